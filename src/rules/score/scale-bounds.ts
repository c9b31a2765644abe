import type { Decimal } from "../../quantity/index.js";
import type { Token } from "./scale-tokens.js";

/** An end of a band. `included` is null where the wording leaves open whether the figure itself belongs to it. */
export interface Limit {
  readonly value: Decimal;
  readonly included: boolean | null;
}

/** Scores from a lower to an upper limit; null where there is no limit. */
export interface Bounds {
  readonly low: Limit | null;
  readonly high: Limit | null;
}

/** Bounds and the tokens that tell them: from `start` up to, not including, `end`. */
export interface Stretch extends Bounds {
  readonly start: number;
  readonly end: number;
  /** told of a percentage, which is more often an execution rate than a total score */
  readonly isPercent: boolean;
}

/** Words that may stand between two halves of one band: "80分以上、90分以下". */
const LONGEST_GAP = 2;

/** Words between the signs of "80≤自评得分S<90", in tokens. */
const LONGEST_NAME = 6;

/** All bounds told by a sentence, in order. */
export function boundsFrom(tokens: readonly Token[]): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  while (at < tokens.length) {
    const found = stretchAt(tokens, at);
    if (found !== null) stretches.push(found);
    at = found?.end ?? at + 1;
  }
  return stretches;
}

function stretchAt(tokens: readonly Token[], start: number): Stretch | null {
  return betweenSigns(tokens, start) ?? range(tokens, start) ?? halves(tokens, start);
}

/** A figure with the marks and joints behind it: "90分(含)". */
interface Figure {
  readonly value: Decimal;
  readonly marks: Marks;
}

function figureAt(tokens: readonly Token[], start: number): Figure | null {
  const first = tokens[start];
  return first?.kind === "figure" ? { value: first.value, marks: marksAt(tokens, start + 1) } : null;
}

interface Marks {
  readonly all: readonly Mark[];
  readonly isPercent: boolean;
  /** behind the last mark, percent sign or joint */
  readonly end: number;
}

type Mark = Extract<Token, { kind: "mark" }>;

function marksAt(tokens: readonly Token[], start: number): Marks {
  const all: Mark[] = [];
  let isPercent = false;
  for (let end = start; ; end++) {
    const token = tokens[end];
    if (token?.kind === "mark") all.push(token);
    else if (token?.kind === "percent") isPercent = true;
    else if (token?.kind !== "joint") return { all, isPercent, end };
  }
}

/** What marks say of a figure: the last one that names it, or that names none. */
function includedBy(marks: readonly Mark[], value: Decimal): boolean | null {
  return marks.filter(({ of }) => of === null || of.equals(value)).at(-1)?.included ?? null;
}

function skipJoints(tokens: readonly Token[], start: number): number {
  let at = start;
  while (tokens[at]?.kind === "joint") at++;
  return at;
}

/** "80分(含)—90分", in either direction; "80—90分(含80分)" says it of the first behind the second. */
function range(tokens: readonly Token[], start: number): Stretch | null {
  const first = figureAt(tokens, start);
  if (first === null || tokens[first.marks.end]?.kind !== "to") return null;
  const second = figureAt(tokens, skipJoints(tokens, first.marks.end + 1));
  if (second === null || first.value.equals(second.value)) return null;
  const named = second.marks.all.filter(({ of }) => of !== null);
  const one: Limit = { value: first.value, included: includedBy([...first.marks.all, ...named], first.value) };
  const other: Limit = { value: second.value, included: includedBy(second.marks.all, second.value) };
  const isRising = one.value.lessThan(other.value);
  return {
    low: isRising ? one : other,
    high: isRising ? other : one,
    start,
    end: second.marks.end,
    isPercent: first.marks.isPercent || second.marks.isPercent,
  };
}

/** "80≤S<90" and "90>S≥80": the first sign is read from the other side. */
function betweenSigns(tokens: readonly Token[], start: number): Stretch | null {
  const first = figureAt(tokens, start);
  const left = first === null ? null : tokens[first.marks.end];
  if (first === null || left?.kind !== "sign") return null;
  const from = first.marks.end + 1;
  const at = tokens.slice(from, from + LONGEST_NAME).findIndex((token) => token.kind === "sign");
  const right = tokens[from + at];
  const second = figureAt(tokens, skipJoints(tokens, from + at + 1));
  if (second === null || right?.kind !== "sign" || right.side !== left.side) return null;
  const near: Limit = { value: first.value, included: left.included };
  const far: Limit = { value: second.value, included: right.included };
  const bounds = left.side === "high" ? { low: near, high: far } : { low: far, high: near };
  return { ...bounds, start, end: second.marks.end, isPercent: first.marks.isPercent || second.marks.isPercent };
}

/** "90分以上", "≥90", and two such halves side by side: "80分以上、90分以下". */
function halves(tokens: readonly Token[], start: number): Stretch | null {
  const first = halfAt(tokens, start);
  if (first === null) return null;
  for (let gap = 0; gap <= LONGEST_GAP; gap++) {
    if (gap > 0 && tokens[first.end + gap - 1]?.kind === "grade") break;
    const second = halfAt(tokens, skipJoints(tokens, first.end + gap));
    const low = first.low ?? second?.low ?? null;
    const high = first.high ?? second?.high ?? null;
    if (second === null || low === null || high === null || !low.value.lessThan(high.value)) continue;
    return { low, high, start, end: second.end, isPercent: first.isPercent || second.isPercent };
  }
  return first;
}

function halfAt(tokens: readonly Token[], start: number): Stretch | null {
  const first = tokens[start];
  if (first?.kind === "sign") {
    const figure = figureAt(tokens, skipJoints(tokens, start + 1));
    return figure && half(first.side, { value: figure.value, included: first.included }, start, figure.marks);
  }
  const figure = figureAt(tokens, start);
  const direction = figure === null ? null : tokens[figure.marks.end];
  if (figure === null || direction?.kind !== "direction") return null;
  const { value, marks } = figure;
  const rest = marksAt(tokens, marks.end + 1);
  const included = includedBy(marks.all, value) ?? direction.included ?? includedBy(rest.all, value);
  return half(direction.side, { value, included }, start, { ...rest, isPercent: marks.isPercent || rest.isPercent });
}

function half(
  side: "low" | "high",
  limit: Limit,
  start: number,
  { end, isPercent }: Pick<Marks, "end" | "isPercent">,
): Stretch {
  return { low: side === "low" ? limit : null, high: side === "high" ? limit : null, start, end, isPercent };
}
