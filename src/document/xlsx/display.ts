import { displayNumber, displayText } from "./number-format.js";
import { type Run, runsText, unescaped } from "./shared-strings.js";
import type { CellStyle } from "./styles.js";

/** What the cells of all sheets refer to. */
export interface Workbook {
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
  /** days are counted from 1904 */
  readonly counts1904: boolean;
  /** its formulas are to be worked out when it is opened: what it carries of them may be a placeholder */
  readonly isToCalculate: boolean;
  /** how many texts a sheet may hold; as many as any report unless told */
  readonly mostTexts?: number;
}

/** A cell while it is read. */
export interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: CellStyle;
  value: string | null;
  /** of a text that stands in the cell itself */
  readonly runs: Run[];
  isFormula: boolean;
}

/** What a cell shows (18.18.11, ST_CellType). */
export function displayed(
  { type, value, runs, style }: OpenCell,
  { strings, counts1904 }: Workbook,
  showsZeros: boolean,
): string {
  if (type === "inlineStr") return displayText(runsText(runs), style.format);
  if (value === null) return "";
  if (type === "s") return displayText(strings[Number(value)] ?? "", style.format);
  if (type === "str") return displayText(unescaped(value), style.format);
  if (type === "b") return value.trim() === "1" ? "TRUE" : "FALSE";
  if (type === "e") return value;
  if (type === "d") return dateText(value);
  const number = Number(value);
  if (value.trim() === "" || (number === 0 && !showsZeros)) return "";
  return Number.isNaN(number) ? value : displayNumber(number, style.format, counts1904);
}

/** A date that is written out ("2021-12-31T00:00:00"), as a Chinese Excel shows dates. */
function dateText(value: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(value);
  return match === null ? value : `${match[1]}/${Number(match[2])}/${Number(match[3])}`;
}
