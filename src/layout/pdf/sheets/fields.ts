import type { Glyph, PdfPage } from "../../../document/document.js";
import type { Box } from "../../../model/index.js";
import { holdsMiddle, uniteBoxes } from "../../placed-text.js";
import { tellsPage } from "../furniture.js";
import { medianOf } from "../lines.js";

/** How a sheet is divided: equal fields side by side and below each other. */
export interface Arrangement {
  readonly columns: number;
  readonly rows: number;
}

/** A field of a sheet with something written in it. */
export interface Filled {
  readonly field: Box;
  /** fields are counted row by row */
  readonly index: number;
  /** around all that is written there, measured from the field's corner */
  readonly written: Box;
  readonly glyphs: number;
  /** the page's own number at its foot */
  readonly number: number | null;
}

/** The frames of two pages may touch, by so many points. */
const touching = 1.5;

/** No text stands closer to the border of its field, in points. */
const white = 3;

/** So many times as large as the sheet's type no text is, but a watermark that lies over all of it. */
const large = 2.5;

/** Whether nothing on a sheet stands across the borders of its fields. */
export function isBlankAcross(sheet: PdfPage, { columns, rows }: Arrangement): boolean {
  const borders = [...bordersOf(sheet.width, columns, 0), ...bordersOf(sheet.height, rows, 1)];
  const crosses = (box: Box, room: number) =>
    borders.some(({ at, axis }) => box[axis] < at + room && (box[axis + 2] ?? 0) > at - room);
  const isGround = (box: Box) => box[2] - box[0] > 0.9 * sheet.width && box[3] - box[1] > 0.9 * sheet.height;
  return (
    !sheet.rulings.some(({ box }) => crosses(box, -touching)) &&
    !(sheet.areas ?? []).some((box) => !isGround(box) && crosses(box, -touching)) &&
    areOfWatermark(
      firstCrossing(sheet, (box) => crosses(box, white)),
      sheet,
    )
  );
}

/** A watermark has no more characters than these. */
const mostLarge = 24;

/** The glyphs that cross something, up to one more than a watermark has: lines of text need not be gone through. */
function firstCrossing({ glyphs }: PdfPage, crosses: (box: Box) => boolean): Glyph[] {
  const found: Glyph[] = [];
  for (const glyph of glyphs) {
    if (crosses(glyph.box) && glyph.text.trim() !== "") found.push(glyph);
    if (found.length > mostLarge) break;
  }
  return found;
}

function areOfWatermark(glyphs: readonly Glyph[], sheet: PdfPage): boolean {
  if (glyphs.length === 0) return true;
  if (glyphs.length > mostLarge) return false;
  const usual = medianOf(sheet.glyphs.map(({ size }) => size));
  return glyphs.every(({ size }) => size >= large * usual);
}

function bordersOf(length: number, parts: number, axis: 0 | 1): { at: number; axis: 0 | 1 }[] {
  return Array.from({ length: parts - 1 }, (_, index) => ({ at: ((index + 1) * length) / parts, axis }));
}

function writtenOn({ glyphs }: PdfPage): Glyph[] {
  return glyphs.filter(({ text }) => text.trim() !== "");
}

/** The fields of a sheet row by row. */
export function fieldsOf(sheet: PdfPage, { columns, rows }: Arrangement): Box[] {
  const [width, height] = [sheet.width / columns, sheet.height / rows];
  return Array.from({ length: columns * rows }, (_, at): Box => {
    const [column, row] = [at % columns, Math.floor(at / columns)];
    return [column * width, row * height, (column + 1) * width, (row + 1) * height];
  });
}

/** What stands in a sheet's fields. */
export function filledOf(sheet: PdfPage, fields: readonly Box[]): Filled[] {
  const glyphs = writtenOn(sheet);
  return fields.flatMap((field, index) => {
    const [left, top] = field;
    const own = glyphs.filter(({ box }) => holdsMiddle(field, box));
    if (own.length === 0) return [];
    const [x0, y0, x1, y1] = own.map(({ box }) => box).reduce(uniteBoxes);
    const written: Box = [x0 - left, y0 - top, x1 - left, y1 - top];
    return [{ field, index, written, glyphs: own.length, number: numberAtFoot(own) }];
  });
}

function numberAtFoot(glyphs: readonly Glyph[]): number | null {
  const foot = Math.max(...glyphs.map(({ baseline }) => baseline));
  const last = glyphs.filter(({ baseline, size }) => foot - baseline < 0.5 * size);
  if (last.some(({ turn }) => turn !== 0)) return null;
  const text = last
    .toSorted((a, b) => a.box[0] - b.box[0])
    .map((glyph) => glyph.text)
    .join("");
  const digits = /\d{1,4}/.exec(text);
  return tellsPage(text) && digits !== null ? Number(digits[0]) : null;
}

/** A page has so many characters at least, for its margins to tell anything. */
const leastGlyphs = 60;

/** A margin inside the sheet is so wide at least, beside one at its edge. */
const asWide = 0.6;

/**
 * Whether the fields of some sheets are filled as pages are, with margins before their text inside the sheet as at its
 * edge: columns of one text, and tables side by side, keep less white between them than around them. Of two fields one
 * over the other on a single sheet, both have to be numbered: text may leave white in the middle of a page.
 * @param mayBeEmpty whether a whole row of fields may be left blank on all sheets
 */
export function isSetLikePages(
  sheets: readonly (readonly Filled[])[],
  { columns, rows }: Arrangement,
  mayBeEmpty: boolean,
): boolean {
  const filled = sheets.flat().filter(({ glyphs }) => glyphs >= leastGlyphs);
  const told = (isIn: (index: number) => boolean): Box | undefined => {
    const boxes = filled.flatMap(({ index, written }) => (isIn(index) ? [written] : []));
    return boxes.length === 0 ? undefined : boxes.reduce(uniteBoxes);
  };
  const across = Array.from({ length: columns }, (_, column) => told((field) => field % columns === column)?.[0]);
  const down = Array.from({ length: rows }, (_, row) => told((field) => Math.floor(field / columns) === row)?.[1]);
  if (!mayBeEmpty && [...across, ...down].includes(undefined)) return false;
  const isAlone = sheets.length === 1 && columns === 1;
  if (isAlone && (sheets[0] ?? []).some(({ number }) => number === null)) return false;
  const isSeveral = [across, down].some((margins) => margins.filter((margin) => margin !== undefined).length > 1);
  return isSeveral && hasMargins(across) && hasMargins(down);
}

function hasMargins([outer, ...inner]: readonly (number | undefined)[]): boolean {
  return outer !== undefined && inner.every((margin) => margin === undefined || margin >= asWide * outer);
}
