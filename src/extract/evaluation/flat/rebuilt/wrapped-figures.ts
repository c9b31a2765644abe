import { toHalfWidth } from "../../../../quantity/index.js";
import type { ColumnLine } from "./partition.js";

/** Lines of one figure stand no further apart: the line of its row comes between them at most. */
const FURTHEST = 2;
/** Decimals of points as forms print them. */
const DECIMALS = 2;

/**
 * Puts together the lines of figures that a narrow column wrapped, "10.0" above "0": such a figure has as many decimals
 * as the others of its column, and its first line has fewer.
 *
 * @param lines one column's figures, from top to bottom
 * @returns the lines of each figure
 */
export function wrappedFigures<T extends ColumnLine>(lines: readonly T[]): T[][] {
  const texts = lines.map(({ text }) => toHalfWidth(text).replace(/\s/g, ""));
  const hasDecimals = texts.some((text, at) => decimals(text) === DECIMALS || isRest(text, texts[at - 1] ?? ""));
  const figures: T[][] = [];
  lines.forEach((line, at) => {
    const last = figures.at(-1);
    const before = last?.at(-1);
    const [above, own] = [texts[at - 1] ?? "", texts[at] ?? ""];
    const goesOn =
      hasDecimals && last?.length === 1 && before !== undefined && line.y - before.y <= FURTHEST && isRest(own, above);
    if (goesOn) last.push(line);
    else figures.push([line]);
  });
  return figures;
}

/** Height of the middle of a figure. */
export function middleOf(lines: readonly ColumnLine[]): number {
  return ((lines[0]?.y ?? 0) + (lines.at(-1)?.y ?? 0)) / 2;
}

/** Whether a line is the rest of the figure above it: alone it would be a figure that points hardly are. */
function isRest(text: string, above: string): boolean {
  if (!/^\d{1,2}$/.test(text) || !/^\d+\.\d*$/.test(above)) return false;
  return (
    decimals(above + text) === DECIMALS && (/^0+$/.test(text) || above.endsWith(".") || text.length < above.length)
  );
}

function decimals(text: string): number {
  return /^\d+\.(\d*)$/.exec(text)?.[1]?.length ?? 0;
}
