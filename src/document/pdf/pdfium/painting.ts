import { type Paint, paintOfColour } from "../paint.js";
import type { Handle, Pdfium } from "./library.js";
import type { Scratch } from "./memory.js";

/** A colour of an object, and how much of the ground it hides: 1 for all. */
export interface Coat {
  readonly paint: Paint;
  readonly alpha: number;
}

/** What PDFium gives as the colour of a pattern in colours (CPDF_ColorState::SetPattern). */
const pattern = 0xbf;

/** What an object is filled with; ink where its colour was never set. */
export function fillOf(pdfium: Pdfium, object: Handle, scratch: Scratch): Coat {
  const { at } = scratch;
  const isKnown = pdfium.FPDFPageObj_GetFillColor(object, at, at + 4, at + 8, at + 12) !== 0;
  return isKnown ? coatIn(scratch) : { paint: "ink", alpha: 1 };
}

/** What the outlines of an object are drawn with. */
export function strokeOf(pdfium: Pdfium, object: Handle, scratch: Scratch): Coat {
  const { at } = scratch;
  const isKnown = pdfium.FPDFPageObj_GetStrokeColor(object, at, at + 4, at + 8, at + 12) !== 0;
  return isKnown ? coatIn(scratch) : { paint: "ink", alpha: 1 };
}

function coatIn(scratch: Scratch): Coat {
  const [red, green, blue, alpha] = [scratch.whole(0), scratch.whole(4), scratch.whole(8), scratch.whole(12)];
  const isPattern = red === pattern && green === pattern && blue === pattern;
  return { paint: isPattern ? "pattern" : paintOfColour(red, green, blue), alpha: alpha / 255 };
}
