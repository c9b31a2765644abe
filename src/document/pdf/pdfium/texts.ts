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

/** The texts of a page, each with what it shows; nothing for one that shows nothing. */
export function readTexts(
  pdfium: Pdfium,
  page: Handle,
  texts: readonly PlacedObject[],
  covers: readonly Cover[],
  frame: Matrix,
  fontOf: (object: Handle) => Font,
  scratch: Scratch,
): Map<Handle, { readonly chars: readonly Char[]; readonly style: TextStyle }> {
  const styles = new Map(texts.map((text) => [text.object, styleOf(pdfium, text, fontOf, scratch)]));
  const moved = new Map<Handle, readonly [number, number]>();
  const read = new Map<Handle, Char[]>();
  const take = () => {
    for (const [object, chars] of readChars(pdfium, page, (object) => styles.get(object), scratch)) {
      const [dx, dy] = moved.get(object) ?? [0, 0];
      read.set(
        object,
        dx === 0 && dy === 0 ? chars : chars.map((char) => ({ ...char, x: char.x - dx, y: char.y - dy })),
      );
    }
  };
  const doubtful = texts.filter((text) => isDoubtful(pdfium, text, covers, frame, scratch));
  // what may be hidden is read away from all else, so that nothing passes for its copy
  setApart(pdfium, doubtful.slice(0, slots), moved);
  for (const { object } of doubtful.slice(slots)) pdfium.FPDFPageObj_SetIsActive(object, 0);
  take();
  let lost = texts.filter(({ object }) => !read.has(object) && !isEmpty(pdfium, object, scratch));
  for (let round = 0; lost.length > 0 && round < mostRounds; round += 1) {
    const some = lost.slice(0, slots);
    for (const { object } of texts) pdfium.FPDFPageObj_SetIsActive(object, 0);
    for (const { object } of some) pdfium.FPDFPageObj_SetIsActive(object, 1);
    setApart(
      pdfium,
      some.filter(({ object }) => !moved.has(object)),
      moved,
    );
    take();
    lost = lost.filter(({ object }) => !read.has(object) && !some.some((tried) => tried.object === object));
  }
  return new Map(
    [...read].flatMap(([object, chars]) => {
      const style = styles.get(object);
      return style === undefined ? [] : [[object, { chars, style }] as const];
    }),
  );
}

/** How often what was left out is asked for again; so many texts at a time. */
const mostRounds = 50;
const across = 30;
const slots = across * across;

/** How far apart texts are set, in points; single-precision numbers still tell hundredths of a point out there. */
const apart = 2500;

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
  all: readonly Cover[],
  frame: Matrix,
  scratch: Scratch,
): boolean {
  const box = boundsOf(pdfium, object, multiply(holder, frame), scratch);
  if (box === null) return false;
  if (unseenIn(painting, box) !== null) return true;
  const { clip } = painting;
  if (clip !== null && !holds(clip, box)) return true;
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

/** A text without any width, of which PDFium reads nothing. */
function isEmpty(pdfium: Pdfium, object: Handle, scratch: Scratch): boolean {
  const box = boundsOf(pdfium, object, identity, scratch);
  return box === null || !(box[2] - box[0] >= 0.01);
}

function holds(outer: Box, box: Box): boolean {
  return box[0] >= outer[0] && box[1] >= outer[1] && box[2] <= outer[2] && box[3] <= outer[3];
}

function meets(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** Moves each text to a place of its own far off the page, and notes how far it went, in the page's own space. */
function setApart(pdfium: Pdfium, texts: readonly PlacedObject[], moved: Map<Handle, readonly [number, number]>): void {
  texts.forEach(({ object, holder }, slot) => {
    const scale = scaleOf(holder);
    const step = apart / (scale > 0.001 ? scale : 1);
    const x = step * (1 + (slot % across));
    const y = step * (1 + Math.floor(slot / across));
    pdfium.FPDFPageObj_Transform(object, 1, 0, 0, 1, x, y);
    moved.set(object, directionOf(holder, x, y));
  });
}
