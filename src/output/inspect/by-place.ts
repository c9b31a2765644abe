import { type Field, fieldsOf, type Inspection, type Place, placeIn, placeOfLeaf } from "../../model/index.js";

/** Something of a reading with its number and its place. */
export interface Numbered<T> {
  readonly number: number;
  readonly item: T;
}

/** What of a reading stands where, so that each page, line or cell is asked for its own only. */
export class ByPlace<T> {
  readonly #items = new Map<string, T[]>();

  add(place: Place, item: T): void {
    const key = regionOf(place);
    const known = this.#items.get(key);
    if (known === undefined) this.#items.set(key, [item]);
    else known.push(item);
  }

  /** What stands on the page, the line, in the paragraph or in the cell of a place. */
  at(place: Place): readonly T[] {
    return this.#items.get(regionOf(place)) ?? [];
  }

  onPage(page: number): readonly T[] {
    return this.#items.get(`page ${page}`) ?? [];
  }

  onLine(line: number): readonly T[] {
    return this.#items.get(`line ${line}`) ?? [];
  }
}

function regionOf(place: Place): string {
  if ("page" in place) return `page ${place.page}`;
  if ("line" in place) return `line ${place.line}`;
  return JSON.stringify(placeIn(place));
}

/** All values of a report by their places. */
export function fieldsByPlace({ report }: Inspection): ByPlace<Field> {
  const fields = new ByPlace<Field>();
  if (report !== null) for (const field of fieldsOf(report)) fields.add(placeOfLeaf(field.leaf), field);
  return fields;
}

/** Things in a list by their places, numbered from 1. Those without a place are in the list alone. */
export function numberedByPlace<T extends { readonly place: Place | null }>(items: readonly T[]): ByPlace<Numbered<T>> {
  const byPlace = new ByPlace<Numbered<T>>();
  items.forEach((item, index) => {
    if (item.place !== null) byPlace.add(item.place, { number: index + 1, item });
  });
  return byPlace;
}
