import { numbersOf } from "./matrix.js";
import { symbolTable } from "./private-use.js";
import { type Telling, tellingOf } from "./told.js";

/** What of a font decides where its glyphs stand, and what they are. */
export interface Font {
  /** from glyph space to text space, horizontally: 0.001 for all but Type 3 fonts */
  readonly unit: number;
  /** above and (negative) below the baseline, in ems */
  readonly ascent: number;
  readonly descent: number;
  readonly vertical: boolean;
  readonly telling: Telling;
  /** the characters of a font of symbols, by their codes */
  readonly symbols: ReadonlyMap<number, string> | null;
}

/** The ideographic em box, where a font tells nothing credible of its own. */
const usual = { ascent: 0.88, descent: -0.12 };

/** A font as pdf.js hands it over; null for one that it could not read. */
export function readFont(value: unknown): Font | null {
  if (typeof value !== "object" || value === null) return null;
  const font = value as Readonly<Record<string, unknown>>;
  const matrix = numbersOf(font["fontMatrix"]);
  const unit = Math.abs(matrix[0] ?? 0.001);
  const name = font["name"];
  return {
    unit: unit > 0 && unit < 10 ? unit : 0.001,
    ...extent(font),
    vertical: font["vertical"] === true,
    telling: tellingOf(font),
    symbols: typeof name === "string" ? symbolTable(name) : null,
  };
}

/** Fonts of browsers and scanners give wild heights; a box that is wrong by half a line puts text into the wrong row. */
function extent(font: Readonly<Record<string, unknown>>): { ascent: number; descent: number } {
  const ascent = font["ascent"];
  const descent = font["descent"];
  if (typeof ascent !== "number" || typeof descent !== "number") return usual;
  const below = descent > 0 ? -descent : descent;
  const height = ascent - below;
  if (!(ascent > 0.5 && ascent < 1.2 && below > -0.5 && height > 0.7 && height < 1.5)) return usual;
  return { ascent, descent: below };
}
