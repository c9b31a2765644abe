import type { RegionLine } from "../region.js";

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
export function withoutBars(printed: readonly RegionLine[]): readonly RegionLine[] {
  if (printed.filter(({ text }) => BAR.test(text)).length < LEAST_LINES) return printed;
  const lines = withoutWraps(printed);
  const barred = lines.filter(({ text }) => BAR.test(text));
  // A bar at the end stands behind a blank cell, unless it closes every row.
  const closed = barred.filter(({ text }) => CLOSED.test(text)).length;
  const isClosed = closed >= MOST * barred.length;
  return (isClosed ? withWholeRows(lines) : lines).map((line) =>
    BAR.test(line.text) ? { ...line, text: withTabs(line.text, isClosed) } : line,
  );
}

/** Two blanks end a line in Markdown for good; more fill a cell up. */
const BROKEN = /[^ ] {2}$/;
/** Where so many of the lines with bars end so, the others go on. */
const MOSTLY = 0.6;

/** Programs that write Markdown wrap rows at a width of their own; the end of a row alone is marked by two blanks. */
function withoutWraps(lines: readonly RegionLine[]): readonly RegionLine[] {
  const barred = lines.filter(({ text }) => BAR.test(text));
  if (barred.filter(({ text }) => BROKEN.test(text)).length < MOSTLY * barred.length) return lines;
  const whole = [...lines];
  let row = -1;
  lines.forEach((line, at) => {
    const open = whole[row];
    if (open === undefined || line.text === "") row = BAR.test(line.text) ? at : -1;
    else {
      whole[row] = { ...open, text: `${open.text} ${line.text}` };
      // Other lines keep their places.
      whole[at] = { ...line, text: "" };
    }
    if (BROKEN.test(line.text)) row = -1;
  });
  return whole;
}

/** Fewer cells are no row's whole width; a width that fewer rows have may be a row's that lacks its end. */
const LEAST_CELLS = 5;
const LEAST_ROWS = 3;

/**
 * Rows of one width, filled up with blank cells, may be broken where a cell begins or ends with a new line: "1 | 规划 |",
 * "基础信息 | 完整性 | 3 |", "3 |". Lines that together are just as wide as the rows around them are one row.
 */
function withWholeRows(lines: readonly RegionLine[]): readonly RegionLine[] {
  const counts = lines.map(({ text }) => (text.match(/[|｜│]/g) ?? []).length);
  const rows = new Map<number, number>();
  for (const count of counts) rows.set(count, (rows.get(count) ?? 0) + 1);
  const widths = counts.map((count) => (count >= LEAST_CELLS && (rows.get(count) ?? 0) >= LEAST_ROWS ? count : 0));
  const above = carried(widths);
  const below = carried(widths.toReversed()).reverse();
  const whole = [...lines];
  for (let at = 0; at < lines.length; at++) {
    const end = endOfRow(counts, at, [above[at] ?? 0, below[at] ?? 0]);
    const [first, ...rest] = lines.slice(at, end);
    if (first === undefined || rest.length === 0) continue;
    whole[at] = { ...first, text: [first, ...rest].map(({ text }) => text.trim()).join(" ") };
    // Other lines keep their places.
    rest.forEach((line, index) => {
      whole[at + 1 + index] = { ...line, text: "" };
    });
    at = end - 1;
  }
  return whole;
}

/** Each width, and where there is none the last one before. */
function carried(widths: readonly number[]): number[] {
  let last = 0;
  return widths.map((width) => {
    if (width > 0) last = width;
    return last;
  });
}

/** The end of the lines from `at` on that together are as wide as a row above or below, exclusive. */
function endOfRow(counts: readonly number[], at: number, widths: readonly number[]): number {
  const most = Math.max(...widths);
  let sum = 0;
  for (let end = at; end < counts.length && sum < most && counts[end] !== 0; end++) {
    sum += counts[end] ?? 0;
    if (widths.includes(sum)) return end + 1;
  }
  return at + 1;
}

function withTabs(text: string, isClosed: boolean): string {
  const cells = text.trim().replace(BARS, "\t");
  // The line below the headings of a table in Markdown.
  if (/^[-:\t]+$/.test(cells) && cells.includes("--")) return "";
  const isRow = cells.indexOf("\t") !== cells.lastIndexOf("\t");
  if (!isRow) return cells;
  const opened = cells.replace(/^\t/, "");
  const inner = isClosed || opened !== cells ? opened.replace(/\t$/, "") : opened;
  return inner === "" ? "\t" : inner;
}
