import { toHalfWidth } from "../../../../quantity/index.js";
import { type AnyStream, type Shape, shapeOf, TOTAL } from "./kinds.js";

type Judge = (text: string, otherText: string) => number;

/** What each pair of columns tells; a pair that is not here tells nothing. */
const JUDGES: Partial<Record<`${AnyStream} ${AnyStream}`, Judge>> = {
  "target actual": unlikeValues,
  "initialTarget target": unlikeValues,
  "initialTarget actual": unlikeValues,
  "weight score": unlikePoints,
  "nature target": (nature, target) => (isWord(nature) === isWord(target) ? 0 : 2.5),
  "nature measureUnit": (nature) => (isWord(nature) ? 3 : 0),
  "level3 weight": (_, points) => unlikeShare(points),
  "level3 score": (_, points) => unlikeShare(points),
  "level3 target": unlikeName,
  "level3 actual": unlikeName,
  "level3 measureUnit": unlikeUnit,
};

/** What it costs that two cells stand in one row. */
export function unlike(one: AnyStream, a: string, other: AnyStream, b: string): number {
  if (one === "level3" && a === TOTAL) return unlikeTotal(other, b);
  return JUDGES[`${one} ${other}`]?.(a, b) ?? 0;
}

/** So many points are seldom one indicator's. */
function unlikeShare(points: string): number {
  return Number(toHalfWidth(points)) > MOST_POINTS ? 2 : 0;
}

const MOST_POINTS = 45;

/** The total row has points alone, and many of them. */
function unlikeTotal(stream: AnyStream, text: string): number {
  if (stream !== "weight" && stream !== "score") return 6;
  return Number(toHalfWidth(text)) >= 45 ? -2 : 3;
}

function isWord(text: string): boolean {
  const shape = shapeOf(text);
  return shape === "words" || shape === "date" || /^定性$/.test(text.trim());
}

function unlikeValues(target: string, actual: string): number {
  const [a, b] = [shapeOf(target), shapeOf(actual)];
  if (isLimit(actual) && !isLimit(target) && a !== "dash") return EXCHANGED;
  const plain = (text: string): string => toHalfWidth(text).replace(/[\s\d.,≥≤<>=]/g, "");
  if (isTold(a) && isTold(b)) return sharesWords(plain(target), plain(actual)) ? 0 : 1;
  if (a !== b) return a === "dash" || b === "dash" ? 0.5 : near(a, b) ? 0.5 : 2.5;
  const isBehind = figureIn(actual) < figureIn(target) && !/^[≤<]/.test(toHalfWidth(target));
  return (plain(target) === plain(actual) || a === "date" ? 0 : 1.2) + (isBehind && a !== "date" ? 0.3 : 0);
}

/** What it costs that a result has a sign, or sets a date, and its target does not. */
const EXCHANGED = 2.5;

/** Whether words set a limit, as targets do: ≥95%, 2021年6月底前. */
function isLimit(text: string): boolean {
  return /^[≥≤<>]|\d[年月日]\s?底?[之以]?前$/.test(toHalfWidth(text.trim()));
}

function isTold(shape: Shape): boolean {
  return shape === "words" || shape === "sentence";
}

function sharesWords(one: string, other: string): boolean {
  return [...one].some((char) => other.includes(char));
}

function figureIn(text: string): number {
  return Number(/[\d.]+/.exec(toHalfWidth(text).replaceAll(",", ""))?.[0] ?? Number.NaN);
}

function near(a: Shape, b: Shape): boolean {
  const figures: readonly Shape[] = ["number", "figure", "percent"];
  return figures.includes(a) && figures.includes(b);
}

function unlikePoints(weight: string, score: string): number {
  const difference = Number(toHalfWidth(weight)) - Number(toHalfWidth(score));
  if (!Number.isFinite(difference)) return 1;
  return difference === 0 ? 0 : difference > 0 ? 0.8 : 4;
}

function unlikeName(name: string, value: string): number {
  const shape = shapeOf(value);
  const words = name.trim();
  if (/(?:时间|时限|日期)$/.test(words)) return shape === "date" ? 0 : 1.5;
  if (shape === "date") return 1.5;
  if (/(?:率|满意度.*)$/.test(words)) return shape === "percent" || shape === "number" ? 0 : 1.2;
  if (shape === "percent") return 1;
  if (/[数量次]$/.test(words)) return shape === "figure" || shape === "number" ? 0 : 1;
  if (/(?:及时性|形势|环境|能力|机制|感|积极性|水平)$/.test(words)) return shape === "words" ? 0 : 1.2;
  return 0;
}

function unlikeUnit(name: string, unit: string): number {
  const percent = /[%％]/.test(unit);
  if (/(?:率|满意度.*)$/.test(name.trim())) return percent ? 0 : 1.5;
  return percent ? 1 : name.includes(unit.charAt(0)) ? -0.3 : 0;
}
