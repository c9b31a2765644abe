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

/** A figure with its marks: "90分(含)". */
function figureAt(tokens: readonly Token[], start: number): { limit: Limit; end: number; isPercent: boolean } | null {
  const first = tokens[start];
  if (first?.kind !== "figure") return null;
  const rest = marksAt(tokens, start + 1);
  return { limit: { value: first.value, included: rest.included }, end: rest.end, isPercent: rest.isPercent };
}

/** Marks of inclusion, percent signs and joints from a position on; ends behind the last mark or sign. */
function marksAt(
  tokens: readonly Token[],
  start: number,
): { included: boolean | null; end: number; isPercent: boolean } {
  let included: boolean | null = null;
  let isPercent = false;
  let end = start;
  for (let at = start; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind === "mark") included = token.included;
    else if (token?.kind === "percent") isPercent = true;
    else if (token?.kind !== "joint") break;
    if (token.kind !== "joint") end = at + 1;
  }
  return { included, end, isPercent };
}

function skipJoints(tokens: readonly Token[], start: number): number {
  let at = start;
  while (tokens[at]?.kind === "joint") at++;
  return at;
}

/** "80分(含)—90分", in either direction. */
function range(tokens: readonly Token[], start: number): Stretch | null {
  const first = figureAt(tokens, start);
  if (first === null) return null;
  const to = skipJoints(tokens, first.end);
  if (tokens[to]?.kind !== "to") return null;
  const second = figureAt(tokens, skipJoints(tokens, to + 1));
  if (second === null || first.limit.value.equals(second.limit.value)) return null;
  const isRising = first.limit.value.lessThan(second.limit.value);
  return {
    low: isRising ? first.limit : second.limit,
    high: isRising ? second.limit : first.limit,
    start,
    end: second.end,
    isPercent: first.isPercent || second.isPercent,
  };
}

/** "80≤S<90" and "90>S≥80": the first sign is read from the other side. */
function betweenSigns(tokens: readonly Token[], start: number): Stretch | null {
  const first = figureAt(tokens, start);
  if (first === null) return null;
  const left = tokens[skipJoints(tokens, first.end)];
  if (left?.kind !== "sign") return null;
  const from = skipJoints(tokens, first.end) + 1;
  const at = tokens.slice(from, from + 6).findIndex((token) => token.kind === "sign");
  const right = tokens[from + at];
  const second = at < 0 ? null : figureAt(tokens, skipJoints(tokens, from + at + 1));
  if (second === null || right?.kind !== "sign" || right.side !== left.side) return null;
  const near: Limit = { value: first.limit.value, included: left.included };
  const far: Limit = { value: second.limit.value, included: right.included };
  const bounds = left.side === "high" ? { low: near, high: far } : { low: far, high: near };
  return { ...bounds, start, end: second.end, isPercent: first.isPercent || second.isPercent };
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
    if (figure === null) return null;
    return half(first.side, { value: figure.limit.value, included: first.included }, start, figure);
  }
  const figure = figureAt(tokens, start);
  const at = figure === null ? start : skipJoints(tokens, figure.end);
  const direction = tokens[at];
  if (figure === null || direction?.kind !== "direction") return null;
  const rest = marksAt(tokens, at + 1);
  const included = figure.limit.included ?? direction.included ?? rest.included;
  const isPercent = figure.isPercent || rest.isPercent;
  return half(direction.side, { value: figure.limit.value, included }, start, { end: rest.end, isPercent });
}

function half(
  side: "low" | "high",
  limit: Limit,
  start: number,
  { end, isPercent }: { end: number; isPercent: boolean },
): Stretch {
  return { low: side === "low" ? limit : null, high: side === "high" ? limit : null, start, end, isPercent };
}
