import { joinPlaced, type PlacedText } from "../../../../layout/placed-text.js";
import { withoutBlanks } from "../../../../quantity/index.js";
import { headingKey, indicatorColumn } from "../../heading.js";
import {
  FUND_COLUMNS,
  GRADE_LABELS,
  INDICATOR_COLUMNS,
  LEVEL1_NAMES,
  LEVEL2_NAMES,
  NOTE_LABELS,
  TOTAL_LABELS,
} from "../../vocabulary.js";
import type { TabbedRow } from "./rows.js";

const SIDES =
  /^(?:年度)?(?:绩效指标|总体目标|绩效目标|(?:项目|部门|预算)?(?:资金|预算|经费)(?:情况|执行情况)?)(?:[(].{1,12}[)])?$/;
const FOOT = new Set([...TOTAL_LABELS, ...GRADE_LABELS, ...NOTE_LABELS]);
const HEADINGS = new Set(
  [...Object.values(INDICATOR_COLUMNS), ...Object.values(FUND_COLUMNS)].flatMap(({ whole }) => whole),
);
const LEVELS = new Set([...LEVEL1_NAMES, ...LEVEL2_NAMES]);

/**
 * Joins rows that were cut where a cell holds a line break: a heading of two lines, a label at the side, a reason in two
 * paragraphs. Lines are joined only where the two halves of the cell make a word that a form is known to have, or where
 * a row is as long as the headings and its last cell goes on.
 */
export function joinBroken(rows: readonly TabbedRow[]): TabbedRow[] {
  const joined: TabbedRow[] = [];
  let width = 0;
  for (const row of rows) {
    const above = joined.at(-1);
    if (above !== undefined && (isOneCell(above, row) || isRest(above, row, width)))
      joined[joined.length - 1] = joinRows(above, row);
    else joined.push(row);
    const last = joined.at(-1);
    if (last !== undefined && headingCount(last) >= 3) width = last.cells.length;
  }
  return joined;
}

/** Joins rows of headings that a line break parts within a heading: "三级指标 | 计划" and "数 | 实际完成 | 分值". */
export function joinHeadings(rows: readonly TabbedRow[]): TabbedRow[] {
  const joined: TabbedRow[] = [];
  for (const row of rows) {
    const above = joined.at(-1);
    if (above !== undefined && areHalves(above, row)) joined[joined.length - 1] = joinRows(above, row);
    else joined.push(row);
  }
  return joined;
}

function areHalves(above: TabbedRow, below: TabbedRow): boolean {
  if (headingCount(above) < 2) return false;
  const [upper, lower] = [keyOf(above.cells.at(-1)), keyOf(below.cells[0])];
  // A blank cell is no half of a heading.
  if (upper === "" || lower === "") return false;
  // Where the next break cuts the lower row short, both halves have to make a heading that forms are known to have.
  return headingCount(below) < 2 ? isKnown(upper + lower) : indicatorColumn(upper + lower, "cell") !== null;
}

/** How many cells of a row are headings of indicators. */
export function headingCount({ cells }: TabbedRow): number {
  return cells.filter((cell) => indicatorColumn(cell.text) !== null && cell.text.length < 30).length;
}

/** Joins the last cell of a row with the first of the next. */
export function joinRows(above: TabbedRow, below: TabbedRow): TabbedRow {
  const [first, ...rest] = below.cells;
  const last = above.cells.at(-1);
  if (first === undefined || last === undefined) return above;
  return { cells: [...above.cells.slice(0, -1), joinPlaced([last, first]), ...rest], line: above.line };
}

/** Whether the last cell of a row and the first of the next are the halves of one word of the form. */
function isOneCell(above: TabbedRow, below: TabbedRow): boolean {
  const [upper, lower] = [keyOf(above.cells.at(-1)), keyOf(below.cells[0])];
  if (!IDEOGRAPH.test(upper) || lower === "" || SIDES.test(lower)) return false;
  // Two labels of a row of values under each other are two cells; of headings, the upper one may be a part of a longer.
  // No cell says 指标 alone.
  const areTwo = lower !== "指标" && isKnown(lower) && isKnown(upper);
  if (above.cells.length > 1 && areTwo && headingCount(above) < 2) return false;
  return isKnown(upper + lower) || (above.cells.length === 1 && isPartOfSide(upper + lower));
}

const IDEOGRAPH = /[\u3400-\u9fff]/;

/** A side label that is written one character a line is known only at its last. */
function isPartOfSide(key: string): boolean {
  return key.length >= 2 && key.length < 4 && "绩效指标".startsWith(key);
}

/** A label or a heading of the form, as a whole; headings of reasons are of many words. */
export function isKnown(key: string): boolean {
  const bare = headingKey(key);
  return (
    SIDES.test(key) || LEVELS.has(bare) || HEADINGS.has(bare) || /^(?:偏差|未完成)?原因分析.{0,3}改进措施$/.test(bare)
  );
}

/** A line without tabs behind a row that has all its cells goes on with the last one, the reason. */
export function isRest(above: TabbedRow, { cells }: TabbedRow, width: number): boolean {
  const key = keyOf(cells[0]);
  return (
    width > 0 &&
    cells.length === 1 &&
    above.cells.length === width &&
    headingCount(above) < 3 &&
    keyOf(above.cells.at(-1)) !== "" &&
    !isKnown(key) &&
    // "填表人：" is a label with nothing behind it.
    !/[:：]$/.test(key) &&
    !FOOT.has(headingKey(key).replace(/:.*$/, ""))
  );
}

function keyOf(cell: PlacedText | undefined): string {
  return withoutBlanks(cell?.text ?? "");
}
