import type { Stretch } from "../rows.js";
import type { CutCell, CutRow } from "./cells.js";
import { type CutReading, scoreOf } from "./search.js";

/** What another way may score less and still be as likely. */
const MARGIN = 0.7;

/**
 * Whether no other way to part a cut row is as likely: no line before or behind the break that might as well be the
 * next cell's, and no rest that might as well be another cell's.
 *
 * @param rival how much worse the row reads where it ends at another atom, or is not cut at all
 */
export function isSure(row: CutRow, { cells }: CutReading, rival: number): boolean {
  if (rival < MARGIN) return false;
  const own = scoreOf(row, cells) - MARGIN;
  return !otherWays(cells).some((other) => scoreOf(row, other) >= own);
}

/** The ways that part the same words at one other atom, on one side of the break. */
function otherWays(cells: readonly CutCell[]): CutCell[][] {
  return (["head", "rest"] as const).flatMap((side) => {
    const filled = cells.flatMap((cell, at) => (cell[side].start < cell[side].end ? [at] : []));
    return filled.flatMap((at) => [...shifts(cells, side, at), ...swaps(cells, side, at)]);
  });
}

type Side = "head" | "rest";

/** The last atoms of a cell given to the next one, and the first ones to the one before. */
function shifts(cells: readonly CutCell[], side: Side, at: number): CutCell[][] {
  const own = cells[at]?.[side] ?? { start: 0, end: 0 };
  const found: CutCell[][] = [];
  for (let border = own.start; border < own.end; border++) {
    if (at + 1 < cells.length) found.push(between(cells, side, at, at + 1, border));
    if (at > 0 && border > own.start) found.push(between(cells, side, at - 1, at, border));
  }
  if (at > 0) found.push(between(cells, side, at - 1, at, own.end));
  return found;
}

/** All that a cell has on one side given to another cell beyond blank ones. */
function swaps(cells: readonly CutCell[], side: Side, at: number): CutCell[][] {
  const own = cells[at]?.[side] ?? { start: 0, end: 0 };
  const isBlank = (other: number): boolean => cells[other]?.[side].start === cells[other]?.[side].end;
  const found: CutCell[][] = [];
  for (const step of [-1, 1]) {
    let other = at + step;
    for (; other >= 0 && other < cells.length && isBlank(other); other += step) {
      const [from, to] = [Math.min(at, other), Math.max(at, other)];
      const edge = step > 0 ? own.start : own.end;
      found.push(
        cells.map((cell, index) => {
          if (index === other) return { ...cell, [side]: own };
          return index >= from && index <= to ? { ...cell, [side]: { start: edge, end: edge } } : cell;
        }),
      );
    }
  }
  return found;
}

/** Two neighbouring cells parted at another atom. */
function between(cells: readonly CutCell[], side: Side, left: number, right: number, border: number): CutCell[] {
  const [first, second] = [cells[left]?.[side], cells[right]?.[side]];
  if (first === undefined || second === undefined) return [...cells];
  const parts: Readonly<Record<number, Stretch>> = {
    [left]: { start: first.start, end: border },
    [right]: { start: border, end: second.end },
  };
  return cells.map((cell, index) => ({ ...cell, [side]: parts[index] ?? cell[side] }));
}
