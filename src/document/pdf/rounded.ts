import type { Box } from "../../model/index.js";
import type { RulingLine } from "../document.js";
import type { Drawing } from "./drawing.js";
import { isInk } from "./paint.js";
import { filledRulings, type Subpath, strokedRulings } from "./rulings.js";

/** A straight side of a path along the page: where it stands across its direction, and from where to where along it. */
interface Side {
  readonly orientation: RulingLine["orientation"];
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** which way it was drawn: the two sides of a band are drawn in opposite ways */
  readonly forward: boolean;
}

/** Shorter sides are of letters and ornaments, in points. */
const least = { stroke: 6, band: 30 } as const;

/** A box that is lower or narrower than this, in points, holds no text. */
const smallest = 8;

/** A band between two sides that is thicker than this, in points, is no line. */
const thickest = 5;

/** A path with more corners is a drawing. */
const mostPoints = 400;

/** So much of the way around its box are the straight sides of a box with round corners. */
const straightShare = 0.5;

/** The rulings of boxes and frames whose corners are round, as if their corners were square. */
export function roundedRulings(subpaths: readonly Subpath[], drawing: Drawing): RulingLine[] {
  if (subpaths.reduce((count, { points }) => count + points.length, 0) > mostPoints) return [];
  const rounded = subpaths.filter((subpath) => subpath.curved).flatMap((subpath) => squareOf(subpath) ?? []);
  if (rounded.length === 0) return [];
  const boxes = subpaths.flatMap((subpath) => squareOf(subpath) ?? []);
  const found: RulingLine[] = [];
  if (drawing.strokes) found.push(...strokedRulings(boxes, drawing.lineWidth, drawing.matrix));
  if (!drawing.fills || !isInk(drawing.fill)) return found;
  const frame = boxes.length === subpaths.length ? filledRulings(boxes) : [];
  found.push(...(frame.length > 0 ? frame : bandsOf(subpaths)));
  return found;
}

function sidesOf({ points, closed }: Subpath, shortest: number): Side[] {
  const [first] = points;
  const corners = closed && first !== undefined ? [...points, first] : points;
  return corners.slice(1).flatMap(([x1, y1], index): Side[] => {
    const [x0, y0] = corners[index] ?? [x1, y1];
    if (Math.abs(y1 - y0) < 0.1 && Math.abs(x1 - x0) >= shortest)
      return [{ orientation: "horizontal", at: y0, from: Math.min(x0, x1), to: Math.max(x0, x1), forward: x1 > x0 }];
    if (Math.abs(x1 - x0) < 0.1 && Math.abs(y1 - y0) >= shortest)
      return [{ orientation: "vertical", at: x0, from: Math.min(y0, y1), to: Math.max(y0, y1), forward: y1 > y0 }];
    return [];
  });
}

/** A box with round corners, or with square ones, as one with square ones; null for any other shape. */
function squareOf(subpath: Subpath): Subpath | null {
  const [x0, y0, x1, y1] = boundsOf(subpath);
  const around = 2 * (x1 - x0 + y1 - y0);
  const straight = sidesOf(subpath, least.stroke).reduce((sum, { from, to }) => sum + to - from, 0);
  const isLarge = x1 - x0 >= smallest && y1 - y0 >= smallest;
  if (!Number.isFinite(around) || !isLarge || straight < straightShare * around) return null;
  const points: Subpath["points"] = [
    [x0, y0],
    [x1, y0],
    [x1, y1],
    [x0, y1],
  ];
  return { points, curved: false, closed: true };
}

function boundsOf({ points }: Subpath): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** What is filled between two sides that run along each other, drawn in opposite ways, and on to the corners. */
function bandsOf(subpaths: readonly Subpath[]): RulingLine[] {
  const sides = subpaths.flatMap((subpath) => sidesOf(subpath, least.band));
  const [x0, y0, x1, y1] = boundsOf({ points: subpaths.flatMap(({ points }) => points), curved: true, closed: true });
  return sides.flatMap((side, index) =>
    sides.slice(index + 1).flatMap((other): RulingLine[] => {
      const isBand = side.orientation === other.orientation && side.forward !== other.forward;
      if (!isBand || Math.abs(side.at - other.at) > thickest) return [];
      const shared = { from: Math.max(side.from, other.from), to: Math.min(side.to, other.to) };
      if (shared.to - shared.from < least.band) return [];
      const [near, far] = [Math.min(side.at, other.at), Math.max(side.at, other.at)];
      const across = side.orientation === "horizontal";
      const [from, to] = [onTo(shared.from, across ? x0 : y0), onTo(shared.to, across ? x1 : y1)];
      return [{ orientation: side.orientation, box: across ? [from, near, to, far] : [near, from, far, to] }];
    }),
  );
}

/** The corner, where it is no further than one is round. */
function onTo(end: number, corner: number): number {
  return Math.abs(end - corner) <= widestCorner ? corner : end;
}

const widestCorner = 16;
