import type { Box, PageMark, Severity } from "../../../model/index.js";
import { apply, type Matrix } from "../matrix.js";

/** The author that every mark names, by which a file that was marked before is known. */
export const AUTHOR = "selfeval";

/** An annotation as pdf.js takes it from its own editor and writes it. */
export interface Highlight {
  readonly annotationType: 9;
  /** from 0 */
  readonly pageIndex: number;
  /** red, green and blue from 0 to 255 */
  readonly color: readonly [number, number, number];
  readonly opacity: number;
  readonly quadPoints: readonly number[];
  readonly outlines: readonly (readonly number[])[];
  readonly rect: readonly number[];
  readonly user: string;
  readonly date: number;
  readonly popup: { readonly contents: string; readonly rect: readonly number[] };
}

/** Light enough that figures stay legible where several marks lie over each other. */
const colours: Readonly<Record<Severity, readonly [number, number, number]>> = {
  error: [255, 196, 196],
  warning: [255, 233, 150],
  info: [200, 222, 255],
};

/** Air around a figure, in points. */
const MARGIN = 0.75;

/** The size of an opened note, in points. */
const NOTE = { width: 240, height: 120 } as const;

/**
 * A mark as a highlight annotation (ISO 32000-1, 12.5.6.10), in the page's own space.
 *
 * @param toPage from the page as it is seen to its own space
 */
export function highlightOf({ page, boxes, severity, note }: PageMark, toPage: Matrix): Highlight {
  const quads = boxes.map((box) => quadOf(box, toPage));
  const xs = quads.flatMap((quad) => quad.filter((_, index) => index % 2 === 0));
  const ys = quads.flatMap((quad) => quad.filter((_, index) => index % 2 === 1));
  const [left, bottom, right, top] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  return {
    annotationType: 9,
    pageIndex: page - 1,
    color: colours[severity],
    opacity: 1,
    quadPoints: quads.flat(),
    outlines: quads.map(outlineOf),
    rect: [left, bottom, right, top],
    user: AUTHOR,
    date: 0,
    popup: { contents: note, rect: [right, top - NOTE.height, right + NOTE.width, top].map(rounded) },
  };
}

type Quad = readonly [number, number, number, number, number, number, number, number];

/** Upper left, upper right, lower left, lower right as read: the order that viewers go by, not that of the standard. */
function quadOf([x0, y0, x1, y1]: Box, toPage: Matrix): Quad {
  const corner = (x: number, y: number) => apply(toPage, x, y).map(rounded) as [number, number];
  const [left, top, right, bottom] = [x0 - MARGIN, y0 - MARGIN, x1 + MARGIN, y1 + MARGIN];
  return [...corner(left, top), ...corner(right, top), ...corner(left, bottom), ...corner(right, bottom)];
}

/** The same corners, around. */
function outlineOf([ulx, uly, urx, ury, llx, lly, lrx, lry]: Quad): readonly number[] {
  return [ulx, uly, urx, ury, lrx, lry, llx, lly];
}

/** Hundredths of a point: a number is written in plain notation, and the same on every machine. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
