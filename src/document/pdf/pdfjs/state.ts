import type { Box } from "../../../model/index.js";
import { identity, type Matrix, multiply, translation } from "../matrix.js";
import type { Paint } from "../paint.js";
import type { Font } from "./font.js";

/** Whether what is filled hides what is below it. */
export function isOpaque(state: GraphicsState): boolean {
  const isPlain = state.fill === "ink" || state.fill === "white";
  return isPlain && state.fillAlpha >= 1 && !state.blended && !state.masked && !state.inFadedGroup;
}

/** The part of the graphics state that decides where glyphs and rulings stand (ISO 32000-1, 8.4 and 9.3). */
export interface GraphicsState {
  /** from the current user space to the page as read: points, origin top left */
  matrix: Matrix;
  lineWidth: number;
  stroke: Paint;
  fill: Paint;
  /** 1 for paint that hides what is below it */
  fillAlpha: number;
  /** what is painted is mixed with what is below it, or shines through a mask */
  blended: boolean;
  masked: boolean;
  /** the group that is painted into is itself seen through, blended or masked */
  inFadedGroup: boolean;
  /** the box of what is not cut away; null for the whole page */
  clip: Box | null;
  /** how text is painted: 0 filled, 1 stroked, 2 both, 3 not at all; 4 to 7 the same, and cutting away (table 106) */
  textMode: number;
  font: Font | null;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  /** 1 for 100 % */
  horizontalScale: number;
  leading: number;
  rise: number;
  textMatrix: Matrix;
  lineMatrix: Matrix;
}

/** The state that a page, and each annotation on it, begins with. */
export function initialState(page: Matrix): GraphicsState {
  return {
    matrix: page,
    lineWidth: 1,
    stroke: "ink",
    fill: "ink",
    fillAlpha: 1,
    blended: false,
    masked: false,
    inFadedGroup: false,
    clip: null,
    textMode: 0,
    font: null,
    fontSize: 0,
    charSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
    textMatrix: identity,
    lineMatrix: identity,
  };
}

/** Sets the matrices of text and of its line (operator Tm). */
export function setTextMatrix(state: GraphicsState, matrix: Matrix): void {
  state.textMatrix = matrix;
  state.lineMatrix = matrix;
}

/** To the start of the line `x`, `y` from the start of this one (operator Td). */
export function moveText(state: GraphicsState, x: number, y: number): void {
  setTextMatrix(state, multiply(translation(x, y), state.lineMatrix));
}

/** States that q and Q, and form XObjects, save and restore. Unbalanced restores are ignored, and depth is bounded. */
export class StateStack {
  current: GraphicsState;
  readonly #saved: GraphicsState[] = [];
  #beyond = 0;

  constructor(
    page: Matrix,
    readonly limit = 2000,
  ) {
    this.current = initialState(page);
  }

  save(): void {
    if (this.#saved.length >= this.limit) this.#beyond += 1;
    else this.#saved.push({ ...this.current });
  }

  restore(): void {
    if (this.#beyond > 0) this.#beyond -= 1;
    else this.current = this.#saved.pop() ?? this.current;
  }
}
