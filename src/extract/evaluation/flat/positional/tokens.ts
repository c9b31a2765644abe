import type { TextLine } from "../../../../document/document.js";
import { type PlacedText, placed, slicePlaced } from "../../../../layout/placed-text.js";
import { isWide } from "../rebuilt/width.js";
import type { FlatRegion } from "../region.js";

/** A piece of a line without white space, with the character positions that it takes. */
export interface Token {
  readonly content: PlacedText;
  readonly text: string;
  /** position of its first character, and the one behind its last */
  readonly start: number;
  readonly end: number;
  /** height: number of its line among the region's printed lines, from 0 */
  readonly y: number;
  /** page of its line, from 1 */
  readonly page: number;
}

/** A printed line of a region. */
export interface PrintedLine {
  readonly y: number;
  readonly page: number;
  /** number of the line in the file, from 1 */
  readonly number: number;
  readonly tokens: readonly Token[];
  /** the numbers of the columns, where they stood on the line below */
  readonly numbers?: readonly Token[];
}

/** How many positions an ideograph takes: 1 where the producer counted characters, 2 where it counted half widths. */
export type WideAs = 1 | 2;

const TAB = 8;
/** A step from one line to the next that is longer is another column's. */
const FURTHEST = 8;

/** The lines of a region that hold cells, blank lines and captions left out. */
export function printedLines(region: FlatRegion, wideAs: WideAs): PrintedLine[] {
  const lines: PrintedLine[] = [];
  region.lines.forEach((line, index) => {
    if (region.captions.has(index)) return;
    const tokens = tokensOf(line, lines.length, wideAs);
    if (tokens.length > 0) lines.push({ y: lines.length, page: line.page, number: line.number, tokens });
  });
  return lines;
}

function tokensOf({ text, number, page }: TextLine, y: number, wideAs: WideAs): Token[] {
  const source = placed(text, { line: number });
  const tokens: Token[] = [];
  let position = 0;
  let opened: { readonly at: number; readonly position: number } | null = null;
  const close = (at: number): void => {
    if (opened === null) return;
    const content = slicePlaced(source, opened.at, at);
    tokens.push({ content, text: content.text, start: opened.position, end: position, y, page });
    opened = null;
  };
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (/\s/.test(char)) {
      close(at);
      position = char === "\t" ? (Math.floor(position / TAB) + 1) * TAB : position + widthOf(char, wideAs);
    } else {
      opened ??= { at, position };
      position += widthOf(char, wideAs);
    }
  }
  close(text.length);
  return tokens;
}

function widthOf(char: string, wideAs: WideAs): number {
  return wideAs === 2 && isWide(char.charCodeAt(0)) ? 2 : 1;
}

/**
 * How the producer of a text counted: the way by which the last two figures of the lines, which stand in columns of
 * their own, come to stand straighter.
 */
export function countedAs(region: FlatRegion): WideAs {
  return crookedness(region, 2) < 0.5 * crookedness(region, 1) ? 2 : 1;
}

function crookedness(region: FlatRegion, wideAs: WideAs): number {
  const ends = printedLines(region, wideAs).flatMap(({ tokens }) => {
    const last = tokens.at(-1);
    const previous = tokens.at(-2);
    if (last === undefined || previous === undefined || tokens.length < 4) return [];
    return isFigure(last.text) && isFigure(previous.text) ? [last.end] : [];
  });
  if (ends.length < 3) return 0;
  const steps = ends.slice(1).map((end, at) => Math.min(FURTHEST, Math.abs(end - (ends[at] ?? end))));
  return steps.reduce((sum, step) => sum + step, 0) / steps.length;
}

function isFigure(text: string): boolean {
  return /^[\d０-９.．]{1,7}$/.test(text);
}
