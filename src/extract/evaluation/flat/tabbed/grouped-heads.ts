import { joinPlaced } from "../../../../layout/placed-text.js";
import { withoutBlanks } from "../../../../quantity/index.js";
import type { TabbedRow } from "./rows.js";

/** A heading over two columns of the budget, and those below it. */
const GROUP = /^预算(?:情况|安排|金额|数)?(?:[(（].{1,4}[)）])?$/;
const UNDER = /^(?:年初|全年|年度|调整后?)(?:预算)?[数额]?$/;

/**
 * Puts the headings of the budget's columns in the place of the one that is merged over them: "预算情况 | 累计支出金额" above
 * "年初 | 全年" is "年初预算情况 | 全年预算情况 | 累计支出金额", as many cells as the rows below have.
 */
export function withoutGroups(rows: readonly TabbedRow[]): readonly TabbedRow[] {
  return rows.flatMap((row, at): TabbedRow[] => {
    if (isUnder(row) && groupOf(rows[at - 1]) >= 0) return [];
    const below = rows[at + 1];
    const group = groupOf(row);
    const over = row.cells[group];
    if (over === undefined || below === undefined || !isUnder(below)) return [row];
    // A sheet keeps the blank cells, so that the headings stand in their columns.
    if (below.cells.length === row.cells.length) {
      const inPlace = row.cells.map((cell, column) => {
        const part = below.cells[column];
        return part === undefined || isBlank(part.text) ? cell : joinPlaced([part, over]);
      });
      return [{ ...row, cells: inPlace }];
    }
    const parts = below.cells.filter(({ text }) => !isBlank(text));
    const named = parts.map((part) => joinPlaced([part, over]));
    return [{ ...row, cells: [...row.cells.slice(0, group), ...named, ...row.cells.slice(group + 1)] }];
  });
}

/** Which cell of a row is merged over the columns of the budget; -1 where none is. */
function groupOf(row: TabbedRow | undefined): number {
  if (row === undefined || row.cells.length < 4) return -1;
  return row.cells.findIndex(({ text }) => GROUP.test(withoutBlanks(text)));
}

/** A row of nothing but headings of the budget's columns, which lacks the cells that the row above it has for both. */
function isUnder({ cells }: TabbedRow): boolean {
  const told = cells.filter(({ text }) => !isBlank(text));
  return told.length >= 2 && told.length <= 3 && told.every(({ text }) => UNDER.test(withoutBlanks(text)));
}

function isBlank(text: string): boolean {
  return withoutBlanks(text) === "";
}
