import { Decimal } from "./decimal.js";
import type { Printed } from "./printed.js";
import { countGroups, measures, type UnitEntry } from "./unit-table.js";
import { isAsciiLetter, skipBlanks, withoutBlanks } from "./width.js";

export type Dimension =
  | "money"
  | "percent"
  | "count"
  | "area"
  | "length"
  | "mass"
  | "time"
  | "volume"
  | "energy"
  | "price";

/** A unit. `factor` leads to the base unit of `group`; figures convert within one group only. */
export interface Unit {
  readonly name: string;
  readonly dimension: Dimension;
  readonly factor: Decimal;
  readonly group: string;
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

/** Units that are no units before these characters. */
const notUnits: Readonly<Record<string, string>> = {
  方: "面案式法向",
  面: "向临对",
  分: "别为项",
  条: "件",
  单: "位",
  点: "名",
  元: "旦月",
  名: "单录称",
  项: "目",
  日: "常均",
  处: "理置于",
  里: "程",
  度: "过",
};
const LONGEST_SCALE = 2;
const LONGEST_NAME = 6;

function toDecimal(factor: string): Decimal {
  const [over = "1", under = "1"] = factor.split("/");
  return new Decimal(over).div(under);
}

function countEntries(): UnitEntry[] {
  return Object.entries(countGroups).flatMap(([group, names]) =>
    names
      .split(" ")
      .map((name): UnitEntry => ({ name, spellings: [], dimension: "count", factor: "1", group: `count:${group}` })),
  );
}

function buildIndex(): ReadonlyMap<string, Unit> {
  const index = new Map<string, Unit>();
  for (const { name, spellings, dimension, factor, group } of [...measures, ...countEntries()]) {
    const unit: Unit = { name, dimension, factor: toDecimal(factor), group };
    for (const spelling of [name, ...spellings]) index.set(spelling, unit);
  }
  const visits = index.get("人次");
  if (visits !== undefined)
    for (const spelling of ["人/次", "人·次", "人.次", "人(次)", "(人)次"]) index.set(spelling, visits);
  return index;
}

const index = buildIndex();

/** A unit found in a text. `shift` is the power of ten of a multiplier before it (万人次: 4). */
export interface UnitMatch {
  readonly unit: Unit;
  readonly shift: number;
  readonly end: number;
  /** "余" or "多" stood between the multiplier and the unit. */
  readonly approximate: boolean;
}

/** The longest simple unit at a position of a half-width text. */
function simpleUnitAt(text: string, at: number): { unit: Unit; end: number } | null {
  for (let size = Math.min(LONGEST_NAME, text.length - at); size > 0; size--) {
    const unit = index.get(text.slice(at, at + size));
    if (unit !== undefined && !runsOn(text, at, size)) return { unit, end: at + size };
  }
  return null;
}

/** What only begins like a unit: "m" in "max", 方 in "三方面". */
function runsOn(text: string, at: number, size: number): boolean {
  const next = text.charAt(at + size);
  if (isAsciiLetter(text.charAt(at + size - 1))) return isAsciiLetter(next);
  return (notUnits[text.slice(at, at + size)] ?? "").includes(next) && next !== "";
}

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
  return name === undefined ? null : (index.get(name) ?? null);
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
    const unit = moneyOf(scale.shift + scaled.unit.factor.log(10).toNumber());
    return unit === null ? null : { unit, shift: 0, end: scaled.end, approximate };
  }
  if (scaled !== null && scaled.unit.dimension !== "percent") return { ...scaled, shift: scale.shift, approximate };
  const unit = scale.shift >= 4 ? moneyOf(scale.shift) : null;
  return unit === null ? null : { unit, shift: 0, end: approximate ? next : scale.end, approximate };
}

/** A unit "per" another: 元/人 is a price; any other pair keeps its own name and converts to nothing. */
function withDenominator(text: string, base: UnitMatch): UnitMatch {
  const slash = skipBlanks(text, base.end);
  if (text.charAt(slash) !== "/") return base;
  let end = skipBlanks(text, slash + 1);
  if (text.charAt(end) === "每") end++;
  const under = scaledDenominator(text, end);
  if (under === null) return base;
  const name = `${base.unit.name}/${under.name}`;
  const isPrice = base.unit.dimension === "money";
  const unit: Unit = {
    name,
    dimension: isPrice ? "price" : "count",
    factor: isPrice ? base.unit.factor : new Decimal(1),
    group: isPrice ? `price:${base.unit.group}/${under.name}` : `per:${name}`,
  };
  return withDenominator(text, { ...base, unit, end: under.end });
}

function scaledDenominator(text: string, at: number): { name: string; end: number } | null {
  const simple = simpleUnitAt(text, at);
  return simple === null ? null : { name: simple.unit.name, end: simple.end };
}

/**
 * The unit that a name stands for: canonical name, dimension, factor to the base unit of its group. "万" is 万元,
 * "万人次" is 人次 with the factor 10000. Null for an unknown name.
 */
export function unitOf(name: string): Unit | null {
  const plain = withoutBlanks(name).replace(/^[(]|[)]$/gu, "");
  if (plain === "") return null;
  const match = unitAt(plain, 0);
  if (match === null || match.end !== plain.length) return null;
  return { ...match.unit, factor: match.unit.factor.times(new Decimal(10).pow(match.shift)) };
}

/** A figure told in another unit of the same group, with its precision. Null where the units do not convert. */
export function convert(p: Printed, from: string, to: string): Printed | null {
  const source = unitOf(from);
  const target = unitOf(to);
  if (source === null || target === null || !convertible(source, target)) return null;
  const factor = source.factor.div(target.factor);
  // A factor that is no power of ten widens the precision to the next one: never finer than what was printed.
  const shift = factor.log(10).toDecimalPlaces(9).ceil().toNumber();
  return { value: p.value.times(source.factor).div(target.factor), decimals: p.decimals - shift };
}

/** A count unit only equals itself. */
function convertible(a: Unit, b: Unit): boolean {
  return a.group === b.group && (a.dimension !== "count" || a.name === b.name);
}
