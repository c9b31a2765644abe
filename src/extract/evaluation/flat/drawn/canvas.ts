/** What draws a table's borders with characters: "+---+", "|" and the characters made for it. */
const ACROSS = new Set("-=─━═╌╍┄┅");
const DOWN = new Set("|│┃║╎┆");
/** Characters that Chinese sets over two places. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;
/** Characters that some programs set over two places and others over one. */
const EITHER = /[\u00b7\u00d7\u2010-\u2027\u2030-\u203b\u2103-\u2312\u2460-\u24ff\u25a0-\u2627]/;

/** How many places a character takes, as a program counts. */
export type Measure = (char: string) => number;

/** How wide characters may be taken to be, the most usual first. */
export const MEASURES: readonly Measure[] = [
  (char) => (WIDE.test(char) ? 2 : 1),
  (char) => (WIDE.test(char) || EITHER.test(char) ? 2 : 1),
  () => 1,
];

/** A crossing or a corner of borders. */
export function isCross(char: string): boolean {
  return char === "+" || (char >= "┌" && char <= "╬" && !ACROSS.has(char) && !DOWN.has(char));
}

export function isAcross(char: string): boolean {
  return ACROSS.has(char) || isCross(char);
}

export function isDown(char: string): boolean {
  return isBar(char) || isCross(char);
}

/** A border that goes down and no more. */
export function isBar(char: string): boolean {
  return DOWN.has(char);
}

/** Whether a line may be one of a drawn table: a border stands at both of its ends. */
export function isDrawn(text: string): boolean {
  const line = text.trim();
  return line.length > 2 && isDown(line.charAt(0)) && isDown(line.charAt(line.length - 1));
}

/** A line's characters at their places; the second place of a wide character is "". */
type Line = readonly string[];

/**
 * The characters of a drawn table at the places where they were drawn. Programs do not agree on how wide characters
 * are: the measure is taken by which most lines are as wide as the border at the top. Another line holds a character
 * that is wider than its column, and its borders are put back, or characters that are measured in another way.
 *
 * @returns null where its borders are not those of the line above
 */
export function canvasOf(lines: readonly string[]): readonly Line[] | null {
  const width = [...(lines[0] ?? "").trim()].length;
  const drawn = lines.map((line) => [...line.trim()]);
  const fitting = (measure: Measure) => drawn.filter((chars) => widthOf(chars, measure) === width).length;
  const measures = MEASURES.toSorted((a, b) => fitting(b) - fitting(a));
  const [usual, ...others] = measures.map((measure) => (chars: Line) => fits(chars, measure, width));
  const canvas: Line[] = [];
  for (const chars of drawn) {
    const above = canvas.at(-1) ?? [];
    const line = usual?.(chars) ?? putBack(chars, above) ?? others.map((measured) => measured(chars)).find(Boolean);
    if (line === undefined || line === null) return null;
    canvas.push(line);
  }
  return canvas;
}

/** Where borders go down in any line. A crossing counts beside a border alone: values have signs. */
export function edgesOf(canvas: readonly Line[]): number[] {
  const found = new Set<number>();
  for (const line of canvas) {
    line.forEach((char, at) => {
      const isBorder = !isCross(char) || isAcross(line[at - 1] ?? "") || isAcross(line[at + 1] ?? "");
      if (isDown(char) && isBorder) found.add(at);
    });
  }
  return [...found].sort((a, b) => a - b);
}

function widthOf(chars: Line, measure: Measure): number {
  return chars.reduce((sum, char) => sum + measure(char), 0);
}

/** The characters at their places, where a line is as wide as the table. */
function fits(chars: Line, measure: Measure, width: number): Line | null {
  return widthOf(chars, measure) === width ? laidOut(chars, measure) : null;
}

/** The characters of a line at their places. */
export function laidOut(chars: Line, measure: Measure): Line {
  return chars.flatMap((char) => (measure(char) === 2 ? [char, ""] : [char]));
}

/** Crossings and corners that no border leaves downward; a "+" does not tell. */
const ENDS_HERE = /[+└-┛┴-┻╘-╝╧-╩]/;

/**
 * A line of cells with its borders at the places of those that come down to it; what a cell has too much of stands at
 * its last place. Null where they are not as many, or borders go across too.
 */
function putBack(line: Line, above: Line): Line | null {
  const edges = above.flatMap((char, at) => (isDown(char) && !ENDS_HERE.test(char) ? [at] : []));
  const bars = line.flatMap((char, at) => (isDown(char) ? [at] : []));
  if (edges.length !== bars.length || bars.some((at) => isAcross(line[at] ?? ""))) return null;
  return edges.flatMap((edge, at) => {
    const cell = line.slice((bars[at - 1] ?? -1) + 1, bars[at]);
    const room = edge - (edges[at - 1] ?? -1) - 1;
    const kept = cell.slice(0, Math.max(0, room - 1));
    const rest = cell.slice(kept.length).join("");
    const places = [...kept, ...(room > 0 ? [rest] : [])];
    return [...places, ...Array.from({ length: room - places.length }, () => " "), line[bars[at] ?? 0] ?? ""];
  });
}
