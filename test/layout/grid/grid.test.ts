import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RulingLine } from "../../../src/document/document.js";
import { findGrids, type GridCell } from "../../../src/layout/grid/index.js";

type Span = Pick<GridCell, "row" | "column" | "rowSpan" | "columnSpan">;

function across(y: number, x0: number, x1: number, width = 0.5): RulingLine {
  return { orientation: "horizontal", box: [x0, y - width / 2, x1, y + width / 2] };
}

function down(x: number, y0: number, y1: number, width = 0.5): RulingLine {
  return { orientation: "vertical", box: [x - width / 2, y0, x + width / 2, y1] };
}

/** The four borders of a cell. */
function bordersOf(span: Span, xs: readonly number[], ys: readonly number[]): RulingLine[] {
  const [x0 = 0, x1 = 0] = [xs[span.column], xs[span.column + span.columnSpan]];
  const [y0 = 0, y1 = 0] = [ys[span.row], ys[span.row + span.rowSpan]];
  return [across(y0, x0, x1), across(y1, x0, x1), down(x0, y0, y1), down(x1, y0, y1)];
}

function spansOf(cells: readonly GridCell[]): Span[] {
  return cells.map(({ row, column, rowSpan, columnSpan }) => ({ row, column, rowSpan, columnSpan }));
}

const places = (count: number) =>
  fc.array(fc.integer({ min: 21, max: 80 }), { minLength: count, maxLength: count }).map((sizes) => {
    let at = 50;
    return [at, ...sizes.map((size) => (at += size))];
  });

/** A grid whose cells are merged at random: each free field grows as far as its wish and its neighbours allow. */
const mergedGrid = fc.tuple(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 2, max: 7 })).chain(([rows, columns]) =>
  fc.record({
    xs: places(columns),
    ys: places(rows),
    spans: fc
      .array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })), {
        minLength: rows * columns,
        maxLength: rows * columns,
      })
      .map((wishes) => merge(rows, columns, wishes)),
  }),
);

function merge(rows: number, columns: number, wishes: readonly (readonly [number, number])[]): Span[] {
  const taken = new Set<string>();
  const spans: Span[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(`${row} ${column}`)) continue;
      const [high, wide] = wishes[row * columns + column] ?? [1, 1];
      let columnSpan = 1;
      while (columnSpan < wide && column + columnSpan < columns && !taken.has(`${row} ${column + columnSpan}`))
        columnSpan += 1;
      const rowSpan = Math.min(high, rows - row);
      for (let r = row; r < row + rowSpan; r += 1)
        for (let c = column; c < column + columnSpan; c += 1) taken.add(`${r} ${c}`);
      spans.push({ row, column, rowSpan, columnSpan });
    }
  }
  return spans;
}

/** Whether every row and column edge is drawn somewhere, so that the grid can be told from its lines at all. */
function isTold(spans: readonly Span[], rows: number, columns: number): boolean {
  const rowStarts = new Set(spans.map((span) => span.row));
  const columnStarts = new Set(spans.map((span) => span.column));
  return rowStarts.size === rows && columnStarts.size === columns && spans.length > 1;
}

describe("a ruled grid", () => {
  test("is read back exactly, however its cells are merged", () => {
    fc.assert(
      fc.property(mergedGrid, ({ xs, ys, spans }) => {
        fc.pre(isTold(spans, ys.length - 1, xs.length - 1));
        const grids = findGrids(spans.flatMap((span) => bordersOf(span, xs, ys)));
        expect(grids).toHaveLength(1);
        expect(spansOf(grids[0]?.cells ?? [])).toEqual(spans);
      }),
    );
  });

  // Less than a point apart: a cell whose four sides are all further off than that is a box drawn around something.
  test("is the same when its lines are drawn in pieces, out of order and a little apart", () => {
    fc.assert(
      fc.property(mergedGrid, fc.infiniteStream(fc.double({ min: -0.45, max: 0.45, noNaN: true })), (drawn, jitter) => {
        const { xs, ys, spans } = drawn;
        fc.pre(isTold(spans, ys.length - 1, xs.length - 1));
        const shift = () => jitter.next().value ?? 0;
        const lines = spans
          .flatMap((span) => bordersOf(span, xs, ys))
          .reverse()
          .map((line): RulingLine => {
            const by = shift();
            const [x0, y0, x1, y1] = line.box;
            return {
              ...line,
              box: line.orientation === "vertical" ? [x0 + by, y0, x1 + by, y1] : [x0, y0 + by, x1, y1 + by],
            };
          });
        expect(spansOf(findGrids(lines)[0]?.cells ?? [])).toEqual(spans);
      }),
    );
  });
});

