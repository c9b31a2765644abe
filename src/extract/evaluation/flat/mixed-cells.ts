import type { Table } from "../../../layout/block.js";
import type { PlacedText } from "../../../layout/placed-text.js";
import { toHalfWidth } from "../../../quantity/index.js";

const HAN = /[\u3400-\u9fff]/;
/** A figure as points and amounts are printed, without a unit. */
const BARE = /^\d[\d,]*(?:\.\d+)?$/;

/**
 * Whether a rebuilt table has a cell in which words stand beside two bare figures that follow one another, as in
 * "扩大 扩大 15 15": those are a row's points or its money, which have cells of their own.
 */
export function hasMixedCell({ cells }: Table): boolean {
  return cells.some(({ content }) => HAN.test(content.text) && hasBareFigures(content));
}

function hasBareFigures({ text, runs }: PlacedText): boolean {
  const pieces = runs.flatMap(({ start, end }) => text.slice(start, end).trim().split(/\s+/));
  const bare = pieces.map((piece) => BARE.test(toHalfWidth(piece)));
  return bare.some((is, at) => is && bare[at + 1] === true);
}
