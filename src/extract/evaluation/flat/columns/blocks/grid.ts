import type { Memory } from "./grid-memory.js";

/** A piece of text with the place where it was written. */
export interface Piece {
  /** its number among the pieces that are divided */
  readonly number: number;
  readonly text: string;
  readonly line: number;
  /** number of the run of lines without a blank one between them */
  readonly block: number;
  readonly page: number;
  /** as printed, in full-width characters' halves */
  readonly width: number;
  /** may be none of the table's: a figure at the end of a page */
  readonly isLoose: boolean;
}

/** A cell as far as it is read. */
export interface Cell {
  readonly text: string;
  /** numbers of its pieces */
  readonly pieces: readonly number[];
  /** width of its last line */
  readonly width: number;
  /** its last line, and the run of lines that it stands in */
  readonly line: number;
  readonly block: number;
}

/** The cells of every column by row, undefined where a row has none. */
export type Cells = readonly (readonly (Cell | undefined)[])[];

/** A column: what its cells cannot be, and what a row costs that has none. */
export interface Column {
  readonly name: string;
  /** what it costs that a cell says this; from `NEVER` on it does not */
  readonly unfit: (text: string) => number;
  readonly blank: number;
  /** whether the words may be the first line of a cell that does not look like one yet */
  readonly mayBegin?: (text: string) => boolean;
  /** what it costs that a line goes on with a cell that says `before`, beside what widths tell */
  readonly goesOn: (before: string, after: string) => number;
  /** what it costs that a new cell begins right below one that says `before` */
  readonly breaks: (before: string, after: string) => number;
}

export interface Grid {
  readonly columns: readonly Column[];
  /** the row that a cell must stand in, where its words alone tell */
  readonly rowOf?: (column: number, text: string) => number | null;
  /** of so many rows at the top, ways are kept apart that say other words in them */
  readonly apartRows?: number;
  /** no column has more cells */
  readonly mostRows: number;
  /** how many rows there can be at most until a page ends; `mostRows` where nothing tells */
  readonly rowsUntil?: (page: number) => number;
  /** the width of the widest line of a run of lines */
  readonly roomOf?: (block: number) => number;
  /** whether a run of lines holds many rows, so that its lines go down the page and not down a cell */
  readonly isTall?: (block: number) => boolean;
  readonly memory: Memory;
}

export interface State {
  readonly cost: number;
  readonly cells: Cells;
  /** where the last piece went; -1 before the first */
  readonly column: number;
  readonly row: number;
  /** rows before this one stand on pages that are over */
  readonly floor: number;
  /** the widest line of each column so far */
  readonly room: readonly number[];
  readonly trail: Trail | null;
}

/** The rows that pieces were put into, the last first. */
export interface Trail {
  readonly row: number;
  readonly before: Trail | null;
}

export interface Move {
  readonly cost: number;
  readonly state: State;
  readonly column: number;
  readonly row: number;
  /** null where the piece is left out */
  readonly cell: Cell | null;
  readonly isNew: boolean;
  readonly floor: number;
}
