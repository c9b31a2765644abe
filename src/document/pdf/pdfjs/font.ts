import { numbersOf } from "../matrix.js";
import { extentOf } from "../place-glyph.js";
import { symbolTable } from "../private-use.js";
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

/** A font as pdf.js hands it over; null for one that it could not read. */
export function readFont(value: unknown): Font | null {
  if (typeof value !== "object" || value === null) return null;
  const font = value as Readonly<Record<string, unknown>>;
  const matrix = numbersOf(font["fontMatrix"]);
  const unit = Math.abs(matrix[0] ?? 0.001);
  const name = font["name"];
  return {
    unit: unit > 0 && unit < 10 ? unit : 0.001,
    ...extentOf(font["ascent"], font["descent"]),
    vertical: font["vertical"] === true,
    telling: tellingOf(font),
    symbols: typeof name === "string" ? symbolTable(name) : null,
  };
}
