import type { Cell } from "../../../layout/block.js";
import type { Column } from "./grid.js";

/** Where a block of rows begins: its heading rows, and what its columns hold. */
export interface Header<Field> {
  readonly row: number;
  /** how many rows the headings take */
  readonly depth: number;
  readonly columns: readonly Column<Field>[];
  /** the heading cells of those columns, in the same order */
  readonly cells: readonly Cell[];
}

/** A heading is at most so many rows deep. Taller cells beside it are labels of the whole block. */
export const MAX_DEPTH = 3;

/** A column and the cell of its heading. */
export interface Headed<Field> {
  readonly column: Column<Field>;
  readonly cell: Cell;
}
