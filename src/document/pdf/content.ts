import type { Box } from "../../model/index.js";
import type { Glyph, RulingLine } from "../document.js";

/** A glyph that was shown, before it is known whether its font can be believed and whether it can be seen. */
export interface ShownGlyph {
  readonly glyph: Glyph;
  readonly font: Believed;
  /**
   * why it cannot be seen, as far as its own state tells; `pale` glyphs are seen on a dark ground, and beside those that are
   * cut away `aside` others of their line may be seen
   */
  readonly unseen: "mode" | "pale" | "clipped" | "aside" | null;
  /** what cuts its line off: it is cut away aside, or the last one that is seen, and cut through */
  readonly clip?: Box;
}

/** What a font tells of its characters, once all of its glyphs were seen. */
export interface Believed {
  readonly telling: { isCredible(): boolean };
}

/** An area that was painted over what stood there before. */
export interface Cover {
  readonly box: Box;
  /** how many glyphs the page had shown when it was painted */
  readonly after: number;
  readonly isWhite: boolean;
}

/** What a page shows, in the order of painting, whoever read it. */
export interface PageContent {
  readonly glyphs: ShownGlyph[];
  /** glyphs shown, kept or not */
  shown: number;
  readonly rulings: RulingLine[];
  readonly covers: Cover[];
  /** text operators whose font could not be read */
  unreadable: number;
  /** a text was begun and not ended: the rest of the page is lost */
  isCut: boolean;
}

/** A page without anything on it yet. */
export function blankContent(): PageContent {
  return { glyphs: [], shown: 0, rulings: [], covers: [], unreadable: 0, isCut: false };
}

/** A page with more than this is an attack or a map, and is cut off rather than allowed to stall the run. */
export const most = { glyphs: 200_000, rulings: 100_000 };

/** A page as a reader of PDFs hands it over: measured in points as it is shown, its fonts not judged yet. */
export interface PageDraft {
  /** from 1 */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly content: PageContent;
}
