import { Decimal } from "./decimal.js";

const digitValues: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  两: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};

const tens: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const myriads: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8 };

/** A Chinese numeral in a text. */
export interface ChineseNumeral {
  readonly value: Decimal;
  readonly end: number;
  /** 0, or -4 and -8 where the numeral ends in 万 and 亿, which are its last printed place. */
  readonly decimals: number;
  /** It has a multiplier of a hundred or more, so that it can hardly be anything but a figure. */
  readonly large: boolean;
}

/** Whether a character is a Chinese digit. */
export function isChineseDigit(char: string): boolean {
  return digitValues[char] !== undefined;
}

/** The digit a character stands for, or null. */
export function chineseDigit(char: string): number | null {
  return digitValues[char] ?? null;
}

/** A section below 万: 三百二十, 十二, 一千零五. */
interface Section {
  readonly value: number;
  readonly end: number;
  readonly lastFactor: number;
}

function readSection(text: string, start: number): Section | null {
  let value = 0;
  let lastFactor = 10000;
  let position = start;
  let skipsPlaces = true;
  while (position < text.length) {
    const char = text.charAt(position);
    const digit = digitValues[char];
    if (digit === 0 && position > start) {
      skipsPlaces = true;
      position++;
      continue;
    }
    const factor = tens[text.charAt(position + 1)];
    if (digit !== undefined && factor !== undefined && factor < lastFactor) {
      value += digit * factor;
      lastFactor = factor;
      skipsPlaces = factor === 10;
      position += 2;
    } else if (tens[char] === 10 && position === start) {
      value += 10;
      lastFactor = 10;
      position++;
    } else if (digit !== undefined && lastFactor > 1 && skipsPlaces) {
      value += digit;
      lastFactor = 1;
      position++;
    } else break;
  }
  return position === start ? null : { value, end: position, lastFactor };
}

/**
 * The longest well-formed Chinese numeral at a position. Malformed runs (十四五, 二〇二一, "三二一") are no numerals, nor
 * is what leaves its last place unsaid (三百二 for 320, 一万二 for 12000): null, as for a position where none begins.
 */
export function readChineseNumeral(text: string, start: number): ChineseNumeral | null {
  let value = new Decimal(0);
  let lastMyriad = Number.POSITIVE_INFINITY;
  let large = false;
  let position = start;
  for (;;) {
    const section = readSection(text, position);
    if (section === null) break;
    if (lastMyriad < Number.POSITIVE_INFINITY && section.end === position + 1 && text.charAt(position - 1) !== "零")
      return null;
    const factor = myriads[text.charAt(section.end)];
    const isMyriad = factor !== undefined && factor < lastMyriad;
    value = value.plus(new Decimal(section.value).times(isMyriad ? factor : 1));
    large ||= isMyriad || section.value >= 100;
    position = isMyriad ? section.end + 1 : section.end;
    if (!isMyriad) break;
    lastMyriad = factor;
    if (text.charAt(position) === "零") position++;
  }
  const goesOn = isChineseDigit(text.charAt(position)) || tens[text.charAt(position)] !== undefined;
  if (position === start || goesOn) return null;
  const last = text.charAt(position - 1);
  return { value, end: position, decimals: -Math.log10(myriads[last] ?? 1) + 0, large };
}
