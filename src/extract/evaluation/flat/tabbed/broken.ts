import { isBlankText, withoutBlanks } from "../../../../quantity/index.js";
import { fundSource } from "../../heading.js";
import { isRestOfValue } from "./cut-values.js";
import { headingCount, isKnown, isRest, joinRows } from "./join.js";
import { columnsOf, isFoot, isMoneyHead, isPoints, mergedColumns } from "./place.js";
import type { TabbedRow } from "./rows.js";

/** A cell is hardly broken over more lines. */
const MOST_LINES = 5;

/** What the rows under headings look like. */
interface Shape {
  isWhole(row: TabbedRow): boolean;
  /** whether a row that is not whole may be the beginning of one */
  isBeginning(row: TabbedRow): boolean;
  /** whether a line of words without tabs, between two whole rows, is the first line of the lower one's name */
  opensName(line: TabbedRow, above: TabbedRow | undefined, below: TabbedRow | undefined): boolean;
  /** whether a line of words without tabs goes on with the reason of the whole row above it */
  goesOn(line: TabbedRow, above: TabbedRow): boolean;
}

/**
 * Joins rows that a line break within a cell cut ("修复" and "古籍页数 | ≥900页 | 950页 | 20 | 20"), by the number of their
 * cells: what is too short for a row of its block and makes up one together with the lines behind it is one row.
 */
export function joinCut(rows: readonly TabbedRow[]): TabbedRow[] {
  const joined: TabbedRow[] = [];
  let shape = null as Shape | null;
  for (let at = 0; at < rows.length; ) {
    const head = shapeUnder(rows, at);
    const above = joined.at(-1);
    const { row, lines } = head !== null || shape === null ? asItIs(rows, at) : wholeFrom(rows, at, shape, above);
    at += lines;
    if (row === undefined) continue;
    const goesOn =
      above !== undefined && (shape === null ? isRestOfValue(row, above, rows[at]) : shape.goesOn(row, above));
    if (goesOn && isAlone(row, rows)) joined[joined.length - 1] = joinRows(above, row);
    else joined.push(row);
    shape = isFoot(row) ? null : (head ?? shape);
  }
  return joined;
}

/** What rows look like under a row of headings; null under any other row. */
function shapeUnder(rows: readonly TabbedRow[], at: number): Shape | null {
  const row = rows[at];
  if (row === undefined) return null;
  if (isMoneyHead(row)) return sources(rows.slice(at + 1, at + 1 + MOST_SOURCES));
  return headingCount(row) >= LEAST_HEADINGS ? indicators(row, rows.slice(at + 1)) : null;
}

/** A block of money hardly has more rows. */
const MOST_SOURCES = 24;
const LEAST_HEADINGS = 3;

interface Joined {
  readonly row: TabbedRow | undefined;
  readonly lines: number;
}

function asItIs(rows: readonly TabbedRow[], at: number): Joined {
  return { row: rows[at], lines: 1 };
}

/** The row that begins at a line: with as many of the next lines as make it whole, or the line as it is. */
function wholeFrom(rows: readonly TabbedRow[], at: number, shape: Shape, above: TabbedRow | undefined): Joined {
  const [first, ...behind] = rows.slice(at, at + MOST_LINES);
  const [below] = behind;
  if (first !== undefined && below !== undefined && shape.opensName(first, above, below) && isAlone(first, rows))
    return { row: joinRows(first, below), lines: 2 };
  if (first === undefined || shape.isWhole(first) || !shape.isBeginning(first)) return asItIs(rows, at);
  let row = first;
  for (const [index, next] of behind.entries()) {
    // A row goes on within a cell that has words on both lines.
    if (isFoot(next) || headingCount(next) >= LEAST_HEADINGS || !hasWords(row.cells.at(-1)) || !hasWords(next.cells[0]))
      break;
    row = joinRows(row, next);
    if (shape.isWhole(row)) return { row, lines: index + 2 };
  }
  return asItIs(rows, at);
}

/** Whether no other line says the same: running heads and labels at the side are there again. */
function isAlone({ cells: [cell] }: TabbedRow, rows: readonly TabbedRow[]): boolean {
  return rows.filter(({ cells }) => cells.length === 1 && cells[0]?.text === cell?.text).length <= 1;
}

function hasWords(cell: TabbedRow["cells"][number] | undefined): boolean {
  return cell !== undefined && !isBlankText(cell.text);
}

