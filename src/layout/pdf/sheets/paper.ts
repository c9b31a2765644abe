import type { PdfPage } from "../../../document/document.js";
import type { Box } from "../../../model/index.js";
import { uniteBoxes } from "../../placed-text.js";
import type { Filled } from "./fields.js";

/** Papers are so many times as long as wide, as far as margins matter. */
const paper = Math.SQRT2;

/** Frames are drawn as exactly as this, in points, and what they hold stands further from them. */
const exact = 2;

/**
 * The paper of each filled field of some sheets: the frame that a printer drew around each, and else the whole field; but
 * where all that is written would fit on paper that lies on its side in an upright field, or stands in a lying one, that is
 * how it was printed, with white around it.
 * @param size of a field
 */
export function papersOf(
  sheets: readonly PdfPage[],
  fields: readonly (readonly Filled[])[],
  { width, height }: { readonly width: number; readonly height: number },
): Map<Filled, Box> {
  const filled = fields.flatMap((own, index) => own.map((field) => ({ field, sheet: sheets[index] })));
  const frames = filled.map(({ field, sheet }) => (sheet === undefined ? null : frameIn(sheet, field)));
  if (areAlike(frames)) return new Map(filled.map(({ field }, index) => [field, frames[index] ?? field.field]));
  const written = filled.map(({ field }) => field.written).reduce(uniteBoxes);
  const inset = insetsOf(width, height).find((by) => isWithin(written, added([0, 0, width, height], by), 0));
  return new Map(filled.map(({ field }) => [field, added(field.field, inset ?? [0, 0, 0, 0])]));
}

/** How upright and lying paper may be placed in a field, the smaller one first: in its middle, at its beginning, at its end. */
function insetsOf(width: number, height: number): Box[] {
  const blanks = [
    { across: 0, down: Math.max(0, height - width / paper) },
    { across: Math.max(0, width - height / paper), down: 0 },
  ];
  return blanks
    .sort((a, b) => b.across + b.down - a.across - a.down)
    .flatMap(({ across, down }) =>
      [0.5, 0, 1].map((before): Box => {
        const [left, top] = [before * across, before * down];
        return [left, top, left - across, top - down];
      }),
    );
}

function added(box: Box, by: Box): Box {
  return [box[0] + by[0], box[1] + by[1], box[2] + by[2], box[3] + by[3]];
}

function isWithin(inner: Box, outer: Box, room: number): boolean {
  return inner.every((at, side) => (side < 2 ? at > (outer[side] ?? 0) + room : at < (outer[side] ?? 0) - room));
}

/** Whether several frames were drawn, one in each field and all of one size. */
function areAlike(frames: readonly (Box | null)[]): boolean {
  const [first] = frames;
  if (first === undefined || first === null || frames.length < 2) return false;
  return frames.every(
    (frame) =>
      frame !== null &&
      Math.abs(frame[2] - frame[0] - (first[2] - first[0])) <= exact &&
      Math.abs(frame[3] - frame[1] - (first[3] - first[1])) <= exact,
  );
}

/** The inside of the frame around all that stands in a field, which no line inside ends at. */
function frameIn(sheet: PdfPage, { field, written }: Filled): Box | null {
  const lines = sheet.rulings.flatMap(({ box }): Box[] => {
    const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
    const isIn = x > field[0] - exact && x < field[2] + exact && y > field[1] - exact && y < field[3] + exact;
    return isIn ? [box] : [];
  });
  if (lines.length < 4) return null;
  const around = lines.reduce(uniteBoxes);
  const inner = lines.filter((line) => !isEdge(line, around, 0) && !isEdge(line, around, 1));
  if (lines.length - inner.length < 4) return null;
  const text = added(written, [field[0], field[1], field[0], field[1]]);
  return [text, ...inner].every((box) => isWithin(box, around, exact))
    ? added(around, [exact, exact, -exact, -exact])
    : null;
}

/** Whether a line runs along one of the edges of a box, from end to end. */
function isEdge(line: Box, around: Box, axis: 0 | 1): boolean {
  const along = axis === 0 ? 1 : 0;
  const isLong = line[along] < around[along] + exact && (line[along + 2] ?? 0) > (around[along + 2] ?? 0) - exact;
  const isAt = [around[axis], around[axis + 2] ?? 0].some((at) =>
    [line[axis], line[axis + 2] ?? 0].every((side) => Math.abs(side - at) <= exact),
  );
  return isLong && isAt;
}
