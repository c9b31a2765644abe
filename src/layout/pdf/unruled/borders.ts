import { type Edge, type Edges, join, tolerance } from "../../grid/edges.js";
import { type Grid, gridOf } from "../../grid/grid.js";
import type { Band, Span } from "./bands.js";
import type { Rows } from "./rows.js";
import { type Fields, fieldsOf, wideCells } from "./wide-cells.js";

/** A band between its upper and its lower end, with its rows where no rulings part them. */
export interface PlacedBand {
  readonly band: Band;
  readonly extent: Span;
  readonly rows: Rows | null;
}

/**
 * The grid of a table from its bands, the borders that are drawn, and where it begins and ends across the page: what was
 * not drawn is put in the middle of the white, and there at one place for as many bands as have white there.
 */
export function gridOfBands(bands: readonly PlacedBand[], drawn: Edges, width: Span): Grid {
  const gaps = bands.map((placed) => gapsOf(placed, drawn));
  const place = placesOf(gaps.flat());
  const [top, bottom] = [bands[0]?.extent.from ?? 0, bands.at(-1)?.extent.to ?? 0];
  const vertical: Edge[] = [width.from, width.to].map((at) => ({ at, from: top, to: bottom }));
  const horizontal: Edge[] = [top, bottom].map((at) => ({ at, from: width.from, to: width.to }));
  bands.forEach((placed, index) => {
    const places = [width.from, ...(gaps[index] ?? []).map(place), width.to];
    vertical.push(...columnEdges(fieldsOf(placed, drawn), places));
    if (placed.rows !== null) horizontal.push(...rowEdges(placed.rows, places));
  });
  return gridOf({
    horizontal: join([...drawn.horizontal, ...onto(drawn.horizontal, horizontal)]),
    vertical: join([...drawn.vertical, ...onto(drawn.vertical, vertical)]),
    open: { top: false, bottom: false },
    above: [],
  });
}

/** The edges at the places of those drawn, where they are nearly there. */
function onto(drawn: readonly Edge[], edges: readonly Edge[]): Edge[] {
  const nearest = (at: number) => drawn.find((edge) => Math.abs(edge.at - at) <= tolerance)?.at ?? at;
  return edges.map((edge) => ({ ...edge, at: nearest(edge.at) }));
}

/** The white between each column and the next, narrowed to the border that is drawn in it. */
function gapsOf({ band, extent }: PlacedBand, drawn: Edges): Span[] {
  return band.columns.slice(1).map((next, index) => {
    const gap = { from: band.columns[index]?.to ?? next.from, to: next.from };
    const at = drawnIn(gap, extent, drawn);
    return at === null ? gap : { from: at, to: at };
  });
}

/** Where in the white a border runs down, or one that runs across begins or ends. */
function drawnIn(gap: Span, extent: Span, { horizontal, vertical }: Edges): number | null {
  const isInside = (at: number) => at > gap.from - 1 && at < gap.to + 1;
  const beside = vertical.find(
    (edge) => isInside(edge.at) && Math.min(edge.to, extent.to) - Math.max(edge.from, extent.from) > 0,
  );
  if (beside !== undefined) return beside.at;
  for (const edge of horizontal) {
    if (edge.at < extent.from - tolerance || edge.at > extent.to + tolerance) continue;
    const end = [edge.from, edge.to].find(isInside);
    if (end !== undefined) return end;
  }
  return null;
}

/** A place for each gap: gaps that have white in common have one, in the middle of it. */
function placesOf(gaps: readonly Span[]): (gap: Span) => number {
  const places = new Map<Span, number>();
  let group: Span[] = [];
  const close = () => {
    const from = Math.max(...group.map((gap) => gap.from));
    const to = Math.min(...group.map((gap) => gap.to));
    for (const gap of group) places.set(gap, (from + to) / 2);
    group = [];
  };
  let end = Number.POSITIVE_INFINITY;
  for (const gap of [...gaps].sort((a, b) => a.to - b.to)) {
    if (group.length > 0 && gap.from > end) close();
    if (group.length === 0) end = gap.to;
    group.push(gap);
  }
  close();
  return (gap) => places.get(gap) ?? gap.from;
}

/** The lines between columns, row by row, but not through cells that are as wide as several. */
function columnEdges(rows: readonly Fields[], places: readonly number[]): Edge[] {
  return rows.flatMap((fields) => {
    const wide = wideCells(fields, places);
    return places.slice(1, -1).flatMap((at, index): Edge[] => {
      const crosses = wide.some(({ from, to }) => from <= index && index < to);
      return crosses ? [] : [{ at, from: fields.extent.from, to: fields.extent.to }];
    });
  });
}

/** The lines between rows, but not through merged cells. */
function rowEdges({ edges, merged }: Rows, places: readonly number[]): Edge[] {
  return edges.flatMap((at, row) =>
    places.slice(1).flatMap((to, column): Edge[] => {
      const crosses = merged.some((cell) => cell.column === column && cell.row < row && row < cell.row + cell.rowSpan);
      return crosses ? [] : [{ at, from: places[column] ?? to, to }];
    }),
  );
}
