import type { Box } from "../../../model/index.js";
import type { Cover } from "../content.js";
import { identity, type Matrix, multiply, scaleOf, transformBox } from "../matrix.js";
import { unseenIn } from "../visibility.js";
import { type Char, directionOf, readChars, type TextStyle } from "./chars.js";
import type { Font } from "./fonts.js";
import type { Handle, Pdfium } from "./library.js";
import type { Scratch } from "./memory.js";
import type { TextObject } from "./walk.js";

/**
 * A text with its place in the order of painting. PDFium's own reading of a page (FPDFText) leaves out what it takes for a
 * second copy of what stands there already, whether or not anyone sees the first, and hyphens at the ends of lines.
 */
export interface PlacedObject extends TextObject {
  /** how many areas had been painted over the page before */
  readonly covers: number;
}

/** What a text shows. */
export interface ReadText {
  readonly chars: readonly Char[];
  readonly style: TextStyle;
}

/**
 * The texts of a page, each with what it shows; nothing for one that shows nothing.
 * @param covers what is painted over the page, in its order
 * @param frame from the page's own space to the page as shown
 */
export function readTexts(
  pdfium: Pdfium,
  page: Handle,
  texts: readonly PlacedObject[],
  covers: readonly Cover[],
  frame: Matrix,
  fontOf: (object: Handle) => Font,
  scratch: Scratch,
): Map<Handle, ReadText> {
  const styles = new Map(texts.map((text) => [text.object, styleOf(pdfium, text, fontOf, scratch)]));
  const moved: Moved = new Map();
  const read = new Map<Handle, ReadText>();
  const take = () => {
    for (const [object, chars] of readChars(pdfium, page, (each) => styles.get(each), scratch)) {
      const style = styles.get(object);
      if (style !== undefined) read.set(object, { chars: movedBack(chars, moved.get(object)), style });
    }
  };
  // what may be hidden is read away from all else, so that nothing passes for its copy
  const doubtful = texts.filter((text) => isDoubtful(pdfium, text, styles.get(text.object), covers, frame, scratch));
  setApart(pdfium, doubtful.slice(0, slots), moved);
  setActive(pdfium, doubtful.slice(slots), false);
  take();
  let lost = texts.filter(({ object }) => !read.has(object));
  for (let round = 0; lost.length > 0 && round < mostRounds; round += 1) {
    setActive(pdfium, texts, false);
    const some = lost.slice(0, slots);
    setActive(pdfium, some, true);
    for (const { object } of some) giveWidth(pdfium, object);
    setApart(pdfium, some, moved);
    take();
    lost = lost.slice(slots);
  }
  return read;
}

/** How often what was left out is asked for again; so many texts at a time. */
const mostRounds = 50;
const across = 30;
const slots = across * across;

/** How far apart texts are set, in points; single-precision numbers still tell hundredths of a point out there. */
const apart = 2500;

/** How far texts were moved, in the page's own space. */
type Moved = Map<Handle, readonly [number, number]>;

function movedBack(chars: readonly Char[], by: readonly [number, number] | undefined): readonly Char[] {
  return by === undefined ? chars : chars.map((char) => ({ ...char, x: char.x - by[0], y: char.y - by[1] }));
}

function setActive(pdfium: Pdfium, texts: readonly PlacedObject[], active: boolean): void {
  for (const { object } of texts) pdfium.FPDFPageObj_SetIsActive(object, active ? 1 : 0);
}

/**
 * PDFium passes over a text whose ink has no width, as has a single glyph of a font that is not embedded and that it has no
 * likeness of. An outline gives it one.
 */
function giveWidth(pdfium: Pdfium, object: Handle): void {
  pdfium.FPDFTextObj_SetTextRenderMode(object, outlined);
  pdfium.FPDFPageObj_SetStrokeWidth(object, 1);
}

/** FPDF_TEXTRENDERMODE_STROKE */
const outlined = 1;

function styleOf(pdfium: Pdfium, text: TextObject, fontOf: (object: Handle) => Font, scratch: Scratch): TextStyle {
  const { object, holder } = text;
  const own = pdfium.FPDFPageObj_GetMatrix(object, scratch.at) === 0 ? identity : scratch.matrix();
  const size = pdfium.FPDFTextObj_GetFontSize(object, scratch.at) === 0 ? 0 : scratch.float(0);
  const [a, b, c, d] = multiply([size, 0, 0, size, 0, 0], multiply(own, holder));
  return { font: fontOf(object), em: [a, b, c, d, 0, 0] };
}

/** Whether a text, or a part of it, may be hidden. */
function isDoubtful(
  pdfium: Pdfium,
  { object, holder, painting, covers }: PlacedObject,
  style: TextStyle | undefined,
  all: readonly Cover[],
  frame: Matrix,
  scratch: Scratch,
): boolean {
  const bounds = boundsOf(pdfium, object, multiply(holder, frame), scratch);
  if (bounds === null || style === undefined) return true;
  // of glyphs without ink not even the height is known
  const size = Math.hypot(style.em[2], style.em[3]);
  const isFlat = Math.min(bounds[2] - bounds[0], bounds[3] - bounds[1]) < 0.3 * size;
  const box: Box = isFlat ? [bounds[0] - size, bounds[1] - size, bounds[2] + size, bounds[3] + size] : bounds;
  const { clip } = painting;
  if (unseenIn(painting, bounds) !== null || (clip !== null && !holds(clip, box))) return true;
  for (let at = all.length - 1; at >= covers; at -= 1) {
    const cover = all[at];
    if (cover !== undefined && meets(cover.box, box)) return true;
  }
  return false;
}

function boundsOf(pdfium: Pdfium, object: Handle, matrix: Matrix, scratch: Scratch): Box | null {
  const { at } = scratch;
  if (pdfium.FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12) === 0) return null;
  return transformBox(matrix, scratch.float(0), scratch.float(4), scratch.float(8), scratch.float(12));
}

function holds(outer: Box, box: Box): boolean {
  return box[0] >= outer[0] && box[1] >= outer[1] && box[2] <= outer[2] && box[3] <= outer[3];
}

function meets(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** Moves each text to a place of its own far off the page, and notes how far it went altogether. */
function setApart(pdfium: Pdfium, texts: readonly PlacedObject[], moved: Moved): void {
  texts.forEach(({ object, holder }, slot) => {
    const scale = scaleOf(holder);
    const step = apart / (scale > 0.001 ? scale : 1);
    const x = step * (1 + (slot % across));
    const y = step * (1 + Math.floor(slot / across));
    pdfium.FPDFPageObj_Transform(object, 1, 0, 0, 1, x, y);
    const [dx, dy] = directionOf(holder, x, y);
    const [beforeX, beforeY] = moved.get(object) ?? [0, 0];
    moved.set(object, [beforeX + dx, beforeY + dy]);
  });
}
