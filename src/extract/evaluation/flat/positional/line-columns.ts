import { printedWidth } from "../rebuilt/width.js";
import type { ColumnField } from "./heading-words.js";
import { misfit } from "./misfit.js";
import type { Token } from "./tokens.js";
import { apartness, tornFigure, tornLabel } from "./torn-words.js";

/** A column of a block: what it holds, and the positions that its cells take. */
export interface Band {
  readonly field: ColumnField;
  readonly lo: number;
  readonly hi: number;
  /** printed width of the widest word that it holds, in half ideographs; unknown before any word has its column */
  readonly room?: number;
}

/** What one line says in one column. */
export interface Piece {
  readonly column: number;
  readonly y: number;
  readonly tokens: readonly Token[];
}

/** A word on a line, or the place of one that goes on below it. */
export interface Item {
  readonly token: Token;
  readonly isGhost: boolean;
  /** of one that goes on below: how sure it is that it does */
  readonly strength: number;
  /** what other lines tell: the cost of each column, added to what the line itself tells */
  told: number[];
}

/** What leaving a column's positions by one costs is 1, up to so many; beyond, far is hardly worse than away. */
const NEAR = 4;
const BEYOND = 0.05;
const OFF_CENTRE = 0.12;
const FAR = 20;
/** A word that one space parts from the word before it was moved to the left with it, as far as that was. */
const MOVED = 0.3;
/** What it costs at least to be moved along with the word before, and each position that the two were moved unlike. */
const DRIFTED = 1.2;
const DRIFTED_APART = 0.4;
const GAP_INSIDE = 2.5;
/** However wide a gap is, leaving it inside a cell costs no more. */
const MOST_INSIDE = 10;
const NO_GAP_BETWEEN = 0.7;
/** What it costs at most to give a column to a word that is passed by another of the same column. */
const PASSED = 6;
/** What it costs to take a word out of the column that is certain. */
const UNPINNED = 60;
/** What it costs that a line has points in one of two columns that stand side by side, and not in the other. */
const HALF_POINTS = 3;
/** What it costs that a line with words for most columns has none for one between them. */
const LEFT_OUT = 1.5;
const MOST_COLUMNS = 0.6;
/** Amounts stand in each of their columns, or begin with the first; one that is merged over rows floats alone. */
const MONEY: readonly ColumnField[] = ["initial", "adjusted", "executed", "money"];
const MONEY_LEFT_OUT = 3;
const MONEY_BEFORE = 2;
/** Columns that are blank on most lines: labels are merged over rows, and some ask for nothing. */
const OFTEN_BLANK: readonly ColumnField[] = ["block", "label", "level1", "level2", "ignored", "deviation", "reason"];
/** What it costs to put two words into a column that is too narrow for both on one line. */
const OVER_ROOM = 3;

