import { type Box, UNREADABLE } from "../../model/index.js";
import type { Glyph } from "../document.js";
import { legible } from "./characters.js";
import type { EngineGlyph } from "./engine.js";
import type { Font } from "./font.js";
import { apply, type Matrix, multiply, transformBox, translation } from "./matrix.js";
import type { GraphicsState } from "./state.js";
import { unseenIn } from "./visibility.js";

/** A glyph that was shown, before it is known whether its font can be believed and whether it can be seen. */
export interface ShownGlyph {
  readonly glyph: Glyph;
  readonly font: Font;
  /** why it cannot be seen, as far as its own state tells; `pale` glyphs are seen on a dark ground */
  readonly unseen: "mode" | "pale" | "clipped" | null;
}

/** What a page's text operators show. */
export interface ShownText {
  readonly glyphs: ShownGlyph[];
  /** glyphs shown, kept or not */
  shown: number;
}

/**
 * Reads the glyphs of one text operator (ISO 32000-1, 9.4.4). The pen moves on in `state`, whether or not a glyph can be
 * kept: one that is zero-width, or far off any page, is not.
 */
export function showText(state: GraphicsState, elements: readonly unknown[], into: ShownText): void {
  const { font } = state;
  if (font === null) return;
  for (const element of elements) {
    if (typeof element === "number") advance(state, font, (-element / 1000) * state.fontSize);
    else if (isGlyph(element)) showGlyph(state, font, element, into);
  }
}

function showGlyph(state: GraphicsState, font: Font, source: EngineGlyph, into: ShownText): void {
  const text = font.telling.tells(source) ? legible(source.unicode, font.symbols) : UNREADABLE;
  const glyph = text === "" ? null : place(state, font, source, text);
  into.shown += 1;
  if (glyph !== null) into.glyphs.push({ glyph, font, unseen: unseenIn(state, glyph.box) });
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
  const turn = font.vertical ? 0 : turnOf(matrix);
  const size = Math.hypot(matrix[2], matrix[3]);
  if (turn === null || !(size > 0.1 && size < 2000)) return null;
  const width = source.width * font.unit;
  const [dx, dy] = font.vertical ? verticalOffset(font, source, width) : [0, 0];
  const box = transformBox(matrix, dx, dy + font.descent, dx + width, dy + font.ascent);
  if (!isCredible(box)) return null;
  const [x, y] = apply(matrix, dx, dy);
  return { text, box, size, baseline: turn % 2 === 0 ? y : x, turn };
}

/** From the origin of vertical writing (top centre of the glyph) to that of horizontal writing, in ems. */
function verticalOffset(font: Font, glyph: EngineGlyph, width: number): readonly [number, number] {
  const x = glyph.vmetric?.[1];
  const y = glyph.vmetric?.[2];
  return [-(x === undefined ? width / 2 : x * font.unit), -(y === undefined ? 0.88 : y * font.unit)];
}

/** Quarter turns of the writing direction; null for slanting text, which is a watermark. */
function turnOf(matrix: Matrix): Glyph["turn"] | null {
  const [right, down] = matrix;
  if (Math.abs(down) <= 0.08 * Math.abs(right)) return right > 0 ? 0 : 2;
  if (Math.abs(right) <= 0.08 * Math.abs(down)) return down > 0 ? 1 : 3;
  return null;
}

function isCredible(box: Box): boolean {
  return box.every((coordinate) => Number.isFinite(coordinate) && Math.abs(coordinate) < 100_000);
}
