import type { HeadcountStatement } from "../../../model/index.js";
import type { Decimal } from "../../../quantity/index.js";
import { type Figure, narrativeFigure } from "../figures.js";
import { between, type Telling } from "./telling.js";

/** Kinds of people of whom one may be several, or that are only some of all: their counts need not sum to the whole. */
const OVERLAP =
  /党员|团员|少数民族|研究生|博士|硕士|本科|大专|学历|高级|中级|副高|正高|职称|以上|以下|重点|新增|首次|优秀|骨干|代表|最|仅/;
const AMONG = /^[^,;。\d]{0,12}[,:(]?(?:其中|包括|分别为|分为|含)[:,]?/;
/** "42 人（行政编制 12 人、事业编制 30 人）": a list in brackets right behind the whole. */
const IN_BRACKETS = /^[^,;。\d()]{0,6}\([^\d()]{1,12}$/;

/** Counts beside a list, and counts of what became of all of them. */
const ASIDE = /^另|此外|除此|不含|合格|通过|获|取得|满意|结业|完成|实到/;

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
    if (!AMONG.test(joint) && !inBrackets) return;
    const parts = upToWhole(whole, listFrom(telling, index + 1, whole.quantity.unit));
    for (const part of parts) taken.add(part);
    if (parts.length < 2 || !dividesWhole(whole, parts)) return;
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
const SAME_PEOPLE = /编制|核定|实有|应|总|人数/;

/** "在职 34 人，离休 1 人，退休 26 人，合计 61 人": a sentence that is a list from its beginning, and its sum. */
function summedUp(telling: Telling): HeadcountStatement[] {
  const at = telling.figures.findIndex(({ label }) => /^(?:合计|共计|总计)为?$/.test(label));
  const whole = telling.figures[at];
  const parts = telling.figures.slice(0, at);
  if (whole === undefined || whole.dimension !== "count" || parts.length < 2) return [];
  const isList = [...parts.slice(1), whole].every(
    (figure, index) =>
      figure.quantity.unit === whole.quantity.unit &&
      /^[,、和及]/.test(between(telling, parts[index]?.end ?? 0, figure.start)),
  );
  const isNamed = parts.every(({ label }) => !SAME_PEOPLE.test(label) && !OVERLAP.test(label) && !ASIDE.test(label));
  return isList && isNamed && parts[0]?.quantity.unit === whole.quantity.unit
    ? [statementOf(telling, whole, parts)]
    : [];
}

function listFrom(telling: Telling, from: number, unit: string | null): Figure[] {
  const parts: Figure[] = [];
  for (const figure of telling.figures.slice(from)) {
    const last = parts.at(-1);
    const joint = last === undefined ? "" : between(telling, last.end, figure.start);
    if (figure.quantity.unit !== unit || /[;。]|其中/.test(joint)) break;
    if (last !== undefined && (!/^[、,和及与]/.test(joint) || ASIDE.test(figure.label))) break;
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

function dividesWhole(whole: Figure, parts: readonly Figure[]): boolean {
  if (parts.some((part) => OVERLAP.test(part.label))) return false;
  return sumOf(parts)?.greaterThanOrEqualTo(whole.quantity.value.times(LEAST_SHARE)) === true;
}

function exceeds(whole: Figure, parts: readonly Figure[]): boolean {
  return sumOf(parts)?.greaterThan(whole.quantity.value) === true;
}

function sumOf([first, ...rest]: readonly Figure[]): Decimal | undefined {
  return first && rest.reduce((value, part) => value.plus(part.quantity.value), first.quantity.value);
}