/** What the words of a pair tell about standing in one column or in two, wherever the columns are. */
interface Pair {
  readonly isReal: boolean;
  /** the second was moved along with the first */
  readonly isTight: boolean;
  readonly between: number;
  /** for each column, what it costs that both are its */
  readonly inside: readonly number[];
  readonly width: number;
}

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
    pins: ReadonlyMap<Token, number> = new Map(),
  ) {
    const before = fields.map((_, column) => MONEY_BEFORE * fields.slice(0, column).filter(isMoney).length);
    this.misfits = items.map(({ token, isGhost }, at) =>
      fields.map((field, column) => {
        if (isGhost) return 0;
        if (pins.has(token)) return pins.get(token) === column ? 0 : UNPINNED;
        return misfit(field, token.text) + (at === 0 && isMoney(field) ? (before[column] ?? 0) : 0);
      }),
    );
    this.pairs = items.map((item, at) => pairOf(items[at - 1], item, fields));
    const words = items.filter(({ isGhost }) => !isGhost).length;
    const essential = fields.filter((field) => !OFTEN_BLANK.includes(field)).length;
    this.skips = skipCosts(fields, words >= MOST_COLUMNS * essential);
  }

  /** Says where the columns are. */
  place(bands: readonly Band[]): void {
    this.bands = bands;
    this.places = this.items.map(({ token }, at) => {
      const isTight = this.pairs[at]?.isTight === true;
      return bands.map((band) => ({ off: offMiddle(token, band), cost: distance(token, band, isTight) }));
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
    if (before === undefined || own === undefined || before.off * own.off <= 0) return 0;
    return Math.max(0, own.cost - DRIFTED - DRIFTED_APART * Math.abs(before.off - own.off));
  }

  /** What it costs that the item stands in one column and the item before it in another, or the same. */
  private step(at: number, from: number, to: number): number {
    const pair = this.pairs[at];
    if (pair === undefined) return 0;
    if (from !== to) return pair.between + (pair.isReal ? (this.skips[from]?.[to] ?? 0) - this.drift(at, from, to) : 0);
    const room = this.bands[to]?.room;
    return (pair.inside[to] ?? 0) + (pair.isReal && room !== undefined && pair.width > room ? OVER_ROOM : 0);
  }
}

/** How far a word stands off the middle of a column, and what it costs to be there. */
interface Place {
  readonly off: number;
  readonly cost: number;
}

function isMoney(field: ColumnField): boolean {
  return MONEY.includes(field);
}

function pairOf(before: Item | undefined, item: Item, fields: readonly ColumnField[]): Pair {
  const isReal = before !== undefined && !before.isGhost && !item.isGhost;
  if (!isReal) {
    const passed = Math.min(PASSED, Math.max(before?.strength ?? 0, item.strength));
    const inside = fields.map(() => (before === undefined ? 0 : passed));
    return { isReal, isTight: false, between: 0, inside, width: 0 };
  }
  const [left, right] = [before.token.text, item.token.text];
  const gap = item.token.start - before.token.end;
  const words = Math.min(MOST_INSIDE, GAP_INSIDE * (gap - 1)) + apartness(left, right);
  return {
    isReal,
    isTight: gap <= 1,
    between: gap <= 1 ? NO_GAP_BETWEEN + tornFigure(left, right) : 0,
    inside: fields.map((field) => words + tornLabel(field, left, right)),
    width: printedWidth(left) + printedWidth(right),
  };
}

/** What it costs to leave out the columns between two: weight and score that stand side by side are both there or neither. */
function skipCosts(fields: readonly ColumnField[], isFull: boolean): number[][] {
  const isPoints = (column: number): boolean => ["weight", "score"].includes(fields[column] ?? "");
  const arePair = (column: number): boolean => isPoints(column) && isPoints(column + 1);
  const leftOut = fields.map((field): number => {
    if (isMoney(field)) return MONEY_LEFT_OUT;
    return isFull && !OFTEN_BLANK.includes(field) ? LEFT_OUT : 0;
  });
  const all = fields.filter(isMoney).length;
  return fields.map((_, from) =>
    fields.map((_field, to) => {
      const leaves = arePair(from) && to > from + 1;
      const enters = to > 0 && arePair(to - 1) && from < to - 1;
      const costs = leftOut.slice(from + 1, Math.max(from + 1, to));
      const passed = fields.slice(from + 1, Math.max(from + 1, to)).filter(isMoney).length;
      // A row without any amounts leaves out one thing, not each of its columns.
      const spared = passed === all ? MONEY_LEFT_OUT * Math.max(0, passed - 1) : 0;
      const between = costs.reduce((sum, cost) => sum + cost, -spared);
      return (leaves ? HALF_POINTS : 0) + (enters ? HALF_POINTS : 0) + between;
    }),
  );
}

function distance(token: Token, band: Band, isMoved: boolean): number {
  const leftOf = Math.max(0, band.lo - token.end + 1);
  const rightOf = Math.max(0, token.start - band.hi + 1);
  const middle = offMiddle(token, band);
  const eased = isMoved && middle < 0 ? MOVED : 1;
  const off = OFF_CENTRE * Math.min(FAR, Math.abs(middle));
  return eased * (flattened(leftOf) + off) + flattened(rightOf);
}

function offMiddle(token: Token, band: Band): number {
  return (token.start + token.end - band.lo - band.hi) / 2;
}

function flattened(gap: number): number {
  return gap <= NEAR ? gap : NEAR + BEYOND * (gap - NEAR);
}
