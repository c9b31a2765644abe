import type { Glyph } from "../document.js";

/** The same character this near, in ems, is drawn twice: the narrowest pair of letters stands further apart. */
const near = 0.15;

/** Without the glyphs that are drawn a second time at nearly the same place: that is how some programs make type bold. */
export function dropOverprints(glyphs: readonly Glyph[]): Glyph[] {
  const seen = new Map<string, Glyph[]>();
  return glyphs.filter((glyph) => {
    if (glyph.text.trim() === "") return true;
    const reach = near * glyph.size;
    const column = Math.floor(glyph.box[0] / reach);
    const row = Math.floor(glyph.box[1] / reach);
    for (let dx = -1; dx <= 1; dx += 1) {
      for (let dy = -1; dy <= 1; dy += 1) {
        const others = seen.get(`${glyph.text} ${column + dx} ${row + dy}`);
        if (others?.some((other) => isOverprint(other, glyph, reach))) return false;
      }
    }
    const key = `${glyph.text} ${column} ${row}`;
    const bucket = seen.get(key);
    if (bucket === undefined) seen.set(key, [glyph]);
    else bucket.push(glyph);
    return true;
  });
}

function isOverprint(a: Glyph, b: Glyph, reach: number): boolean {
  return (
    Math.abs(a.size - b.size) <= 0.05 * a.size &&
    Math.abs(a.box[0] - b.box[0]) < reach &&
    Math.abs(a.box[1] - b.box[1]) < reach
  );
}
