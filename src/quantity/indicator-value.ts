import { type Deadline, parseDeadline } from "./deadline.js";
import { powerOfTen } from "./decimal.js";
import { isEmptyFigure } from "./empty.js";
import { findQuantities, type Quantity } from "./quantity.js";
import { type Sign, signAtEnd, signAtStart, signOfNature } from "./sign.js";
import { unitOf } from "./unit.js";
import { unitAt } from "./unit-at.js";
import { toHalfWidth, withoutBlanks } from "./width.js";

/** What a target or an actual cell says. */
export type IndicatorValue =
  | { readonly kind: "empty" }
  | {
      readonly kind: "figure";
      readonly sign: Sign | null;
      readonly quantity: Quantity;
      /** Words around the figure that name what it counts ("在职人员" in "在职人员 3万/人"); "" for a bare figure. */
      readonly label: string;
    }
  | { readonly kind: "range"; readonly low: Quantity; readonly high: Quantity }
  | { readonly kind: "deadline"; readonly deadline: Deadline }
  | { readonly kind: "words" };

/** What a row's other cells say of the value: its sign and unit where the form has columns for them. */
export interface IndicatorColumns {
  readonly nature?: string | null;
  readonly measureUnit?: string | null;
  readonly year?: number | null;
}

/** Words that add nothing to a figure: "共完成 30 场", "达到95%". */
const fillers = [
  "全部",
  "已完成",
  "实际完成",
  "完成率",
  "完成",
  "达到",
  "实现",
  "达",
  "共计",
  "总计",
  "合计",
  "累计",
  "总共",
  "共",
  "约",
  "大约",
  "近",
  "左右",
  "实际",
  "全年",
  "年度",
  "本年",
  "当年",
  "当期",
  "覆盖",
  "为",
  "是",
  "已",
  ":",
  ",",
  ";",
  "。",
  "(含)",
  "上下",
  "比例",
  "¥",
  "￥",
];
const LONGEST_LABEL = 12;
const LONGEST_SIGN = 8;

/**
 * The meaning of a target or actual cell. A sign or a unit that the cell lacks is taken from the row's own columns. A
 * text with several figures, or with words that a figure does not explain, is "words": nothing is guessed.
 */
export function readIndicatorValue(text: string, columns: IndicatorColumns = {}): IndicatorValue {
  if (isEmptyFigure(text)) return { kind: "empty" };
  const deadline = countsNoTime(columns.measureUnit ?? "") ? null : parseDeadline(text, columns.year ?? null);
  if (deadline !== null) return { kind: "deadline", deadline };
  const quantities = findQuantities(text).map((quantity) => withColumnUnit(quantity, columns.measureUnit ?? null));
  const [first, second, ...others] = quantities;
  if (first === undefined) return { kind: "words" };
  const noted = second === undefined ? null : withoutNote(text);
  if (noted !== null) return readIndicatorValue(noted, columns);
  if (others.length > 0) return { kind: "words" };
  if (second !== undefined) return readRange(text, first, second);
  return readFigure(text, first, columns) ?? { kind: "words" };
}

/** Words of a bracket that gives another figure in place of the one before it. */
const REPLACES = /或|调整|变更|修订|更正|应为|改为|最低|至少|力争|不低于|不少于|不超过/u;

/**
 * The value before a closing bracket that explains it: "7期（因疫情取消1期）", "8期（其中线上2期）". Null where there is none, or
 * where the note may change the value.
 */
function withoutNote(text: string): string | null {
  const [value = "", note, ...others] = toHalfWidth(text).trim().split("(");
  if (note === undefined || others.length > 0 || note.indexOf(")") !== note.length - 1 || value.includes(")"))
    return null;
  if (!/[\u4e00-\u9fff]{2}/u.test(note) || REPLACES.test(note)) return null;
  return findQuantities(value).length === 1 ? value : null;
}

/** Under a unit that measures no time, "2021.12" is an amount. */
function countsNoTime(measureUnit: string): boolean {
  const unit = unitOf(measureUnit);
  return unit !== null && unit.dimension !== "time";
}

