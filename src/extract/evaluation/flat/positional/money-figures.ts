import { toHalfWidth } from "../../../../quantity/index.js";
import type { PrintedLine, Token } from "./tokens.js";

/** A figure, or a piece of one, with or without a unit behind it. */
export const FIGURE = /^(?:\d[\d,]*(?:\.\d*)?|\.\d+)(?:%|万?元?)$/;

export function plain({ text }: Token): string {
  return toHalfWidth(text).replace(/\s/g, "");
}

/** A figure, or a dash for one. */
export function isCell(token: Token): boolean {
  const { text } = token;
  return FIGURE.test(plain(token)) || /^[-—–－/／]+$/u.test(text);
}

/** Points and rates have two decimals at most, however many amounts have. */
export const MOST_POINTS = 100;

/** Whether a figure breaks off before its last decimal, or within thousands. */
export function lacks(text: string, decimals: number): boolean {
  const [, thousands = "", fraction] = /^([\d,]*)(?:\.(\d*))?$/.exec(text) ?? [];
  if (!/^[\d,]*\.?\d*$/.test(text)) return false;
  if (fraction !== undefined) return !isWhole(text, decimals);
  return thousands.includes(",") && !/^\d{1,3}(?:,\d{3})+$/.test(thousands);
}

/** Whether a figure has all its decimals: those of amounts, or, up to a hundred, those of points. */
export function isWhole(text: string, decimals: number): boolean {
  const [, thousands = "", fraction = ""] = /^([\d,]+)(?:\.(\d+))?(?:%|万?元)?$/.exec(text) ?? [];
  if (thousands === "" || (thousands.includes(",") && !/^\d{1,3}(?:,\d{3})+$/.test(thousands))) return false;
  if (/%$/.test(text)) return Number(thousands) <= 10 * MOST_POINTS;
  return fraction.length === decimals || (fraction.length === 2 && Number(thousands) <= MOST_POINTS);
}

/** Whether a figure on a line has so many decimals. */
export function hasWhole({ tokens }: PrintedLine, decimals: number): boolean {
  return tokens.some((token) => new RegExp(`^[\\d,]+\\.\\d{${decimals}}$`).test(plain(token)));
}

/** Whether a piece with a sign or a unit ends a figure: "100" above "%", "98.2" above "5%", "750.73万" above "元". */
export function isEnd(text: string, rest: string): boolean {
  if (/元$/.test(rest)) return /^(?:万?元)$/.test(rest) && /[\d万]$/.test(text);
  if (text + rest === "100%") return true;
  const isRate = /^\d{1,4}(?:\.\d{1,2})?%$/.test(text + rest) && Number.parseFloat(text) <= 10 * MOST_POINTS;
  return isRate && (rest === "%" || /\.\d?$/.test(text));
}
