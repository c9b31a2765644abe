import type { BreakdownStatement, Leaf, NarrativeFigure } from "../../../model/index.js";
import { type Figure, isMoney, narrativeFigure } from "../figures.js";
import { isTaken, type Kind, kindOf, listFrom } from "./list.js";
import { makesUp, sumInYuan, yuanOf } from "./sums.js";
import { between, depthAt, type Story, type Telling } from "./telling.js";
import { looseUses } from "./uses.js";
import { amountBefore, classifiedLists, wholeBefore } from "./whole.js";

/** The uses or sources of one amount: listed behind 其中 and words like it, or told clause by clause in one sentence. */
export function readBreakdowns(telling: Telling, story: Story): BreakdownStatement[] {
  const marked = listsBehindMarks(telling, story);
  const isMarked = ({ parts }: List): boolean => marked.some((one) => one.parts[0] === parts[0]);
  const lists = [...marked, ...listsByClass(telling).filter((list) => !isMarked(list))];
  const listed = lists.map(({ whole, parts }) => statement(telling, whole, parts));
  // The parts of a use may stand in brackets beside it.
  if (lists.some(({ parts }) => depthAt(telling, parts[0]?.start ?? 0) === 0)) return listed;
  const whole = spent(telling, story);
  const loose = whole === null ? null : looseUses(telling, whole);
  return whole === null || loose === null ? listed : [...listed, statement(telling, whole, loose)];
}

/** What the paragraph's project or item cost, as a figure to divide. */
function spent({ place }: Telling, { projects }: Story): NarrativeFigure | null {
  const project = place.project === null ? undefined : projects.projects[place.project];
  const leaf: Leaf | null | undefined = place.item === null ? project?.executed : project?.items[place.item]?.amount;
  return leaf === null || leaf === undefined || leaf.value === null ? null : { leaf, approximate: false };
}

interface List {
  readonly whole: NarrativeFigure;
  readonly parts: readonly Figure[];
}

/** Words that open the list of an amount's parts. Behind the others than 其中 the amount stands right before them. */
const MARK =
  /其中(?![,:]?按)|其中[,:]|(?:主要)?(?:包括|包含)[,:]?|(?:主要)?(?:用于|分别为|具体为|分为):|(?<=元):(?=[^,;。:\d]{2,14}\d)|\((?![^()\d]*(?:其中|包括))(?=[^()\d]{2,14}\d)/g;

/** "…，其中材料采购 60 万元、场地租赁 40 万元", "基本支出 90 万元（人员经费 80 万元、公用经费 10 万元）". */
function listsBehindMarks(telling: Telling, story: Story): List[] {
  const { sentence } = telling;
  return [...between(telling, sentence.start, sentence.end).matchAll(MARK)].flatMap((mark) => {
    const at = sentence.start + mark.index;
    const isAmong = mark[0].startsWith("其中");
    const divided = dividedAt(telling, story, at, isAmong);
    if (divided === null) return [];
    const inside = mark[0] === "(" ? at + 1 : at;
    const end = depthAt(telling, inside) > 0 ? closingFrom(telling, inside) : sentence.end;
    const parts = listFrom(telling, { from: at, end, kind: divided.kind });
    // A bracket may hold more than the list.
    const isWhole = mark[0] !== "(" || /^(?:等|,|、)?$/.test(between(telling, parts.at(-1)?.end ?? at, end));
    if (parts.length < 2 || !isWhole || isTaken(telling, story, divided, parts)) return [];
    const upTo = upToWhole(telling, divided.whole, parts);
    return isOfAnother(telling, divided.figure, upTo) ? [] : [{ whole: divided.whole, parts: upTo }];
  });
}

/** An amount that a list divides; `figure` where it stands in the same sentence. */
export interface Divided {
  readonly whole: NarrativeFigure;
  readonly figure: Figure | null;
  readonly kind: Kind;
}

const RATE = /(?:率|进度)(?:为|达|达到|:)?$/;

/** What a list divides that opens at an offset. */
function dividedAt(telling: Telling, story: Story, at: number, isAmong: boolean): Divided | null {
  const { figures, passage, place } = telling;
  let index = figures.findLastIndex((figure) => figure.end <= at);
  const rate = figures[index];
  const compared = isAmong ? amountBefore(telling, at) : null;
  if (compared !== null && compared !== rate) {
    return { whole: narrativeFigure(passage, compared), figure: compared, kind: kindOf(compared.label) };
  }
  // "实际支出 1180 万元，执行率 98%，其中…": the rate stands between.
  if (isAmong && rate?.quantity.unit === "%" && RATE.test(rate.label)) index--;
  const figure = figures[index];
  if (figure === undefined) {
    const whole =
      !isAmong || rate !== undefined ? null : place.project === null ? wholeBefore(telling) : spent(telling, story);
    return whole === null ? null : { whole, figure: null, kind: "use" };
  }
  // "共 1070 人次，其中按…发放 91 万元" divides people, not money.
  if (!isMoney(figure) || (!isAmong && !/^[,:]?$/.test(between(telling, figure.end, at)))) return null;
  const before = figures[index - 1];
  // 其中 behind a list of two divides both.
  const isListed =
    before !== undefined && isMoney(before) && /^[、和及与]/.test(between(telling, before.end, figure.start));
  return isListed ? null : { whole: narrativeFigure(passage, figure), figure, kind: kindOf(figure.label) };
}

/** Where the bracket closes that is open at an offset; the sentence's end where it does not. */
function closingFrom(telling: Telling, at: number): number {
  const { passage, sentence } = telling;
  let depth = 1;
  for (let from = at; from < sentence.end; from++) {
    const letter = passage.plain.charAt(from);
    if (letter === "(") depth++;
    else if (letter === ")" && --depth === 0) return from;
  }
  return sentence.end;
}

/** "支出 1180 万元，按功能分类：农林水支出 900 万元、住房保障支出 70 万元". */
function listsByClass(telling: Telling): List[] {
  return classifiedLists(telling).flatMap(({ from, whole, words }) => {
    const parts = listFrom(telling, { from, end: telling.sentence.end, kind: kindOf(words) });
    return parts.length < 2 ? [] : [{ whole, parts: upToWhole(telling, whole, parts) }];
  });
}

/** The parts up to the one by which the whole is told: what follows in the list tells of something else. */
function upToWhole({ passage }: Telling, whole: NarrativeFigure, parts: readonly Figure[]): readonly Figure[] {
  const told = parts.map((part) => narrativeFigure(passage, part));
  const last = parts.findIndex((_, index) => index > 0 && makesUp(told.slice(0, index + 1), whole));
  return last < 1 ? parts : parts.slice(0, last + 1);
}

/** Whether the parts are just another amount that stands before them: then they may be its parts. */
function isOfAnother(telling: Telling, whole: Figure | null, parts: readonly Figure[]): boolean {
  const { figures, passage } = telling;
  const sum = sumInYuan(parts.map((part) => narrativeFigure(passage, part)));
  const first = parts[0]?.start ?? 0;
  return figures
    .filter((one) => one !== whole && one.end <= first && isMoney(one))
    .some((one) => sum !== null && yuanOf(narrativeFigure(passage, one))?.equals(sum) === true);
}

function statement(telling: Telling, whole: NarrativeFigure, parts: readonly Figure[]): BreakdownStatement {
  return {
    ...telling.place,
    kind: "breakdown",
    whole,
    parts: parts.map((part) => narrativeFigure(telling.passage, part)),
    exhaustive: false,
  };
}
