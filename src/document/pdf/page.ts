import { UNREADABLE } from "../../model/index.js";
import type { Glyph, PdfPage, RulingLine } from "../document.js";
import { isStrange } from "./characters.js";
import type { ShownGlyph } from "./glyphs.js";
import type { PageContent } from "./interpreter.js";
import { dropOverprints } from "./overprint.js";
import { type Cover, cropped, holdsCentre, seenGlyphs } from "./visibility.js";

/** A page whose operators were read, and whose fonts are not judged yet. */
export interface PageDraft {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly content: PageContent;
}

/** What has to be known of a page's pictures, which reading leaves out. */
export type PictureQuestion =
  /** it shows no text: is it a scan, or blank? */
  | "textless"
  /** its text is invisible: was it recognised in a picture? */
  | "invisible"
  /** it has white text on no ground: does that stand on a picture? */
  | "pale";

/** Text that is painted nowhere is most of the page's. */
function isMostlyInvisible(glyphs: readonly ShownGlyph[], seen: readonly Glyph[]): boolean {
  const printed = glyphs.filter((glyph) => glyph.unseen === "mode" && glyph.text.trim() !== "").length;
  return printed > seen.filter((glyph) => glyph.text.trim() !== "").length;
}

/** What has to be asked about a page's pictures; null for an ordinary page. */
export function pictureQuestion({ content, ...size }: PageDraft): PictureQuestion | null {
  const seen = onPage(seenGlyphs(content.glyphs, content.covers), size);
  if (isMostlyInvisible(content.glyphs, seen)) return "invisible";
  if (content.glyphs.some(({ unseen, text }) => unseen === "pale" && text.trim() !== "")) return "pale";
  return seen.length === 0 ? "textless" : null;
}

/**
 * The page as a person sees it. Text that is painted nowhere is the text layer of a scan where it is most of the page's,
 * over a picture or with nothing else to be read; elsewhere nobody sees it.
 */
export function finishPage(draft: PageDraft, question: PictureQuestion | null, hasPicture: boolean): PdfPage {
  const { number, width, height, content } = draft;
  const isOnPage = onPage(content.glyphs, draft);
  const seen = new Set(seenGlyphs(content.glyphs, content.covers, hasPicture && question === "pale"));
  const hasText = isOnPage.some((glyph) => seen.has(glyph) && glyph.text.trim() !== "");
  const isLayer = question === "invisible" && (hasPicture || !hasText);
  const kept = isOnPage.filter((glyph) => seen.has(glyph) || (isLayer && glyph.unseen === "mode"));
  const hidden = isOnPage.length - kept.length;
  const glyphs = dropOverprints(kept.map(judged));
  return {
    number,
    width,
    height,
    glyphs,
    rulings: content.rulings.flatMap((ruling) => croppedRuling(ruling, draft)),
    ...(isLayer && hasPicture ? { isRecognised: true } : {}),
    ...(hasPicture && glyphs.length === 0 ? { isPicture: true } : {}),
    ...(content.isCut ? { isCut: true } : {}),
    ...(hidden > 0 && isTold(isOnPage, kept) ? { hidden } : {}),
  };
}

/** Whether characters other than blanks are hidden, and are not the shadow of others that are seen. */
function isTold(glyphs: readonly ShownGlyph[], kept: readonly ShownGlyph[]): boolean {
  const seen = new Set(kept);
  const covers: Cover[] = kept.map(({ box }) => ({ box, after: 0, isWhite: false }));
  return glyphs.some(
    (glyph) =>
      glyph.text.trim() !== "" && !seen.has(glyph) && !covers.some(({ box }) => holdsCentre(box, glyph.box, 0)),
  );
}

/** A glyph with its text as far as its font can be believed. */
function judged({ text, box, size, baseline, turn, font }: ShownGlyph): Glyph {
  return { text: font.telling.isCredible() ? text : UNREADABLE, box, size, baseline, turn };
}

/**
 * Whether a page's text can be read at all: a page that shows text and yields none, or whose characters are unknown or of
 * all scripts in large part, cannot.
 */
export function isReadable({ unreadable, shown, glyphs }: PageContent): boolean {
  if (unreadable > 0 || (shown > 0 && glyphs.length === 0)) return false;
  const unknown = glyphs.filter(({ text, font }) => text === UNREADABLE || !font.telling.isCredible()).length;
  if (unknown > 0 && unknown >= glyphs.filter(({ text }) => text.trim() !== "").length) return false;
  const strange = unknown + glyphs.filter(({ text }) => isStrange(text)).length;
  return strange < 20 || strange < 0.3 * shown;
}

function onPage(glyphs: readonly ShownGlyph[], { width, height }: PageSize): ShownGlyph[] {
  return glyphs.filter(({ box }) => holdsCentre([0, 0, width, height], box, 0));
}

function croppedRuling({ orientation, box }: RulingLine, { width, height }: PageSize): RulingLine[] {
  const seen = cropped(box, [0, 0, width, height]);
  return seen === null ? [] : [{ orientation, box: seen }];
}

type PageSize = Pick<PdfPage, "width" | "height">;
