import { printedWidth } from "../rebuilt/width.js";
import type { ColumnField } from "./heading-words.js";
import type { Token } from "./tokens.js";
import { apartness, tornFigure, tornLabel } from "./torn-words.js";

/** A word on a line, or the place of one that goes on below it. */
export interface Item {
  readonly token: Token;
  readonly isGhost: boolean;
  /** of one that goes on below: how sure it is that it does */
  readonly strength: number;
  /** what other lines tell: the cost of each column, added to what the line itself tells */
  told: number[];
}

const GAP_INSIDE = 2.5;
/** However wide a gap is, leaving it inside a cell costs no more. */
const MOST_INSIDE = 10;
const NO_GAP_BETWEEN = 0.7;
/** What it costs at most to give a column to a word that is passed by another of the same column. */
const PASSED = 6;
/** What the words of a pair tell about standing in one column or in two, wherever the columns are. */
export interface Pair {
  readonly isReal: boolean;
  /** the second was moved along with the first */
  readonly isTight: boolean;
  readonly between: number;
  /** for each column, what it costs that both are its */
  readonly inside: readonly number[];
  readonly width: number;
}

/** What a word and the one before it tell of each other. */
export function pairOf(before: Item | undefined, item: Item, fields: readonly ColumnField[]): Pair {
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
