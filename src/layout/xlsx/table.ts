import { addressAt } from "../../document/xlsx/address.js";
import type { CellPlace } from "../../model/index.js";
import type { Cell, Table } from "../block.js";
import { boundedTable } from "../bounded-table.js";
import { cellText } from "../cell-lines.js";
import { unmerged } from "../unmerged.js";
import type { Slot } from "./slots.js";

/** The usual width of a column in points. All tables of a sheet share its columns, whatever their true widths. */
const COLUMN_WIDTH = 48;

/**
 * The rows of a table as a grid: rows and columns in which nothing begins are left out, and what is blank between cells
 * is a cell as well.
 */
export function tableOf(slots: readonly Slot[]): Table {
  const rows = indexesOf(slots.map(({ top }) => top));
  const columns = indexesOf(
    slots.filter((slot) => slot.text.trim() !== "" || slot.look.isRuled).map(({ left }) => left),
  );
  const cells = slots.flatMap((slot): Cell[] => {
    const row = rows.at(slot.top);
    const column = columns.at(slot.left);
    const rowSpan = rows.at(slot.bottom + 1) - row;
    const columnSpan = columns.at(slot.right + 1) - column;
    if (columnSpan < 1 || rowSpan < 1) return [];
    return [{ row, column, rowSpan, columnSpan, ...cellText(slot.text.split("\n"), slot.place), place: slot.place }];
  });
  const [first] = slots;
  const table = boundedTable({
    kind: "table",
    rowCount: rows.all.length,
    columnCount: columns.all.length,
    cells,
    page: first?.place.sheetNumber ?? null,
    edges: [...columns.all, (columns.all.at(-1) ?? 0) + 1].map((column) => column * COLUMN_WIDTH),
  });
  if (first === undefined) return table;
  const whole = withBlanks(table.cells, rows.all.slice(0, table.rowCount), columns.all, first.place);
  return { ...table, cells: whole, ...unmerged(whole, table.columnCount) };
}

interface Indexes {
  readonly all: readonly number[];
  /** how many of them stand before a number */
  at(number: number): number;
}

function indexesOf(numbers: readonly number[]): Indexes {
  const all = [...new Set(numbers)].sort((a, b) => a - b);
  const known = new Map(all.map((number, index) => [number, index]));
  const at = (number: number): number => {
    const exact = known.get(number);
    if (exact !== undefined) return exact;
    const next = all.findIndex((one) => one > number);
    return next === -1 ? all.length : next;
  };
  return { all, at };
}

/** The cells with a blank one in every place that none takes. */
function withBlanks(
  cells: readonly Cell[],
  rows: readonly number[],
  columns: readonly number[],
  near: CellPlace,
): Cell[] {
  const taken = new Set<number>();
  for (const { row, column, rowSpan, columnSpan } of cells) {
    for (let down = row; down < row + rowSpan; down++) {
      for (let right = column; right < column + columnSpan; right++) taken.add(down * columns.length + right);
    }
  }
  const blanks = rows.flatMap((number, row) =>
    columns.flatMap((letter, column): Cell[] => {
      if (taken.has(row * columns.length + column)) return [];
      const place = { ...near, cell: addressAt(number, letter) };
      return [{ row, column, rowSpan: 1, columnSpan: 1, ...cellText([], place), place }];
    }),
  );
  return [...cells, ...blanks].sort((a, b) => a.row - b.row || a.column - b.column);
}
