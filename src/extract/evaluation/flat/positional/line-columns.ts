import { type Band, type Piece, type Place, placeIn, sparedBy } from "./band.js";
import type { ColumnField } from "./heading-words.js";
import { isFullLine, isMoney, passedAmounts, skipCosts } from "./left-out.js";
import { misfits } from "./misfit.js";
import { type Item, type Pair, pairsOf } from "./pairs.js";
import type { Token } from "./tokens.js";

/** What it costs to take a word out of the column that is certain. */
const UNPINNED = 60;
/** What it costs to put two words into a column that is too narrow for both on one line. */
const OVER_ROOM = 3;

/** Words whose column is certain, or one of a few: indexes of columns. */
export type Pins = ReadonlyMap<Token, readonly number[]>;

/**
 * The words of a line and the columns of a block: what it costs to give each word each column, in order. All costs are
 * measured in positions that a word stands off its column.
 */
export class LineLattice {
  private readonly misfits: readonly (readonly number[])[];
  private readonly pairs: readonly Pair[];
  private readonly skips: readonly (readonly number[])[];
  private costs: readonly (readonly number[])[] = [];
  /** for each item, how far it stands off the middle of each column, and what that costs */
  private places: readonly (readonly Place[])[] = [];
  private bands: readonly Band[] = [];

  constructor(
    readonly items: readonly Item[],
    fields: readonly ColumnField[],
    pins: Pins = new Map(),
  ) {
    const passed = passedAmounts(fields);
    this.misfits = items.map(({ token, isGhost }, at) => {
      const own = misfits(fields, token.text);
      return fields.map((field, column) => {
        if (isGhost) return 0;
        const pinned = pins.get(token);
        if (pinned !== undefined) return pinned.includes(column) ? 0 : UNPINNED;
        return (own[column] ?? 0) + (at === 0 && isMoney(field) ? (passed[column] ?? 0) : 0);
      });
    });
    this.pairs = pairsOf(items, fields);
    const words = items.filter(({ isGhost }) => !isGhost).length;
    this.skips = skipCosts(fields, isFullLine(words, fields));
  }

  /** Says where the columns are. */
  place(bands: readonly Band[]): void {
    this.bands = bands;
    this.places = this.items.map(({ token }, at) => {
      const isTight = this.pairs[at]?.isTight === true;
      return bands.map((band) => placeIn(token, band, isTight));
    });
    this.costs = this.items.map(({ isGhost }, at) => {
      const own = this.misfits[at] ?? [];
      return isGhost ? own : own.map((cost, column) => cost + (this.places[at]?.[column]?.cost ?? 0));
    });
  }

  /** For each item, what the whole line costs at least where the item stands in each column. */
  marginals(): number[][] {
    const forward = this.forward().map(({ costs }) => costs);
    const count = this.bands.length;
    let backward = Array.from({ length: count }, () => 0);
    for (let at = this.items.length - 1; at >= 0; at--) {
      const own = forward[at];
      if (own === undefined) continue;
      const rest = backward;
      const unary = rest.map((cost, column) => cost + this.unary(at, column));
      forward[at] = own.map((cost, column) => cost + (rest[column] ?? 0));
      backward = rest.map((_, from) => {
        let least = Number.POSITIVE_INFINITY;
        for (let to = from; to < count; to++) least = Math.min(least, this.step(at, from, to) + (unary[to] ?? 0));
        return least;
      });
    }
    return forward;
  }

  /** What the line costs at least. */
  least(): number {
    return Math.min(...(this.forward().at(-1)?.costs ?? [0]));
  }

  /** The column of every word: the cheapest choice that keeps their order. */
  assign(y: number): Piece[] {
    const trail = this.forward();
    const last = trail.at(-1)?.costs ?? [];
    let column = last.indexOf(Math.min(...last));
    const pieces: Piece[] = [];
    for (let at = this.items.length - 1; at >= 0; at--) {
      const item = this.items[at];
      if (item !== undefined && !item.isGhost) {
        const piece = pieces[0];
        if (piece?.column === column) pieces[0] = { ...piece, tokens: [item.token, ...piece.tokens] };
        else pieces.unshift({ column, y, tokens: [item.token] });
      }
      column = trail[at]?.from[column] ?? column;
    }
    return pieces;
  }

  /** For each item and column, the least cost of the line up to there, and the column of the item before. */
  private forward(): { costs: number[]; from: number[] }[] {
    const out: { costs: number[]; from: number[] }[] = [];
    this.items.forEach((_, at) => {
      const before = out[at - 1]?.costs;
      const from: number[] = [];
      const costs = this.bands.map((_band, to) => {
        if (before === undefined) return this.unary(at, to);
        let best = to;
        let least = Number.POSITIVE_INFINITY;
        for (let column = 0; column <= to; column++) {
          const cost = (before[column] ?? 0) + this.step(at, column, to);
          if (cost >= least) continue;
          least = cost;
          best = column;
        }
        from.push(best);
        return least + this.unary(at, to);
      });
      out.push({ costs, from });
    });
    return out;
  }

  private unary(at: number, column: number): number {
    return (this.costs[at]?.[column] ?? 0) + (this.items[at]?.told[column] ?? 0);
  }

  /** What a word is spared that stands as far off its column as the word before it: both were moved together. */
  private drift(at: number, from: number, to: number): number {
    const before = this.places[at - 1]?.[from];
    const own = this.places[at]?.[to];
    return before === undefined || own === undefined ? 0 : sparedBy(before, own);
  }

  /** What it costs that the item stands in one column and the item before it in another, or the same. */
  private step(at: number, from: number, to: number): number {
    const pair = this.pairs[at];
    if (pair === undefined) return 0;
    if (from !== to) {
      const skipped = pair.isReal ? (this.skips[from]?.[to] ?? 0) - this.drift(at, from, to) : 0;
      return (pair.between[to] ?? 0) + skipped;
    }
    const room = this.bands[to]?.room;
    return (pair.inside[to] ?? 0) + (pair.isReal && room !== undefined && pair.width > room ? OVER_ROOM : 0);
  }
}
