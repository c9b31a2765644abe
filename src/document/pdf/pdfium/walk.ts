import type { Box } from "../../../model/index.js";
import { most } from "../content.js";
import type { Drawing } from "../drawing.js";
import { identity, type Matrix, multiply } from "../matrix.js";
import { isInk, type Painting } from "../paint.js";
import type { Subpath } from "../rulings.js";
import { clipOf } from "./clips.js";
import { type Handle, objectKind, type Pdfium } from "./library.js";
import type { Scratch } from "./memory.js";
import { fillOf, strokeOf } from "./painting.js";
import { readSegments } from "./segments.js";

/** A text of a page: what one operator shows. */
export interface TextObject {
  readonly kind: "text";
  readonly object: Handle;
  /** from the space of the form that holds it to that of the page */
  readonly holder: Matrix;
  readonly painting: Painting;
}

export interface PathObject {
  readonly kind: "path";
  /** on the page as shown */
  readonly subpaths: readonly Subpath[];
  readonly drawing: Drawing;
}

/** What a page paints, in its order. Pictures and shadings are passed over. */
export type Painted = TextObject | PathObject;

/** What of a page may be hidden by its layers: a form, or an object under marks. */
export type IsShown = (object: Handle) => boolean;

interface Holder {
  readonly count: number;
  readonly at: (index: number) => Handle;
  readonly matrix: Matrix;
  readonly clip: Box | null;
  readonly isFaded: boolean;
  readonly depth: number;
}

/** Forms in forms, beyond which there is nothing but an attack. */
const deepest = 20;

/** The kinds of objects that are looked at. */
const read: ReadonlySet<number> = new Set([objectKind.text, objectKind.path, objectKind.form]);

/** Objects of one page; more are a map, and take too long to look at. */
const mostObjects = 500_000;

/** Walks over the objects of a page, into its forms. @param frame from the page's own space to the page as shown */
export function walk(pdfium: Pdfium, page: Handle, frame: Matrix, isShown: IsShown, scratch: Scratch): Painted[] {
  const painted: Painted[] = [];
  let seen = 0;
  const keepPath = (path: PathObject | null) => {
    if (path !== null && painted.length < most.glyphs + most.rulings) painted.push(path);
  };
  const visit = (holder: Holder) => {
    const matrix = multiply(holder.matrix, frame);
    for (let index = 0; index < holder.count && seen < mostObjects; index += 1) {
      seen += 1;
      const object = holder.at(index);
      const kind = pdfium.FPDFPageObj_GetType(object);
      if (!read.has(kind) || !isShown(object)) continue;
      const clip = clipOf(pdfium, object, matrix, holder.clip, scratch);
      if (kind === objectKind.text) painted.push(textOf(pdfium, object, holder.matrix, clip, scratch));
      else if (kind === objectKind.path) keepPath(pathOf(pdfium, object, matrix, clip, holder.isFaded, scratch));
      else if (holder.depth < deepest) visit(formOf(pdfium, object, holder, clip, scratch));
    }
  };
  visit({
    count: pdfium.FPDFPage_CountObjects(page),
    at: (index) => pdfium.FPDFPage_GetObject(page, index),
    matrix: identity,
    clip: null,
    isFaded: false,
    depth: 0,
  });
  return painted;
}

function matrixOf(pdfium: Pdfium, object: Handle, scratch: Scratch): Matrix {
  return pdfium.FPDFPageObj_GetMatrix(object, scratch.at) === 0 ? identity : scratch.matrix();
}

function formOf(pdfium: Pdfium, form: Handle, holder: Holder, clip: Box | null, scratch: Scratch): Holder {
  return {
    count: pdfium.FPDFFormObj_CountObjects(form),
    at: (index) => pdfium.FPDFFormObj_GetObject(form, index),
    matrix: multiply(matrixOf(pdfium, form, scratch), holder.matrix),
    clip,
    isFaded: holder.isFaded || fillOf(pdfium, form, scratch).alpha < 1,
    depth: holder.depth + 1,
  };
}

function textOf(pdfium: Pdfium, object: Handle, holder: Matrix, clip: Box | null, scratch: Scratch): TextObject {
  const fill = fillOf(pdfium, object, scratch);
  const stroke = strokeOf(pdfium, object, scratch);
  const textMode = Math.max(0, pdfium.FPDFTextObj_GetTextRenderMode(object));
  const painting = { stroke: stroke.paint, fill: fill.paint, fillAlpha: fill.alpha, clip, textMode };
  return { kind: "text", object, holder, painting };
}

/** A path; null for one that draws nothing. */
function pathOf(
  pdfium: Pdfium,
  object: Handle,
  holder: Matrix,
  clip: Box | null,
  isFaded: boolean,
  scratch: Scratch,
): PathObject | null {
  if (pdfium.FPDFPath_GetDrawMode(object, scratch.at, scratch.at + 4) === 0) return null;
  const [fillMode, strokeMode] = [scratch.whole(0), scratch.whole(4)];
  const fill = fillOf(pdfium, object, scratch);
  const stroke = strokeOf(pdfium, object, scratch);
  const strokes = strokeMode !== 0 && isInk(stroke.paint);
  const fills = fillMode !== 0;
  if (!strokes && !fills) return null;
  const matrix = multiply(matrixOf(pdfium, object, scratch), holder);
  const count = pdfium.FPDFPath_CountSegments(object);
  const segmentAt = (index: number) => pdfium.FPDFPath_GetPathSegment(object, index);
  const subpaths = readSegments(pdfium, count, segmentAt, matrix, scratch);
  const lineWidth = pdfium.FPDFPageObj_GetStrokeWidth(object, scratch.at) === 0 ? 1 : scratch.float(0);
  const isPlain = fill.paint === "ink" || fill.paint === "white";
  return {
    kind: "path",
    subpaths,
    drawing: {
      stroke: stroke.paint,
      fill: fill.paint,
      fillAlpha: fill.alpha,
      clip,
      textMode: 0,
      strokes,
      fills,
      lineWidth,
      matrix,
      isOpaque: isPlain && !isFaded && pdfium.FPDFPageObj_HasTransparency(object) === 0,
    },
  };
}
