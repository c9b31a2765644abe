import type { ColumnField } from "./heading-words.js";
import type { Token } from "./tokens.js";

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
/** How far a word stands off the middle of a column, and what it costs to be there. */
export interface Place {
  readonly off: number;
  readonly cost: number;
}

/** Where a word stands to a column; `isMoved` where it was moved along with the word before it. */
export function placeIn(token: Token, band: Band, isMoved: boolean): Place {
  return { off: offMiddle(token, band), cost: distance(token, band, isMoved) };
}

/** What a word is spared that stands as far off its column as the word before it off its own: both were moved together. */
export function sparedBy(before: Place, own: Place): number {
  if (before.off * own.off <= 0) return 0;
  return Math.max(0, own.cost - DRIFTED - DRIFTED_APART * Math.abs(before.off - own.off));
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