function readFigure(text: string, quantity: Quantity, columns: IndicatorColumns): IndicatorValue | null {
  const half = toHalfWidth(text);
  let before = half.slice(0, quantity.start);
  let after = half.slice(quantity.end);
  const prefix = signInside(before);
  if (prefix !== null) before = prefix.rest;
  const suffix = signAtEnd(after) ?? insideAfterTime(after, quantity);
  if (suffix !== null) after = after.slice(0, suffix.start);
  const unknownUnit = quantity.unit === null ? ownUnit(after) : null;
  if (unknownUnit !== null) after = "";
  const label = stripFillers(before) + stripFillers(after);
  if (label.length > LONGEST_LABEL || !isPlainLabel(label)) return null;
  const sign = prefix?.sign ?? suffix?.sign ?? signOfNature(columns.nature ?? "");
  return { kind: "figure", sign, quantity: { ...quantity, unit: quantity.unit ?? unknownUnit }, label };
}

/** Words that name a thing; digits, stops and words of degree say more than a name. */
function isPlainLabel(label: string): boolean {
  return !/[\d,，。;；:：、≥≤<>=%]|部分|基本|未|没|不|个别|大部/u.test(label);
}

/** A sign at the beginning or at the end of the words before the figure. */
function signInside(before: string): { sign: Sign; rest: string } | null {
  const start = signAtStart(before);
  if (start !== null) return { sign: start.sign, rest: before.slice(start.end) };
  for (let at = Math.max(0, before.length - LONGEST_SIGN); at < before.length; at++) {
    const found = signAtStart(before.slice(at));
    if (found !== null && before.slice(at + found.end).trim() === "")
      return { sign: found.sign, rest: before.slice(0, at) };
  }
  return null;
}

/** "3天内": 内 closes a time, and nothing else. */
function insideAfterTime(after: string, { unit }: Quantity): { sign: Sign; start: number } | null {
  const isTime = unit !== null && unitOf(unit)?.dimension === "time";
  return isTime && after.trim().startsWith("内") ? { sign: "≤", start: 0 } : null;
}

/** A short word right after the figure that the table of units does not know is taken as its unit: "20疗程". */
function ownUnit(after: string): string | null {
  const word = stripFillers(after);
  return word === withoutBlanks(after) && /^[\u4e00-\u9fff]{1,3}$/u.test(word) ? word : null;
}

function stripFillers(text: string): string {
  let rest = withoutBlanks(text);
  for (const word of fillers) rest = rest.replaceAll(word, "");
  return rest.replaceAll("()", "");
}

/** "90%-95%", "3至5天": two figures of one unit joined by nothing but a dash. */
function readRange(text: string, first: Quantity, second: Quantity): IndicatorValue {
  const half = toHalfWidth(text);
  const between = half.slice(first.end, second.start).trim();
  const around = stripFillers(half.slice(0, first.start)) + stripFillers(half.slice(second.end));
  const sameUnit = first.unit === null || first.unit === second.unit;
  if (!/^[-~—–～至到]+$/u.test(between) || around !== "" || !sameUnit) return { kind: "words" };
  return { kind: "range", low: { ...first, unit: second.unit }, high: second };
}

/** The unit column supplies the unit, and its multiplier: "3" under 万人次 is 30000 人次. */
function withColumnUnit(quantity: Quantity, column: string | null): Quantity {
  const name = withoutBlanks(column ?? "");
  if (quantity.unit !== null || name === "" || isDash(name)) return quantity;
  const match = unitAt(name, 0);
  if (match === null || match.end !== name.length) return { ...quantity, unit: name };
  return {
    ...quantity,
    unit: match.unit.name,
    value: quantity.value.times(powerOfTen(match.shift)),
    decimals: quantity.decimals - match.shift,
  };
}

function isDash(name: string): boolean {
  return /^[-—/无一]+$/u.test(name);
}
