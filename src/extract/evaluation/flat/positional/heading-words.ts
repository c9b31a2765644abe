import { fundColumn, headingKey, indicatorColumn } from "../../heading.js";
import { FUND_COLUMNS, type FundColumn, INDICATOR_COLUMNS, type IndicatorColumn } from "../../vocabulary.js";

/** What a column of either block holds. */
export type Field = IndicatorColumn | FundColumn;

/**
 * What a column in a block holds; `block` is the label beside the whole block, such as 绩效指标. Of the columns that the
 * result has no field for, `ordinal` holds the numbers of rows and `money` more amounts and rates.
 */
export type ColumnField = Field | "block" | "ordinal" | "money";

const ORDINALS: ReadonlySet<string> = new Set(["行次", "序号", "编号"]);
const NO_MONEY = /佐证|审核|复核|核定|审定/u;

/** What the cells of a heading's column hold. */
export function columnOf(kind: BlockKind, field: Field, words: string): ColumnField {
  if (field !== "ignored") return field;
  if (ORDINALS.has(headingKey(words))) return "ordinal";
  return kind === "funds" && !NO_MONEY.test(words) ? "money" : field;
}

/** The two blocks of a table that have columns. */
export type BlockKind = "funds" | "indicators";

/** All headings in one text, to ask whether words are a piece of any. */
const ALL = [...Object.values(INDICATOR_COLUMNS), ...Object.values(FUND_COLUMNS)]
  .flatMap(({ whole }) => whole)
  .join("|");

/** Whether words can be a heading, or the first line of one. */
export function isHeadingPiece(text: string): boolean {
  const key = headingKey(text);
  return key !== "" && (ALL.includes(key) || [...key].every((char) => REASON_LETTERS.includes(char)));
}

/** Letters of the long headings that ask for reasons, of which every form has its own. */
export const REASON_LETTERS = "偏差原因分析及改进措施未完成扣说明和其他拟采取的整情况与备注";

/** Whether words are a heading from end to end, not only words with a heading in them. */
export function isWholeHeading(kind: BlockKind, field: Field, text: string): boolean {
  if (isListed(kind, field, text)) return true;
  return (field === "deviation" || field === "reason") && [...text].every((char) => REASON_LETTERS.includes(char));
}

/** Whether words are a heading that forms use, from end to end. */
export function isListed(kind: BlockKind, field: Field, text: string): boolean {
  const lists: Partial<Record<Field, { readonly whole: readonly string[] }>> =
    kind === "funds" ? FUND_COLUMNS : INDICATOR_COLUMNS;
  return lists[field]?.whole.includes(headingKey(text)) === true;
}

/** Whether words end inside a bracket, as the upper line of a wrapped heading may. */
export function isOpen(text: string): boolean {
  return /[(（][^)）]*$/.test(text);
}

/** One column over another: "（B/A）" is the rate's, and never stands below these. */
const QUOTIENT = /[(（][A-ZＡ-Ｚ][/／÷][A-ZＡ-Ｚ][)）]/u;
const NO_QUOTIENTS: readonly (Field | null)[] = ["weight", "score", "initial", "adjusted", "executed"];
/** "（分）" stands below points alone. */
const IN_POINTS = /[(（]分[)）]$/u;
const POINTS: readonly (Field | null)[] = ["weight", "score", "ignored"];

/** The field that words name as a heading of this block, or null: also for one with the bracket of its neighbour. */
export function fieldOf(kind: BlockKind, words: string): Field | null {
  if (kind === "funds") {
    const field = fundColumn(words, "cell");
    return NO_QUOTIENTS.includes(field) && QUOTIENT.test(words) ? null : field;
  }
  const field = indicatorColumn(words, "cell");
  return IN_POINTS.test(words) && !POINTS.includes(field) ? null : field;
}

/** Whether words hold the quotient of two columns, which only a rate's heading tells. */
export function isQuotient(text: string): boolean {
  return QUOTIENT.test(text);
}

/** The field of which words are a heading of this block from end to end, or null. */
export function wholeField(kind: BlockKind, text: string): Field | null {
  const field = fieldOf(kind, text);
  return field !== null && isWholeHeading(kind, field, text) ? field : null;
}

/** Whether words are a heading of this block from end to end. */
export function isHeading(kind: BlockKind, text: string): boolean {
  return wholeField(kind, text) !== null;
}

/** Whether words close a bracket that they did not open. */
export function isTorn(text: string): boolean {
  const close = text.search(/[)）]/);
  const open = text.search(/[(（]/);
  return close >= 0 && (open < 0 || open > close);
}

/** What is left over of a bracket behind a heading: "×执行率）", "(A)". */
export function isScrap(text: string): boolean {
  return /[)）]$/.test(text) && text.length <= 8;
}
