import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RulingLine } from "../../../src/document/document.js";
import { findGrids } from "../../../src/layout/grid/index.js";
import type { Box } from "../../../src/model/index.js";

function sidesOf([x0, y0, x1, y1]: Box): RulingLine[] {
  return [
    { orientation: "horizontal", box: [x0, y0, x1, y0] },
    { orientation: "horizontal", box: [x0, y1, x1, y1] },
    { orientation: "vertical", box: [x0, y0, x0, y1] },
    { orientation: "vertical", box: [x1, y0, x1, y1] },
  ];
}

/** Boxes in rows and columns, the cells between which is white of this width. */
function boxes(columns: number, rows: number, gap: number): Box[] {
  return Array.from({ length: rows * columns }, (_, index): Box => {
    const [x, y] = [60 + (index % columns) * 80, 100 + Math.floor(index / columns) * 30];
    return [x + gap / 2, y + gap / 2, x + 80 - gap / 2, y + 30 - gap / 2];
  });
}

const shapes = fc.record({
  columns: fc.integer({ min: 2, max: 6 }),
  rows: fc.integer({ min: 2, max: 12 }),
  gap: fc.double({ min: 0, max: 12, noNaN: true }),
});

describe("cells that are boxes of their own", () => {
  test("are one table, however much white stands between them", () => {
    fc.assert(
      fc.property(shapes, ({ columns, rows, gap }) => {
        const [grid, ...others] = findGrids(boxes(columns, rows, gap).flatMap(sidesOf));
        expect(others).toEqual([]);
        expect(grid?.cells).toHaveLength(columns * rows);
      }),
    );
  });

  test("may be painted and not framed, with white between them or none, on a ground of their own or not", () => {
    fc.assert(
      fc.property(shapes, fc.boolean(), ({ columns, rows, gap }, grounded) => {
        const ground: Box[] = grounded ? [[58, 98, 62 + columns * 80, 102 + rows * 30]] : [];
        const [grid, ...others] = findGrids([], [...ground, ...boxes(columns, rows, gap)]);
        expect(others).toEqual([]);
        expect(grid?.cells).toHaveLength(columns * rows);
      }),
    );
  });

  test("may take several rows", () => {
    const [first, , third, fourth] = boxes(2, 2, 6);
    if (first === undefined || third === undefined) throw new RangeError("no boxes");
    const tall: Box = [first[0], first[1], first[2], third[3]];
    const right = boxes(2, 2, 6)[1];
    const [grid] = findGrids(
      [tall, right, fourth]
        .flatMap((box) => (box === undefined ? [] : sidesOf(box)))
        .concat(sidesOf([63, 163, 137, 187]), sidesOf([143, 163, 217, 187])),
    );
    expect(grid?.cells.map(({ row, column, rowSpan }) => [row, column, rowSpan])).toEqual([
      [0, 0, 2],
      [0, 1, 1],
      [1, 1, 1],
      [2, 0, 1],
      [2, 1, 1],
    ]);
  });
});

test("a few shades, and shades of every other row, are no table by themselves", () => {
  const striped = boxes(4, 6, 0).filter((_, index) => Math.floor(index / 4) % 2 === 0);
  expect(findGrids([], striped)).toEqual([]);
  expect(findGrids([], boxes(3, 1, 0))).toEqual([]);
});

test("the shades of a ruled table's cells add nothing to it", () => {
  const ruled = boxes(3, 3, 0).flatMap(sidesOf);
  const shades = boxes(3, 3, 8);
  expect(findGrids(ruled, shades)).toEqual(findGrids(ruled));
});
