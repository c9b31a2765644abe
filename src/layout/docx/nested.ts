import type { DocxBlock, DocxTable } from "../../document/docx/document.js";
import type { Cell, Table } from "../block.js";
import { cellText } from "../cell-lines.js";

/** A cell by where it lies across, as a share of the width of the table that it is in. */
interface Spread {
  readonly cell: Cell;
  readonly from: number;
  readonly to: number;
}

/** A table while others are drawn into it. */
interface Drawing {
  rows: number;
  spreads: Spread[];
}

/** Borders nearer than this share of the table's width are one. */
const SAME_EDGE = 0.004;

/**
 * A table with the tables inside its cells drawn as a person sees them: a cell that holds a table is divided by it.
 *
 * @param holders cells of the table that hold others, with what is in them
 * @param inner lays out a table inside
 */
export function drawInner(
  outer: Table,
  holders: readonly { readonly cell: Cell; readonly blocks: readonly DocxBlock[] }[],
  inner: (table: DocxTable) => Table,
): Table {
  const drawing: Drawing = { rows: outer.rowCount, spreads: spreadsOf(outer) };
  for (const { cell, blocks } of holders) divide(drawing, cell, stacked(blocks, cell, inner));
  return gridOf(drawing, outer);
}

/** The texts and tables of a cell, one under the other. */
function stacked(blocks: readonly DocxBlock[], cell: Cell, inner: (table: DocxTable) => Table): Drawing {
  const stack: Drawing = { rows: 0, spreads: [] };
  let lines: string[] = [];
  const endText = () => {
    const text = cellText(lines, cell.place);
    lines = [];
    if (text.lines.length === 0) return;
    stack.spreads.push({ cell: { ...cell, ...text, row: stack.rows, rowSpan: 1 }, from: 0, to: 1 });
    stack.rows += 1;
  };
  for (const block of blocks) {
    if (block.kind === "paragraph") {
      lines.push(...block.text.split("\n"));
      continue;
    }
    endText();
    const table = inner(block);
    for (const spread of spreadsOf(table)) stack.spreads.push(moved(spread, stack.rows));
    stack.rows += table.rowCount;
  }
  endText();
  return stack;
}

function spreadsOf({ cells, edges, columnCount }: Table): Spread[] {
  const xs = edges ?? Array.from({ length: columnCount + 1 }, (_, at) => at);
  const [left = 0] = xs;
  const width = (xs.at(-1) ?? 1) - left || 1;
  const share = (column: number) => ((xs[column] ?? left) - left) / width;
  return cells.map((cell) => ({ cell, from: share(cell.column), to: share(cell.column + cell.columnSpan) }));
}

function moved({ cell, from, to }: Spread, down: number): Spread {
  return { cell: { ...cell, row: cell.row + down }, from, to };
}

/** Puts a stack in the place of a cell. Cells beside it grow as high as it is, those below move down. */
function divide(drawing: Drawing, holder: Cell, stack: Drawing): void {
  const at = drawing.spreads.findIndex(({ cell }) => cell.place === holder.place);
  const place = drawing.spreads[at];
  if (place === undefined || stack.rows === 0) return;
  const { row, rowSpan } = place.cell;
  const more = Math.max(0, stack.rows - rowSpan);
  const last = row + rowSpan - 1;
  const others = drawing.spreads
    .filter((_, index) => index !== at)
    .map((spread): Spread => {
      const { cell } = spread;
      if (cell.row > last) return moved(spread, more);
      const crosses = cell.row + cell.rowSpan > last;
      return crosses ? { ...spread, cell: { ...cell, rowSpan: cell.rowSpan + more } } : spread;
    });
  const width = place.to - place.from;
  const inside = stack.spreads.map(({ cell, from, to }): Spread => {
    // The last row of the stack reaches down to where the cell ends.
    const end = cell.row + cell.rowSpan === stack.rows ? Math.max(stack.rows, rowSpan) : cell.row + cell.rowSpan;
    return {
      cell: { ...cell, row: row + cell.row, rowSpan: end - cell.row },
      from: place.from + from * width,
      to: place.from + to * width,
    };
  });
  drawing.spreads = [...others, ...inside];
  drawing.rows += more;
}

function gridOf({ rows, spreads }: Drawing, outer: Table): Table {
  const edges: number[] = [];
  for (const x of spreads.flatMap(({ from, to }) => [from, to]).sort((a, b) => a - b)) {
    if (x - (edges.at(-1) ?? Number.NEGATIVE_INFINITY) > SAME_EDGE) edges.push(x);
  }
  const columnAt = (x: number) => edges.findLastIndex((edge) => edge <= x + SAME_EDGE);
  const cells = spreads.map(({ cell, from, to }): Cell => {
    const column = columnAt(from);
    return { ...cell, column, columnSpan: Math.max(1, columnAt(to) - column) };
  });
  const width = (outer.edges?.at(-1) ?? 0) - (outer.edges?.[0] ?? 0);
  return {
    ...outer,
    rowCount: rows,
    columnCount: edges.length - 1,
    cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
    ...(outer.edges === undefined ? {} : { edges: edges.map((edge) => (outer.edges?.[0] ?? 0) + edge * width) }),
  };
}
