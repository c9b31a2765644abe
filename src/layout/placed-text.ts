import type { Box, Place } from "../model/index.js";

/** A stretch of characters (UTF-16 units, end exclusive) that came from one place: a glyph on a page, or a line of a text. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly place: Place;
}

/** Text that still knows where each of its characters stands. Runs are in order and do not overlap. */
export interface PlacedText {
  readonly text: string;
  readonly runs: readonly Run[];
}

/** A whole text that came from one place. */
export function placed(text: string, place: Place): PlacedText {
  return { text, runs: [{ start: 0, end: text.length, place }] };
}

/** The characters from `start` up to `end`. */
export function slicePlaced(source: PlacedText, start: number, end: number = source.text.length): PlacedText {
  const runs: Run[] = [];
  for (const run of source.runs) {
    const from = Math.max(run.start, start);
    const to = Math.min(run.end, end);
    if (from < to) runs.push({ start: from - start, end: to - start, place: run.place });
  }
  return { text: source.text.slice(start, end), runs };
}

/** Several texts as one, with `separator` (which has no place of its own) between them. */
export function joinPlaced(parts: readonly PlacedText[], separator = ""): PlacedText {
  let text = "";
  const runs: Run[] = [];
  parts.forEach((part, index) => {
    if (index > 0) text += separator;
    for (const run of part.runs)
      runs.push({ start: run.start + text.length, end: run.end + text.length, place: run.place });
    text += part.text;
  });
  return { text, runs };
}

/** The text without the white space at its ends. */
export function trimPlaced(source: PlacedText): PlacedText {
  const start = source.text.length - source.text.trimStart().length;
  return slicePlaced(source, start, Math.max(start, source.text.trimEnd().length));
}

/** Whether a box holds the middle of another one; on its right and lower side, what lies beside it does. */
export function holdsMiddle([x0, y0, x1, y1]: Box, box: Box): boolean {
  const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  return x >= x0 && x < x1 && y >= y0 && y < y1;
}

/** The smallest box around two boxes. */
export function uniteBoxes(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/**
 * Where the characters from `start` up to `end` stand: on a page the box around their glyphs on the first page they
 * touch, in a text the line of the first. An empty or blank stretch stands where its nearest run does.
 */
export function placeOf(source: PlacedText, start = 0, end: number = source.text.length): Place | null {
  const touched = source.runs.filter((run) => run.start < end && run.end > start);
  const first = touched[0] ?? source.runs.find((run) => run.end >= start) ?? source.runs.at(-1);
  if (first === undefined) return null;
  const place = first.place;
  if (!("page" in place)) return place;
  let bbox = place.bbox;
  for (const run of touched) {
    if ("page" in run.place && run.place.page === place.page) bbox = uniteBoxes(bbox, run.place.bbox);
  }
  return { page: place.page, bbox };
}
