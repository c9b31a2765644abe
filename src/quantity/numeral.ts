import { isChineseDigit, readChineseNumeral } from "./chinese-numeral.js";
import { Decimal } from "./decimal.js";
import { type Printed, readDigits } from "./printed.js";
import { unitAt } from "./unit-at.js";
import { isAsciiLetter, isDigit, skipBlanks, toHalfWidth } from "./width.js";

/** A figure found in a text: `start` and `end` are offsets into the text as given. */
export interface Numeral extends Printed {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Every figure of a text, from left to right, in one pass: Arabic digits of both widths, with thousands separators and
 * sign, and Chinese numerals where they are plainly figures. Digits of a code (R0001, 3D), of a dotted number (1.2.3) and
 * of a date printed with dots are no figures.
 */
export function findNumerals(text: string): Numeral[] {
  const half = toHalfWidth(text);
  const found: Numeral[] = [];
  let position = 0;
  while (position < half.length) {
    const char = half.charAt(position);
    if (isDigit(char)) position = readArabic(half, text, position, found);
    else if (isChineseDigit(char) || char === "十" || char === "拾")
      position = readChinese(half, text, position, found);
    else position++;
  }
  return found.some(isPart) ? found.filter((numeral) => !isPart(numeral)) : found;

  /** A character beside it cannot be told, and may be another digit. */
  function isPart({ start, end }: Numeral): boolean {
    return text.charAt(start - 1) === UNTOLD || text.charAt(end) === UNTOLD;
  }
}

/** The replacement character, which decoders and readers of fonts put in the place of what they cannot tell. */
const UNTOLD = "\uFFFD";

/** Adds the figure that begins here, if it is one, and gives the position after it. */
function readArabic(half: string, text: string, start: number, found: Numeral[]): number {
  const dotted = endOfDotted(half, start);
  if (dotted !== null) return dotted;
  if (isAsciiLetter(half.charAt(start - 1))) return endOfCode(half, start);
  const digits = readDigits(half, start);
  if (digits === null) return start + 1;
  if (isAsciiLetter(half.charAt(digits.end)) && unitAt(half, digits.end) === null) return endOfCode(half, digits.end);
  if (isOrdinalBeforeYear(half, start, digits.end)) return half.indexOf(".", start) + 1;
  const negative = isMinus(half, start - 1, found.at(-1)?.end ?? -1);
  const value = new Decimal(digits.plain);
  const from = negative ? start - 1 : start;
  found.push({
    value: negative ? value.negated() : value,
    decimals: digits.decimals,
    text: text.slice(from, digits.end),
    start: from,
    end: digits.end,
  });
  return digits.end;
}

/** "1.2.3" or "2021.12.31": where it ends. */
function endOfDotted(half: string, start: number): number | null {
  let end = start;
  let dots = 0;
  while (isDigit(half.charAt(end)) || (half.charAt(end) === "." && isDigit(half.charAt(end + 1)))) {
    if (half.charAt(end) === ".") dots++;
    end++;
  }
  return dots >= 2 ? end : null;
}

function endOfCode(half: string, start: number): number {
  let end = start;
  while (isDigit(half.charAt(end)) || isAsciiLetter(half.charAt(end))) end++;
  return end;
}

/** "1.2021年": the heading's number and the year, not 1.2021 years. */
function isOrdinalBeforeYear(half: string, start: number, end: number): boolean {
  return /^\d{1,2}\.(?:19|20)\d\d$/u.test(half.slice(start, end)) && half.charAt(skipBlanks(half, end)) === "年";
}

/** A dash before digits is a minus unless it leads from another figure, with or without a unit, to this one. */
function isMinus(half: string, at: number, previousEnd: number): boolean {
  if (half.charAt(at) !== "-") return false;
  const before = half.charAt(at - 1);
  if (before === "-" || isAsciiLetter(before) || isDigit(before) || before === ")" || before === "(") {
    return before === "(" && half.charAt(at) === "-";
  }
  if (previousEnd < 0) return true;
  const unitEnd = unitAt(half, previousEnd)?.end ?? previousEnd;
  return skipBlanks(half, Math.max(unitEnd, previousEnd)) !== at;
}

/** Adds the Chinese numeral that begins here where it is plainly a figure, and gives the position after its digits. */
function readChinese(half: string, text: string, start: number, found: Numeral[]): number {
  const numeral = readChineseNumeral(half, start);
  if (numeral === null) return endOfChineseRun(half, start);
  if (isPlainFigure(half, start, numeral.end, numeral.large)) {
    const { value, end, decimals } = numeral;
    found.push({ value, decimals, text: text.slice(start, end), start, end });
  }
  return numeral.end;
}

function endOfChineseRun(half: string, start: number): number {
  let end = start + 1;
  while (isChineseDigit(half.charAt(end)) || "十拾百佰千仟万萬亿".includes(half.charAt(end) || "?")) end++;
  return end;
}

/**
 * A Chinese numeral is a figure before a unit, unless it is the ordinal of a heading or of 第; a long one is a figure
 * before a stop as well.
 */
function isPlainFigure(half: string, start: number, end: number, large: boolean): boolean {
  if (half.charAt(start - 1) === "第") return false;
  if (half.slice(start - 2, start) === "分之") return true;
  // 一 is a dash or part of a word, 十分 an adverb.
  if (half.slice(start, end) === "一" || half.slice(start, end + 1) === "十分") return false;
  const next = half.charAt(skipBlanks(half, end));
  if (large && end - start >= 2)
    return next === "" || !/[\u4e00-\u9fff]/u.test(next) || unitAt(half, end) !== null || "余多".includes(next);
  return unitAt(half, end) !== null;
}
