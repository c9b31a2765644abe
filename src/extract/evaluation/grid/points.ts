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
/** A narrow label may be broken by hand within its figure: "（5 0分）". No points are more than 100. */
const POINTS = /(?<![\d.])(1\s{1,3}00|10\s{1,3}0|\d\s{1,3}\d|\d+(?:\.\d+)?)\s*分/;
const BARE = /^\s*(?:权重|分值|满分|占比?|共)?:?\s*(\d+(?:\.\d+)?)\s*%?\s*$/;
/** Points at the end of a label without a bracket around them, of which no break cut a part. */
const TRAILING = /(?<![\d.]\s{0,3})(\d+(?:\.\d+)?)\s*分\s*$/;

/**
 * The points that a heading tells in a bracket: "产出指标(50分)", "得分（20分×执行率）", and with `bare` also "产出（50）",
 * "产出（权重50%）" and "产出50分".
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
  return options.bare ? trailingPoints(plain) : null;
}

/** "产出指标50分": the figure takes the place of the bracket. */
function trailingPoints(plain: string): BracketPoints | null {
  const found = TRAILING.exec(plain.length > LONGEST_LABEL ? "" : plain);
  const digits = found?.[1];
  if (found === null || digits === undefined || found.index === 0) return null;
  const figure = { start: found.index, end: found.index + found[0].trimEnd().length };
  return { bracket: figure, figure, digits: { start: found.index, end: found.index + digits.length } };
}

/** A longer text is a sentence that speaks of points. */
const LONGEST_LABEL = 20;
