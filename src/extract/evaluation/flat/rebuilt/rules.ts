import { toHalfWidth } from "../../../../quantity/index.js";
import { type ColumnLine, capacity, isFull, type PartitionRules } from "./partition.js";
import { printedWidth } from "./width.js";
import { wrappedFigures } from "./wrapped-figures.js";

/** What a missing cell costs, by how seldom a form leaves it blank. */
export interface Blank {
  readonly empty: number;
}

const UNLIKELY = 8;
/** A dash is a whole cell, and so is "none". */
const LONE_DASH = /^(?:[-—–－/／]+|无)$/;

/** How the lines of a column of words make cells: a line that had room for more was not wrapped. */
export function wordRules(lines: readonly ColumnLine[], { empty }: Blank): PartitionRules {
  const room = capacity(lines);
  return {
    empty,
    distance: 1,
    join: (before, after) => joinCost(before, after, room),
    split: (before, after) => splitCost(before, after, room),
  };
}

/** Lines of one cell stand close: lines of the cells beside it come between them at most. */
function tornApart(before: ColumnLine, after: ColumnLine): number {
  return 2 * Math.max(0, after.y - before.y - CLOSE);
}

const CLOSE = 3;

function joinCost(before: ColumnLine, after: ColumnLine, room: number): number {
  return tornApart(before, after) + wrapCost(before, after, room);
}

/** A unit on its own line belongs to the figure above it. */
function isUnitBelow(before: ColumnLine, after: ColumnLine): boolean {
  return (
    /[\d０-９]$/.test(before.text) &&
    /^(?:[万亿千百]?元|[人个件次户场家]|平方|公里|[%％])/.test(after.text) &&
    after.text.length <= 4
  );
}

function wrapCost(before: ColumnLine, after: ColumnLine, room: number): number {
  if (isUnitBelow(before, after)) return 0;
  if (LONE_DASH.test(before.text) || LONE_DASH.test(after.text)) return UNLIKELY;
  if (isFull(before, after, room)) return 0;
  const missing = room - printedWidth(before.text);
  // A closing mark may not begin a line, so that the character before it moved down with it.
  const pulled = /^.?[）)”，。、；]/.test(after.text) || /^[（(“]/.test(after.text) ? 2 : 0;
  return isFull(before, after, room - pulled - 2) ? 0.6 : Math.min(5, 1 + missing / 3);
}

function splitCost(before: ColumnLine, after: ColumnLine, room: number): number {
  let cost = isUnitBelow(before, after) ? 3 : 0;
  if (/^[）)”，。、；：:]/.test(after.text)) cost += 5;
  if (/^[\u4e00-\u9fff][，,；;。]/.test(after.text)) cost += 3;
  if (/^[%％]/.test(after.text) && /[\d０-９]$/.test(before.text)) cost += 5;
  if (/[、，（(“的与及和]$/.test(before.text)) cost += 3;
  if (depth(before.text) > 0 && depth(after.text) < 0) cost += 5;
  const isShort = printedWidth(after.text) <= Math.min(4, printedWidth(before.text) - 4);
  if (isFull(before, after, room) && isShort && !isFigureAlone(before, after)) cost += 1;
  return cost;
}

/** A figure below words is a cell of its own, no rest of theirs. */
function isFigureAlone(before: ColumnLine, after: ColumnLine): boolean {
  return /^[≥≤><=]?\d[\d.,]*%?$/.test(toHalfWidth(after.text)) && /[\u4e00-\u9fff。]$/u.test(before.text);
}

/** How many brackets a text leaves open; negative for brackets that it closes without having opened them. */
function depth(text: string): number {
  let open = 0;
  for (const char of toHalfWidth(text)) open += char === "(" ? 1 : char === ")" ? -1 : 0;
  return open;
}

/** How the lines of a column of figures make cells: a figure is wrapped only where the column is full. */
export function figureRules(lines: readonly ColumnLine[], { empty }: Blank): PartitionRules {
  const room = capacity(lines);
  const known = knownWraps(lines);
  const isKnown = (before: ColumnLine, after: ColumnLine): boolean => known.get(before) === after;
  const isWrapped = (before: ColumnLine, after: ColumnLine): boolean =>
    printedWidth(before.text) + leadWidth(after.text) > room &&
    isTail(after.text) &&
    (/[.．,，]/.test(before.text) || /[.．,，%％]/.test(after.text));
  return {
    empty,
    distance: 1,
    join: (before, after) => {
      if ((/[.．,，]$/.test(before.text) && isTail(after.text)) || isKnown(before, after)) return 0;
      return (isWrapped(before, after) ? 0.8 : UNLIKELY) + tornApart(before, after);
    },
    split: (before, after) => {
      if (/[.．,，]$/.test(before.text) || /^[.．,，%％]/.test(after.text) || isKnown(before, after)) return 6;
      return isWrapped(before, after) && printedWidth(after.text) < printedWidth(before.text) ? 1 : 0;
    },
  };
}

/** The lines that go on a figure on the line before, where all figures of a column have as many decimals so. */
function knownWraps(lines: readonly ColumnLine[]): ReadonlyMap<ColumnLine, ColumnLine> {
  const figures = wrappedFigures(lines.filter(({ text }) => !LONE_DASH.test(text)));
  const isEven = figures.every((own) => /^\d+\.\d{2}$/.test(toHalfWidth(own.map(({ text }) => text).join(""))));
  const pairs = isEven ? figures : [];
  return new Map(pairs.flatMap(([before, after]) => (before && after ? [[before, after] as const] : [])));
}

/** Width of what moves to the next line together: a digit, with the mark behind it. */
function leadWidth(text: string): number {
  return printedWidth(text.slice(0, /^.[.．,，%％]/.test(text) ? 2 : 1));
}

function isTail(text: string): boolean {
  return /^[\d,.]*[\d%.,][%万元分)]*$/.test(toHalfWidth(text)) || /^(?:万?元|[%％分])$/.test(text);
}
