import { type Box, UNREADABLE } from "../../model/index.js";
import type { Glyph } from "../document.js";
import type { Believed, Cover, ShownGlyph } from "./content.js";
import { isInk, type Painting } from "./paint.js";

/** Clips are drawn as tight as the text, and are measured otherwise than it is: up to this much is none, in points. */
export const slack = 1.5;

/** Paint that lets more of the ground through than this leaves nothing to be seen. */
const faintest = 0.05;

/** A page has a few painted areas, or a few hundred behind the cells of a table; more are an ornament. */
export const mostCovers = 2000;

/** A glyph that is shown in this state, and why it cannot be seen, as far as the state tells. */
export function shownIn(state: Painting, glyph: Glyph, font: Believed): ShownGlyph {
  const { clip } = state;
  const unseen = unseenIn(state, glyph.box, glyph.turn);
  const isCut = clip !== null && (unseen === "aside" || (unseen === null && isCutThrough(glyph, clip)));
  return isCut ? { glyph, font, unseen, clip } : { glyph, font, unseen };
}

/** Whether a good part of a glyph is cut away where its line goes on; of marks that hang over an end that part is blank. */
function isCutThrough({ box, turn, text }: Glyph, clip: Box): boolean {
  const [from, to] = turn % 2 === 0 ? ([0, 2] as const) : ([1, 3] as const);
  const beyond = Math.max(clip[from] - box[from], box[to] - clip[to]);
  return beyond > slack && beyond > 0.25 * (box[to] - box[from]) && !/^[\s\p{P}]*$/u.test(text);
}

/** Why something in a box cannot be seen, as far as the state tells in which it is shown. */
export function unseenIn(state: Painting, box: Box, turn: Glyph["turn"] = 0): ShownGlyph["unseen"] {
  const mode = state.textMode % 4;
  if (mode === 3 || state.fillAlpha < faintest) return "mode";
  if (state.clip !== null && isCutAway(box, state.clip)) return isAside(box, state.clip, turn) ? "aside" : "clipped";
  const seen = (mode !== 1 && isInk(state.fill)) || (mode !== 0 && isInk(state.stroke));
  return seen ? null : "pale";
}

/** A clip so many times as high as a glyph is the page's or a sheet's: half a glyph is seen on each side of its edge. */
const roomy = 2;

/** Whether most of a glyph lies outside of a clip. */
function isCutAway(glyph: Box, clip: Box): boolean {
  const isTight = clip[3] - clip[1] < roomy * (glyph[3] - glyph[1]);
  const middle = (glyph[1] + glyph[3]) / 2;
  if (!isTight && (middle < clip[1] || middle > clip[3])) return true;
  return !holdsCentre(clip, glyph, slack);
}

/** Whether the line that a glyph stands on, which it is cut away from, is seen. */
function isAside(glyph: Box, clip: Box, turn: Glyph["turn"]): boolean {
  const [from, to] = turn % 2 === 0 ? ([1, 3] as const) : ([0, 2] as const);
  const middle = (glyph[from] + glyph[to]) / 2;
  return middle >= clip[from] && middle <= clip[to];
}

/**
 * Which glyphs can be seen: paint that came later hides what is below it, and white glyphs are seen on a ground of another
 * colour only. What a coloured bar or a stamp hides stays as characters that cannot be told: that there is something is seen.
 * @param covers in the order of painting
 * @param isGroundUnknown pictures may lie below white text
 */
export function seenGlyphs(
  glyphs: readonly ShownGlyph[],
  covers: readonly Cover[],
  isGroundUnknown = false,
): readonly ShownGlyph[] {
  const bars = new Map<Cover, boolean>();
  const isBlotted = (cover: Cover, box: Box): boolean => {
    if (cover.isWhite || cover.box[3] - cover.box[1] > highest * (box[3] - box[1])) return false;
    const known = bars.get(cover) ?? (bars.size < mostBars && isBar(cover, glyphs));
    bars.set(cover, known);
    return known;
  };
  return glyphs.flatMap((shown, index) => {
    const { glyph, unseen } = shown;
    if (unseen !== null && unseen !== "pale") return [];
    const isPale = unseen === "pale";
    const ground = topmost(covers, glyph.box, isPale ? 0 : index + 1);
    if (ground !== null && ground.after > index) {
      const isSeen = !isPale && glyph.text.trim() !== "" && isBlotted(ground, glyph.box);
      return isSeen ? [{ ...shown, glyph: { ...glyph, text: UNREADABLE } }] : [];
    }
    return !isPale || (ground === null ? isGroundUnknown : !ground.isWhite) ? [shown] : [];
  });
}

/** A bar over words is so many times as high as they are at most; what is higher is the ground of something else. */
const highest = 3.5;

/** A page with more bars is a drawing. */
const mostBars = 200;

/** A bar hides a value or a sentence, and no more glyphs than this. */
const mostUnderBar = 60;

/** Whether an area hides words and shows none in their stead. */
function isBar({ box, after }: Cover, glyphs: readonly ShownGlyph[]): boolean {
  let under = 0;
  for (const [index, { glyph, unseen }] of glyphs.entries()) {
    if (!holdsCentre(box, glyph.box, 0) || glyph.text.trim() === "") continue;
    if (index >= after && (unseen === null || unseen === "pale")) return false;
    under += 1;
  }
  return under <= mostUnderBar;
}

/** The last area painted over or under the middle of a glyph, among those painted after so many glyphs. */
function topmost(covers: readonly Cover[], box: Box, least: number): Cover | null {
  for (let at = covers.length - 1; at >= 0; at -= 1) {
    const cover = covers[at];
    if (cover === undefined || cover.after < least) return null;
    if (holdsCentre(cover.box, box, 0)) return cover;
  }
  return null;
}

/** Whether the middle of a box lies in an area, with this much room around it. */
export function holdsCentre(area: Box, box: Box, room: number): boolean {
  const x = (box[0] + box[2]) / 2;
  const y = (box[1] + box[3]) / 2;
  return x >= area[0] - room && x <= area[2] + room && y >= area[1] - room && y <= area[3] + room;
}

/** What two boxes share; a box turned inside out, which holds nothing, where they do not meet. */
export function intersect(a: Box, b: Box): Box {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
}

/** The part of a ruling's ink within an area, if there is any; the ink itself where it lies within. */
export function cropped(ink: Box, area: Box): Box | null {
  if (ink[0] >= area[0] && ink[1] >= area[1] && ink[2] <= area[2] && ink[3] <= area[3]) return ink;
  const grown: Box = [area[0] - slack, area[1] - slack, area[2] + slack, area[3] + slack];
  const rest = intersect(ink, grown);
  return rest[0] <= rest[2] && rest[1] <= rest[3] ? rest : null;
}
