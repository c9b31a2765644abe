import type { Cell } from "../../layout/block.js";
import { type PlacedText, placeOf, trimPlaced } from "../../layout/placed-text.js";
import { type Box, type Field, type Place, placeOfLeaf } from "../../model/index.js";

/** Tells which values of a report were read from a cell or a paragraph. */
export interface FieldPlaces {
  readonly inCell: (cell: Cell) => readonly Field[];
  readonly inText: (content: PlacedText) => readonly Field[];
}

/** Sorts the values by where they stand, so that each is asked for near its own place only. */
export function fieldPlaces(fields: readonly Field[]): FieldPlaces {
  const byRegion = new Map<string, Field[]>();
  for (const field of fields) {
    const region = regionOf(placeOfLeaf(field.leaf));
    const known = byRegion.get(region);
    if (known === undefined) byRegion.set(region, [field]);
    else known.push(field);
  }
  const at = (place: Place, text: string): Field[] =>
    (byRegion.get(regionOf(place)) ?? []).filter((field) => isAt(field, place, text));
  return {
    inCell: (cell) => at(placeOf(trimPlaced(cell.content)) ?? cell.place, cell.content.text),
    inText: (content) => {
      const place = placeOf(trimPlaced(content));
      return place === null ? [] : at(place, content.text);
    },
  };
}

/** Pages and lines are regions of many values; elsewhere a place is exact. */
function regionOf(place: Place): string {
  if ("page" in place) return `page ${place.page}`;
  if ("line" in place) return `line ${place.line}`;
  if ("paragraph" in place) return `paragraph ${place.paragraph}`;
  if ("table" in place) return `table ${place.table} ${place.row} ${place.column}`;
  return `cell ${place.sheetNumber} ${place.cell}`;
}

function isAt({ leaf }: Field, place: Place, text: string): boolean {
  if ("page" in place) return "page" in leaf && overlaps(leaf.bbox, place.bbox);
  // Several cells of a flattened table share a line.
  if ("line" in place) return leaf.text !== "" && text.includes(leaf.text);
  return true;
}

function overlaps(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
