import { UNREADABLE } from "../../model/index.js";
import { joinPlaced, type PlacedText } from "../placed-text.js";
import type { Line } from "./lines.js";

/** Cells are padded by up to this much on either side, in points. */
const padding = 6;

/**
 * Lines as one text, with the wraps taken out. Ideographs and figures that were broken join directly, words with a space.
 * Two figures that were set one under the other although there was room beside stay apart: they are two.
 * @param width of the column that the lines were wrapped in
 * @param right where that column ends, known for running text, whose first lines are set in
 */
export function joinLines(lines: readonly Line[], width: number, right: number | null = null): PlacedText {
  const [first, ...others] = lines;
  if (first === undefined) return { text: "", runs: [] };
  let joined = first.content;
  let before = first;
  for (const line of others) {
    const room = right === null ? width : right - before.box[0];
    const lost = right !== null && right - before.box[2] < 0.5 * before.size && mayLackPoint(before, line, lines);
    joined = joinPlaced([joined, line.content], lost ? UNREADABLE : separatorOf(before, line, room));
    before = line;
  }
  return joined;
}

/**
 * Some programs hang a point over the end of a full line and never draw it. A whole number that is broken there, and
 * whose second half is as long as the decimals of all figures around it, may have lost its point: nobody can tell.
 */
function mayLackPoint(before: Line, line: Line, around: readonly Line[]): boolean {
  const right = /^\d+(?![\d.,])/.exec(line.content.text)?.[0];
  if (right === undefined || !/(?:^|[^\d.,])\d{1,9}$/.test(before.content.text)) return false;
  const decimals = around.flatMap(({ content }) =>
    [...content.text.matchAll(/\d\.(\d{1,9})/g)].map((found) => found[1]),
  );
  return decimals.length >= 2 && decimals.every((digits) => digits?.length === right.length);
}

function separatorOf(before: Line, line: Line, width: number): string {
  const left = before.content.text.at(-1) ?? "";
  const right = line.content.text.at(0) ?? "";
  if (isLetter(left) && isLetter(right)) return " ";
  if (!isFigure(left) || !isFigure(right) || isUnfinished(left, right)) return "";
  return hasNoRoom(before, line.firstWidth, width) && isOneNumeral(before.content.text, line.content.text) ? "" : " ";
}

/** Whether the first word of the next line had no room on this one. */
export function isFull(before: Line, line: Line, width: number): boolean {
  return hasNoRoom(before, line.firstWordWidth, width);
}

function hasNoRoom(line: Line, needed: number, width: number): boolean {
  return line.box[2] - line.box[0] + needed > width - 2 * padding;
}

/** No figure ends with its point or its comma, and none begins with a sign that follows one. */
function isUnfinished(left: string, right: string): boolean {
  return (/[.,]/.test(left) && /\d/.test(right)) || (/\d/.test(left) && /[.,%]/.test(right));
}

/** Whether the figure at the end of a line and that at the start of the next can be halves of one numeral. */
function isOneNumeral(before: string, after: string): boolean {
  const [left] = /[0-9.,%]*$/.exec(before) ?? [""];
  const [right] = /^[0-9.,%]*/.exec(after) ?? [""];
  return !left.endsWith("%") && `${left}${right}`.split(".").length <= 2;
}

function isLetter(character: string): boolean {
  return /[A-Za-z]/.test(character);
}

function isFigure(character: string): boolean {
  return /[0-9.,%]/.test(character);
}
