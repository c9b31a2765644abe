import type { Glyph, PdfPage, RulingLine } from "../../document/document.js";
import type { Box, Place } from "../../model/index.js";
import { withoutDashes } from "../grid/dashes.js";
import { holdsMiddle } from "../placed-text.js";

/** A glyph as a reader holds the page: turned upright, but still knowing where it stands on the page itself. */
export interface Mark {
  readonly text: string;
  readonly box: Box;
  readonly baseline: number;
  readonly size: number;
  /** quarter turns that remain, for text that runs another way than most of the page */
  readonly turn: Glyph["turn"];
  readonly place: Place;
}

/** The part of a page of the file that a page of the document takes, and how many times smaller it was printed. */
export interface Area {
  readonly box: Box;
  readonly scale: number;
}

/** A page of the document, turned the way that most of its text runs and as large as it was made. */
export interface Sheet {
  /** its place among the document's pages, from 1 */
  readonly page: number;
  /** where it stands in the file */
  readonly on: { readonly page: number; readonly area: Area | null };
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly rulings: readonly RulingLine[];
  /** what is painted under text */
  readonly areas: readonly Box[];
  /** quarter turns that were taken out */
  readonly turn: Glyph["turn"];
}

/**
 * Turns a page so that most of its text runs from left to right: wide tables are often printed sideways.
 * @param area the part of the page that is meant, where several were printed on it
 * @param number its place among the document's pages
 */
export function sheetOf(whole: PdfPage, area: Area | null = null, number: number = whole.number): Sheet {
  const page = area === null ? whole : partOf(whole, area);
  const marks = page.glyphs.map((glyph): Mark => {
    const box = area === null ? glyph.box : boxInFile(glyph.box, area);
    return { ...glyph, place: { page: page.number, bbox: roundBox(box) } };
  });
  const turn = usualTurn(marks);
  const sideways = turn % 2 === 1;
  return {
    page: number,
    on: { page: whole.number, area },
    width: sideways ? page.height : page.width,
    height: sideways ? page.width : page.height,
    marks: marks.map((mark) => turnMark(mark, turn, page)),
    rulings: withoutDashes(page.rulings).map((ruling) => turnRuling(ruling, turn, page)),
    areas: (page.areas ?? []).map((area) => turnBox(area, turn, page)),
    turn,
  };
}

/** What stands in an area of a page, as a page of its own in its own size. */
function partOf(page: PdfPage, { box, scale }: Area): PdfPage {
  const [left, top, right, bottom] = box;
  const isIn = (inner: Box): boolean => holdsMiddle(box, inner);
  const moved = (inner: Box): Box => [
    (inner[0] - left) * scale,
    (inner[1] - top) * scale,
    (inner[2] - left) * scale,
    (inner[3] - top) * scale,
  ];
  return {
    ...page,
    width: (right - left) * scale,
    height: (bottom - top) * scale,
    glyphs: page.glyphs.flatMap((glyph) => {
      const from = glyph.turn % 2 === 0 ? top : left;
      const baseline = (glyph.baseline - from) * scale;
      return isIn(glyph.box) ? [{ ...glyph, box: moved(glyph.box), size: glyph.size * scale, baseline }] : [];
    }),
    rulings: page.rulings.flatMap((ruling) => (isIn(ruling.box) ? [{ ...ruling, box: moved(ruling.box) }] : [])),
    areas: (page.areas ?? []).flatMap((area) => (isIn(area) ? [moved(area)] : [])),
  };
}

/** A box of a page that was printed small as a box of the page of the file. */
function boxInFile(inner: Box, { box: [left, top], scale }: Area): Box {
  return [left + inner[0] / scale, top + inner[1] / scale, left + inner[2] / scale, top + inner[3] / scale];
}

/** The turn that most marks have. */
export function usualTurn(marks: readonly Pick<Mark, "turn">[]): Glyph["turn"] {
  const counts = [0, 0, 0, 0];
  for (const mark of marks) counts[mark.turn] = (counts[mark.turn] ?? 0) + 1;
  const turns = [0, 1, 2, 3] as const;
  return turns.reduce<Glyph["turn"]>((best, turn) => ((counts[turn] ?? 0) > (counts[best] ?? 0) ? turn : best), 0);
}

/** The mark in a frame in which text with that turn runs from left to right. */
export function turnMark(mark: Mark, turn: Glyph["turn"], page: { width: number; height: number }): Mark {
  if (turn === 0) return mark;
  // a mark's baseline is measured along the axis that its own turn leaves upright
  const baselinePoint: Box = [mark.baseline, mark.baseline, mark.baseline, mark.baseline];
  const turned = turnBox(baselinePoint, turn, page);
  const rest = ((mark.turn - turn + 4) % 4) as Glyph["turn"];
  return { ...mark, box: turnBox(mark.box, turn, page), baseline: rest % 2 === 0 ? turned[1] : turned[0], turn: rest };
}

function turnRuling(ruling: RulingLine, turn: Glyph["turn"], page: { width: number; height: number }): RulingLine {
  const across = ruling.orientation === "horizontal" ? "vertical" : "horizontal";
  return { orientation: turn % 2 === 1 ? across : ruling.orientation, box: turnBox(ruling.box, turn, page) };
}

function turnBox(
  [x0, y0, x1, y1]: Box,
  turn: Glyph["turn"],
  { width, height }: { width: number; height: number },
): Box {
  if (turn === 1) return [y0, width - x1, y1, width - x0];
  if (turn === 2) return [width - x1, height - y1, width - x0, height - y0];
  if (turn === 3) return [height - y1, x0, height - y0, x1];
  return [x0, y0, x1, y1];
}

/** A box of the sheet as a place on the page of the file. */
export function placeOnPage(box: Box, { on, ...sheet }: Pick<Sheet, "on" | "width" | "height" | "turn">): Place {
  const back = ((4 - sheet.turn) % 4) as Glyph["turn"];
  const turned = turnBox(box, back, sheet);
  return { page: on.page, bbox: roundBox(on.area === null ? turned : boxInFile(turned, on.area)) };
}

/** Hundredths of a point are below what any renderer shows, and keep results the same on every machine. */
function roundBox(box: Box): Box {
  const round = (value: number) => Math.round(value * 100) / 100;
  return [round(box[0]), round(box[1]), round(box[2]), round(box[3])];
}
