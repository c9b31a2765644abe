import { paragraphRoleNames } from "../../messages/inspection.js";
import type { Box, Inspection, Place, PlacedWords, ShownCell } from "../../model/index.js";
import { escaped, rectangle } from "../markup/html.js";
import { describeCell, type Marks } from "./marks.js";

/** The rectangles that a page has on the layers of its layout, as SVG. */
export interface PageShapes {
  readonly cells: string[];
  readonly lines: string[];
  readonly furniture: string[];
}

const NONE: PageShapes = { cells: [], lines: [], furniture: [] };

/** What the pages of a PDF were laid out as, page by page. */
export function pageShapes({ blocks, furniture }: Inspection, marks: Marks): (page: number) => PageShapes {
  const pages = new Map<number, PageShapes>();
  const at = (place: Place, layer: keyof PageShapes, draw: (box: Box) => string): void => {
    if (!("page" in place)) return;
    const shapes = pages.get(place.page) ?? { cells: [], lines: [], furniture: [] };
    pages.set(place.page, shapes);
    shapes[layer].push(draw(place.bbox));
  };
  for (const block of blocks) {
    if (block.kind === "table") {
      for (const cell of block.cells) at(cell.place, "cells", (box) => cellShape(cell, box, marks));
    } else {
      const label = paragraphRoleNames[block.role][marks.language];
      for (const { text, place } of block.lines) {
        at(place, "lines", (box) => lineShape(`r-${block.role}`, `${label}\n${text}`, box));
      }
    }
  }
  for (const { text, place } of furniture) at(place, "furniture", (box) => furnitureShape(text, box));
  return (page) => pages.get(page) ?? NONE;
}

function cellShape(cell: ShownCell, box: Box, marks: Marks): string {
  const title = `<title>${describeCell(cell, marks)}</title>`;
  return `<rect class="c-${cell.role ?? "other"}" ${rectangle(box, -0.5)}>${title}</rect>`;
}

function lineShape(name: string, words: string, box: Box): string {
  return `<rect class="${name}" ${rectangle(box, 0.3)}><title>${escaped(words)}</title></rect>`;
}

function furnitureShape(text: PlacedWords["text"], box: Box): string {
  return `<rect ${rectangle(box, 1)}><title>${escaped(text)}</title></rect>`;
}
