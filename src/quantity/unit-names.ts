import { Decimal } from "./decimal.js";
import { countGroups, type Dimension, measures, type UnitEntry } from "./unit-table.js";
import { isAsciiLetter } from "./width.js";

/** A unit. `factor` leads to the base unit of `group`; figures convert within one group only. */
export interface Unit {
  readonly name: string;
  readonly dimension: Dimension;
  readonly factor: Decimal;
  readonly group: string;
}

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

/** The unit of exactly this spelling. */
export function unitNamed(spelling: string): Unit | null {
  return index.get(spelling) ?? null;
}

/** The longest simple unit at a position of a half-width text. */
export function simpleUnitAt(text: string, at: number): { unit: Unit; end: number } | null {
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
