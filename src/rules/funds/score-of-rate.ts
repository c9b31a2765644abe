import type { Fund, Leaf } from "../../model/index.js";
import {
  acceptedRun,
  Decimal,
  derivedContradicts,
  exactSpan,
  formatDecimal,
  type Printed,
  type Span,
  spanOf,
  withoutBlanks,
} from "../../quantity/index.js";
import { acceptedText } from "../accepted.js";
import { points, shown } from "../operands.js";
import type { Failed, Witness } from "../rule.js";
import { type ExactRate, exactRate, nearestMeant, ratesMeant } from "./rate.js";

/** From here on, a score in whole points is no longer next to the exact one. */
const FAR = new Decimal("0.1");

/** Enough to show 10 × 96.45 % in full. */
const SHOWN_DECIMALS = 4;

/** How the score of the execution rate relates to weight × rate. */
export type ScoreOfRate =
  | { readonly kind: "fits" }
  | { readonly kind: "rounded"; readonly work: Work }
  | { readonly kind: "contradicts"; readonly work: Work };

/** What a finding about the score shows. */
export type Work = Pick<Failed, "formula" | "accepted" | "evidence"> & {
  readonly expected: string;
  readonly actual: string;
};

/**
 * Judges score = weight × rate, capped at the weight, with the exact rate of the amounts or the printed one.
 * Null where weight, score, or both rates are missing, and where the table's own notes score the rate by steps.
 */
export function scoreOfRate(fund: Fund, notes: Leaf | null = null): ScoreOfRate | null {
  if (scoresBySteps(notes)) return null;
  const weight = points(fund.weight);
  const score = points(fund.score);
  if (weight === null || score === null || fund.weight === null || fund.score === null) return null;
  const exact = exactRate(fund);
  const rates = candidateRates(fund, exact);
  if (rates.length === 0) return null;
  const scores = rates.map((rate) => scored(rate, weight.value));
  const wholeFits = score.value.isInteger() && fits(scores, { value: score.value, decimals: 0 });
  // Without the amounts, the printed rate is the nearest to exact that there is.
  const closest = exact === null ? scores : scores.slice(0, 1);
  const isFar = closest.every(({ span }) => distance(span, score.value).greaterThanOrEqualTo(FAR));
  // Whole points of a printed rate that comes out whole, 80 % of 10, are nothing rounded.
  const fitsFiner = fits(scores, { value: score.value, decimals: Math.max(1, score.decimals) });
  if (wholeFits && isFar && !fitsFiner) return { kind: "rounded", work: workOf(fund, fund.weight, fund.score, exact) };
  if (wholeFits || fits(scores, score)) return { kind: "fits" };
  return { kind: "contradicts", work: workOf(fund, fund.weight, fund.score, exact) };
}

/** "执行率达到95%以上得满分，90%以上得8分": the table's own notes score by steps, and no formula holds. */
const STEPS = /执行率[^。;]{0,40}?(?:以上|不低于|达到|达|≥|>|大于|高于|超过)[^。]{0,24}?(?:满分|(?:得|计|扣)\d)/u;

function scoresBySteps(notes: Leaf | null): boolean {
  return notes !== null && STEPS.test(withoutBlanks(notes.text));
}

/** A rate that the score may be made from: the figure as printed or calculated, and all that it can stand for. */
interface Candidate {
  readonly point: Decimal;
  readonly span: Span;
}

/** The exact rate first, then each percentage that the printed one may mean, as a scorer reads it off the page. */
function candidateRates(fund: Fund, exact: ExactRate | null): Candidate[] {
  const meant = ratesMeant(fund.rate);
  if (exact === null) return meant.map((rate) => ({ point: rate.value, span: standsFor(rate) }));
  const readOff = meant.map(({ value }) => ({ point: value, span: exactSpan(value) }));
  return [{ point: exact.percent, span: exact.span }, ...readOff];
}

/** What a printed rate may have been before it was rounded or cut off. */
function standsFor({ value, decimals }: Printed): Span {
  const unit = new Decimal(10).pow(-decimals);
  return { least: value.minus(unit.div(2)), greatest: value.plus(unit) };
}

/** The score that a rate gives, never above the weight. */
function scored({ point, span }: Candidate, weight: Decimal): Candidate {
  const score = (percentage: Decimal): Decimal => Decimal.min(weight, weight.times(percentage).div(100));
  return { point: score(point), span: { least: score(span.least), greatest: score(span.greatest) } };
}

/**
 * Rounding may start from any figure of the span; cutting off only from the figure itself. Otherwise a rate of 100 %,
 * which can stand for a trace less, would be cut off to 9 of 10 points.
 */
function fits(scores: readonly Candidate[], shownScore: Printed): boolean {
  return scores.some(({ point, span }) => {
    const rounded = roundsTo(span, shownScore);
    return rounded || !derivedContradicts(exactSpan(point), shownScore);
  });
}

function roundsTo(span: Span, shownScore: Printed): boolean {
  const reach = spanOf(shownScore);
  return span.greatest.greaterThanOrEqualTo(reach.least) && span.least.lessThan(reach.greatest);
}

function distance({ least, greatest }: Span, value: Decimal): Decimal {
  return Decimal.max(0, least.minus(value), value.minus(greatest));
}

/** The calculation with the document's own numbers: by the printed rate, or by the amounts where none is printed. */
function workOf(fund: Fund, weight: Leaf, score: Leaf, exact: ExactRate | null): Work {
  const printedRate = nearestMeant(ratesMeant(fund.rate), exact);
  const rate = printedRate?.value ?? exact?.percent ?? new Decimal(0);
  const full = points(weight)?.value ?? new Decimal(0);
  const raw = full.times(rate).div(100);
  const expected = formatDecimal(Decimal.min(raw, full).toDecimalPlaces(SHOWN_DECIMALS));
  const actual = shown(score);
  const factor =
    printedRate === null && fund.executed !== null && fund.adjusted !== null
      ? `${shown(fund.executed)} ÷ ${shown(fund.adjusted)}`
      : `${formatDecimal(rate)}%`;
  const product = `${shown(weight)} × ${factor}`;
  const left = raw.greaterThan(full) ? `min(${product}, ${shown(weight)})` : product;
  return {
    expected,
    actual,
    formula: `${left} = ${expected} ≠ ${actual}`,
    accepted: acceptedScores(exact, printedRate, full, points(score)?.decimals ?? 1),
    evidence: witnesses(fund, weight, score),
  };
}

/** The scores that follow from the amounts or the printed rate, with a decimal at least: whole points may be too far off. */
function acceptedScores(
  exact: ExactRate | null,
  meant: Printed | null,
  weight: Decimal,
  decimals: number,
): string | null {
  const readOff = meant === null ? null : exact === null ? standsFor(meant) : exactSpan(meant.value);
  const candidates = [
    ...(exact === null ? [] : [{ point: exact.percent, span: exact.span }]),
    ...(meant === null || readOff === null ? [] : [{ point: meant.value, span: readOff }]),
  ].map((rate) => scored(rate, weight));
  return acceptedText(
    candidates.map((one) => acceptedRun(one.span, Math.max(1, decimals), (score) => fits([one], score))),
  );
}

function witnesses(fund: Fund, weight: Leaf, score: Leaf): Witness[] {
  const cells: [Witness["role"], Leaf | null][] = [
    ["execution score", score],
    ["execution weight", weight],
    ["execution rate", fund.rate],
    ["executed amount", fund.executed],
    ["adjusted budget", fund.adjusted],
  ];
  return cells.flatMap(([role, leaf]) => (leaf === null || leaf.value === null ? [] : [{ role, leaf }]));
}
