import type { Box } from "../../../model/index.js";
import { apply, type Matrix } from "../matrix.js";
import type { Font } from "./fonts.js";
import type { Handle, Pdfium } from "./library.js";
import type { Scratch } from "./memory.js";

/** A glyph as a text shows it. */
export interface Char {
  /** of a ligature its letters; the number of the glyph where the font does not tell */
  readonly text: string;
  readonly isTold: boolean;
  /** its origin, in the page's own space */
  readonly x: number;
  readonly y: number;
  /** in ems */
  readonly width: number;
  readonly isVertical: boolean;
}

/** What the chars of a text share. */
export interface TextStyle {
  readonly font: Font;
  /** from ems to the page's own space, without the place */
  readonly em: Matrix;
}

/** Reads what each text object of a page shows, of those that are active. */
export function readChars(
  pdfium: Pdfium,
  page: Handle,
  styleOf: (object: Handle) => TextStyle | undefined,
  scratch: Scratch,
): Map<Handle, Char[]> {
  const chars = new Map<Handle, Char[]>();
  const text = pdfium.FPDFText_LoadPage(page);
  if (text === 0) return chars;
  try {
    const count = pdfium.FPDFText_CountChars(text);
    for (let index = 0; index < count; index += 1) readChar(pdfium, text, index, styleOf, chars, scratch);
  } finally {
    pdfium.FPDFText_ClosePage(text);
  }
  return chars;
}

function readChar(
  pdfium: Pdfium,
  text: Handle,
  index: number,
  styleOf: (object: Handle) => TextStyle | undefined,
  into: Map<Handle, Char[]>,
  scratch: Scratch,
): void {
  const code = pdfium.FPDFText_GetUnicode(text, index);
  // the spaces and line ends that PDFium adds where it sees gaps
  if (code <= 0x20 && pdfium.FPDFText_IsGenerated(text, index) !== 0) return;
  const object = pdfium.FPDFText_GetTextObject(text, index);
  const style = object === 0 ? undefined : styleOf(object);
  if (style === undefined) return;
  pdfium.FPDFText_GetCharOrigin(text, index, scratch.at, scratch.at + 8);
  const [x, y] = [scratch.double(0), scratch.double(8)];
  const character = characterOf(pdfium, text, index, code);
  const own = into.get(object) ?? [];
  if (own.length === 0) into.set(object, own);
  const before = own.at(-1);
  if (before !== undefined && before.x === x && before.y === y) {
    // of one glyph that stands for several characters, each is told by itself
    own[own.length - 1] = { ...before, text: before.text + character };
    return;
  }
  const isTold = code !== 0 && pdfium.FPDFText_HasUnicodeMapError(text, index) !== 1;
  const named = isTold ? style.font.widthOf(code) : 0;
  const isVertical = named < 0;
  const width = isVertical ? 1 : widthOf(pdfium, text, index, { x, y, named }, style.em, scratch);
  own.push({ text: character, isTold, x, y, width, isVertical });
}

function characterOf(pdfium: Pdfium, text: Handle, index: number, code: number): string {
  // a hyphen at the end of a line, which PDFium marks by a code of its own
  if (code === 2 && pdfium.FPDFText_IsHyphen(text, index) !== 0) return "-";
  return code > 0x10ffff ? "\uFFFD" : String.fromCodePoint(code);
}

/** In what glyphs reach beyond their own width, in ems, rounding plays no part. */
const exact = 0.004;

/**
 * How far the pen goes on for a glyph, in ems. PDFium gives a box around that way and the glyph's ink together; where ink
 * reaches further, the width is asked of the font by the character, which several glyphs may share.
 */
function widthOf(
  pdfium: Pdfium,
  text: Handle,
  index: number,
  { x, y, named }: { readonly x: number; readonly y: number; readonly named: number },
  em: Matrix,
  scratch: Scratch,
): number {
  const square = em[0] * em[0] + em[1] * em[1];
  if (!(square > 0) || pdfium.FPDFText_GetLooseCharBox(text, index, scratch.at) === 0) return named;
  const loose = reachOf(scratch.rectangle(), x, y, em) / square;
  if (Math.abs(loose - named) <= exact) return named;
  const { at } = scratch;
  pdfium.FPDFText_GetCharBox(text, index, at, at + 8, at + 16, at + 24);
  const box: Box = [scratch.double(0), scratch.double(16), scratch.double(8), scratch.double(24)];
  const ink = reachOf(box, x, y, em) / square;
  const isInk = Math.abs(ink - loose) <= exact;
  return isInk && named > 0 && named <= loose + exact ? named : loose;
}

/** How far a box reaches from a point in the direction of writing, times the length of an em. */
function reachOf(box: Box, x: number, y: number, em: Matrix): number {
  const across = (em[0] >= 0 ? box[2] : box[0]) - x;
  const up = (em[1] >= 0 ? box[3] : box[1]) - y;
  return across * em[0] + up * em[1];
}

/** What moves a vector only, out of a matrix. */
export function directionOf(matrix: Matrix, x: number, y: number): readonly [number, number] {
  return apply([matrix[0], matrix[1], matrix[2], matrix[3], 0, 0], x, y);
}
