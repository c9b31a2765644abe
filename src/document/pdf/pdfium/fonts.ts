import { extentOf } from "../place-glyph.js";
import { symbolTable } from "../private-use.js";
import type { Handle, Pdfium } from "./library.js";
import type { Scratch } from "./memory.js";
import { type Telling, tellingOfWidths } from "./telling.js";

/** What of a font decides where its glyphs stand, and what they are. */
export interface Font {
  readonly handle: Handle;
  /** above and (negative) below the baseline, in ems */
  readonly ascent: number;
  readonly descent: number;
  readonly telling: Telling;
  /** the characters of a font of symbols, by their codes */
  readonly symbols: ReadonlyMap<number, string> | null;
  /** how wide the glyph of a character is, in ems, where the font finds it by the character; 0 where it does not */
  readonly widthOf: (character: number) => number;
}

/** The fonts of a document, each looked at once. */
export function fontsOf(pdfium: Pdfium, scratch: Scratch): (object: Handle) => Font {
  const known = new Map<Handle, Font>();
  return (object) => {
    const handle = pdfium.FPDFTextObj_GetFont(object);
    const font = known.get(handle) ?? readFont(pdfium, handle, scratch);
    known.set(handle, font);
    return font;
  };
}

function readFont(pdfium: Pdfium, handle: Handle, scratch: Scratch): Font {
  const length = pdfium.FPDFFont_GetBaseFontName(handle, scratch.at, scratch.room);
  const name = length > scratch.room ? "" : scratch.ascii(length);
  const ascent = pdfium.FPDFFont_GetAscent(handle, 1, scratch.at) === 0 ? null : scratch.float(0);
  const descent = pdfium.FPDFFont_GetDescent(handle, 1, scratch.at) === 0 ? null : scratch.float(0);
  const widths = new Map<number, number>();
  const measure = (character: number) =>
    pdfium.FPDFFont_GetGlyphWidth(handle, character, 1, scratch.at) === 0 ? 0 : scratch.float(0);
  return {
    handle,
    ...extentOf(ascent, descent),
    telling: tellingOfWidths(pdfium.FPDFFont_GetIsEmbedded(handle) === 1),
    symbols: symbolTable(name),
    widthOf: (character) => {
      const width = widths.get(character) ?? measure(character);
      widths.set(character, width);
      return width;
    },
  };
}