const xs = [50, 150, 250];
const ys = [100, 120, 140];
const twoByTwo: Span[] = [
  { row: 0, column: 0, rowSpan: 1, columnSpan: 1 },
  { row: 0, column: 1, rowSpan: 1, columnSpan: 1 },
  { row: 1, column: 0, rowSpan: 1, columnSpan: 1 },
  { row: 1, column: 1, rowSpan: 1, columnSpan: 1 },
];

describe("outer borders", () => {
  test("that were left out at both sides are concluded from where the lines end", () => {
    const lines = [...ys.map((y) => across(y, 50, 250)), down(150, 100, 140)];
    expect(spansOf(findGrids(lines)[0]?.cells ?? [])).toEqual(twoByTwo);
  });

  test("that were left out all round are concluded as well", () => {
    const lines = [across(120, 50, 250), across(140, 50, 250), down(150, 100, 160)];
    const grid = findGrids(lines)[0];
    expect(grid?.ys).toEqual([100, 120, 140, 160]);
    expect(grid?.cells).toHaveLength(6);
    // such a table has no line at a page break either, so that none is missing
    expect(grid?.open).toEqual({ top: false, bottom: false });
  });

  test("with a gap cost no cell", () => {
    const lines = twoByTwo
      .flatMap((span) => bordersOf(span, xs, ys))
      .filter((line) => line.box[0] > 49 || line.box[1] > 110);
    expect(spansOf(findGrids(lines)[0]?.cells ?? [])).toEqual(twoByTwo);
  });

  test("doubled are one border", () => {
    const inner = twoByTwo.flatMap((span) => bordersOf(span, xs, ys));
    const frame = [across(98, 48, 252), across(142, 48, 252), down(48, 98, 142), down(252, 98, 142)];
    expect(spansOf(findGrids([...inner, ...frame])[0]?.cells ?? [])).toEqual(twoByTwo);
  });
});

test("a merged cell that fills its column on the whole page keeps its column, though no line crosses it", () => {
  const lines = [down(20, 100, 140), ...twoByTwo.flatMap((span) => bordersOf(span, xs, ys))];
  const grid = findGrids(lines)[0];
  expect(grid?.cells).toHaveLength(5);
  expect(grid?.cells[0]).toMatchObject({ row: 0, column: 0, rowSpan: 2, columnSpan: 1 });
});

test("an underline inside a cell parts nothing", () => {
  const lines = [...twoByTwo.flatMap((span) => bordersOf(span, xs, ys)), across(116, 160, 240)];
  expect(spansOf(findGrids(lines)[0]?.cells ?? [])).toEqual(twoByTwo);
});

test("a rule below a heading and a margin line are no table", () => {
  expect(findGrids([across(60, 50, 550), down(40, 300, 700)])).toEqual([]);
});

test("a border that ends inside the table all along the bottom tells that the page broke in a row", () => {
  const lines = [
    ...twoByTwo.slice(0, 2).flatMap((span) => bordersOf(span, xs, ys)),
    ...xs.map((x) => down(x, 100, 137)),
  ];
  const grid = findGrids(lines)[0];
  expect(spansOf(grid?.cells ?? [])).toEqual(twoByTwo);
  expect(grid?.open).toEqual({ top: false, bottom: true });
});

test("the strokes of a character are no table", () => {
  const strokes = [0, 5, 10, 15].map((y) => across(100 + y, 50, 64));
  expect(findGrids([...strokes, down(50, 100, 115), down(64, 100, 115)])).toEqual([]);
});

test("two tables on one page are two grids, from the top", () => {
  const below = ys.map((y) => y + 200);
  const lines = [
    ...twoByTwo.flatMap((span) => bordersOf(span, xs, below)),
    ...twoByTwo.flatMap((span) => bordersOf(span, xs, ys)),
  ];
  expect(findGrids(lines).map((grid) => Math.round(grid.ys[0] ?? 0))).toEqual([100, 300]);
});

test("a page full of hatching comes to an end", () => {
  const hatching = Array.from({ length: 20_000 }, (_, index) => across(index / 25, 0, 500 + (index % 7)));
  expect(findGrids([...hatching, ...hatching.map(({ box }) => down(box[1], box[0], box[2]))])).toEqual([]);
});

test("borders of six points that end at the side of the one they meet, and not in its middle, part cells", () => {
  const [x0, x1] = [53.1, 246.9];
  const rows = [50, 80, 110].map((y) => across(y, x0, x1, 6));
  const columns = [50, 150, 250].map((x) => down(x, 47, 113, 6));
  expect(findGrids([...rows, ...columns])[0]?.cells).toHaveLength(4);
});
