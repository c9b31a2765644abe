import type { Box } from "../../../model/index.js";
import type { Edge, Edges } from "../../grid/edges.js";
import { medianOf } from "../lines.js";
import { matchesColumns, type Span, spansOf } from "./bands.js";
import type { Piece } from "./pieces.js";

type Line = readonly Piece[];

/** Three pieces so far apart, in ems, in each of so many lines are what prose never has. */
const core = { pieces: 3, apart: 0.8, lines: 3 } as const;

/** Whether a line holds at least three pieces that stand well apart. */
function isColumnar(line: Line): boolean {
  let apart = 1;
  line.slice(1).forEach((piece, index) => {
    if (piece.box[0] - (line[index]?.box[2] ?? piece.box[0]) >= core.apart * piece.size) apart += 1;
  });
  return apart >= core.pieces;
}

/** Whether lines have enough of what tables have to look at them closely. */
export function looksTabular(lines: readonly Line[], least: number = core.lines): boolean {
  return lines.filter(isColumnar).length >= least;
}

/** The parts of a page without any borders that may be tables, as runs of lines. */
export function unruledRuns(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = [];
  let next = 0;
  for (let index = 0; index < lines.length; index += 1) {
    if (index < next || !isColumnar(lines[index] ?? [])) continue;
    const last = endOfRun(lines, index);
    const run = widen(lines, Math.max(next, 0), index, last);
    next = run.to + 1;
    const inside = lines.slice(run.from, next);
    const columnar = inside.filter(isColumnar).length;
    if (columnar >= core.lines && columnar >= 0.25 * inside.length) runs.push([...inside]);
  }
  return runs;
}

/** So many lines may stand between two that are plainly of a table, and so far apart, in ems, may lines be. */
const between = { lines: 14, apart: 4 } as const;

function endOfRun(lines: readonly Line[], start: number): number {
  let last = start;
  const size = medianOf((lines[start] ?? []).map((piece) => piece.size));
  for (let index = start + 1; index < lines.length && index - last <= between.lines; index += 1) {
    const line = lines[index] ?? [];
    const step = baselineOf(line) - baselineOf(lines[index - 1] ?? []);
    if (step > between.apart * size || sizeOf(line) > 1.15 * size) break;
    if (isColumnar(line)) last = index;
  }
  return last;
}

/** Takes in the lines above and below that stand close and in columns too. */
function widen(lines: readonly Line[], least: number, first: number, last: number): { from: number; to: number } {
  const size = medianOf(lines.slice(first, last + 1).flatMap((line) => line.map((piece) => piece.size)));
  let from = first;
  for (let more = 1; more > 0; from -= more) more = reach(lines.slice(least, from).reverse(), lines[from], size);
  let to = last;
  for (let more = 1; more > 0; to += more) more = reach(lines.slice(to + 1, to + 8), lines[to], size);
  return { from, to };
}

/** So many lines of one cell's text may follow each other while those beside it stand between them. */
const mostAlone = 4;

/** How many of the lines outward from a table belong to it: the next one with several pieces, or a few that make two columns. */
function reach(outward: readonly Line[], edge: Line | undefined, size: number): number {
  const near = outward.slice(0, mostAlone);
  for (const [index, line] of near.entries()) {
    const inner = index === 0 ? edge : near[index - 1];
    const step = inner === undefined || !isOfSize(line, size) ? null : Math.abs(baselineOf(line) - baselineOf(inner));
    if (inner === undefined || step === null) return 0;
    if (joins(line, inner, step / size)) return index + 1;
    if (line.length >= 2 || step > (index === 0 ? 2.2 : 1.5) * size) return 0;
    if (spansOf(near.slice(0, index + 1).flat()).length >= 2) return index + 1;
  }
  return 0;
}

/** Whether a line so many ems from a table's belongs to it by itself. Lines that overlap are of one row's cells. */
function joins(line: Line, inner: Line, step: number): boolean {
  if (step < 0.95) return true;
  if (line.length >= 2) return step <= 2.8;
  return inner.length >= 2 && step <= 1.5 && matchesColumns(spansOf(inner), line);
}

function isOfSize(line: Line, size: number): boolean {
  return Math.abs(sizeOf(line) - size) <= 0.15 * size;
}

function baselineOf(line: Line): number {
  return medianOf(line.map((piece) => piece.baseline));
}

function sizeOf(line: Line): number {
  return medianOf(line.map((piece) => piece.size));
}

/** The box around lines, with half an em of white. */
export function boxAround(lines: readonly Line[]): Box {
  const pieces = lines.flat();
  const margin = 0.5 * medianOf(pieces.map((piece) => piece.size));
  const least = (side: 0 | 1) => pieces.reduce((at, { box }) => Math.min(at, box[side]), Number.POSITIVE_INFINITY);
  const most = (side: 2 | 3) => pieces.reduce((at, { box }) => Math.max(at, box[side]), Number.NEGATIVE_INFINITY);
  return [least(0) - margin, least(1) - 2, most(2) + margin, most(3) + 2];
}

/** The boxes of lines that are drawn but cross no others: only across, or only down. */
export function looseBoxes({ horizontal, vertical }: Edges): Box[] {
  const across = runsOf(horizontal).map(([from, to, span]): Box => [span.from, from, span.to, to]);
  const down = sideBySide(vertical).map(([from, to, span]): Box => [from, span.from, to, span.to]);
  return [...across, ...down];
}

type Run = readonly [from: number, to: number, span: Span];

/** Lines above each other: each but little longer or shorter than those before, or within them. */
function runsOf(edges: readonly Edge[]): Run[] {
  const runs: [number, number, Span][] = [];
  for (const edge of [...edges].sort((a, b) => a.at - b.at)) {
    const run = runs.find(([, , span]) => shared(span, edge) >= 0.8 * (edge.to - edge.from));
    if (run === undefined) runs.push([edge.at, edge.at, { from: edge.from, to: edge.to }]);
    else {
      run[1] = edge.at;
      run[2] = { from: Math.min(run[2].from, edge.from), to: Math.max(run[2].to, edge.to) };
    }
  }
  return runs.filter(([from, to]) => to - from > 10);
}

/** Lines beside each other that begin or end at the same height. */
function sideBySide(edges: readonly Edge[]): Run[] {
  const runs: [number, number, Span][] = [];
  for (const edge of [...edges].sort((a, b) => b.to - b.from - (a.to - a.from))) {
    const run = runs.find(([, , span]) => shared(span, edge) >= 0.8 * (edge.to - edge.from));
    if (run === undefined) runs.push([edge.at, edge.at, { from: edge.from, to: edge.to }]);
    else {
      run[0] = Math.min(run[0], edge.at);
      run[1] = Math.max(run[1], edge.at);
    }
  }
  return runs.filter(([from, to]) => to - from > 40);
}

function shared(a: Span, b: Span): number {
  return Math.min(a.to, b.to) - Math.max(a.from, b.from);
}
