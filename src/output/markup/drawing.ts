import type { DrawnGlyph, DrawnPage } from "../../model/index.js";
import { printable } from "../sanitize.js";
import { escaped, points, rectangle } from "./html.js";

/** More characters in one element help no one. */
const MOST_IN_RUN = 200;

/** The characters and ruling lines of a page at their places and sizes, as SVG. */
export function renderDrawing({ glyphs, rulings }: DrawnPage): string {
  const lines = rulings.map(({ box }) => `<rect ${rectangle(box)}/>`).join("");
  return `<g class="rulings">${lines}</g><g class="glyphs">${runsOf(glyphs).map(renderRun).join("")}</g>`;
}

/** Characters of one size on one line together: each still has its own place. */
function runsOf(glyphs: readonly DrawnGlyph[]): DrawnGlyph[][] {
  const runs: DrawnGlyph[][] = [];
  for (const glyph of glyphs) {
    if (glyph.text.trim() === "") continue;
    const run = runs.at(-1);
    const before = run?.at(-1);
    const joins = run !== undefined && before !== undefined && run.length < MOST_IN_RUN && isAlike(before, glyph);
    if (joins) run.push(glyph);
    else runs.push([glyph]);
  }
  return runs;
}

function isAlike(a: DrawnGlyph, b: DrawnGlyph): boolean {
  return isSingle(a) && isSingle(b) && a.turn === 0 && b.turn === 0 && a.size === b.size && a.baseline === b.baseline;
}

/** Only a character of one code unit that is printed takes exactly one place of a list. */
function isSingle({ text }: DrawnGlyph): boolean {
  return text.length === 1 && printable(text) === text;
}

function renderRun(run: readonly DrawnGlyph[]): string {
  const [first] = run;
  if (first === undefined) return "";
  const text = escaped(run.map((glyph) => glyph.text).join(""));
  const size = `font-size="${points(first.size)}"`;
  if (first.turn !== 0) return `<text ${turned(first)} ${size}>${text}</text>`;
  const xs = run.map((glyph) => points(glyph.box[0])).join(" ");
  return `<text x="${xs}" y="${points(first.baseline)}" ${size}>${text}</text>`;
}

/** Where a character begins that runs down, upside down or up, and how far it is turned. */
function turned({ box, baseline, turn }: DrawnGlyph): string {
  const [x, y] = turn === 1 ? [baseline, box[1]] : turn === 2 ? [box[2], baseline] : [baseline, box[3]];
  return `x="${points(x)}" y="${points(y)}" transform="rotate(${turn * 90} ${points(x)} ${points(y)})"`;
}
