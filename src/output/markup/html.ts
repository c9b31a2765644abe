import { printable } from "../sanitize.js";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text of a submission as HTML, for elements and quoted attributes alike: nothing in it is markup. */
export function escaped(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}

/** A long text cut for a list, as HTML. */
export function shortened(text: string, length: number): string {
  const characters = [...printable(text).trim()];
  return escaped(characters.length > length ? `${characters.slice(0, length).join("")}…` : characters.join(""));
}

/** A coordinate as SVG has it: hundredths of a point are enough. */
export function points(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Attributes of a rectangle in SVG. */
export function rectangle([x0, y0, x1, y1]: readonly [number, number, number, number], margin = 0): string {
  const [x, y] = [points(x0 - margin), points(y0 - margin)];
  return `x="${x}" y="${y}" width="${points(x1 - x0 + 2 * margin)}" height="${points(y1 - y0 + 2 * margin)}"`;
}
