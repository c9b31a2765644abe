import type { Box } from "../../model/index.js";
import type { RulingLine } from "../document.js";
import { apply, type Matrix, scaleOf } from "./matrix.js";

/** A line thicker than this, in points, is a bar or a background: word processors draw borders up to six. */
const thickest = 6.2;

/** One stretch of a path: its corners on the page, and whether any part of it is a curve. */
export interface Subpath {
  readonly points: (readonly [number, number])[];
  curved: boolean;
  closed: boolean;
}

/** Path segments as pdf.js numbers them, with how many numbers follow: those before the last two steer a curve. */
const segmentLengths = [2, 2, 6, 4, 0] as const;
const move = 0;
const line = 1;
const close = 4;

/** The box around a path; null for one without points. */
export function boundsOfPath(subpaths: readonly Subpath[]): Box | null {
  const points = subpaths.flatMap((subpath) => subpath.points);
  return points.length === 0 ? null : boundsOf(points);
}

/**
 * The upright rectangles of a filled path that are areas and no lines; none where one stands in another, for it may be
 * a hole, or where the path has any other shape.
 */
export function filledAreas(subpaths: readonly Subpath[]): Box[] {
  if (subpaths.length > mostAreas || !subpaths.every(isRectangle)) return [];
  const boxes = subpaths.map((subpath) => boundsOf(subpath.points));
  const holds = (a: Box, b: Box) => a !== b && a[0] <= b[0] && a[1] <= b[1] && a[2] >= b[2] && a[3] >= b[3];
  if (boxes.some((a) => boxes.some((b) => holds(a, b)))) return [];
  return boxes.filter((box) => Math.min(box[2] - box[0], box[3] - box[1]) > thickest && box.every(Number.isFinite));
}

const mostAreas = 50;

/** Every side runs along the page. */
function isRectangle({ points, curved }: Subpath): boolean {
  if (curved || points.length < 4 || points.length > 5) return false;
  return points.every(([x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
    return Math.abs(nextX - x) < 0.1 || Math.abs(nextY - y) < 0.1;
  });
}

/** The subpaths of a flat path, on the page. */
export function readPath(path: ArrayLike<number>, matrix: Matrix): Subpath[] {
  const subpaths: Subpath[] = [];
  for (let at = 0; at < path.length; ) {
    const kind = path[at] ?? -1;
    const length = segmentLengths[kind];
    if (length === undefined) break;
    if (kind === move || subpaths.length === 0) subpaths.push({ points: [], curved: false, closed: false });
    const current = subpaths.at(-1);
    const end = at + length;
    if (current !== undefined) {
      if (kind === close) current.closed = true;
      else current.points.push(apply(matrix, path[end - 1] ?? Number.NaN, path[end] ?? Number.NaN));
      if (kind > line && kind < close) current.curved = true;
    }
    at = end + 1;
  }
  return subpaths;
}

/** The rulings among the strokes of a path: straight, along the page, with the ink as wide as the pen. */
export function strokedRulings(subpaths: readonly Subpath[], lineWidth: number, matrix: Matrix): RulingLine[] {
  const half = (lineWidth * scaleOf(matrix)) / 2;
  return subpaths.flatMap((subpath) => {
    const { points } = subpath;
    const corners = subpath.closed && points[0] !== undefined ? [...points, points[0]] : points;
    return corners.slice(1).flatMap((to, index) => {
      const from = corners[index];
      return from === undefined ? [] : rulingsOf(strokeInk(from, to, half));
    });
  });
}

/** The ink of a straight stroke; null for a slanting one. */
function strokeInk(from: readonly [number, number], to: readonly [number, number], half: number): Box | null {
  const [x0, x1] = from[0] <= to[0] ? [from[0], to[0]] : [to[0], from[0]];
  const [y0, y1] = from[1] <= to[1] ? [from[1], to[1]] : [to[1], from[1]];
  if (y1 - y0 <= 0.5 && x1 - x0 >= y1 - y0) return [x0, y0 - half, x1, y1 + half];
  if (x1 - x0 <= 0.5) return [x0 - half, y0, x1 + half, y1];
  return null;
}

/** The rulings among the filled areas of a path: thin areas, and frames (a rectangle inside another). */
export function filledRulings(subpaths: readonly Subpath[]): RulingLine[] {
  const areas = subpaths.filter((subpath) => subpath.points.length >= 3);
  const boxes = areas.map((subpath) => boundsOf(subpath.points));
  const [outer, inner] = boxes;
  if (boxes.length === 2 && outer !== undefined && inner !== undefined) {
    const bands = frameBands(outer, inner) ?? frameBands(inner, outer);
    if (bands !== null) return bands.flatMap(rulingsOf);
  }
  return boxes.flatMap(rulingsOf);
}

function boundsOf(points: Subpath["points"]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return [left, top, right, bottom];
}

/** The four sides between a rectangle and one inside it; null where neither stands in the other, or a side is no line. */
function frameBands(outer: Box, inner: Box): Box[] | null {
  const inside = inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];
  if (!inside) return null;
  const bands: Box[] = [
    [outer[0], outer[1], outer[2], inner[1]],
    [outer[0], inner[3], outer[2], outer[3]],
    [outer[0], outer[1], inner[0], outer[3]],
    [inner[2], outer[1], outer[2], outer[3]],
  ];
  return bands.every((box) => Math.min(box[2] - box[0], box[3] - box[1]) <= thickest) ? bands : null;
}

/** An area of ink as a ruling, if it is one. A dot may be a piece of a dotted line in either direction. */
function rulingsOf(ink: Box | null): RulingLine[] {
  if (ink === null || !ink.every((value) => Number.isFinite(value) && Math.abs(value) < 100_000)) return [];
  const width = ink[2] - ink[0];
  const height = ink[3] - ink[1];
  if (Math.min(width, height) > thickest || Math.max(width, height) <= 0) return [];
  const rulings: RulingLine[] = [];
  if (width >= height / 2 && height <= thickest) rulings.push({ orientation: "horizontal", box: ink });
  if (height >= width / 2 && width <= thickest) rulings.push({ orientation: "vertical", box: ink });
  return rulings;
}
