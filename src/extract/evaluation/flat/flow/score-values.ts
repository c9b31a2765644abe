import { signOfNature, unitOf } from "../../../../quantity/index.js";
import { repeatsItself } from "../rebuilt/repeated-words.js";
import { levelLabel, startsWithLabel } from "./levels.js";
import { tornPrice } from "./score-marks.js";
import { CLOSING, DASH, type ValueShapes } from "./value.js";

const NEVER = Number.NEGATIVE_INFINITY;

/** What a table says of its values. */
export interface Values {
  readonly shapes: ValueShapes;
  /** units stand in a column of their own */
  readonly hasUnits: boolean;
  /** how many decimals most points are printed with, where that is two or more: one with fewer was torn; else null */
  readonly decimals: number | null;
  /** some row's points are printed as two whole figures of two digits: no column of points is too narrow for them */
  readonly hasWholePoints?: boolean;
}

/** "指标2：" behind words is the number of a row that nobody filled in. */
const NEXT_NUMBER = /.指标\d{1,2}[:：、]?$/;

/** A dash behind a value says that another cell is blank: "100%—". */
const DASH_BEHIND = /[\u3400-\u9fff\d%％)）][-—–―]+$/;

/** How well words are a target or an actual value. */
export function valueScore(values: Values, key: string, isTarget: boolean): number {
  if (CLOSING.test(key)) return -6;
  if (NEXT_NUMBER.test(key)) return -4;
  if (DASH_BEHIND.test(key)) return -4;
  const shape = values.shapes.of(key);
  switch (shape.kind) {
    case "figure":
      return (
        figureScore(shape.unit, shape.label, values.hasUnits) -
        (shape.label !== "" && endsInPoints(values, key) ? POINTS_BEHIND : 0) -
        (/.[≥≤><]/.test(key) ? 3 : 0) -
        (key.endsWith("/") ? 3 : 0)
      );
    case "range":
    case "deadline":
      return 3;
    case "unit":
      if (values.hasUnits) return -3;
      return isTarget ? -4 : 0;
    case "empty":
      return 1;
    case "quality":
      return 2;
    case "words":
      return wordyScore(values, key);
  }
}

function figureScore(unit: string | null, label: string, hasUnits: boolean): number {
  if (label !== "") return 1.5;
  if (unit !== null) return 3;
  return hasUnits ? 2.5 : 0.5;
}

/** What it costs that words have a figure behind them that is printed as the table prints its points. */
const POINTS_BEHIND = 3;

/** Whether a figure without a unit ends the words, whole or but for a last decimal that moved to the next line. */
function endsInPoints({ decimals }: Values, key: string): boolean {
  const printed = decimals === null ? null : /\d\.(\d{1,4})$/.exec(key)?.[1];
  return printed != null && (printed.length === decimals || printed.length + 1 === decimals);
}

/** A clause that begins with what is to be reached says an aim; no name begins so far before its noun. */
const STARTS_AS_AIM =
  /^(?:保障|确保|保证|提供|营造|促进|推动|推进|提升|提高|改善|增强|完善|实现|维护|满足|减少|降低|进一步|持续|不断|有效|为)/;
const CLAUSE = 10;
const AIM = 0.7;

/** What it costs that a value says the same words twice. */
const TWICE = 2.5;

function wordyScore(values: Values, key: string): number {
  // So short a word that is no known quality is the torn end of a name.
  let score = key.length <= 3 ? -1.5 : key.length <= 6 ? 1 : key.length <= 12 ? 0.5 : 0;
  score -= tornPrice(key);
  if (/^[≥≤><=]+$/.test(key)) score -= 3;
  // "万元1615.95万元", "次5次": the end of one value and the next.
  const lead = /^[^\d]{1,3}(?=\d)/.exec(key)?.[0];
  if (lead !== undefined && unitOf(lead) !== null) score -= 3;
  if (/(?:率|数|次|数量|度|及时性|完整性|时间|成本)$/.test(key)) score -= 1.5;
  if (levelLabel(key) !== null || startsWithLabel(key)) score -= 5;
  if (values.shapes.of(key).kind === "words" && /\d[%人个次项台].*\d[%人个次项台]/.test(key)) score -= 2;
  // Two years are two dates; a figure without its unit at the end was cut from it.
  if (/(?:19|20)\d{2}年?.*(?:19|20)\d{2}|月.*(?:19|20)\d{2}年/.test(key)) score -= 3;
  if (/\d$/.test(key)) score -= 1;
  if (repeatsItself(key)) score -= TWICE;
  if (key.length >= CLAUSE && STARTS_AS_AIM.test(key)) score += AIM;
  return score - 0.03 * Math.max(0, key.length - 12);
}

/** How well words are the points of a row. */
export function pointsScore({ decimals }: Values, key: string): number {
  if (DASH.test(key)) return 0;
  const printed = /^-?\d{1,3}(?:\.(\d{1,4}))?分?$/.exec(key);
  if (printed === null) return NEVER;
  const points = Number.parseFloat(key);
  if (points > 100) return NEVER;
  if (decimals !== null && printed[1]?.length !== decimals) return printed[1] === undefined ? 0.5 : -2;
  return points === 0 ? 1 : 2;
}

/** A share of the figures that look like points with this many decimals makes the others torn. */
const MOST = 0.6;

/** How many decimals the points of a table are printed with; null where they differ or have fewer than two. */
export function decimalsOfPoints(keys: readonly string[]): number | null {
  // Where "10.0" stands before "0", the last decimal moved to the next line.
  const isTorn = (key: string, at: number): boolean => /^\d{1,2}\.\d$/.test(key) && /^\d$/.test(keys[at + 1] ?? "");
  const torn = keys.filter(isTorn).length;
  const found = keys.flatMap((key, at) =>
    isTorn(key, at) ? [] : (/^\d{1,2}\.(\d{1,4})$/.exec(key)?.[1]?.length ?? []),
  );
  const most = Math.max(0, ...found);
  // Put together, those that were torn have two; alone they may be two figures each.
  const alike = found.filter((count) => count === most).length + (most === 2 ? torn : 0);
  return most >= 2 && alike >= Math.max(3, MOST * found.length) ? most : null;
}

/** Whether a row's weight and its full score stand one behind the other as whole figures of two digits. */
export function hasWholePoints(keys: readonly string[]): boolean {
  return keys.some((key, at) => /^[1-9]\d$/.test(key) && keys[at + 1] === key);
}

/** How well words are a unit in a column of its own. */
export function unitScore(key: string): number {
  if (unitOf(key) !== null) return 2;
  // A unit that no list holds; a torn end of the target looks the same, so that it is taken at a price only.
  return /^[\u3400-\u9fff/%A-Za-z²³]{1,5}$/.test(key) ? -3 : NEVER;
}

const NATURES = new Set(["定性", "定量", "正向", "反向", "逆向", "正向指标", "反向指标", "正", "反"]);

/** How well words tell the direction of an indicator. */
export function natureScore(key: string): number {
  return signOfNature(key) !== null || NATURES.has(key) ? 3 : NEVER;
}
