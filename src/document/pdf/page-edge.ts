import { type Box, UNREADABLE } from "../../model/index.js";
import type { Glyph } from "../document.js";
import type { ShownGlyph } from "./content.js";
import { holdsCentre, intersect, slack } from "./visibility.js";

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

/**
 * Glyphs of a page, and a character that cannot be told wherever a frame cuts a line off: cells of sheets and fields of forms
 * show no more of their text than there is room for. The last glyph that is seen ends there as well.
 * @param glyphs in the order of printing
 */
export function cutByFrames(glyphs: readonly ShownGlyph[]): readonly ShownGlyph[] {
  const cuts = cutsByGlyph(glyphs);
  if (cuts.size === 0) return glyphs;
  return glyphs.flatMap((shown, index) => {
    const cut = cuts.get(index);
    if (cut === undefined || (cuts.size <= mostEnds && isDrawnAgain(glyphs, index))) return [shown];
    const { glyph } = shown;
    const { clip, isBefore } = cut;
    const box = visiblePart(glyph.box, clip);
    const end = { ...shown, glyph: { ...glyph, text: UNREADABLE, box: endOf(box, isBefore, glyph.turn) } };
    const seen = { ...shown, glyph: { ...glyph, box } };
    return isBefore ? [end, seen] : [seen, end];
  });
}

/** What cuts a line off, and whether it does so before the glyph in question. */
interface Cut {
  readonly clip: Box;
  readonly isBefore: boolean;
}

/** The cuts of lines, by the places of the last glyphs that are seen. */
function cutsByGlyph(glyphs: readonly ShownGlyph[]): Map<number, Cut> {
  const cuts = new Map<number, Cut>();
  glyphs.forEach((shown, index) => {
    const { clip, unseen, glyph } = shown;
    if (clip === undefined || glyph.text.trim() === "") return;
    const last = unseen === null ? index : [index - 1, index + 1].find((at) => isLast(glyphs[at], shown, clip));
    const [from, to] = glyph.turn % 2 === 0 ? ([0, 2] as const) : ([1, 3] as const);
    if (last !== undefined) cuts.set(last, { clip, isBefore: clip[from] - glyph.box[from] > glyph.box[to] - clip[to] });
  });
  return cuts;
}

/** Whether a glyph is the last that a frame leaves of a line, of which another is cut away. */
function isLast(other: ShownGlyph | undefined, cut: ShownGlyph, clip: Box): boolean {
  return other?.unseen === null && isBeside(cut, other) && holdsCentre(clip, other.glyph.box, slack);
}

/** Whether a glyph, or the one beside it that is cut away, stands there a second time, as in a text of which a part is marked. */
function isDrawnAgain(glyphs: readonly ShownGlyph[], index: number): boolean {
  const near = [index - 1, index, index + 1];
  const ends = near.flatMap((at) => (glyphs[at]?.clip === undefined ? [] : (glyphs[at]?.glyph ?? [])));
  return glyphs.some(
    (other, at) =>
      !near.includes(at) &&
      ends.some(({ text, box }) => other.glyph.text === text && holdsCentre(other.glyph.box, box, 0)),
  );
}

/** More than these are looked for in vain among all that is drawn. */
const mostEnds = 500;

/** What a frame leaves of a box; the box where it leaves next to nothing. */
function visiblePart(box: Box, frame: Box): Box {
  const part = intersect(box, frame);
  return part[2] - part[0] > 1 && part[3] - part[1] > 1 ? part : box;
}

/** The tenth of a box in which a line begins or ends. */
function endOf([x0, y0, x1, y1]: Box, isBefore: boolean, turn: Glyph["turn"]): Box {
  const [dx, dy] = [(x1 - x0) / 10, (y1 - y0) / 10];
  if (turn % 2 === 0) return isBefore ? [x0, y0, x0 + dx, y1] : [x1 - dx, y0, x1, y1];
  return isBefore ? [x0, y0, x1, y0 + dy] : [x0, y1 - dy, x1, y1];
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
