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
  for (const subpath of subpaths) if (isFlat(subpath)) subpath.points.splice(1, 4, ...subpath.points.slice(2, 3));
  return subpaths;
}

/** A rectangle without width or height is a line there and back, and as an area nothing at all. */
function isFlat({ points, closed }: Subpath): boolean {
  const [a, b, c, d] = points;
  if (a === undefined || b === undefined || c === undefined || d === undefined) return false;
  const same = (p: typeof a, q: typeof a) => p[0] === q[0] && p[1] === q[1];
  return closed && points.length <= 5 && ((same(a, b) && same(c, d)) || (same(b, c) && same(d, a)));
}
