import type { TextLine } from "../../../../document/document.js";

/** Fewer lines with a bar are no table that was written with bars. */
const LEAST_LINES = 10;
const BAR = /[|｜│]/;
const CLOSED = /[|｜│]\s*$/;
/** Of the lines with bars so many end with one where bars close the rows. */
const MOST = 0.9;
const BARS = /[^\S\t]*[|｜│][^\S\t]*/g;

/**
 * The lines with tabs for the bars that part the cells of tables in some texts of web pages: "项目名称 |" is a cell
 * with a tab behind it, "| 总分 | 100 |" a row of two. Other texts stay as they are.
 */
export function withoutBars(lines: readonly TextLine[]): readonly TextLine[] {
  const barred = lines.filter(({ text }) => BAR.test(text));
  if (barred.length < LEAST_LINES) return lines;
  // A bar at the end stands behind a blank cell, unless it closes every row.
  const closed = barred.filter(({ text }) => CLOSED.test(text)).length;
  const isClosed = closed >= MOST * barred.length;
  return lines.map((line) => (BAR.test(line.text) ? { ...line, text: withTabs(line.text, isClosed) } : line));
}

function withTabs(text: string, isClosed: boolean): string {
  const cells = text.trim().replace(BARS, "\t");
  const isRow = cells.indexOf("\t") !== cells.lastIndexOf("\t");
  if (!isRow) return cells;
  // The line below the headings of a table in Markdown.
  if (/^[-:\t]+$/.test(cells) && cells.includes("-")) return "";
  const opened = cells.replace(/^\t/, "");
  const inner = isClosed || opened !== cells ? opened.replace(/\t$/, "") : opened;
  return inner === "" ? "\t" : inner;
}
