import type { Box } from "../../model/index.js";
import type { Glyph } from "../document.js";
import { apply, type Matrix, transformBox } from "./matrix.js";

/** A glyph before it stands on the page, in ems. */
export interface UnplacedGlyph {
  readonly text: string;
  /** from the pen to its origin */
  readonly dx: number;
  readonly dy: number;
  readonly width: number;
  /** above and (negative) below the baseline */
  readonly ascent: number;
  readonly descent: number;
  readonly vertical: boolean;
}

/**
 * A glyph with its box on the page; null for one that no one can read there: far off, tiny, or slanting, as watermarks are.
 * @param matrix from ems to the page as read: points, origin top left
 */
export function placeGlyph(matrix: Matrix, source: UnplacedGlyph): Glyph | null {
  const { text, dx, dy, width, ascent, descent, vertical } = source;
  const turn = vertical ? 0 : turnOf(matrix);
  const size = Math.hypot(matrix[2], matrix[3]);
  if (turn === null || !(size > 0.1 && size < 2000)) return null;
  const box = transformBox(matrix, dx, dy + descent, dx + width, dy + ascent);
  if (!isCredible(box)) return null;
  const [x, y] = apply(matrix, dx, dy);
  return { text, box, size, baseline: turn % 2 === 0 ? y : x, turn };
}

/** Quarter turns of the writing direction; null for slanting text, which is a watermark. */
function turnOf(matrix: Matrix): Glyph["turn"] | null {
  const [right, down] = matrix;
  if (Math.abs(down) <= 0.08 * Math.abs(right)) return right > 0 ? 0 : 2;
  if (Math.abs(right) <= 0.08 * Math.abs(down)) return down > 0 ? 1 : 3;
  return null;
}

function isCredible(box: Box): boolean {
  return box.every((coordinate) => Number.isFinite(coordinate) && Math.abs(coordinate) < 100_000);
}

/** The ideographic em box, where a font tells nothing credible of its own. */
const usual = { ascent: 0.88, descent: -0.12 };

/**
 * How far a font's glyphs reach above and (negative) below the baseline, in ems, by what the font tells. Fonts of browsers
 * and scanners give wild heights; a box that is wrong by half a line puts text into the wrong row.
 */
export function extentOf(ascent: unknown, descent: unknown): { readonly ascent: number; readonly descent: number } {
  if (typeof ascent !== "number" || typeof descent !== "number") return usual;
  const below = descent > 0 ? -descent : descent;
  const height = ascent - below;
  if (!(ascent > 0.5 && ascent < 1.2 && below > -0.5 && height > 0.7 && height < 1.5)) return usual;
  return { ascent, descent: below };
}
