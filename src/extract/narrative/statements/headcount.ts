import type { HeadcountStatement } from "../../../model/index.js";
import { type Decimal, unitOf } from "../../../quantity/index.js";
import { type Figure, narrativeFigure } from "../figures.js";
import { isPartition, mayOverlap } from "./partition.js";
import { between, type Telling } from "./telling.js";

const AMONG = /^[^,;。\d]{0,12}[,:(]?(?:其中|包括|分别为|分为|含)[:,]?/;
/** "42 人（行政编制 12 人、事业编制 30 人）": a list in brackets right behind the whole. */
const IN_BRACKETS = /^[^,;。\d()]{0,6}\([^\d()]{1,12}$/;
/** "112 人：机关 21 人，服务中心 91 人": a list behind a colon, of several at least. */
const BEHIND_COLON = /^:[^,;。:\d]{2,12}$/;
const FEWEST_BEHIND_COLON = 3;

/** Counts beside a list, and counts of what became of all of them. */
const ASIDE = /^另|此外|除此|不含|合格|通过|获|取得|满意|结业|完成|实到|办结|审结|整改|收回|回收/;
/** What people thought of it is counted beside the list that it ends, or is the list. */
const OPINION = /合格|满意/;
/** Words that say that the whole is divided into what follows. */
const DIVIDED = /分别为|分为/;

/** Parts that come to less than this share of the whole name only some of it. */
const LEAST_SHARE = 0.9;

export interface HeadcountReading {
  readonly statements: readonly HeadcountStatement[];
  /** the figures that are parts, and no counts of their own */
  readonly parts: ReadonlySet<Figure>;
}

/** "累计惠及 500 人次，其中在职人员 300 人次、退休人员 200 人次": all in one unit, one list, nothing else between. */
export function readHeadcounts(telling: Telling): HeadcountReading {
  const { figures } = telling;
  const statements: HeadcountStatement[] = [];
  const taken = new Set<Figure>();
  figures.forEach((whole, index) => {
    const first = figures[index + 1];
    if (whole.dimension !== "count" || first === undefined) return;
    const joint = between(telling, whole.end, first.start);
    const inBrackets = IN_BRACKETS.test(joint);
    const isBehindColon = BEHIND_COLON.test(joint);
    if (!AMONG.test(joint) && !inBrackets && !isBehindColon) return;
    const parts = upToWhole(whole, listFrom(telling, index + 1, whole));
    if (isBehindColon && parts.length < FEWEST_BEHIND_COLON) return;
    for (const part of parts) taken.add(part);
    if (parts.length < 2 || !dividesWhole(whole, parts, DIVIDED.test(joint))) return;
    if (endsInMore(telling, index + 1 + parts.length, exceeds(whole, parts))) return;
    if (inBrackets && !closesBehind(telling, parts)) return;
    statements.push(statementOf(telling, whole, parts));
  });
  if (statements.length === 0) statements.push(...summedUp(telling));
  return { statements, parts: taken };
}

function statementOf(telling: Telling, whole: Figure, parts: readonly Figure[]): HeadcountStatement {
  return {
    ...telling.place,
    kind: "headcount",
    whole: narrativeFigure(telling.passage, whole),
    parts: parts.map((part) => narrativeFigure(telling.passage, part)),
  };
}

/** Two views of the same people, not two groups of them. */
const SAME_PEOPLE = /编制|核定|应|总|人数|实有$/;
/** Behind a list of groups stands their sum. */
const SUM = /^(?:合计|共计|总计|总共|共)(?:有|为)?(?:人员)?$/;

/** "在职 34 人，离休 1 人，退休 26 人，合计 61 人": a list right before its sum. */
function summedUp(telling: Telling): HeadcountStatement[] {
  const at = telling.figures.findIndex(({ label }) => SUM.test(label));
  const whole = telling.figures[at];
  if (whole === undefined || whole.dimension !== "count") return [];
  const parts = listBefore(telling, at, whole);
  const isNamed = parts.every(({ label }, index) => !SAME_PEOPLE.test(label) && (index === 0 || !ASIDE.test(label)));
  if (parts.length < 2 || !isNamed || mayOverlap(parts)) return [];
  if (sumOf(parts)?.equals(whole.quantity.value)) return [statementOf(telling, whole, parts)];
  // Where the last of them make up the sum, those before belong to something else.
  const isEnd = parts.some((_, from) => sumOf(parts.slice(from))?.equals(whole.quantity.value));
  return !isEnd && isPartition(whole, parts, !/^共(?!计)/.test(whole.label))
    ? [statementOf(telling, whole, parts)]
    : [];
}

/** The counts before a sum, back to where another kind of mark joins them, or posts are counted. */
function listBefore(telling: Telling, at: number, whole: Figure): readonly Figure[] {
  const parts: Figure[] = [];
  let mark = "";
  let next = whole;
  for (let index = at - 1; index >= 0; index--) {
    const figure = telling.figures[index];
    if (figure === undefined || /编制|核定/.test(figure.label)) break;
    if (!isOneUnit(figure, whole)) {
      // Of "342 件 402 人" the first counts what the list counts.
      if (telling.figures[index - 1]?.end !== figure.start) break;
      continue;
    }
    const beside = telling.figures[index + 1];
    const end = beside === undefined || isOneUnit(beside, whole) ? figure.end : beside.end;
    const kind = markOf(between(telling, end, next.start));
    if (kind === "" || (parts.length > 1 && kind !== mark)) break;
    mark = parts.length > 0 ? kind : mark;
    parts.unshift(figure);
    next = figure;
  }
  return parts;
}

/** What joins two counts of a list: 、 and words like it, or a comma. */
function markOf(joint: string): string {
  if (joint.startsWith(",")) return ",";
  return /^[、和及与]/.test(joint) ? "、" : "";
}

/** People are counted alike as 人, 名 and 位. */
function isOneUnit(a: Figure, b: Figure): boolean {
  if (a.quantity.unit === b.quantity.unit) return true;
  const [one, other] = [a, b].map(({ quantity }) => (quantity.unit === null ? null : unitOf(quantity.unit)?.group));
  return one === "count:persons" && other === one;
}

function listFrom(telling: Telling, from: number, whole: Figure): Figure[] {
  const parts: Figure[] = [];
  for (const figure of telling.figures.slice(from)) {
    const last = parts.at(-1);
    const joint = last === undefined ? "" : between(telling, last.end, figure.start);
    if (!isOneUnit(figure, whole) || /[;。]|其中/.test(joint)) break;
    if (last !== undefined && (!/^[、,和及与]/.test(joint) || isAside(figure, parts[0]))) break;
    parts.push(figure);
  }
  return parts;
}

/** The parts up to the one by which the whole is told: what follows in the list tells of something else. */
function upToWhole(whole: Figure, parts: readonly Figure[]): readonly Figure[] {
  let left = whole.quantity.value;
  const last = parts.findIndex((part) => {
    left = left.minus(part.quantity.value);
    return left.isZero();
  });
  return last < 1 ? parts : parts.slice(0, last + 1);
}

/** Whether the bracket that opened before a list ends with it. */
function closesBehind({ passage }: Telling, parts: readonly Figure[]): boolean {
  return passage.plain.charAt(parts.at(-1)?.end ?? 0) === ")";
}

/**
 * A figure of another kind right behind the list ("910 人次共 91 万元") shows that the clauses tell more than counts.
 * Behind a comma it may be one more part in another unit, which matters only where the parts fall short of the whole.
 */
function endsInMore(telling: Telling, index: number, isMore: boolean): boolean {
  const last = telling.figures[index - 1];
  const next = telling.figures[index];
  if (last === undefined || next === undefined) return false;
  const joint = between(telling, last.end, next.start);
  return !/[,;。、)]/.test(joint) || (isMore ? joint.startsWith("、") : /^[、,]/.test(joint));
}

function dividesWhole(whole: Figure, parts: readonly Figure[], isTold: boolean): boolean {
  const sum = sumOf(parts);
  if (sum === undefined || sum.lessThan(whole.quantity.value.times(LEAST_SHARE))) return false;
  return sum.equals(whole.quantity.value) || isPartition(whole, parts, isTold);
}

/** A count of what became of all, unless the list tells of nothing else: "满意 120 份、基本满意 8 份". */
function isAside({ label }: Figure, first: Figure | undefined): boolean {
  return ASIDE.test(label) && !(OPINION.test(label) && OPINION.test(first?.label ?? ""));
}

function exceeds(whole: Figure, parts: readonly Figure[]): boolean {
  return sumOf(parts)?.greaterThan(whole.quantity.value) === true;
}

function sumOf([first, ...rest]: readonly Figure[]): Decimal | undefined {
  return first && rest.reduce((value, part) => value.plus(part.quantity.value), first.quantity.value);
}
