import type { TextLine } from "../../../document/document.js";

/** How the cells of a flattened table lie in its lines. It decides which readers are worth asking. */
export interface FlatForm {
  /** words stand apart by wide gaps, as where columns keep their places */
  readonly hasGaps: boolean;
  /** many figures stand on lines of their own, as where cells were written column by column or one a line */
  readonly hasLoneFigures: boolean;
}

/** Of lines with words, at least this share has a gap or is a lone figure where the form is such a one. */
const SHARE = 0.1;
const GAP = /\S[ \u00a0\u3000\t]{3,}\S/u;
/** Points, or a value with its sign and its unit, as all that a form without points has. */
const LONE_FIGURE = /^\s*(?:[\s0-9０-９.．]+|[≥≤＞＜>=<]?\s?[0-9０-９][0-9０-９.．,，]*\s?(?:[%％]|[一-鿿]{1,3}))\s*$/u;

/** Tells the form of a table's lines by counting, in one pass. */
export function formOf(lines: readonly TextLine[]): FlatForm {
  const written = lines.map((line) => line.text).filter((text) => text.trim() !== "");
  const isShare = (pattern: RegExp) => written.filter((text) => pattern.test(text)).length >= SHARE * written.length;
  return { hasGaps: isShare(GAP), hasLoneFigures: isShare(LONE_FIGURE) };
}
