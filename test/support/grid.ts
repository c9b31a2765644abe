import type { Cell, Paragraph, Table } from "../../src/layout/block.js";
import { placed } from "../../src/layout/placed-text.js";
import type { Leaf } from "../../src/model/index.js";

const WIDTH = 40;
const HEIGHT = 20;

/**
 * A table drawn as rows of strings: "<" continues the cell to its left, "^" the cell above it, "" is an empty cell.
 * Rows may be written as one string with "|" between the cells. Each cell stands in a box of 40 × 20 points.
 */
export function table(rows: readonly (string | readonly string[])[], page = 1): Table {
  const lines = rows.map((row) => (typeof row === "string" ? row.split("|").map((cell) => cell.trim()) : row));
  const columnCount = Math.max(...lines.map((line) => line.length));
  const cells: Cell[] = [];
  lines.forEach((line, row) => {
    if (line.length !== columnCount) throw new RangeError(`row ${row} has ${line.length} of ${columnCount} cells`);
    line.forEach((text, column) => {
      if (text === "<" || text === "^") return;
      const columnSpan = run((step) => line[column + step] === "<");
      const rowSpan = run((step) => lines[row + step]?.[column] === "^");
      const bbox = [column * WIDTH, row * HEIGHT, (column + columnSpan) * WIDTH, (row + rowSpan) * HEIGHT] as const;
      const place = { page, bbox };
      const content = placed(text, place);
      cells.push({ row, column, rowSpan, columnSpan, content, lines: text === "" ? [] : [content], place });
    });
  });
  return { kind: "table", rowCount: lines.length, columnCount, cells, page };
}

function run(goesOn: (step: number) => boolean): number {
  let length = 1;
  while (goesOn(length)) length += 1;
  return length;
}

export function paragraph(text: string, options: { page?: number; centred?: boolean } = {}): Paragraph {
  const { page = 1, centred = null } = options;
  const content = placed(text, { page, bbox: [0, 0, 100, 12] });
  return { kind: "paragraph", content, lines: [content], page, centred, size: 12 };
}

/** The text of a leaf; null stays null. */
export function textOf(leaf: Leaf | null): string | null {
  return leaf === null ? null : leaf.text;
}

/** An object of leaves as one of texts, so that a test can be read. Other values stay. */
export function texts(row: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, isLeaf(value) ? value.text : value]));
}

function isLeaf(value: unknown): value is Leaf {
  return typeof value === "object" && value !== null && "text" in value;
}
