import type { Box } from "../../../model/index.js";
import { most } from "../content.js";
import { drawPath } from "../drawing.js";
import { numbersOf, transformBox } from "../matrix.js";
import { isInk } from "../paint.js";
import { boundsOfPath, readPath } from "../rulings.js";
import { intersect } from "../visibility.js";
import { type Handler, isUnseen, type Pass } from "./pass.js";
import { isOpaque } from "./state.js";

/** Cuts away what is outside a box. */
function clipTo(box: Box, { stack }: Pass): void {
  if (!box.every(Number.isFinite)) return;
  const { current } = stack;
  current.clip = current.clip === null ? box : intersect(current.clip, box);
}

/** Cuts away what is outside a rectangle, four numbers in the current space. */
export function clipToRectangle(value: unknown, pass: Pass): void {
  const [x0, y0, x1, y1] = numbersOf(value);
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return;
  clipTo(transformBox(pass.stack.current.matrix, x0, y0, x1, y1), pass);
}

/** Draws a path, and cuts away what is outside it where that was asked for before (ISO 32000-1, 8.5.3 and 8.5.4). */
export const paintPath: Handler = ([operator, data], pass) => {
  const { stack, content, paint } = pass;
  const path: unknown = Array.isArray(data) ? data[0] : null;
  const { clipsNext } = pass;
  pass.clipsNext = false;
  if (typeof operator !== "number" || !(path instanceof Float32Array)) return;
  const { current } = stack;
  const strokes = paint.stroke.has(operator) && isInk(current.stroke);
  const fills = paint.fill.has(operator) && current.fill !== "none";
  if ((strokes || fills || clipsNext) && content.rulings.length <= most.rulings) {
    const subpaths = readPath(path, current.matrix);
    if ((strokes || fills) && !isUnseen(pass)) {
      // a path is drawn so often that copying all of the state would be dear
      const { stroke, fill, fillAlpha, clip, textMode, lineWidth, matrix } = current;
      const painting = { stroke, fill, fillAlpha, clip, textMode, lineWidth, matrix };
      drawPath(subpaths, { ...painting, strokes, fills, isOpaque: isOpaque(current) }, content);
    }
    const clip = clipsNext ? boundsOfPath(subpaths) : null;
    if (clip !== null) clipTo(clip, pass);
  }
};
