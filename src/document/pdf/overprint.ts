import type { Glyph } from "../document.js";

/** The same character this near, in ems, is drawn twice: the narrowest pair of letters stands further apart. */
const near = 0.15;

/** Glyphs are looked up by squares of the page this wide, in points: mostly one or two stand in each. */
const square = 8;

/** Without the glyphs that are drawn a second time at nearly the same place: that is how some programs make type bold. */
export function dropOverprints(glyphs: readonly Glyph[]): Glyph[] {
  const squares = new Map<number, Glyph[]>();
  return glyphs.filter((glyph) => {
    if (glyph.text.trim() === "") return true;
    if (around(glyph).some((key) => squares.get(key)?.some((other) => isOverprint(other, glyph)))) return false;
    const key = keyOf(glyph.box[0], glyph.box[1]);
    const others = squares.get(key);
    if (others === undefined) squares.set(key, [glyph]);
    else others.push(glyph);
    return true;
  });
}

/** The squares in which the corner of an overprint may stand: one, or those on both sides of an edge that is near. */
function around({ box, size }: Glyph): number[] {
  const reach = Math.min(near * size, 2 * square);
  const keys: number[] = [];
  for (let x = column(box[0] - reach); x <= column(box[0] + reach); x += 1) {
    for (let y = column(box[1] - reach); y <= column(box[1] + reach); y += 1) keys.push(x * rows + y);
  }
  return keys;
}

/** Places are no further than 100,000 points from the corner of the page, so that no two squares have one key. */
const rows = 1_000_000;

function column(place: number): number {
  return Math.floor(place / square);
}

function keyOf(x: number, y: number): number {
  return column(x) * rows + column(y);
}

function isOverprint(a: Glyph, b: Glyph): boolean {
  const reach = near * b.size;
  return (
    a.text === b.text &&
    Math.abs(a.size - b.size) <= 0.05 * a.size &&
    Math.abs(a.box[0] - b.box[0]) < reach &&
    Math.abs(a.box[1] - b.box[1]) < reach
  );
}
