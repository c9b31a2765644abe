import type { Box } from "../../model/index.js";
import type { PageContent } from "./content.js";
import type { Matrix } from "./matrix.js";
import { isInk, type Painting } from "./paint.js";
import { roundedRulings } from "./rounded.js";
import { filledAreas, filledRulings, type Subpath, strokedRulings } from "./rulings.js";
import { cropped, intersect, mostCovers } from "./visibility.js";

/** How a path is drawn. */
export interface Drawing extends Painting {
  readonly strokes: boolean;
  readonly fills: boolean;
  /** in the path's own space, which `matrix` takes to the page */
  readonly lineWidth: number;
  readonly matrix: Matrix;
  /** what is filled hides what is below it */
  readonly isOpaque: boolean;
}

/**
 * Draws a path that stands on the page: keeps the rulings among its strokes and areas, and the areas that cover what was
 * there. A path with curves in it is an ornament, a seal or the outline of letters, and so are its straight stretches,
 * unless it is a box whose corners are round.
 */
export function drawPath(subpaths: readonly Subpath[], drawing: Drawing, content: PageContent): void {
  const { strokes, fills, fill, clip } = drawing;
  const isCurved = subpaths.some((subpath) => subpath.curved);
  const found = isCurved ? roundedRulings(subpaths, drawing) : [];
  if (strokes && !isCurved) found.push(...strokedRulings(subpaths, drawing.lineWidth, drawing.matrix));
  if (fills && !isCurved && isInk(fill)) for (const ruling of filledRulings(subpaths)) found.push(ruling);
  for (const { orientation, box } of found) {
    const seen = clip === null ? box : cropped(box, clip);
    if (seen !== null) content.rulings.push({ orientation, box: seen });
  }
  if (!fills || isCurved || !drawing.isOpaque) return;
  for (const area of filledAreas(subpaths)) {
    if (content.covers.length >= mostCovers) return;
    const box: Box = clip === null ? area : intersect(area, clip);
    content.covers.push({ box, after: content.glyphs.length, isWhite: fill === "white" });
  }
}
