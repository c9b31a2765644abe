import { type Box, UNREADABLE } from "../../model/index.js";
import type { ShownGlyph } from "./content.js";
import { holdsCentre } from "./visibility.js";

/** Characters of one line follow each other within so many ems. */
const following = 0.5;

/**
 * Glyphs of a page, those with which a line leaves it put at its edge as characters that cannot be told: what a line says
 * beyond the edge nobody sees, and that it goes on there must not be lost.
 * @param glyphs in the order of printing
 */
export function cutAtEdge(
  glyphs: readonly ShownGlyph[],
  { width, height }: { readonly width: number; readonly height: number },
): readonly ShownGlyph[] {
  const page: Box = [0, 0, width, height];
  const isSeen = (shown: ShownGlyph | undefined) => shown !== undefined && holdsCentre(page, shown.glyph.box, 0);
  if (glyphs.every(isSeen)) return glyphs;
  return glyphs.map((shown, index) => {
    if (isSeen(shown) || shown.glyph.text.trim() === "") return shown;
    const goesOn = [glyphs[index - 1], glyphs[index + 1]].some((other) => isSeen(other) && isBeside(shown, other));
    return goesOn
      ? { ...shown, glyph: { ...shown.glyph, text: UNREADABLE, box: within(page, shown.glyph.box) } }
      : shown;
  });
}

function isBeside({ glyph }: ShownGlyph, other: ShownGlyph | undefined): boolean {
  if (other === undefined || glyph.turn !== other.glyph.turn || other.glyph.text.trim() === "") return false;
  const [a, b] = [glyph.box, other.glyph.box];
  const gap = Math.max(a[0] - b[2], b[0] - a[2], a[1] - b[3], b[1] - a[3]);
  return Math.abs(glyph.baseline - other.glyph.baseline) < 0.1 * glyph.size && gap < following * glyph.size;
}

/** The box moved until it lies within the page. */
function within(page: Box, box: Box): Box {
  const inside = (from: number, to: number, end: number): number => Math.min(0, end - to) + Math.max(0, -from);
  const [x, y] = [inside(box[0], box[2], page[2]), inside(box[1], box[3], page[3])];
  return [box[0] + x, box[1] + y, box[2] + x, box[3] + y];
}
