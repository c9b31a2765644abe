import type { Font } from "./font.js";
import { identity, type Matrix, multiply, translation } from "./matrix.js";

/** The part of the graphics state that decides where glyphs and rulings stand (ISO 32000-1, 8.4 and 9.3). */
export interface GraphicsState {
  /** from the current user space to the page as read: points, origin top left */
  matrix: Matrix;
  lineWidth: number;
  strokeVisible: boolean;
  fillVisible: boolean;
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

function initialState(page: Matrix): GraphicsState {
  return {
    matrix: page,
    lineWidth: 1,
    strokeVisible: true,
    fillVisible: true,
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
