import { apply, type Matrix } from "../matrix.js";
import type { Subpath } from "../rulings.js";
import type { Handle, Pdfium } from "./library.js";
import type { Scratch } from "./memory.js";

/** FPDF_SEGMENT_BEZIERTO, of which three make a curve, and FPDF_SEGMENT_MOVETO; any other is a line. */
const curve = 1;
const move = 2;

/** The subpaths of a path, put where a matrix takes them. */
export function readSegments(
  pdfium: Pdfium,
  count: number,
  segmentAt: (index: number) => Handle,
  matrix: Matrix,
  scratch: Scratch,
): Subpath[] {
  const subpaths: Subpath[] = [];
  let steering = 0;
  for (let index = 0; index < count; index += 1) {
    const segment = segmentAt(index);
    const kind = pdfium.FPDFPathSegment_GetType(segment);
    if (pdfium.FPDFPathSegment_GetPoint(segment, scratch.at, scratch.at + 4) === 0) continue;
    const point = apply(matrix, scratch.float(0), scratch.float(4));
    let current = subpaths.at(-1);
    if (current === undefined || kind === move) {
      current = { points: [], curved: false, closed: false };
      subpaths.push(current);
    }
    // the first two points of a curve steer it, and the third is where it ends
    steering = kind === curve ? (steering + 1) % 3 : 0;
    if (steering === 0) current.points.push(point);
    if (kind === curve) current.curved = true;
    if (pdfium.FPDFPathSegment_GetClose(segment) !== 0) current.closed = true;
  }
  return subpaths;
}
