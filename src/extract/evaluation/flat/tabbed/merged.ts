import { blocksOf } from "./blocks.js";
import type { TabbedRow } from "./rows.js";

/** Where so many rows have one number of cells and none has more, they are a sheet's rows, of all its columns. */
const ALIKE = 0.6;

/**
 * Takes out the blank cells that a sheet's text has where a merged cell goes on to the right. Under headings, columns
 * are left out that nothing stands in; in any other row, blank cells between its words. Rows of another form stay.
 */
export function withoutMergedBlanks(rows: readonly TabbedRow[]): readonly TabbedRow[] {
  if (!isSheet(rows)) return rows;
  return blocksOf(rows).flatMap((block) => {
    if (block.kind === null) return block.rows.map(withoutBlanks);
    const width = Math.max(...block.rows.map(({ cells }) => cells.length));
    const used = Array.from({ length: width }, (_, at) => block.rows.some(({ cells }) => isFilled(cells[at])));
    return block.rows.map(({ cells, line }) => ({ cells: cells.filter((_, at) => used[at] === true), line }));
  });
}

function isSheet(rows: readonly TabbedRow[]): boolean {
  const counts = rows.map(({ cells }) => cells.length).filter((count) => count > 1);
  const most = Math.max(0, ...counts);
  return most > 1 && counts.filter((count) => count === most).length >= ALIKE * counts.length;
}

/** A blank cell at the left is below a label that is merged downward; those between words are of the words before them. */
function withoutBlanks({ cells, line }: TabbedRow): TabbedRow {
  return { cells: cells.filter((cell, at) => at === 0 || isFilled(cell)), line };
}

function isFilled(cell: TabbedRow["cells"][number] | undefined): boolean {
  return cell !== undefined && cell.text.trim() !== "";
}
