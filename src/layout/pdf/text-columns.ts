import { type Line, linesOf, medianOf, rowsOf } from "./lines.js";
import type { Mark, Sheet } from "./marks.js";

/** From where to where a column of running text stands across the page, in points. */
export interface Frame {
  readonly left: number;
  readonly right: number;
}

/** What parts two columns of running text: white so wide, in ems, in the middle part of the page, beside so many long lines. */
const gutter = { width: 0.9, from: 0.3, to: 0.7, lines: 5, text: 8, near: 2.5 } as const;

/** A line with more gaps is no text. */
const mostWhite = 40;

/** A row of marks, and where across the page it leaves white. */
interface Row {
  readonly marks: readonly Mark[];
  readonly white: readonly Frame[];
}

/**
 * The lines of text outside of tables, from the top. Where text is set in two columns, the left one comes first, and its
 * lines know where their column begins and ends.
 */
export function textLines(marks: readonly Mark[], sheet: Sheet): Line[] {
  const upright = marks.filter((mark) => mark.turn === 0);
  const rows = rowsOf(upright).map(rowOf);
  const regions = regionsOf(rows);
  if (regions.length === 0) return linesOf(upright, sheet);
  const lines: Line[] = [];
  let next = 0;
  for (const { from, to, white } of regions) {
    lines.push(...linesIn(rows.slice(next, from), sheet));
    const inside = rows.slice(from, to).flatMap((row) => row.marks);
    const at = (white.left + white.right) / 2;
    const isLeft = ({ box }: Mark): boolean => (box[0] + box[2]) / 2 < at;
    const columns = [inside.filter(isLeft), inside.filter((mark) => !isLeft(mark))];
    const bottom = Math.max(...inside.map(({ box }) => box[3]));
    columns.forEach((column, index) => {
      const frame = frameOf(column);
      for (const line of linesOf(column, sheet)) {
        // what stands at the top of the right column is read behind the end of the left one
        const order = index === 0 ? line.box[1] : bottom - 1 + line.box[1] / 10_000;
        lines.push({ ...line, order, frame });
      }
    });
    next = to;
  }
  return [...lines, ...linesIn(rows.slice(next), sheet)];
}

function linesIn(rows: readonly Row[], sheet: Sheet): Line[] {
  return linesOf(
    rows.flatMap((row) => row.marks),
    sheet,
  );
}

function rowOf(marks: readonly Mark[]): Row {
  const printed = marks.filter((mark) => mark.text.trim() !== "").sort((a, b) => a.box[0] - b.box[0]);
  const white: Frame[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const mark of printed) {
    if (mark.box[0] - end > gutter.width * mark.size) white.push({ left: end, right: mark.box[0] });
    end = Math.max(end, mark.box[2]);
  }
  if (white.length > mostWhite) return { marks: printed, white: [] };
  return { marks: printed, white: [...white, { left: end, right: Number.POSITIVE_INFINITY }] };
}

function frameOf(marks: readonly Mark[]): Frame {
  return {
    left: Math.min(...marks.map(({ box }) => box[0])),
    right: Math.max(...marks.map(({ box }) => box[2])),
  };
}

interface Region {
  readonly from: number;
  readonly to: number;
  readonly white: Frame;
}

/** Runs of rows that leave white in common in the middle of the page, with text on both sides of it. */
function regionsOf(rows: readonly Row[]): Region[] {
  const { left, right } = frameOf(rows.flatMap((row) => row.marks));
  const middle: Frame = {
    left: left + gutter.from * (right - left),
    right: left + gutter.to * (right - left),
  };
  const regions: Region[] = [];
  for (let from = 0; from < rows.length; from += 1) {
    const region = grown(rows, from, middle);
    if (region === null) continue;
    if (isText(rows, region)) regions.push(region);
    from = region.to - 1;
  }
  return regions;
}

/** The rows from one on that have white in common within a part of the page; null where that row has none. */
function grown(rows: readonly Row[], from: number, middle: Frame): Region | null {
  let white: readonly Frame[] = [middle];
  let to = from;
  for (; to < rows.length; to += 1) {
    const row = rows[to];
    const least = gutter.width * medianOf((row?.marks ?? []).map((mark) => mark.size));
    const shared = white.flatMap((one) =>
      (row?.white ?? []).flatMap((other): Frame[] => {
        const both = { left: Math.max(one.left, other.left), right: Math.min(one.right, other.right) };
        return both.right - both.left > least ? [both] : [];
      }),
    );
    if (shared.length === 0) break;
    white = shared;
  }
  const [first] = [...white].sort((a, b) => b.right - b.left - (a.right - a.left));
  return to === from || first === undefined ? null : { from, to, white: first };
}

/** Whether enough long lines stand on both sides, most of them up to the white, as no words of a form do. */
function isText(rows: readonly Row[], { from, to, white }: Region): boolean {
  const at = (white.left + white.right) / 2;
  const sides = [(x: number) => x < at, (x: number) => x > at].map((isOn) =>
    rows.slice(from, to).flatMap(({ marks }) => {
      const on = marks.filter(({ box }) => isOn((box[0] + box[2]) / 2));
      return on.length >= gutter.text ? [{ ...frameOf(on), size: medianOf(on.map((mark) => mark.size)) }] : [];
    }),
  );
  return sides.every((lines, side) => {
    const edge =
      side === 0 ? Math.max(...lines.map((line) => line.right)) : Math.min(...lines.map((line) => line.left));
    const near = lines.filter(
      ({ left, right, size }) => Math.abs((side === 0 ? right : left) - edge) < gutter.near * size,
    );
    return lines.length >= gutter.lines && near.length >= 0.5 * lines.length;
  });
}