/** Rows of indicators: as many cells as headings, less those merged downward where these are left out, with points under points. */
function indicators(headings: TabbedRow, body: readonly TabbedRow[]): Shape {
  const columns = columnsOf(headings);
  const points = columns.flatMap((role, at) => (role === "weight" || role === "score" ? [at] : []));
  const keepsBlanks = body.some(({ cells }) => cells.length === columns.length && !hasWords(cells[0]));
  const most = keepsBlanks ? 0 : mergedColumns(columns);
  const isWhole = ({ cells }: TabbedRow): boolean => {
    const shift = columns.length - cells.length;
    if (shift < 0 || shift > most || cells.length < 2) return false;
    return points.every((at) => {
      const words = withoutBlanks(cells[at - shift]?.text ?? "");
      return isPoints(words) || isBlankText(words);
    });
  };
  const beginsWithName = (row: TabbedRow | undefined): boolean =>
    row !== undefined &&
    most > 0 &&
    isWhole(row) &&
    columns.length - row.cells.length === most &&
    hasWords(row.cells[0]);
  const isEnded = (row: TabbedRow): boolean => row === headings || (isWhole(row) && isFinished(row, columns));
  return {
    isWhole,
    // A line of one cell may be the rest of a reason above it, or no part of the table.
    isBeginning: (row) => !isFoot(row) && row.cells.length > 1,
    goesOn: (line, above) =>
      columns.at(-1) === "deviation" &&
      isWhole(above) &&
      !(isFinished(above, columns) && isPartOfName(line)) &&
      hasWords(above.cells.at(-1)) &&
      isRest(above, line, above.cells.length),
    opensName: (line, above, below) =>
      isPartOfName(line) &&
      beginsWithName(below) &&
      above !== undefined &&
      isEnded(above) &&
      !(above === headings && ENDS_HEADING.test(withoutBlanks(line.cells[0]?.text ?? ""))),
  };
}

/** What the last line of a heading ends with. */
const ENDS_HEADING = /(?:指标|措施|分析|说明|[值数率分)）])$/;

/** A line that may be the first of a name's: a few words without marks, which are no label of the form. */
function isPartOfName(line: TabbedRow): boolean {
  const key = withoutBlanks(line.cells[0]?.text ?? "");
  return line.cells.length === 1 && /^[“”"一-龥A-Za-z]{2,14}$/.test(key) && !isKnown(key) && !isFoot(line);
}

/**
 * Whether the last cell of a row ends with its line: points and a yes or no do. A reason does that is blank or a word for
 * none, or a sentence with marks within and none at its end ("政策调整，明年将合理设定"), behind which a few words without
 * any are another cell's.
 */
function isFinished({ cells }: TabbedRow, columns: readonly (string | null)[]): boolean {
  const words = withoutBlanks(cells.at(-1)?.text ?? "");
  if (columns.at(-1) !== "deviation" && (isPoints(words) || /^[是否√×]$/.test(words))) return true;
  return isBlankText(words) || words === "无" || (/[，,。；;]/.test(words) && !/[，,、：:]$/.test(words));
}

/** Rows of money: as many cells as most rows that begin with a source. */
function sources(body: readonly TabbedRow[]): Shape {
  const counts = body.filter(isSource).map(({ cells }) => cells.length);
  const usual = counts.toSorted((a, b) => times(counts, b) - times(counts, a) || b - a)[0] ?? 0;
  return {
    // Where the only row is cut, no other tells how many cells it has.
    isWhole: (row) => row.cells.length > 2 && (usual === 0 || row.cells.length === usual) && isSource(row),
    // "上年结转" and "资金 | 0 | 0": no amount stands behind a label that goes on.
    isBeginning: ({ cells }) =>
      !cells.some(({ text }) => /\d/.test(text)) && cells.some(({ text }) => LABEL.test(text)),
    opensName: () => false,
    goesOn: () => false,
  };
}

/** What the labels of sources begin with, however they go on. */
const LABEL =
  /^(?:其中|年度|全年|项目|部门|当年|本年|上年|其他|财政|资金|中央|省|市|县|区|一般|政府|结转|单位|专户|自有|自筹)/;

const times = (counts: readonly number[], count: number): number => counts.filter((one) => one === count).length;

function isSource({ cells }: TabbedRow): boolean {
  return cells.slice(0, 2).some(({ text }) => fundSource(text) !== null);
}
