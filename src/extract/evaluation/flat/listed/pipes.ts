import type { TextLine } from "../../../../document/document.js";

/** Fewer lines with a bar are no table that was written with bars. */
const LEAST_LINES = 10;
const BAR = /[|｜│]/;
const BARS = /[^\S\t]*[|｜│][^\S\t]*/g;

/**
 * The lines with tabs for the bars that part the cells of tables in some texts of web pages: "项目名称 |" is a cell
 * with a tab behind it, "| 总分 | 100 |" a row of two. Other texts stay as they are.
 */
export function withoutBars(lines: readonly TextLine[]): readonly TextLine[] {
  if (lines.filter(({ text }) => BAR.test(text)).length < LEAST_LINES) return lines;
  return lines.map((line) => (BAR.test(line.text) ? { ...line, text: withTabs(line.text) } : line));
}

function withTabs(text: string): string {
  const cells = text.trim().replace(BARS, "\t");
  const isRow = cells.indexOf("\t") !== cells.lastIndexOf("\t");
  if (!isRow) return cells;
  // The line below the headings of a table in Markdown.
  if (/^[-:\t]+$/.test(cells) && cells.includes("-")) return "";
  const inner = cells.replace(/^\t/, "").replace(/\t$/, "");
  return inner === "" ? "\t" : inner;
}
