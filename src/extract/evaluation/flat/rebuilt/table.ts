import type { Cell, Table } from "../../../../layout/block.js";
import type { PlacedText } from "../../../../layout/placed-text.js";
import { placeOf } from "../../../../layout/placed-text.js";
import type { Place } from "../../../../model/index.js";

/** A cell as a reader of flattened text found it; blank cells have empty text. */
export interface FoundCell {
  readonly column: number;
  readonly content: PlacedText;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
}

export const BLANK: PlacedText = { text: "", runs: [] };

/** Builds the table that a flattened text was printed from, row by row, so that it is read like a ruled one. */
export class TableBuilder {
  private readonly cells: Cell[] = [];
  private rows = 0;
  private columns = 1;

  constructor(private readonly page: number) {}

  /** How many rows there are so far. */
  get rowCount(): number {
    return this.rows;
  }

  /** @param line line of the file on which the row stands, for its blank cells */
  addRow(cells: readonly FoundCell[], line: number): void {
    for (const found of cells) {
      const place: Place = placeOf(found.content) ?? { line };
      const columnSpan = found.columnSpan ?? 1;
      this.columns = Math.max(this.columns, found.column + columnSpan);
      this.cells.push({
        row: this.rows,
        column: found.column,
        rowSpan: found.rowSpan ?? 1,
        columnSpan,
        content: found.content,
        lines: [found.content],
        place,
      });
    }
    this.rows += 1;
  }

  build(): Table {
    return { kind: "table", rowCount: this.rows, columnCount: this.columns, cells: this.cells, page: this.page };
  }
}
