import { printedWidth } from "../rebuilt/width.js";
import type { ColumnField } from "./heading-words.js";
import { isFigureLike } from "./misfit.js";
import type { Token } from "./tokens.js";
import { apartness, repeated, tornFigure, tornLabel } from "./torn-words.js";

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
  /** for each column, what it costs that the second is its and the first another's */
  readonly between: readonly number[];
  /** for each column, what it costs that both are its */
  readonly inside: readonly number[];
  readonly width: number;
}

/** What it costs to part two words that stand together twice on a line, as where a result repeats its target. */
const REPEATED = 6;

/** What each word of a line and the one before it tell of each other. */
export function pairsOf(items: readonly Item[], fields: readonly ColumnField[]): Pair[] {
  const pairs = items.map((item, at) => pairOf(items[at - 1], item, fields));
  const names = items.map(({ token }, at) => {
    const before = items[at - 1]?.token.text ?? "";
    return pairs[at]?.isTight === true && !(isFigureLike(before) && isFigureLike(token.text))
      ? `${before} ${token.text}`
      : null;
  });
  return pairs.map((pair, at) => {
    const isRepeated = names[at] !== null && names.some((name, other) => other !== at && name === names[at]);
    return isRepeated ? { ...pair, between: pair.between.map((cost) => cost + REPEATED) } : pair;
  });
}

function pairOf(before: Item | undefined, item: Item, fields: readonly ColumnField[]): Pair {
  const isReal = before !== undefined && !before.isGhost && !item.isGhost;
  if (!isReal) {
    const passed = Math.min(PASSED, Math.max(before?.strength ?? 0, item.strength));
    const inside = fields.map(() => (before === undefined ? 0 : passed));
    return { isReal, isTight: false, between: fields.map(() => 0), inside, width: 0 };
  }
  const [left, right] = [before.token.text, item.token.text];
  const gap = item.token.start - before.token.end;
  const words = Math.min(MOST_INSIDE, GAP_INSIDE * (gap - 1)) + apartness(left, right);
  return {
    isReal,
    isTight: gap <= 1,
    between: fields.map(
      (field) => repeated(field, left, right) + (gap <= 1 ? NO_GAP_BETWEEN + tornFigure(field, left, right) : 0),
    ),
    inside: fields.map((field) => words + tornLabel(field, left, right)),
    width: printedWidth(left) + printedWidth(right),
  };
}
