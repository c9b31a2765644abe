import type { AtomText } from "./atoms.js";
import { hasOtherBoundary, hasOtherStart, type Judges } from "./boundaries.js";
import type { FlowColumn } from "./columns.js";
import { wholeReasons } from "./reasons.js";
import { modelOf } from "./row-model.js";
import { columnWidths } from "./row-widths.js";
import { decimalsOfPoints } from "./score-values.js";
import { cellScore, type Sheet } from "./scoring.js";
import { type Placement, placeCells } from "./search.js";
import { likeness, ValueShapes } from "./value.js";

/** A stretch of atoms. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** One row of the indicator block: the stretch of each cell that has words. */
export type FlowRow = ReadonlyMap<FlowColumn, Stretch>;

/** The indicator block cut into rows, with what belongs to none of them. */
export interface FlowRows {
  readonly rows: readonly FlowRow[];
  /** stretches between cells: floating labels, scraps of the label at the side, words that fit nowhere */
  readonly loose: readonly Stretch[];
  /** row by row, the score of the cell that fits its column worst */
  readonly fits: readonly number[];
  /** row by row, whether its cells could be parted at other lines as well */
  readonly unsure: readonly boolean[];
}

/** Cuts the indicator block into rows: once by words and lines alone, then with the widths that the columns showed. */
export function readRows(text: AtomText, columns: readonly FlowColumn[]): FlowRows {
  const values = {
    shapes: new ValueShapes(),
    hasUnits: columns.includes("measureUnit"),
    decimals: decimalsOfPoints(text.atoms.map((atom) => atom.key)),
  };
  const known = new Map<number, number>();
  const first = place({ text, columns, values, known, widths: new Map() });
  const widths = columnWidths(text, columns, first);
  const sheet = { text, columns, values, known, widths };
  const found = rowsOf(widths.size === 0 ? first : place(sheet), columns, text.length);
  const judges = judgesOf(sheet);
  const whole = wholeReasons(text, found.rows);
  return {
    rows: whole.rows,
    loose: found.loose,
    fits: found.rows.map((row) => worstFit(sheet, row)),
    unsure: whole.rows.map(
      (row, at, rows) =>
        whole.unsure.has(at) || hasOtherBoundary(row, judges) || hasOtherStart(row, rows[at + 1], judges),
    ),
  };
}

function judgesOf(sheet: Sheet): Judges {
  const key = ({ start, end }: Stretch) => sheet.text.key(start, end);
  return {
    opensLine: (atom) => sheet.text.opensLine(atom),
    opensWord: (atom) => sheet.text.atoms[atom]?.gap !== "none",
    cell: (column, start, end) => cellScore(sheet, column, start, end),
    pair: (target, actual) => likeness(key(target), key(actual), sheet.values.shapes),
  };
}

function worstFit(sheet: Sheet, row: FlowRow): number {
  const scores = [...row].map(([column, { start, end }]) => cellScore(sheet, column, start, end));
  const [target, actual] = [row.get("target"), row.get("actual")];
  if (target !== undefined && actual !== undefined) {
    const key = ({ start, end }: Stretch) => sheet.text.key(start, end);
    scores.push(likeness(key(target), key(actual), sheet.values.shapes));
  }
  return Math.min(...scores);
}

function place(sheet: Sheet): Placement[] {
  return placeCells(modelOf(sheet));
}

function rowsOf(
  placements: readonly Placement[],
  columns: readonly FlowColumn[],
  atoms: number,
): Pick<FlowRows, "rows" | "loose"> {
  const rows: Map<FlowColumn, Stretch>[] = [];
  const loose: Stretch[] = [];
  let last = Number.POSITIVE_INFINITY;
  let covered = 0;
  for (const { column, start, end } of placements) {
    if (start > covered) loose.push({ start: covered, end: start });
    covered = end;
    if (column <= last) rows.push(new Map());
    last = column;
    rows.at(-1)?.set(columns[column] ?? "ignored", { start, end });
  }
  if (covered < atoms) loose.push({ start: covered, end: atoms });
  return { rows, loose };
}
