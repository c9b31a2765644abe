import { ReadError } from "../../errors.js";
import type { Matrix } from "../matrix.js";
import type { Handle, Pdfium } from "./library.js";
import type { Scratch } from "./memory.js";

/** A page as it is shown: its size in points, and from its own space to points with the origin at the top left. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly matrix: Matrix;
}

/** The frame of a page: its crop box, turned as the page is. @throws {ReadError} damaged-pdf for a page without any size */
export function frameOf(pdfium: Pdfium, page: Handle, scratch: Scratch): Frame {
  if (pdfium.FPDF_GetPageBoundingBox(page, scratch.at) === 0) throw new ReadError("damaged-pdf");
  const [left, bottom, right, top] = scratch.rectangle();
  const [across, up] = [right - left, top - bottom];
  if (!(across > 0 && up > 0)) throw new ReadError("damaged-pdf");
  const turn = pdfium.FPDFPage_GetRotation(page) & 3;
  const sideways = turn % 2 === 1;
  const matrices: readonly Matrix[] = [
    [1, 0, 0, -1, -left, top],
    [0, 1, 1, 0, -bottom, -left],
    [-1, 0, 0, 1, right, -bottom],
    [0, -1, -1, 0, top, right],
  ];
  return {
    width: sideways ? up : across,
    height: sideways ? across : up,
    matrix: matrices[turn] ?? [1, 0, 0, -1, -left, top],
  };
}
