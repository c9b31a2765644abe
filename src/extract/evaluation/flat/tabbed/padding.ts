import { withoutBlanks } from "../../../../quantity/index.js";
import { LEVEL1_NAMES, LEVEL2_NAMES } from "../../vocabulary.js";
import { blocksOf } from "./blocks.js";
import { columnsOf, isFoot, isPoints } from "./place.js";
import type { TabbedRow } from "./rows.js";

/** Where at least this share of the rows lacks cells at its left, rows are filled up at their right. */
const SHARE = 1 / 3;

type Columns = ReturnType<typeof columnsOf>;

/**
 * Takes away the blank cells that some programs fill rows up with to the width of the widest, where cells that are merged
 * downward left them short: "年度目标 | 3 | 3 | |" below "规划 | 目标 | 年度计划 | 3 | 3". Their last cells are then as many too
 * far to the left. Tables in which every cell stands in its place stay as they are.
 */
export function withoutPadding(rows: readonly TabbedRow[]): readonly TabbedRow[] {
  return blocksOf(rows).flatMap(({ kind, rows: [headings, ...body] }) => {
    if (headings === undefined) return [];
    return [headings, ...(kind === "indicators" ? unpadded(body, columnsOf(headings)) : body)];
  });
}

function unpadded(rows: readonly TabbedRow[], columns: Columns): readonly TabbedRow[] {
  const padded = rows.filter((row) => row.cells.length === columns.length && !isFoot(row));
  const missing = new Map(padded.map((row) => [row, missingCells(row, columns)]));
  const lacking = [...missing.values()].filter((count) => count > 0).length;
  const [first] = padded;
  // Merged cells stand in their first row, and a sheet has blank cells in the place of what is merged.
  const isWhole = first !== undefined && missing.get(first) === 0;
  const isInPlace = padded.some(({ cells }) => cells[0]?.text.trim() === "");
  if (!isWhole || isInPlace || lacking < SHARE * padded.length) return rows;
  return rows.map((row) => ({ ...row, cells: row.cells.slice(0, row.cells.length - (missing.get(row) ?? 0)) }));
}

/** By how many columns the row has to move to the right for its points and levels to stand under their headings best. */
function missingCells({ cells }: TabbedRow, columns: Columns): number {
  const last = cells.findLastIndex(({ text }) => text.trim() !== "");
  let best = { missing: 0, fit: -1 };
  for (let missing = 0; missing < cells.length - last; missing++) {
    const fit = columns.filter((role, at) => fits(cells[at - missing]?.text ?? "", role)).length;
    if (fit > best.fit) best = { missing, fit };
  }
  return best.missing;
}

function fits(text: string, role: Columns[number]): boolean {
  const words = withoutBlanks(text);
  if (role === "weight" || role === "score") return isPoints(words);
  if (role === "level1") return LEVEL1_NAMES.some((name) => words.startsWith(name));
  return role === "level2" && LEVEL2_NAMES.some((name) => words.startsWith(name));
}
