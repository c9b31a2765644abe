import type { PdfPage } from "../../src/document/document.js";
import type { Box } from "../../src/model/index.js";

/** Pages printed small on one sheet: where each begins, and how many times smaller it is. */
export function printedOnOne(
  pages: readonly PdfPage[],
  places: readonly (readonly [x: number, y: number])[],
  scale: number,
  size: { readonly width: number; readonly height: number },
  number = 1,
): PdfPage {
  const on = ([x, y]: readonly [number, number], box: Box): Box => [
    x + box[0] / scale,
    y + box[1] / scale,
    x + box[2] / scale,
    y + box[3] / scale,
  ];
  const all = pages.map((page, index) => ({ page, place: places[index] ?? ([0, 0] as const) }));
  return {
    number,
    ...size,
    glyphs: all.flatMap(({ page, place }) =>
      page.glyphs.map((glyph) => ({
        ...glyph,
        box: on(place, glyph.box),
        size: glyph.size / scale,
        baseline: place[1] + glyph.baseline / scale,
      })),
    ),
    rulings: all.flatMap(({ page, place }) =>
      page.rulings.map((ruling) => ({ ...ruling, box: on(place, ruling.box) })),
    ),
  };
}
