import fc from "fast-check";
import { ucs2 } from "./pdf.js";

/** A cell of a grid that is drawn, with the lines of its text. */
export interface DrawnCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly lines: readonly string[];
}

/** A grid on a page of 595 × 842 points: where its columns and rows begin and end, from the top left, and its cells. */
export interface DrawnGrid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly DrawnCell[];
  readonly borders: Borders;
}

/** How borders are put on paper: with a pen, as thin areas, or as a rectangle around each cell. */
export type Borders = "strokes" | "areas" | "rectangles";

const SIZE = 8;
const LEADING = 11;
const PADDING = 3;
const HEIGHT = 842;
const characters = "预算执行率绩效指标完成值分值得分备注数量质量时效成本社会经济满意度";

const places = (start: number, count: number, least: number, most: number) =>
  fc.array(fc.integer({ min: least, max: most }), { minLength: count, maxLength: count }).map((sizes) => {
    let at = start;
    return [at, ...sizes.map((size) => (at += size))];
  });

/** Grids whose cells are merged, wrapped and left blank at random, and whose every edge is drawn somewhere. */
export const drawnGrid: fc.Arbitrary<DrawnGrid> = fc
  .tuple(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 2, max: 7 }))
  .chain(([rows, columns]) =>
    fc.record({
      xs: places(40, columns, 30, 70),
      ys: places(50, rows, 18, 70),
      wishes: fc.array(
        fc.record({ high: fc.integer({ min: 1, max: 3 }), wide: fc.integer({ min: 1, max: 3 }), text: fc.nat() }),
        {
          minLength: rows * columns,
          maxLength: rows * columns,
        },
      ),
      borders: fc.constantFrom<Borders>("strokes", "areas", "rectangles"),
    }),
  )
  .map(({ xs, ys, wishes, borders }) => ({ xs, ys, borders, cells: cellsOf(xs, ys, wishes) }))
  .filter(({ xs, ys, cells }) => {
    const rows = new Set(cells.map((cell) => cell.row));
    const columns = new Set(cells.map((cell) => cell.column));
    return rows.size === ys.length - 1 && columns.size === xs.length - 1 && cells.length > 1;
  });

interface Wish {
  readonly high: number;
  readonly wide: number;
  readonly text: number;
}

/** Each free field grows as far as its wish and its neighbours allow. */
function cellsOf(xs: readonly number[], ys: readonly number[], wishes: readonly Wish[]): DrawnCell[] {
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  const taken = Array.from({ length: rows }, () => new Array<boolean>(columns).fill(false));
  return wishes.flatMap(({ high, wide, text }, at) => {
    const [row, column] = [Math.floor(at / columns), at % columns];
    if (taken[row]?.[column] !== false) return [];
    let columnSpan = 1;
    while (columnSpan < wide && taken[row]?.[column + columnSpan] === false) columnSpan += 1;
    const rowSpan = Math.min(high, rows - row);
    for (let down = 0; down < rowSpan; down += 1) taken[row + down]?.fill(true, column, column + columnSpan);
    const width = (xs[column + columnSpan] ?? 0) - (xs[column] ?? 0);
    const height = (ys[row + rowSpan] ?? 0) - (ys[row] ?? 0);
    return [{ row, column, rowSpan, columnSpan, lines: linesOf(text, width, height) }];
  });
}

/** Nothing, a figure, or ideographs in as many lines as they need and the cell has room for. */
function linesOf(seed: number, width: number, height: number): string[] {
  if (seed % 4 === 0) return [];
  if (seed % 4 === 1) return [`${seed % 100}.${seed % 7}`];
  const perLine = Math.floor((width - 2 * PADDING) / SIZE);
  const mostLines = Math.floor((height - 2 * PADDING) / LEADING);
  const length = 1 + (seed % (perLine * mostLines));
  const text = Array.from({ length }, (_, at) => characters[(seed + 7 * at) % characters.length]).join("");
  return Array.from({ length: Math.ceil(length / perLine) }, (_, at) => text.slice(at * perLine, (at + 1) * perLine));
}

/** The operators that draw a grid and its text. */
export function operatorsOf({ xs, ys, cells, borders }: DrawnGrid): string {
  return cells
    .flatMap(({ row, column, rowSpan, columnSpan, lines }) => {
      const [x0 = 0, x1 = 0] = [xs[column], xs[column + columnSpan]];
      const [top = 0, bottom = 0] = [ys[row], ys[row + rowSpan]];
      const [y0, y1] = [HEIGHT - bottom, HEIGHT - top];
      const text = lines.map((line, at) => {
        const font = /^[\x20-\x7E]*$/.test(line) ? `/latin ${SIZE} Tf` : `/song ${SIZE} Tf`;
        const string = font.startsWith("/latin") ? `(${line})` : `<${ucs2(line)}>`;
        return `BT ${font} ${x0 + PADDING} ${y1 - PADDING - 0.88 * SIZE - at * LEADING} Td ${string} Tj ET`;
      });
      return [bordersOf(borders, x0, y0, x1, y1), ...text];
    })
    .join("\n");
}

function bordersOf(borders: Borders, x0: number, y0: number, x1: number, y1: number): string {
  const [width, height] = [x1 - x0, y1 - y0];
  if (borders === "rectangles") return `0.5 w ${x0} ${y0} ${width} ${height} re S`;
  if (borders === "strokes")
    return `0.75 w ${x0} ${y0} m ${x1} ${y0} l S ${x0} ${y1} m ${x1} ${y1} l S ${x0} ${y0} m ${x0} ${y1} l S ${x1} ${y0} m ${x1} ${y1} l S`;
  return `${x0} ${y0} ${width} 0.5 re f ${x0} ${y1} ${width} 0.5 re f ${x0} ${y0} 0.5 ${height} re f ${x1} ${y0} 0.5 ${height} re f`;
}
