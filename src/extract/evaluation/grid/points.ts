import { toHalfWidth } from "../../../quantity/index.js";

/** A stretch of a text, in UTF-16 units, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Points in a heading: the bracket, and the figure in it. */
export interface BracketPoints {
  /** the bracket with its marks */
  readonly bracket: Stretch;
  /** the figure as printed, 分 included where it stands there: "50分" */
  readonly figure: Stretch;
  /** the digits alone */
  readonly digits: Stretch;
}

const BRACKET = /[([【〔]([^()[\]【】〔〕]*)[)\]】〕]/g;
const POINTS = /(\d+(?:\.\d+)?)\s*分/;
const BARE = /^\s*(\d+(?:\.\d+)?)\s*$/;

/**
 * The points that a heading tells in a bracket: "产出指标(50分)", "得分（20分×执行率）", and with `bare` also "产出（50）".
 */
export function bracketPoints(
  text: string,
  options: { readonly bare: boolean } = { bare: false },
): BracketPoints | null {
  const plain = toHalfWidth(text);
  for (const found of plain.matchAll(BRACKET)) {
    const inside = found[1] ?? "";
    const figure = POINTS.exec(inside) ?? (options.bare ? BARE.exec(inside) : null);
    const digits = figure?.[1];
    if (figure === null || digits === undefined) continue;
    const start = found.index + 1 + inside.indexOf(digits);
    const end = found.index + 1 + figure.index + figure[0].trimEnd().length;
    return {
      bracket: { start: found.index, end: found.index + found[0].length },
      figure: { start, end },
      digits: { start, end: start + digits.length },
    };
  }
  return null;
}
