import type { CountListStatement, CountStatement, RateStatement } from "../../../model/index.js";
import { type Figure, narrativeFigure } from "../figures.js";
import { namedByTarget, wordsOf } from "./phrase.js";
import { between, type Telling } from "./telling.js";

/** Told of a plan, of another year, or of a difference: no count of what was done. */
const NOT_DONE = /确保|力争|计划|目标|指标值|拟|预计|上年|去年|同比|增加|减少|增长|下降|较|不少于|不低于|不超过|每/;
const PEOPLE = ["人", "名", "位", "人次", "户", "户次"];
const NO_COUNT_UNITS = ["分", "倍"];

/** "全年举办讲座 12 场": what the words before the figure count. Figures in `taken` are parts of other statements. */
export function readCounts(telling: Telling, taken: ReadonlySet<Figure>): CountStatement[] {
  return telling.figures.flatMap((figure, index) => {
    const phrase = phraseOf(figure) ?? (isCounted(figure) ? namedByTarget(telling, index) : null);
    if (phrase === null || taken.has(figure)) return [];
    const before = telling.figures[index - 1];
    const behindPrice =
      before !== undefined && before.dimension === "price" && !/[,;]/.test(between(telling, before.end, figure.start));
    if (behindPrice || /^的?标准/.test(figure.label)) return [];
    return [{ ...telling.place, kind: "count", phrase, figure: narrativeFigure(telling.passage, figure) }];
  });
}

/** "婚检率达到 92.6%": what the words before the percentage name. */
export function readRates(telling: Telling): RateStatement[] {
  return telling.figures.flatMap((figure, index) => {
    const isRate = figure.quantity.unit === "%" && /[率度比]/.test(figure.label) && !NOT_DONE.test(figure.label);
    const named = figure.quantity.unit === "%" ? namedByTarget(telling, index) : null;
    const phrase = isRate ? wordsOf(figure.label) : named;
    return phrase === null
      ? []
      : [{ ...telling.place, kind: "rate", phrase, figure: narrativeFigure(telling.passage, figure) }];
  });
}

/** "在职人员 34 人，离休人员 1 人，退休人员 26 人": people listed under names of one kind. */
export function readCountLists(telling: Telling, taken: ReadonlySet<Figure>): CountListStatement[] {
  const lists: Figure[][] = [];
  for (const [index, figure] of telling.figures.entries()) {
    const last = telling.figures[index - 1];
    const list = lists.at(-1);
    const joins =
      last !== undefined &&
      list?.at(-1) === last &&
      last.quantity.unit === figure.quantity.unit &&
      /^[,、和及与]/.test(between(telling, last.end, figure.start));
    if (!isPeople(figure) || taken.has(figure)) continue;
    if (joins) list?.push(figure);
    else lists.push([figure]);
  }
  return lists
    .filter((list) => list.length >= 2 && isOneGroup(telling, list))
    .map((list) => ({
      ...telling.place,
      kind: "count-list",
      parts: list.map((figure) => ({
        phrase: phraseOf(figure) ?? "",
        figure: narrativeFigure(telling.passage, figure),
      })),
    }));
}

function isPeople(figure: Figure): boolean {
  return PEOPLE.includes(figure.quantity.unit ?? "") && phraseOf(figure) !== null;
}

/** Two views of the same people, not two groups of them: 编制 and 实有. */
const SAME_PEOPLE = /编制|核定|实有|应|总|人数$/;

/** Names with a common end (…人员), or a list that 包括 or 、 holds together. */
function isOneGroup(telling: Telling, list: readonly Figure[]): boolean {
  const phrases = list.map((figure) => phraseOf(figure) ?? "");
  if (phrases.some((phrase) => SAME_PEOPLE.test(phrase))) return false;
  const [first = ""] = phrases;
  const common = first.slice(-2);
  if (phrases.every((phrase) => phrase.endsWith(common))) return true;
  const opening = list[0]?.label ?? "";
  if (/包括|分别为|^含/.test(opening)) return true;
  return list.slice(1).every((figure, index) => {
    const last = list[index];
    return last !== undefined && between(telling, last.end, figure.start).startsWith("、");
  });
}

/** What a figure counts, or null where it counts nothing that is named before it. */
function phraseOf(figure: Figure): string | null {
  return isCounted(figure) && !NOT_DONE.test(figure.label) ? wordsOf(figure.label) : null;
}

function isCounted({ dimension, quantity }: Figure): boolean {
  if (dimension === null || ["money", "percent", "price", "time"].includes(dimension)) return false;
  return !NO_COUNT_UNITS.includes(quantity.unit ?? "");
}
