import type { AnyStream as Stream } from "../kinds.js";
import type { Cells, Grid, Piece } from "./grid.js";
import { unfit } from "./judges.js";

/** So many rows may lack a cell that nearly all have. */
const BLANK = 2;

/**
 * How many rows there can be at most, the total row among them, until a page ends: each row has points of both kinds, and
 * a sign where signs have a column of their own.
 *
 * @param pieces in the order in which they were written, page after page
 * @param most what is told where nothing else tells
 */
export function rowBounds(
  pieces: readonly Pick<Piece, "text" | "page">[],
  streams: readonly Stream[],
  apart: boolean,
  most: number,
): (page: number) => number {
  const hasPoints = streams.includes("weight") && streams.includes("score");
  const hasSigns = streams.includes("nature");
  const known = new Map<number, number>();
  let [points, signs] = [0, 0];
  for (const { text, page } of pieces) {
    if (unfit("weight", text, apart) < 1) points += 1;
    if (unfit("nature", text, apart) < 1) signs += 1;
    const byPoints = hasPoints ? Math.ceil(points / 2) + BLANK : most;
    known.set(page, Math.min(most, byPoints, hasSigns ? signs + 1 + BLANK : most));
  }
  return (page) => known.get(page) ?? most;
}

/** What it costs that a column has one cell more or less than there are names on the pages so far, and each further one. */
const CUT_ROW = 0.2;
const UNEVEN = 1;
/** A column of which a blank costs less has no cell in many rows. */
const FULL = 2;

/**
 * What columns cost that have gone further down than names, or less far, where a page is over: pages are written one after
 * the other, and only a row that the break cuts may have its cells on both.
 */
export function unevenAtBreak(cells: Cells, { columns }: Grid): number {
  const names = columns.findIndex(({ name }) => name === "level3");
  if (names < 0) return 0;
  const height = cells[names]?.length ?? 0;
  return columns.reduce((sum, { blank }, at) => {
    const apart = blank < FULL ? 0 : Math.abs((cells[at]?.length ?? 0) - height);
    return sum + Math.min(1, apart) * CUT_ROW + Math.max(0, apart - 1) * UNEVEN;
  }, 0);
}
