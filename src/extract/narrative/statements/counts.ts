import type { CountListStatement, CountStatement, RateStatement } from "../../../model/index.js";
import { type Figure, narrativeFigure } from "../figures.js";
import { between, type Telling } from "./telling.js";

/** Words in front of a counted thing that tell when or how much of it, and not what. Longest first. */
const LEADING: readonly string[] = [
  "一年来",
  "年内共",
  "本年度",
  "全年共",
  "据统计",
  "截至年末",
  "截至年底",
  "全年",
  "年内",
  "本年",
  "今年",
  "当年",
  "年末",
  "累计",
  "共计",
  "总计",
  "合计",
  "先后",
  "分别",
  "其中",
  "包括",
  "已经",
  "共有",
  "全部",
  "以及",
  "并",
  "共",
  "已",
  "还",
  "含",
  "和",
  "及",
  "与",
  "、",
  ":",
];
const TRAILING: readonly string[] = [
  "共计",
  "总计",
  "合计",
  "累计",
  "达到",
  "共有",
  "共",
  "约",
  "近",
  "达",
  "为",
  "有",
  "计",
  ":",
];

/** Told of a plan, of another year, or of a difference: no count of what was done. */
const NOT_DONE = /确保|力争|计划|目标|拟|预计|上年|去年|同比|增加|减少|增长|下降|较|不少于|不低于|不超过|每/;
const PEOPLE = ["人", "名", "位", "人次", "户", "户次"];
const NO_COUNT_UNITS = ["分", "倍"];

/** Verbs that alone do not say what was counted. */
const BARE_VERBS = [
  "服务",
  "惠及",
  "覆盖",
  "受益",
  "参与",
  "参加",
  "发放",
  "补助",
  "慰问",
  "救助",
  "奖励",
  "资助",
  "完成",
  "组织",
  "开展",
];

/** A phrase may be counted only where it says something. In characters. */
const SHORTEST_PHRASE = 2;

/** "全年举办讲座 12 场": what the words before the figure count. Figures in `taken` are parts of other statements. */
export function readCounts(telling: Telling, taken: ReadonlySet<Figure>): CountStatement[] {
  return telling.figures.flatMap((figure, index) => {
    const phrase = phraseOf(figure);
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
  return telling.figures.flatMap((figure) => {
    const isRate = figure.quantity.unit === "%" && /[率度比]/.test(figure.label) && !NOT_DONE.test(figure.label);
    const phrase = isRate ? wordsOf(figure.label) : null;
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
function phraseOf({ dimension, quantity, label }: Figure): string | null {
  if (dimension === null || ["money", "percent", "price", "time"].includes(dimension)) return null;
  return NO_COUNT_UNITS.includes(quantity.unit ?? "") || NOT_DONE.test(label) ? null : wordsOf(label);
}

/** The words before a figure that say what it tells of, or null where they say too little. */
function wordsOf(label: string): string | null {
  let phrase = label
    .trim()
    .replace(/^.*(?:包括|其中|分别为)[:,]?/, "")
    .replace(/^(?:19|20)\d\d年度?/, "");
  for (;;) {
    const lead = LEADING.find((word) => phrase.startsWith(word));
    const trail = TRAILING.find((word) => phrase.endsWith(word));
    if (lead !== undefined) phrase = phrase.slice(lead.length);
    else if (trail !== undefined) phrase = phrase.slice(0, -trail.length);
    else break;
  }
  const says = phrase.length >= SHORTEST_PHRASE && !/[至给向对于]$/.test(phrase) && !BARE_VERBS.includes(phrase);
  return says ? phrase : null;
}
