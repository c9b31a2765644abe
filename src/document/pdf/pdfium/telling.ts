import { isNarrow } from "../narrow.js";

/** Whether a font tells which characters it draws, as far as PDFium shows. */
export interface Telling {
  /** notes a character that the font says it draws, and how wide, in ems */
  note(text: string, width: number): void;
  /** whether what the font tells can be believed, after all its glyphs were seen */
  isCredible(): boolean;
}

/**
 * Believes a font until it draws a figure as wide as an ideograph: then its map is wrong. A font that is not embedded need not
 * name the widths of figures.
 */
export function tellingOfWidths(isEmbedded: boolean): Telling {
  let lied = false;
  return {
    note: (text, width) => {
      if (isEmbedded && isNarrow(text) && Math.abs(width - 1) < 0.02) lied = true;
    },
    isCredible: () => !lied,
  };
}
