import { joinPlaced, type PlacedText, placed, trimPlaced } from "../../../../layout/placed-text.js";
import { headingKey, indicatorColumn } from "../../heading.js";
import { FUND_COLUMNS, INDICATOR_COLUMNS, LEVEL1_NAMES, LEVEL2_NAMES } from "../../vocabulary.js";
import { BLANK } from "../rebuilt/table.js";
import type { FlatRegion } from "../region.js";

/** One cell of a table that was written a cell a line, blank cells included. */
export interface ListedCell {
  readonly content: PlacedText;
  /** line of the file on which it stands, or begins */
  readonly line: number;
}

/** Of the lines with words at least this share ends as a cell of the form does. */
const SHARE = 0.8;
/** Fewer blank cells tell nothing about how the cells were parted. */
const LEAST_BLANKS = 3;

/**
 * The cells of a region that was copied or saved out of a web page a cell a line, in reading order. Three forms keep
 * their blank cells: a mark behind every cell (a tab, which "|" was turned into), an empty line behind every cell with
 * a line of white space for a blank one, and no mark at all with an empty line for a blank cell.
 *
 * @returns null where blank cells are not kept in any of these ways
 */
export function listedCells(region: FlatRegion): ListedCell[] | null {
  const lines = region.lines.filter((_, index) => !region.captions.has(index));
  const written = lines.filter(({ text }) => text.trim() !== "");
  const marked = written.filter(({ text }) => /^[^\t]+\t[^\S\t]*$/.test(text)).length;
  if (marked >= SHARE * written.length) return joinPieces(markedCells(lines));
  if (written.some(({ text }) => text.includes("\t"))) return null;
  const blanks = lines.filter(({ text }) => text !== "" && text.trim() === "").length;
  const parted = lines.filter(({ text }, at) => text.trim() !== "" && (lines[at + 1]?.text ?? "") === "").length;
  if (blanks >= LEAST_BLANKS && parted >= SHARE * written.length) return joinPieces(partedCells(lines));
  const empty = lines.length - written.length;
  return empty >= LEAST_BLANKS && parted < 0.5 * written.length ? joinPieces(lines.map(cellOf)) : null;
}

type Lines = FlatRegion["lines"];

function cellOf({ text, number }: Lines[number]): ListedCell {
  return { content: text.trim() === "" ? BLANK : trimPlaced(placed(text, { line: number })), line: number };
}

/** Lines up to a mark are one cell. */
function markedCells(lines: Lines): ListedCell[] {
  const cells: ListedCell[] = [];
  let parts: ListedCell[] = [];
  for (const line of lines) {
    parts.push(cellOf(line));
    if (!line.text.includes("\t")) continue;
    cells.push(whole(parts));
    parts = [];
  }
  return parts.length === 0 ? cells : [...cells, whole(parts)];
}

/** Lines up to an empty one are one cell. */
function partedCells(lines: Lines): ListedCell[] {
  const cells: ListedCell[] = [];
  let parts: ListedCell[] = [];
  for (const line of lines) {
    if (line.text !== "") {
      parts.push(cellOf(line));
    } else if (parts.length > 0) {
      cells.push(whole(parts));
      parts = [];
    }
  }
  return parts.length === 0 ? cells : [...cells, whole(parts)];
}

function whole(parts: readonly ListedCell[]): ListedCell {
  const filled = parts.filter(({ content }) => content.text !== "");
  const line = (filled[0] ?? parts[0])?.line ?? 1;
  return filled.length === 0
    ? { content: BLANK, line }
    : { content: joinPlaced(filled.map((one) => one.content)), line };
}

const WHOLE = new Set<string>([
  ...[...Object.values(INDICATOR_COLUMNS), ...Object.values(FUND_COLUMNS)].flatMap((words) => words.whole),
  ...LEVEL1_NAMES,
  ...LEVEL2_NAMES,
]);

/** A heading or a level's name of two paragraphs ("年度", "指标值") is one cell, not two. */
function joinPieces(cells: readonly ListedCell[]): ListedCell[] {
  const joined: ListedCell[] = [];
  for (const cell of cells) {
    const above = joined.at(-1);
    if (above !== undefined && arePieces(above.content.text, cell.content.text)) {
      joined[joined.length - 1] = { content: joinPlaced([above.content, cell.content]), line: above.line };
    } else {
      joined.push(cell);
    }
  }
  return joined;
}

function arePieces(upper: string, lower: string): boolean {
  if (!IDEOGRAPHS.test(upper) || !IDEOGRAPHS.test(lower)) return false;
  const isWhole = (text: string) => WHOLE.has(headingKey(text));
  const both = upper + lower;
  // "经济效益" and "指标" are words of the form by themselves too, but no cell says "指标" alone.
  if (isWhole(both)) {
    if (lower === "指标" || !isWhole(upper) || !isWhole(lower)) return true;
    return indicatorColumn(upper) !== null && indicatorColumn(upper) === indicatorColumn(lower);
  }
  const isBegun = upper === "指标" || indicatorColumn(upper) === null;
  return isBegun && both.length <= LONGEST_HEADING && indicatorColumn(both) !== null;
}

const IDEOGRAPHS = /^[\u3400-\u9fff]+$/;
/** Longer words that hold a heading are a heading and the next cell. */
const LONGEST_HEADING = 6;
