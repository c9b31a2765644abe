import { Decimal } from "./decimal.js";
import { simpleUnitAt, type Unit, unitNamed } from "./unit-names.js";
import { skipBlanks } from "./width.js";

/** A unit found in a text. `shift` is the power of ten of a multiplier before it (万人次: 4). */
export interface UnitMatch {
  readonly unit: Unit;
  readonly shift: number;
  readonly end: number;
  /** "余" or "多" stood between the multiplier and the unit. */
  readonly approximate: boolean;
}

/** Multipliers that stand before a unit. "万" alone, told of no countable thing, means money. */
const scales: Readonly<Record<string, number>> = {
  百: 2,
  千: 3,
  万: 4,
  萬: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
  万亿: 12,
};

const LONGEST_SCALE = 2;

function scaleAt(text: string, at: number): { shift: number; end: number } | null {
  for (let size = LONGEST_SCALE; size > 0; size--) {
    const shift = text.length >= at + size ? scales[text.slice(at, at + size)] : undefined;
    if (shift !== undefined) return { shift, end: at + size };
  }
  return null;
}

/** The canonical money units by their power of ten. */
const moneyNames: Readonly<Record<number, string>> = {
  0: "元",
  2: "百元",
  3: "千元",
  4: "万元",
  6: "百万元",
  7: "千万元",
  8: "亿元",
  12: "万亿元",
};

function moneyOf(powerOfTen: number): Unit | null {
  const name = moneyNames[powerOfTen];
  return name === undefined ? null : unitNamed(name);
}

/**
 * The unit that follows a figure at a position of a half-width text, blanks allowed. Knows "万亩" (a multiplier before a
 * unit), "万余人次", a bare "万" (money) and "元/人" (a price).
 */
export function unitAt(text: string, from: number): UnitMatch | null {
  const at = skipBlanks(text, from);
  const base = scaledUnitAt(text, at);
  if (base === null) return null;
  return withDenominator(text, base);
}

function scaledUnitAt(text: string, at: number): UnitMatch | null {
  const simple = simpleUnitAt(text, at);
  if (simple !== null) return { ...simple, shift: 0, approximate: false };
  const scale = scaleAt(text, at);
  if (scale === null) return null;
  let next = skipBlanks(text, scale.end);
  const approximate = text.charAt(next) === "余" || text.charAt(next) === "多";
  if (approximate) next = skipBlanks(text, next + 1);
  const scaled = simpleUnitAt(text, next);
  if (scaled !== null && scaled.unit.group === "money") {
    const unit = moneyOf(scale.shift + scaled.unit.factor.e);
    return unit === null ? null : { unit, shift: 0, end: scaled.end, approximate };
  }
  if (scaled !== null && scaled.unit.dimension !== "percent") return { ...scaled, shift: scale.shift, approximate };
  const unit = scale.shift >= 4 ? moneyOf(scale.shift) : null;
  return unit === null ? null : { unit, shift: 0, end: approximate ? next : scale.end, approximate };
}

/**
 * A unit "per" others: 元/人 is a price, 元/人·月 (also 元/月/人, 元/每人每月) one per person and month; any other keeps its own
 * name and converts to nothing.
 */
function withDenominator(text: string, base: UnitMatch): UnitMatch {
  const { parts, end } = denominatorsAt(text, base.end);
  if (parts.length === 0) return base;
  const under = parts.toSorted().join("/");
  const name = `${base.unit.name}/${under}`;
  const isPrice = base.unit.dimension === "money";
  const unit: Unit = {
    name,
    dimension: isPrice ? "price" : "count",
    factor: isPrice ? base.unit.factor : new Decimal(1),
    group: isPrice ? `price:${base.unit.group}/${under}` : `per:${name}`,
  };
  return { ...base, unit, end };
}

/** What stands below: units behind "/", further ones behind "/", a dot, "*" or 每. */
function denominatorsAt(text: string, from: number): { parts: string[]; end: number } {
  const parts: string[] = [];
  let end = from;
  for (;;) {
    const joint = skipBlanks(text, end);
    if (!(parts.length === 0 ? "/" : "/·.*每").includes(text.charAt(joint) || "?")) return { parts, end };
    let next = skipBlanks(text, joint + 1);
    if (text.charAt(next) === "每") next++;
    const under = simpleUnitAt(text, next);
    if (under === null) return { parts, end };
    parts.push(under.unit.name);
    end = under.end;
  }
}
