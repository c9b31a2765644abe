import { numbersOf } from "../matrix.js";
import { isNarrow } from "../narrow.js";
import type { EngineGlyph } from "./engine.js";

/**
 * Whether a font tells which characters it draws. Where it does not, pdf.js gives the number of the glyph as if it were a
 * character: a 5 may then be anything. A judgement needs all that a document shows of the font.
 */
export interface Telling {
  /** whether this glyph's character was told; notes the glyph for the judgement of the font */
  tells(glyph: EngineGlyph): boolean;
  /** whether what the font tells can be believed, after all its glyphs were seen */
  isCredible(): boolean;
}

/** All that pdf.js knows of a font's characters (its `fontExtraProperties`). */
export function tellingOf(font: Readonly<Record<string, unknown>>): Telling {
  const map = font["toUnicode"];
  if (typeof map !== "object" || map === null) return alwaysTold;
  const known: unknown = (map as Readonly<Record<string, unknown>>)["_map"];
  if (!Array.isArray(known)) return glyphNumbers();
  const differences = Array.isArray(font["differences"]) ? (font["differences"] as readonly unknown[]) : [];
  if (hasGuessedNames(known, differences)) return neverTold;
  return byMap(known, isAssumed(font, known, differences), font["composite"] === true ? 0 : unitOf(font));
}

const alwaysTold: Telling = { tells: () => true, isCredible: () => true };
const neverTold: Telling = { tells: () => false, isCredible: () => false };

/**
 * Characters that stand in a map are told, others are not.
 * @param unit from glyph space to ems; 0 where widths tell nothing, as in fonts that need not name the widths of figures
 */
function byMap(known: readonly unknown[], assumed: boolean, unit: number): Telling {
  let missing = false;
  let lied = false;
  return {
    tells: ({ originalCharCode, unicode, width }) => {
      // a glyph that is mapped to nothing is part of the one before it
      const told = known[originalCharCode] !== undefined;
      if (!told) missing = true;
      if (isNarrow(unicode) && Math.abs(width * unit - 1) < 0.02) lied = true;
      return told;
    },
    isCredible: () => !(assumed && missing) && !lied,
  };
}

/**
 * The font has no map, so that its codes would have to be characters themselves. Codes that are nothing but numbers of
 * glyphs sooner or later hit what no Chinese text has; ideographs among them must be there for all to be believed.
 */
function glyphNumbers(): Telling {
  let ideographs = 0;
  let odd = 0;
  return {
    tells: ({ unicode }) => {
      if (/^\p{Script=Han}$/u.test(unicode)) ideographs += 1;
      else if (!/^[\x20-\x7E\p{P}\p{S}\u3000]$/u.test(unicode)) odd += 1;
      return true;
    },
    isCredible: () => ideographs > 0 && odd === 0,
  };
}

function unitOf(font: Readonly<Record<string, unknown>>): number {
  return Math.abs(numbersOf(font["fontMatrix"])[0] ?? 0.001);
}

/**
 * A simple font of symbols with neither a map nor an encoding: an encoding was assumed, which is wrong as soon as the font
 * shows a code that is not in it. (The encodings that are assumed have more than 140 characters.)
 */
function isAssumed(
  font: Readonly<Record<string, unknown>>,
  known: readonly unknown[],
  differences: readonly unknown[],
): boolean {
  if (font["composite"] === true || font["isSymbolicFont"] !== true || font["missingFile"] === true) return false;
  return differences.length === 0 && known.filter((character) => character !== undefined).length > 140;
}

/**
 * Glyphs named g0041 or C65 are taken for characters of that number, though such names mostly count the glyphs. They are
 * guesses where every one of them came out as its number says; a font's own map would say otherwise.
 */
function hasGuessedNames(known: readonly unknown[], differences: readonly unknown[]): boolean {
  let guessed = 0;
  for (const [code, name] of differences.entries()) {
    const number = typeof name === "string" ? /^(?:[Gg]|[Cc])([0-9A-Fa-f]{2,4})$/.exec(name)?.[1] : undefined;
    const character = known[code];
    if (number === undefined || typeof character !== "string") continue;
    const value = character.codePointAt(0);
    if (value !== Number.parseInt(number, 16) && value !== Number(number)) return false;
    guessed += 1;
  }
  return guessed > 0;
}
