import { printedWidth } from "../rebuilt/width.js";
import type { Band, Piece } from "./band.js";
import { findGhosts, findLinks, type Ghost, type Link } from "./chains.js";
import { LineLattice, type Pins } from "./line-columns.js";
import type { Item } from "./pairs.js";
import { spreadNews, tiesOf } from "./ties.js";
import type { PrintedLine, Token } from "./tokens.js";

/** Columns fitted to the lines of a block. */
export interface Fit {
  readonly bands: Band[];
  readonly pieces: Piece[];
}

/** How often the columns move to where their words are, and the lines tell each other; little changes after that. */
const ROUNDS = 4;
/** How much further apart or closer, and how far aside, all columns may stand on another page; and what that costs. */
const SCALES = [0.45, 0.53, 0.62, 0.72, 0.85, 1, 1.18, 1.4, 1.65, 1.95];
const SHIFTS = [-9, -6, -3, 0, 3, 6, 9];
const RESCALED = 1;
const SHIFTED = 0.25;
/** The columns stand below their headings unless elsewhere they cost so much less. */
const ELSEWHERE = 0.8;
/** So many of the lines with the most words are enough to tell. */
const SAMPLE = 20;
/** Blocks with more lines than any table has are not worth the trouble. */
const MOST_LINES = 600;

/** What is known of the lines of a block beforehand. */
export interface Known {
  /** the headings stand on another page than the lines */
  readonly isElsewhere?: boolean;
  readonly pins?: Pins;
}

/**
 * Fits the columns to the lines of a block. Positions of flattened lines are only approximate, and those of headings
 * more so: every word takes a column in order by its place and by what it can be, and the columns move to where their
 * words are. Words that are aligned from line to line tell each other their columns.
 */
export function fitColumns(lines: readonly PrintedLine[], headings: readonly Band[], known: Known = {}): Fit {
  const pins = known.pins ?? new Map();
  const moved = fitFrom(lines, placedBest(lines, headings, pins), pins);
  if (known.isElsewhere === true) return moved;
  const own = fitFrom(lines, headings, pins);
  return moved.cost < ELSEWHERE * own.cost ? moved : own;
}

/** Fits the columns from where they are at first. */
function fitFrom(lines: readonly PrintedLine[], first: readonly Band[], pins: Pins): Fit & { readonly cost: number } {
  let bands = [...first];
  const links = lines.length > MOST_LINES ? [] : findLinks(lines);
  const lattices = latticesOf(lines, links, bands, pins);
  const ties = tiesOf(lattices, links);
  let pieces: Piece[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    for (const lattice of lattices) lattice.place(bands);
    spreadNews(lattices, ties);
    pieces = lattices.flatMap((lattice, at) => lattice.assign(lines[at]?.y ?? 0));
    const own = (column: number): Piece[] => pieces.filter((piece) => piece.column === column);
    if (round < ROUNDS) bands = bands.map((band, column) => moved(band, own(column)));
  }
  for (const { items } of lattices) for (const item of items) item.told = bands.map(() => 0);
  return { bands, pieces, cost: lattices.reduce((sum, lattice) => sum + lattice.least(), 0) };
}

/** The columns where the whole block best fits them: another page may be drawn together, pulled apart or moved aside. */
function placedBest(lines: readonly PrintedLine[], bands: readonly Band[], pins: Pins): Band[] {
  const fullest = [...lines].sort((a, b) => b.tokens.length - a.tokens.length).slice(0, SAMPLE);
  const sample = latticesOf(fullest, [], bands, pins);
  let best = [...bands];
  let least = Number.POSITIVE_INFINITY;
  for (const scale of SCALES) {
    for (const shift of SHIFTS) {
      const moved = bands.map((band) => placedAt(band, scale, shift));
      for (const lattice of sample) lattice.place(moved);
      const strange = RESCALED * Math.abs(Math.log2(scale)) + SHIFTED * Math.abs(shift);
      const cost = sample.reduce((sum, lattice) => sum + lattice.least(), strange);
      if (cost < least) {
        least = cost;
        best = moved;
      }
    }
  }
  return best;
}

/** A column on a page of another scale begins elsewhere and is as wide. */
function placedAt(band: Band, scale: number, shift: number): Band {
  const lo = Math.max(0, band.lo * scale + shift);
  return { ...band, lo, hi: lo + band.hi - band.lo };
}

/** The words of every line and the places of those that pass it, from left to right. */
function latticesOf(
  lines: readonly PrintedLine[],
  links: readonly Link[],
  bands: readonly Band[],
  pins: Pins,
): LineLattice[] {
  const ghosts = new Map<number, Ghost[]>();
  for (const ghost of findGhosts(links)) ghosts.set(ghost.y, [...(ghosts.get(ghost.y) ?? []), ghost]);
  const fields = bands.map(({ field }) => field);
  const item = (token: Token, link: Link | null): Item => {
    return { token, isGhost: link !== null, strength: link?.strength ?? 0, told: fields.map(() => 0) };
  };
  return lines.map((line) => {
    const passing = (ghosts.get(line.y) ?? []).map(({ token, link }) => item(token, link));
    const items = [...line.tokens.map((token) => item(token, null)), ...passing];
    items.sort((a, b) => a.token.start + a.token.end - b.token.start - b.token.end);
    return new LineLattice(items, fields, pins);
  });
}

/** A band moves to where its pieces are, outliers left out. */
function moved(band: Band, own: readonly Piece[]): Band {
  if (own.length === 0) return band;
  const starts = own.map(({ tokens }) => tokens[0]?.start ?? 0).sort((a, b) => a - b);
  const ends = own.map(({ tokens }) => tokens.at(-1)?.end ?? 0).sort((a, b) => b - a);
  const skip = Math.floor(own.length / 8);
  const words = own.flatMap(({ tokens }) => tokens.map(({ text }) => printedWidth(text)));
  const room = Math.max(0, ...words);
  return { field: band.field, lo: starts[skip] ?? band.lo, hi: ends[skip] ?? band.hi, room };
}
