import type { FundColumn, IndicatorColumn } from "../../../vocabulary.js";
import type { Mark } from "./sections.js";

/** The part of the form that a piece was written in. */
export type Zone = "head" | "funds" | "goals" | "indicators";

const MONEY: readonly FundColumn[] = ["initial", "adjusted", "executed", "rate"];
const VALUES: readonly IndicatorColumn[] = ["target", "actual", "initialTarget"];

/**
 * The zone of every piece: that of the last mark before it that belongs to one zone alone. A funds block's columns may
 * be written among the headings of the indicators, and turn back again.
 *
 * @param levels numbers of pieces that are labels of levels
 */
export function zonesOf(count: number, marks: readonly Mark[], levels: ReadonlySet<number>): Zone[] {
  const starts = new Map<number, Zone>();
  for (const level of levels) starts.set(level, "indicators");
  let values = 0;
  let isBelow = false;
  for (const mark of marks) {
    const zone = zoneOf(mark, values, isBelow);
    isBelow ||= mark.role.kind === "indicator-heading" && (mark.role.field === "level3" || values > 0);
    if (mark.role.kind === "indicator-heading" && VALUES.includes(mark.role.field)) values += 1;
    if (zone !== null) starts.set(mark.first, zone);
  }
  let zone: Zone = "head";
  return Array.from({ length: count }, (_, piece) => {
    zone = starts.get(piece) ?? zone;
    return zone;
  });
}

/**
 * The zone that a mark belongs to; null where it tells none.
 *
 * @param values how many headings of values are above it
 * @param isBelow whether it stands below a heading of the indicators' own
 */
function zoneOf({ role, content }: Mark, values: number, isBelow: boolean): Zone | null {
  if (role.kind === "goal") return "goals";
  if (role.kind === "indicator-heading") return role.field === "ignored" ? null : "indicators";
  if (role.kind === "fund-heading") return MONEY.includes(role.field) && values < 2 ? "funds" : null;
  if (role.kind !== "fund-label") return null;
  return isBelow && /^(?:合计|总计)$/.test(content.text.trim()) ? null : "funds";
}
