import type { PageContent } from "../content.js";
import type { Matrix } from "../matrix.js";
import type { Font } from "./font.js";
import type { PaintOperators } from "./operators.js";
import type { StateStack } from "./state.js";

/** What a page's names stand for. */
export interface PageNames {
  /** looks a font up by the name that the operators use; null for one that could not be read */
  readonly fontOf: (name: string) => Font | null;
  /** whether a viewer shows a layer */
  readonly isShown: (layer: unknown) => boolean;
  /** whether an annotation, by its id, is but the sign of a remark */
  readonly isIcon: (annotation: unknown) => boolean;
}

/** One pass over a page: the state, what is found, and what looking things up needs. */
export interface Pass {
  readonly stack: StateStack;
  readonly content: PageContent;
  readonly paint: PaintOperators;
  readonly names: PageNames;
  readonly page: Matrix;
  /** the marked content that is open: whether each hides what is in it */
  readonly hiding: boolean[];
  /** groups that are open, whether each is a mask, which is never seen itself */
  readonly masks: boolean[];
  /** the next path cuts away what is outside of it */
  clipsNext: boolean;
  inText: boolean;
}

export type Handler = (args: readonly unknown[], pass: Pass) => void;

/** Nothing is seen of a layer that is switched off, nor of a mask. */
export function isUnseen({ hiding, masks }: Pass): boolean {
  return hiding.includes(true) || masks.includes(true);
}
