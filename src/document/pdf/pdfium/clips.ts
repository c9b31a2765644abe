import type { Box } from "../../../model/index.js";
import type { Matrix } from "../matrix.js";
import { boundsOfPath } from "../rulings.js";
import { intersect } from "../visibility.js";
import type { Handle, Pdfium } from "./library.js";
import type { Scratch } from "./memory.js";
import { readSegments } from "./segments.js";

/**
 * The box of what is not cut away of an object.
 * @param matrix from the object's own space to the page as shown
 * @param outer what is not cut away of the form that holds it; null for the whole page
 */
export function clipOf(
  pdfium: Pdfium,
  object: Handle,
  matrix: Matrix,
  outer: Box | null,
  scratch: Scratch,
): Box | null {
  const clip = pdfium.FPDFPageObj_GetClipPath(object);
  const paths = clip === 0 ? 0 : pdfium.FPDFClipPath_CountPaths(clip);
  let seen = outer;
  for (let path = 0; path < paths; path += 1) {
    const count = pdfium.FPDFClipPath_CountPathSegments(clip, path);
    const segmentAt = (index: number) => pdfium.FPDFClipPath_GetPathSegment(clip, path, index);
    const box = boundsOfPath(readSegments(pdfium, count, segmentAt, matrix, scratch));
    if (box?.every(Number.isFinite) === true) seen = seen === null ? box : intersect(seen, box);
  }
  return seen;
}
