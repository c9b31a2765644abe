import { UNREADABLE } from "../../../model/index.js";
import type { Glyph } from "../../document.js";
import { legible } from "../characters.js";
import type { PageContent } from "../content.js";
import { type Matrix, multiply, translation } from "../matrix.js";
import { placeGlyph } from "../place-glyph.js";
import { shownIn } from "../visibility.js";
import type { EngineGlyph } from "./engine.js";
import type { Font } from "./font.js";
import type { GraphicsState } from "./state.js";

/**
 * Reads the glyphs of one text operator (ISO 32000-1, 9.4.4). The pen moves on in `state`, whether or not a glyph can be
 * kept: one that is zero-width, or far off any page, is not.
 */
export function showText(
  state: GraphicsState,
  elements: readonly unknown[],
  into: Pick<PageContent, "glyphs" | "shown">,
): void {
  const { font } = state;
  if (font === null) return;
  for (const element of elements) {
    if (typeof element === "number") advance(state, font, (-element / 1000) * state.fontSize);
    else if (isGlyph(element)) showGlyph(state, font, element, into);
  }
}

function showGlyph(
  state: GraphicsState,
  font: Font,
  source: EngineGlyph,
  into: Pick<PageContent, "glyphs" | "shown">,
): void {
  const text = font.telling.tells(source) ? legible(source.unicode, font.symbols) : UNREADABLE;
  const glyph = text === "" ? null : place(state, font, source, text);
  into.shown += 1;
  if (glyph !== null) into.glyphs.push(shownIn(state, glyph, font));
  const spacing = state.charSpacing + (source.isSpace ? state.wordSpacing : 0);
  // vertical advances are negative (downwards), and spacing lengthens them
  if (font.vertical) advance(state, font, verticalAdvance(font, source) * state.fontSize - spacing);
  else advance(state, font, source.width * font.unit * state.fontSize + spacing);
}

function isGlyph(element: unknown): element is EngineGlyph {
  if (typeof element !== "object" || element === null) return false;
  const glyph = element as Partial<EngineGlyph>;
  return typeof glyph.unicode === "string" && typeof glyph.width === "number";
}

/** Moves the pen along the writing direction. */
function advance(state: GraphicsState, font: Font, distance: number): void {
  const step = font.vertical ? translation(0, distance) : translation(distance * state.horizontalScale, 0);
  state.textMatrix = multiply(step, state.textMatrix);
}

function verticalAdvance(font: Font, glyph: EngineGlyph): number {
  return (glyph.vmetric?.[0] ?? -1000) * font.unit;
}

function place(state: GraphicsState, font: Font, source: EngineGlyph, text: string): Glyph | null {
  const scale: Matrix = [state.fontSize * state.horizontalScale, 0, 0, state.fontSize, 0, state.rise];
  const matrix = multiply(multiply(scale, state.textMatrix), state.matrix);
  const width = source.width * font.unit;
  const [dx, dy] = font.vertical ? verticalOffset(font, source, width) : [0, 0];
  const { ascent, descent, vertical } = font;
  return placeGlyph(matrix, { text, dx, dy, width, ascent, descent, vertical });
}

/** From the origin of vertical writing (top centre of the glyph) to that of horizontal writing, in ems. */
function verticalOffset(font: Font, glyph: EngineGlyph, width: number): readonly [number, number] {
  const x = glyph.vmetric?.[1];
  const y = glyph.vmetric?.[2];
  return [-(x === undefined ? width / 2 : x * font.unit), -(y === undefined ? 0.88 : y * font.unit)];
}
