import type { Decimal } from "../../quantity/index.js";
import type { Profile } from "../profiles/index.js";
import { stepOf } from "./grade-words.js";
import { type Bounds, boundsFrom, type Limit, type Stretch } from "./scale-bounds.js";
import { type Token, tokensOf } from "./scale-tokens.js";

/** One grade and the scores that it stands for. */
export interface Band extends Bounds {
  readonly grade: string;
}

/** The bands from the best down. */
export type GradeScale = readonly Band[];

/**
 * The grade scale that a table's notes tell: null where they tell none, "unreadable" where they divide scores in words
 * that are not understood, so that no other scale may take their place.
 */
export function readGradeScale(notes: string): GradeScale | "unreadable" | null {
  const tokens = tokensOf(notes);
  const stretches = boundsFrom(tokens);
  const behind = attach(stretches, (stretch) => neighbour(tokens, stretch.end, 1));
  const ahead = attach(stretches, (stretch) => neighbour(tokens, stretch.start - 1, -1));
  const bands = behind.length >= ahead.length ? behind : ahead;
  if (bands.length >= 2) return orderly(bands) ?? "unreadable";
  const dividesScores = stretches.some(({ isPercent }) => !isPercent) && tokens.some(({ kind }) => kind === "grade");
  return dividesScores ? "unreadable" : null;
}

/** The scale of a profile: each grade from its lower bound on. */
export function scaleOf({ grades }: Pick<Profile, "grades">, decimal: (figure: string) => Decimal): GradeScale {
  return grades.map(({ from, grade }, at) => {
    const above = grades[at - 1];
    const isLowest = at === grades.length - 1;
    return {
      grade,
      low: isLowest ? null : { value: decimal(from), included: true },
      high: above === undefined ? null : { value: decimal(above.from), included: false },
    };
  });
}

/** The bands that a score falls into: certainly, or else those whose wording leaves it open. */
export function bandsFor(scale: GradeScale, score: Decimal): Band[] {
  const certain = scale.filter((band) => isWithin(band, score, false));
  return certain.length > 0 ? certain : scale.filter((band) => isWithin(band, score, true));
}

function isWithin({ low, high }: Bounds, score: Decimal, inDoubt: boolean): boolean {
  const reaches = (limit: Limit | null, inside: (limit: Limit) => boolean): boolean =>
    limit === null || inside(limit) || (score.equals(limit.value) && (limit.included ?? inDoubt));
  return reaches(low, ({ value }) => score.greaterThan(value)) && reaches(high, ({ value }) => score.lessThan(value));
}

/** The grade next to a stretch of tokens, past words that may stand between. */
function neighbour(tokens: readonly Token[], from: number, step: 1 | -1): string | null {
  let at = from;
  while (tokens[at]?.kind === "joint") at += step;
  const token = tokens[at];
  return token?.kind === "grade" ? token.grade : null;
}

/** Each stretch with its grade; a grade told twice keeps its first band. */
function attach(stretches: readonly Stretch[], gradeOf: (stretch: Stretch) => string | null): Band[] {
  const bands = new Map<string, Band>();
  for (const stretch of stretches) {
    const grade = gradeOf(stretch);
    if (grade !== null && !bands.has(grade)) bands.set(grade, { grade, low: stretch.low, high: stretch.high });
  }
  return [...bands.values()];
}

/** From the best down, without gaps of meaning between neighbours; null where the bands contradict each other. */
function orderly(bands: readonly Band[]): GradeScale | null {
  const sorted = [...bands].sort((a, b) => bottom(b) - bottom(a));
  const closed = sorted.map((band, at): Band => {
    const above = sorted[at - 1];
    // "80分以上" beside "90分以上" ends where the better grade begins.
    if (above === undefined) return { ...band, high: null };
    const high = band.high ?? (above.low && { value: above.low.value, included: opposite(above.low.included) });
    return { ...band, high, low: bottomless(band) };
  });
  const isConsistent = closed.every((band, at) => {
    const above = closed[at - 1];
    if (above === undefined) return band.low !== null;
    const isWorse = stepOf(band.grade) >= stepOf(above.grade);
    return isWorse && above.low !== null && band.high !== null && band.high.value.lessThanOrEqualTo(above.low.value);
  });
  return isConsistent ? closed : null;
}

/** The worst grade reaches down to nothing: "0-60" and "60以下" are the same; "70-80" of a scale cut short is not. */
function bottomless(band: Band): Limit | null {
  return band.low?.value.isZero() ? null : band.low;
}

function bottom({ low }: Band): number {
  return low === null ? Number.NEGATIVE_INFINITY : low.value.toNumber();
}

function opposite(included: boolean | null): boolean | null {
  return included === null ? null : !included;
}
