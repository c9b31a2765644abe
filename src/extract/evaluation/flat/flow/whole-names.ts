import type { AtomText } from "./atoms.js";
import type { FlowRow } from "./rows.js";

/**
 * Gives names back a last line that was taken for a unit ("节约资金额", "度"): what is told by its quality has no unit,
 * and a word on a line of its own straight behind the name is the name's.
 */
export function withWholeNames(text: AtomText, rows: readonly FlowRow[]): FlowRow[] {
  return rows.map((row) => {
    const [name, unit, nature] = [row.get("level3"), row.get("measureUnit"), row.get("nature")];
    if (name === undefined || unit === undefined || nature === undefined) return row;
    const isQuality = text.key(nature.start, nature.end) === "定性";
    if (!isQuality || name.end !== unit.start || !text.opensLine(unit.start)) return row;
    const cells = new Map(row);
    cells.set("level3", { start: name.start, end: unit.end });
    cells.delete("measureUnit");
    return cells;
  });
}
