import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RulingLine } from "../../../src/document/document.js";
import { findGrids } from "../../../src/layout/grid/index.js";
import { looseBoxes } from "../../../src/layout/grid/loose-boxes.js";
import type { Box } from "../../../src/model/index.js";

function sidesOf([x0, y0, x1, y1]: Box): RulingLine[] {
  return [
    { orientation: "horizontal", box: [x0, y0, x1, y0] },
    { orientation: "horizontal", box: [x0, y1, x1, y1] },
    { orientation: "vertical", box: [x0, y0, x0, y1] },
    { orientation: "vertical", box: [x1, y0, x1, y1] },
  ];
}

const WIDTH = 90;
const HEIGHT = 30;

/** A table of cells that are 90 × 30 points, from 60 and 100 on, each drawn by its four sides. */
function table(columns: number, rows: number): RulingLine[] {
  return Array.from({ length: rows * columns }, (_, index) => {
    const [x, y] = [60 + (index % columns) * WIDTH, 100 + Math.floor(index / columns) * HEIGHT];
    return sidesOf([x, y, x + WIDTH, y + HEIGHT]);
  }).flat();
}

const shapes = fc.record({
  columns: fc.integer({ min: 2, max: 6 }),
  rows: fc.integer({ min: 2, max: 12 }),
  cell: fc.nat(100),
  left: fc.integer({ min: 4, max: 40 }),
  top: fc.integer({ min: 4, max: 12 }),
  width: fc.integer({ min: 5, max: 40 }),
  height: fc.integer({ min: 5, max: 12 }),
});

describe("a box inside of a cell", () => {
  test("parts nothing, wherever it stands and however large it is", () => {
    fc.assert(
      fc.property(shapes, ({ columns, rows, cell, left, top, width, height }) => {
        const [column, row] = [cell % columns, Math.floor(cell / columns) % rows];
        const [x, y] = [60 + column * WIDTH + left, 100 + row * HEIGHT + top];
        const grids = findGrids([...table(columns, rows), ...sidesOf([x, y, x + width, y + height])]);
        expect(grids.map(({ cells }) => cells.length)).toEqual([columns * rows]);
      }),
    );
  });
});

test("a frame across the lines of cells parts nothing", () => {
  const grids = findGrids([...table(4, 6), ...sidesOf([130, 118, 205, 191])]);
  expect(grids.map(({ cells }) => cells.length)).toEqual([24]);
});

test("a frame around a table is none of its cells, and the cells of one are no loose boxes", () => {
  expect(looseBoxes(table(3, 3))).toEqual([]);
  const [, ...others] = findGrids([...table(3, 3), ...sidesOf([40, 80, 350, 210])]);
  expect(others).toHaveLength(1);
});

test("boxes that are no table's stay: the cells of one that is drawn with white between them", () => {
  const boxes = [0, 1, 2, 3].flatMap((index) => {
    const [x, y] = [60 + (index % 2) * 90, 400 + Math.floor(index / 2) * 30];
    return sidesOf([x + 3, y + 3, x + 87, y + 27]);
  });
  const grids = findGrids([...table(3, 3), ...boxes]);
  expect(grids.map(({ cells }) => cells.length)).toEqual([9, 4]);
});

test("a box that the page cut lacks a side, and parts nothing either", () => {
  const [top, right, bottom, left] = [0, 3, 1, 2];
  for (const open of [top, bottom]) {
    const sides = sidesOf([70, 105, 130, 124]).filter((_, side) => side !== open);
    expect(sides).toHaveLength(3);
    expect(looseBoxes(sides)).toHaveLength(1);
    expect(findGrids([...table(3, 3), ...sides]).map(({ cells }) => cells.length)).toEqual([9]);
  }
  for (const open of [left, right])
    expect(looseBoxes(sidesOf([70, 105, 130, 124]).filter((_, side) => side !== open))).toEqual([]);
});
