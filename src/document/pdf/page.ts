import { type Box, UNREADABLE } from "../../model/index.js";
import type { Glyph, PdfPage, RulingLine } from "../document.js";
import { isStrange } from "./characters.js";
import type { PageContent, PageDraft, ShownGlyph } from "./content.js";
import { dropOverprints } from "./overprint.js";
import { cutAtEdge, cutByFrames } from "./page-edge.js";
import { cropped, holdsCentre, seenGlyphs } from "./visibility.js";

/** What has to be known of a page's pictures, which reading leaves out. */
export type PictureQuestion =
  /** it shows no text: is it a scan, or blank? */
  | "textless"
  /** its text is invisible: was it recognised in a picture? */
  | "invisible"
  /** it has white text on no ground: does that stand on a picture? */
  | "pale";

/** What has to be asked about a page's pictures; null for an ordinary page. */
export function pictureQuestion({ content, ...size }: PageDraft): PictureQuestion | null {
  const { glyphs, covers } = content;
  if (glyphs.length === 0) return "textless";
  if (glyphs.every(({ unseen }) => unseen === null) && covers.length === 0) return null;
  const seen = onPage(seenGlyphs(glyphs, covers), size);
  if (countPrinted(glyphs.filter(({ unseen }) => unseen === "mode")) > countPrinted(seen)) return "invisible";
  if (glyphs.some((shown) => shown.unseen === "pale" && isPrinted(shown))) return "pale";
  return seen.length === 0 ? "textless" : null;
}

/**
 * The page as a person sees it. Text that is painted nowhere is the text layer of a scan where it is most of the page's,
 * over a picture or with nothing else to be read; elsewhere nobody sees it.
 */
export function finishPage(draft: PageDraft, question: PictureQuestion | null, hasPicture: boolean): PdfPage {
  const { number, width, height, content } = draft;
  const unhidden = seenGlyphs(cutByFrames(content.glyphs), content.covers, hasPicture && question === "pale");
  const seen = onPage(cutAtEdge(unhidden, draft), draft);
  const isLayer = question === "invisible" && (hasPicture || countPrinted(seen) === 0);
  const kept = isLayer ? withLayer(content.glyphs, seen, draft) : seen;
  const hidden = kept.length === content.glyphs.length ? 0 : countHidden(onPage(content.glyphs, draft), kept);
  const glyphs = dropOverprints(kept.map(judged));
  return {
    number,
    width,
    height,
    glyphs,
    rulings: content.rulings.flatMap((ruling) => croppedRuling(ruling, draft)),
    ...(content.covers.length > 0 ? { areas: content.covers.map(({ box }) => box) } : {}),
    ...(isLayer && hasPicture ? { isRecognised: true } : {}),
    ...(hasPicture && glyphs.length === 0 ? { isPicture: true } : {}),
    ...(content.isCut ? { isCut: true } : {}),
    ...(hidden > 0 ? { hidden } : {}),
  };
}

/** What is seen and what a program recognised, in the order of the page. */
function withLayer(glyphs: readonly ShownGlyph[], seen: readonly ShownGlyph[], size: PageSize): ShownGlyph[] {
  const isSeen = new Set(seen);
  return onPage(glyphs, size).filter((shown) => isSeen.has(shown) || shown.unseen === "mode");
}

/** How many characters are hidden; none where they are but the shadow of others that are seen. */
function countHidden(glyphs: readonly ShownGlyph[], kept: readonly ShownGlyph[]): number {
  const seen = new Set(kept);
  const hidden = glyphs.filter((shown) => !seen.has(shown) && isPrinted(shown));
  if (hidden.length > mostHidden) return hidden.length;
  const isShadow = ({ glyph }: ShownGlyph) => kept.some((other) => holdsCentre(other.glyph.box, glyph.box, 0));
  return hidden.every(isShadow) ? 0 : hidden.length;
}

/** More than these are no shadow, and need not be compared with all that is seen. */
const mostHidden = 500;

function isPrinted({ glyph }: ShownGlyph): boolean {
  return glyph.text.trim() !== "";
}

function countPrinted(glyphs: readonly ShownGlyph[]): number {
  return glyphs.reduce((count, shown) => count + (isPrinted(shown) ? 1 : 0), 0);
}

/** A glyph with its text as far as its font can be believed. */
function judged({ glyph, font }: ShownGlyph): Glyph {
  return font.telling.isCredible() ? glyph : { ...glyph, text: UNREADABLE };
}

/**
 * Whether a page's text can be read at all: a page that shows text and yields none, or whose characters are unknown or of
 * all scripts in large part, cannot.
 */
export function isReadable({ unreadable, shown, glyphs }: PageContent): boolean {
  if (unreadable > 0 || (shown > 0 && glyphs.length === 0)) return false;
  const texts = glyphs.map((each) => judged(each).text);
  const unknown = texts.filter((text) => text === UNREADABLE).length;
  if (unknown > 0 && unknown >= countPrinted(glyphs)) return false;
  const strange = unknown + texts.filter(isStrange).length;
  return strange < 20 || strange < 0.3 * shown;
}

function onPage(glyphs: readonly ShownGlyph[], { width, height }: PageSize): readonly ShownGlyph[] {
  const page: Box = [0, 0, width, height];
  return glyphs.filter(({ glyph }) => holdsCentre(page, glyph.box, 0));
}

function croppedRuling(ruling: RulingLine, { width, height }: PageSize): RulingLine[] {
  const seen = cropped(ruling.box, [0, 0, width, height]);
  if (seen === ruling.box) return [ruling];
  return seen === null ? [] : [{ orientation: ruling.orientation, box: seen }];
}

type PageSize = Pick<PdfPage, "width" | "height">;
