import { isBlankText } from "../../../../quantity/index.js";
import { laidOut, MEASURES, type Measure } from "../drawn/canvas.js";
import type { RegionLine } from "../region.js";

/** Runs of dashes over the columns of a table, as pandoc writes them; Markdown's pipe tables have bars between. */
const RUNS = /^ *-{2,}(?: +-{2,}){2,} *$/;
/** The border above the headings and below the last row of a table whose cells are wrapped. */
const BORDER = /^ *-{20,} *$/;
/** Fewer rows are no table, and more lines than these no form. */
const LEAST_ROWS = 3;
const MOST_LINES = 400;
/** Headings are hardly wrapped over more lines. */
const MOST_HEADINGS = 8;

/** A column: the places of its run of dashes, end exclusive. */
interface Column {
  readonly from: number;
  readonly to: number;
}

/**
 * The lines with tabs between the cells of tables whose columns are told by runs of dashes above and below them. Cells
 * stand at the places of their runs. Where blank lines part the rows, cells are wrapped and put together. A table whose
 * words stand between the columns, and other lines, stay as they are.
 */
export function withDashedCells(lines: readonly RegionLine[]): readonly RegionLine[] {
  if (!lines.some(({ text }) => RUNS.test(text))) return lines;
  const read = [...lines];
  for (let at = 0; at < lines.length; at++) {
    if (RUNS.test(lines[at]?.text ?? "")) at = Math.max(at, readTable(lines, at, read));
  }
  return read;
}

/** Puts the rows below a line of runs in their place. The line at which the table ends, or -1 where it is none. */
function readTable(lines: readonly RegionLine[], opening: number, read: RegionLine[]): number {
  const text = (at: number) => lines[at]?.text ?? "";
  const columns = columnsOf(text(opening));
  const isEnd = (at: number) => RUNS.test(text(at)) || BORDER.test(text(at));
  const first = firstHeading(text, opening);
  let end = opening + 1;
  while (end < lines.length && end - opening < MOST_LINES && !isEnd(end)) end++;
  // A table with a row of headings may end with a blank line.
  if (end >= lines.length || !isEnd(end) || !(BORDER.test(text(end)) || hasSame(columns, text(end)))) {
    end = opening + 1;
    while (!isBlankText(text(end))) end++;
    if (first === opening) return -1;
  }
  const body = Array.from({ length: end - opening - 1 }, (_, at) => opening + 1 + at);
  const head = Array.from({ length: opening - first }, (_, at) => first + at);
  const measure = MEASURES.find((one) => [...head, ...body].every((at) => fits(text(at), columns, one)));
  const rows = [head, ...rowsOf(body, text)].filter((row) => row.length > 0);
  if (measure === undefined || rows.length < LEAST_ROWS) return -1;
  for (let at = BORDER.test(text(first - 1)) ? first - 1 : first; at <= Math.min(end, lines.length - 1); at++)
    read[at] = { ...(lines[at] as RegionLine), text: "" };
  for (const row of rows) {
    const pieces = row.map((at) => cellsOf(text(at), columns, measure));
    const cells = columns.map((_, column) =>
      printed(pieces.reduce((cell, piece) => joined(cell, piece[column] ?? ""), "")),
    );
    const at = row[0] ?? opening;
    read[at] = { ...(lines[at] as RegionLine), text: cells.join("\t") };
  }
  return end;
}

/** The first line of the headings straight above the runs; the runs' own where there are none. */
function firstHeading(text: (at: number) => string, opening: number): number {
  let first = opening;
  while (first > 0 && opening - first < MOST_HEADINGS && !isBlankText(text(first - 1)) && !BORDER.test(text(first - 1)))
    first--;
  return opening - first < MOST_HEADINGS ? first : opening;
}

/** Lines that are a row together: between blank lines, or each by itself where there are none. */
function rowsOf(body: readonly number[], text: (at: number) => string): number[][] {
  const last = body.findLast((at) => !isBlankText(text(at))) ?? -1;
  const isWrapped = body.some((at) => at < last && isBlankText(text(at)));
  const rows: number[][] = [];
  let isOpen = false;
  for (const at of body) {
    const isBlank = isBlankText(text(at));
    if (!isBlank && isOpen && isWrapped) rows.at(-1)?.push(at);
    else if (!isBlank) rows.push([at]);
    isOpen = !isBlank;
  }
  return rows;
}

function columnsOf(runs: string): readonly Column[] {
  return [...runs.matchAll(/-+/g)].map(({ index, 0: run }) => ({ from: index, to: index + run.length }));
}

function hasSame(columns: readonly Column[], runs: string): boolean {
  const other = columnsOf(runs);
  return (
    other.length === columns.length &&
    other.every(({ from, to }, at) => from === columns[at]?.from && to === columns[at]?.to)
  );
}

/** Whether no words stand between the columns. */
function fits(line: string, columns: readonly Column[], measure: Measure): boolean {
  const places = laidOut([...line], measure);
  return columns.every(({ from }, at) => {
    const gap = places.slice(columns[at - 1]?.to ?? 0, from);
    return gap.every((char) => char !== "" && isBlankText(char));
  });
}

function cellsOf(line: string, columns: readonly Column[], measure: Measure): string[] {
  const places = laidOut([...line], measure);
  return columns.map(({ from }, at) =>
    places
      .slice(from, columns[at + 1]?.from)
      .join("")
      .trim(),
  );
}

/** Lines of Latin letters were parted at a blank. */
function joined(upper: string, lower: string): string {
  const isParted = /[A-Za-z]$/.test(upper) && /^[A-Za-z]/.test(lower);
  return isParted ? `${upper} ${lower}` : upper + lower;
}

/** Markdown writes a dash as two or three hyphens. */
function printed(cell: string): string {
  return /^-{2,3}$/.test(cell) ? "—" : cell;
}
