import type { Cells, Grid } from "./grid.js";

/**
 * Whether it is told which row each reason is of, where most rows have one, if only a dash or 无. Such reasons are counted
 * out like the cells of any other column: where there are more or fewer than rows, one of them is no reason or a row has
 * none, and all below may be a row off, unless each was written right behind its own row. Of a few reasons it is concluded
 * which rows they explain, and nothing is counted.
 */
export function areReasonsTold(cells: Cells, { columns }: Pick<Grid, "columns">): boolean {
  const place = (name: string): number => columns.findIndex((column) => column.name === name);
  const rows = cells[place("level3")]?.length ?? 0;
  const at = place("deviation");
  const reasons = cells[at] ?? [];
  const own = Array.from({ length: rows }, (_, row) => reasons[row]);
  const told = own.filter((reason) => reason !== undefined).length;
  const all = reasons.filter((reason) => reason !== undefined).length;
  if (2 * all < rows || (told === rows && all === told)) return true;
  if (all > told) return false;
  return own.every((reason, row) => {
    if (reason === undefined) return true;
    const first = reason.pieces[0] ?? 0;
    return cells.some((column, other) => other !== at && column[row]?.pieces.at(-1) === first - 1);
  });
}
