import type { Piece } from "./pieces.js";

/** From where to where something stands across the page, in points. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Pieces that are read together when columns are looked for: a line of text, or all that stands between two rulings. */
export interface Unit {
  readonly pieces: readonly Piece[];
  /** the rulings above and below it; null for a line */
  readonly strip: Span | null;
  /** where rulings above or below it end inside the table: a column does there too */
  readonly cuts: readonly number[];
}

/** Neighbouring units with the same columns. */
export interface Band {
  readonly units: readonly Unit[];
  /** where the text of each column stands, from the left; no two touch */
  readonly columns: readonly Span[];
}

/** The least white between two columns, in ems: a cell's padding on either side. */
const clear = 0.2;

/** Units from the top as bands. A piece that bridges two columns, or two pieces in one column, begin another band. */
export function bandsOf(units: readonly Unit[]): Band[] {
  const bands: Draft[] = [];
  for (const unit of units) {
    const own = spansOf(unit.pieces);
    const band = bands.at(-1);
    const joined = band === undefined ? null : joinedColumns(band, unit, own);
    if (band !== undefined && joined !== null) {
      band.units.push(unit);
      band.pieces.push(...unit.pieces);
      band.columns = joined;
    } else {
      bands.push({ units: [unit], columns: own, pieces: [...unit.pieces] });
    }
  }
  return giveBack(bands);
}

interface Draft {
  readonly units: Unit[];
  columns: readonly Span[];
  readonly pieces: Piece[];
}

/** The columns of a band together with those of a unit; null where they are not the same. */
function joinedColumns(band: Draft, unit: Unit, own: readonly Span[]): Span[] | null {
  const last = band.units.at(-1);
  if (last === undefined || (last.strip === null) !== (unit.strip === null)) return null;
  if (crosses(band.columns, unit.cuts) || crosses(own, last.cuts)) return null;
  const joined = matchColumns(band.columns, own, sizeOf(unit.pieces));
  return joined !== null && isAligned(band.pieces, unit, isOffset(last, unit)) ? joined : null;
}

function crosses(columns: readonly Span[], cuts: readonly number[]): boolean {
  return cuts.some((at) => columns.some(({ from, to }) => from < at - 1 && to > at + 1));
}

/** Whether a line stands so close under another that both are of one row, and belong to cells of unlike height. */
function isOffset(above: Unit, below: Unit): boolean {
  const [upper, lower] = [above.pieces[0], below.pieces[0]];
  return upper !== undefined && lower !== undefined && lower.baseline - upper.baseline < 0.95 * lower.size;
}

function sizeOf(pieces: readonly Piece[]): number {
  return Math.max(0, ...pieces.map((piece) => piece.size));
}

/** Where pieces stand across the page, those under each other as one. */
export function spansOf(pieces: readonly Piece[]): Span[] {
  const spans: { from: number; to: number }[] = [];
  for (const { box, size } of [...pieces].sort((a, b) => a.box[0] - b.box[0])) {
    const last = spans.at(-1);
    if (last !== undefined && box[0] < last.to + clear * size) last.to = Math.max(last.to, box[2]);
    else spans.push({ from: box[0], to: box[2] });
  }
  return spans;
}

/** Whether each of some pieces stands under one of the columns, or beside all. */
export function matchesColumns(columns: readonly Span[], pieces: readonly Piece[]): boolean {
  return matchColumns(columns, spansOf(pieces), sizeOf(pieces)) !== null;
}

/** Both rows of columns as one; null where a column of either bridges two of the other. */
function matchColumns(columns: readonly Span[], others: readonly Span[], size: number): Span[] | null {
  const touch = (a: Span, b: Span) => a.from < b.to + clear * size && b.from < a.to + clear * size;
  const merged: Span[] = [];
  const all = [...columns.map((span) => ({ span, own: true })), ...others.map((span) => ({ span, own: false }))].sort(
    (a, b) => a.span.from - b.span.from,
  );
  let group: typeof all = [];
  for (const item of all) {
    const last = merged.at(-1);
    if (last !== undefined && touch(last, item.span)) {
      group.push(item);
      if (group.length > 2 || group[0]?.own === group[1]?.own) return null;
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, item.span.to) };
    } else {
      group = [item];
      merged.push(item.span);
    }
  }
  return merged;
}

/**
 * Whether pieces stand in their columns as the pieces before them do: begun, centred or ended at the same place. A row
 * whose cells are merged stands over other columns and is aligned with few; what is wrapped or alone may stand anywhere.
 */
function isAligned(before: readonly Piece[], { pieces, strip }: Unit, offset: boolean): boolean {
  let beside = 0;
  let aligned = 0;
  for (const piece of pieces) {
    const above = before.slice(-200).filter((other) => other.box[0] < piece.box[2] && other.box[2] > piece.box[0]);
    if (above.length === 0) continue;
    beside += 1;
    if (above.some((other) => standsLike(other.box, piece.box, 0.55 * piece.size))) aligned += 1;
  }
  if (strip === null && (pieces.length < 2 || (beside === 0 && offset))) return true;
  return 2 * aligned > beside;
}

/** Whether two boxes begin, end or have their middle at nearly the same place across the page. */
export function standsLike(a: Piece["box"], b: Piece["box"], within: number): boolean {
  const starts = Math.abs(a[0] - b[0]) < within;
  const ends = Math.abs(a[2] - b[2]) < within;
  return starts || ends || Math.abs(a[0] + a[2] - b[0] - b[2]) < 2 * within;
}

/**
 * The first line of a tall cell may have found room in the band above. It goes down to its own where it stands nearer to
 * what follows below it than to what is above.
 */
function giveBack(bands: Draft[]): Band[] {
  for (let index = bands.length - 1; index > 0; index -= 1) {
    const [above, below] = [bands[index - 1], bands[index]];
    if (above === undefined || below === undefined) continue;
    for (let last = above.units.at(-1); last !== undefined && above.units.length > 1; last = above.units.at(-1)) {
      const first = below.units[0];
      if (last.strip !== null || first === undefined || first.strip !== null) break;
      const rest = above.units.slice(0, -1).flatMap((unit) => unit.pieces);
      const following = below.units.flatMap((unit) => unit.pieces);
      if (!last.pieces.every((piece) => distance(piece, following) + 0.5 < distance(piece, rest))) break;
      const joined = matchColumns(below.columns, spansOf(last.pieces), sizeOf(last.pieces));
      if (joined === null) break;
      above.units.pop();
      below.units.unshift(last);
      below.columns = joined;
    }
    above.columns = columnsOfAll(above.units);
  }
  return bands;
}

function columnsOfAll(units: readonly Unit[]): Span[] {
  return spansOf(units.flatMap((unit) => unit.pieces));
}

/** How far the nearest piece above or below is that stands in the same place across the page. */
function distance(piece: Piece, others: readonly Piece[]): number {
  const facing = others.filter((other) => other.box[0] < piece.box[2] && other.box[2] > piece.box[0]);
  return Math.min(Number.POSITIVE_INFINITY, ...facing.map((other) => Math.abs(other.baseline - piece.baseline)));
}
