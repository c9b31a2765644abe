import type { Leaf } from "./leaf.js";
import type { Place } from "./place.js";

/** The place of a leaf, without its text. */
export function placeOfLeaf(leaf: Leaf): Place {
  return placeIn(leaf);
}

/** The place among what carries one: a leaf, a piece of evidence, a diagnostic that has a place. */
export function placeIn(carrier: Place): Place {
  if ("page" in carrier) return { page: carrier.page, bbox: carrier.bbox };
  if ("line" in carrier) return { line: carrier.line };
  if ("paragraph" in carrier) return { paragraph: carrier.paragraph };
  if ("table" in carrier) {
    return { table: carrier.table, row: carrier.row, column: carrier.column, after: carrier.after };
  }
  return { sheet: carrier.sheet, sheetNumber: carrier.sheetNumber, cell: carrier.cell };
}

/** Orders two places of one document as they are read: negative where `a` stands before `b`. */
export function comparePlaces(a: Place, b: Place): number {
  const [left, right] = [readingOrder(a), readingOrder(b)];
  for (const [index, value] of left.entries()) {
    const difference = value - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** A place as numbers that are compared from the first on. Places of one document have the same form. */
function readingOrder(place: Place): readonly number[] {
  if ("page" in place) return [place.page, place.bbox[1], place.bbox[0]];
  if ("line" in place) return [place.line];
  if ("paragraph" in place) return [place.paragraph, 0, 0, 0];
  if ("table" in place) return [place.after, place.table, place.row, place.column];
  const { row, column } = addressOf(place.cell);
  return [place.sheetNumber, row, column];
}

/** A cell's address ("B7") as numbers from 1. What is no address comes first. */
export function addressOf(cell: string): { readonly row: number; readonly column: number } {
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(cell);
  let column = 0;
  for (const letter of match?.[1] ?? "") column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match?.[2] ?? 0), column };
}
