import { type FilledCell, type PageTable, sameColumns, textOf } from "./page-table.js";
import { isFull } from "./wrap.js";

/** How a cell at the top of a page goes with the one over it at the end of the page before. */
type Join =
  /** nothing can be told: no text in either, or a merged cell above */
  | "silent"
  /** the cell above has text and this one has none */
  | "spent"
  /** its text is plainly the rest of what stands above: that line was full, or no text begins so */
  | "rest"
  /** its text may be the rest of what stands above, broken by hand */
  | "perhaps"
  /** its text is one of its own */
  | "own";

/**
 * Whether the page broke inside a row: text of some cells runs on and the others are spent. A row of its own would fill
 * its columns. Text broken by hand counts where it is outnumbered by what is plainly a rest and most of the row is spent.
 * A row without any text under one that has some is the lower end of that row. Where no line was drawn below the last
 * row it was cut as well, unless a cell of it was plainly at its end.
 */
export function isCutRow(before: PageTable, after: PageTable, repeated: number): boolean {
  const last = before.grid.ys.length - 2;
  const upper = before.cells.filter((cell) => cell.row + cell.rowSpan - 1 === last);
  const lower = after.cells.filter((cell) => cell.row === repeated);
  const joins: Join[] = [];
  for (const cell of lower) {
    const above = upper.find((other) => sameColumns(other, cell));
    if (above === undefined) return false;
    joins.push(joinOf(above, cell, before.grid.open.bottom));
  }
  const count = (join: Join) => joins.filter((other) => other === join).length;
  const [rests, perhaps, spent] = [count("rest"), count("perhaps"), count("spent")];
  if (count("own") > 0) return false;
  if (perhaps > 0) return rests > perhaps && spent >= rests + perhaps;
  return before.grid.open.bottom || (spent > 0 && (rests > 0 || lower.every((cell) => cell.lines.length === 0)));
}

function joinOf(above: FilledCell, cell: FilledCell, isOpen: boolean): Join {
  const [first] = cell.lines;
  const end = above.lines.at(-1);
  if (first === undefined) return end === undefined || above.rowSpan > 1 ? "silent" : "spent";
  if (end === undefined) return isOpen ? "silent" : "own";
  const text = textOf(cell);
  if (isPlaceholder(text) || hasRoom(above, cell)) return "own";
  // A figure that has its unit is at its end, however full its line is.
  if (isMeasured(textOf(above)) && isMeasured(text)) return "own";
  if (above.runsOver === true || isFull(end, first, cell.box[2] - cell.box[0]) || beginsNoText(text)) return "rest";
  if (closesBracket(textOf(above), text)) return "rest";
  return isFigure(text) || isFigure(end.content.text) ? "own" : "perhaps";
}

/** Lines for which room is left under a text that a page break did not cut; programs move a line down to keep another company. */
const room = { words: 2, figures: 1 } as const;

/** Whether there was room for more below the text above: nothing of it had to go on. A merged cell's stands in its middle. */
function hasRoom(above: FilledCell, cell: FilledCell): boolean {
  const end = above.lines.at(-1);
  if (end === undefined || above.rowSpan > 1 || cell.rowSpan > 1 || above.runsOver === true) return false;
  const isPlain = [above, cell].every((part) => /^[\d.,%]+$/.test(textOf(part)));
  return above.box[3] - end.box[3] > (isPlain ? room.figures : room.words) * lineHeight * end.size;
}

/** From line to line, in ems. */
const lineHeight = 1.3;

/** Text that can only go on: it begins with a character that no text begins with (% is a unit), or is all in brackets. */
export function beginsNoText(text: string): boolean {
  return /^[,，。、；：！？）)\]】》”’]/.test(text) || /^[（(][^（()）]*[）)]$/.test(text);
}

/** Whether a text closes a bracket that the one above left open: "满意度指标（10" and "分）". */
function closesBracket(above: string, text: string): boolean {
  return /[（(][^（()）]*$/.test(above) && /^[^（()）]*[）)]/.test(text);
}

/** Points, or a number and a colon, that hold the place of a row that nobody filled. */
function isPlaceholder(text: string): boolean {
  return /^(?:[.…·⋯]+|.{0,4}\d{1,2}[：:])$/u.test(text);
}

/** A figure with its unit and nothing else: 816.32 万元, 90%. */
function isMeasured(text: string): boolean {
  return /^[\d.,]+\s*(?:%|[^\d\s.,]{1,3})$/u.test(text.normalize("NFKC"));
}

function isFigure(text: string): boolean {
  return /\d/.test(text);
}
