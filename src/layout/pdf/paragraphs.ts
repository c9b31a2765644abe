import type { Box } from "../../model/index.js";
import type { Paragraph } from "../block.js";
import { placeOf } from "../placed-text.js";
import { type Line, medianOf } from "./lines.js";
import { joinLines } from "./wrap.js";

/** Where running text stands on pages of one size, and how far its lines are apart. */
export interface Column {
  readonly left: number;
  readonly right: number;
  readonly pitch: number;
  /** the usual type size */
  readonly size: number;
}

/**
 * A text column from the lines that stand in it; short lines do not tell where it ends, nor do the few that stick out.
 * Pages that hold tables and their captions only have the column that their tables fill, or else that of their margins.
 */
export function columnOf(lines: readonly Line[], tables: readonly Box[], pageWidth: number): Column {
  const long = lines.filter((line) => line.content.text.length >= 15).map((line) => line.box);
  const telling = long.length >= 3 || tables.length === 0 ? long : tables;
  const lefts = (telling.length > 0 ? telling : lines.map((line) => line.box))
    .map((box) => box[0])
    .sort((a, b) => a - b);
  const rights = telling.map((box) => box[2]).sort((a, b) => a - b);
  // where several lines begin; one alone may hang out into the margin
  const left = lefts.find((x, index) => Math.abs((lefts[index + 1] ?? x) - x) < 2) ?? lefts[0] ?? 0;
  const pitches = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    return before !== undefined && before.page === line.page ? [line.baseline - before.baseline] : [];
  });
  return {
    left,
    right:
      telling === long
        ? (rights[Math.ceil(rights.length * 0.9) - 1] ?? pageWidth - left)
        : Math.max(...rights, pageWidth - left),
    pitch: medianOf(pitches.filter((pitch) => pitch > 0)),
    size: medianOf(lines.map((line) => line.size)),
  };
}

/** Lines in reading order as paragraphs. */
export function paragraphsOf(lines: readonly Line[], columnAt: (page: number) => Column): Paragraph[] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group !== undefined && before !== undefined && goesOn(before, line, columnAt)) group.push(line);
    else groups.push([line]);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [paragraphOf(group, first, columnFor(first, columnAt))];
  });
}

/** The column that a line is set in: its own, where the page has two side by side. */
function columnFor({ page, frame }: Line, columnAt: (page: number) => Column): Column {
  return frame === undefined ? columnAt(page) : { ...columnAt(page), ...frame };
}

function paragraphOf(lines: readonly Line[], first: Line, column: Column): Paragraph {
  const content = joinLines(lines, column.right - column.left, column.right);
  const place = placeOf(content);
  return {
    kind: "paragraph",
    content,
    lines: lines.map((line) => line.content),
    page: place !== null && "page" in place ? place.page : first.page,
    centred: isCentred(first, column),
    size: first.size,
  };
}

/** Whether a line carries on the paragraph of the line before it. */
function goesOn(before: Line, line: Line, columnAt: (page: number) => Column): boolean {
  const columnBefore = columnFor(before, columnAt);
  const column = columnFor(line, columnAt);
  if (Math.abs(line.size - before.size) > 0.1 * before.size) return false;
  if (isCentred(before, columnBefore) || isCentred(line, column)) return false;
  if (!reachesEnd(before, line, columnBefore)) return false;
  const ends = endsSentence(before);
  if (ends && isNumbered(line)) return false;
  const isNextColumn = before.frame !== undefined && before.baseline > line.baseline;
  if (before.page !== line.page || isNextColumn) return !ends && !isIndented(line, column);
  if (line.baseline - before.baseline > 1.45 * column.pitch) return false;
  if (!isIndented(line, column)) return true;
  // a paragraph set in from the margin as a whole, or a hanging one
  return !ends && !isNumbered(line) && line.box[0] - before.box[0] > -0.5 * line.size;
}

/** In the middle of the column, and clearly narrower than it or in larger type. */
function isCentred(line: Line, column: Column): boolean {
  const before = line.box[0] - column.left;
  const after = column.right - line.box[2];
  const even = Math.abs(before - after) < Math.max(8, 0.8 * line.size);
  return even && (line.size > 1.2 * column.size || (before > 2.4 * line.size && after > 1.5 * line.size));
}

function isIndented(line: Line, column: Column): boolean {
  return line.box[0] - column.left > 0.8 * line.size;
}

/** Whether the line was broken because the next characters had no room: up to three may move down together. */
function reachesEnd(before: Line, line: Line, column: Column): boolean {
  return column.right - before.box[2] < Math.max(2.5 * before.size, line.firstWordWidth + before.size);
}

function endsSentence(line: Line): boolean {
  return /[。；：！？;:!?…]["”’』」）)]?$/.test(line.content.text);
}

/** Begins as a heading or a list item does: 一、 （一） 1. 1、 (1) ① 第一条. */
function isNumbered(line: Line): boolean {
  const { text } = line.content;
  return (
    /^[一二三四五六七八九十]{1,3}[、.．]/.test(text) ||
    /^[（(][一二三四五六七八九十\d]{1,3}[）)]/.test(text) ||
    /^\d{1,2}(?:[、．]|\.(?!\d))/.test(text) ||
    /^[①-⑳]/.test(text) ||
    /^第[一二三四五六七八九十\d]{1,3}[章节条部项]/.test(text)
  );
}
