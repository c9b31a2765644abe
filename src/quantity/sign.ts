import { toHalfWidth } from "./width.js";

/** How a target binds its figure. */
export type Sign = "≥" | ">" | "=" | "≤" | "<";

/** A sign as it stands in a text: offsets into the text as given. */
export interface FoundSign {
  readonly sign: Sign;
  readonly start: number;
  readonly end: number;
}

/** Spellings that stand before the figure. 》 and 《 are what recognised scans and hasty typists make of ≥ and ≤. */
const before: readonly (readonly [Sign, string])[] = [
  ["≥", "≥ ≧ ⩾ ≮ >= => ≥= 》 〉 大于或等于 大于等于 大于、等于 不低于 不少于 不小于 不得低于 不得少于 至少 最少"],
  [
    "≤",
    "≤ ≦ ⩽ ≯ <= =< ≤= 《 〈 小于或等于 小于等于 不超过 不高于 不大于 不多于 不得超过 不得高于 未超过 控制在 至多 最多 最高",
  ],
  [">", "> 大于 高于 多于 超过"],
  ["<", "< 小于 低于 少于"],
  ["=", "= 等于"],
];

/** Words that stand after the figure and its unit. */
const after: readonly (readonly [Sign, string])[] = [
  ["≥", "及以上 以上 或以上 (含)以上 (含)及以上"],
  ["≤", "及以下 以下 以内 之内 或以下 (含)以下 (含)以内"],
];

interface Spelling {
  readonly sign: Sign;
  readonly word: string;
}

function spellings(table: readonly (readonly [Sign, string])[]): readonly Spelling[] {
  const all = table.flatMap(([sign, words]) => words.split(" ").map((word) => ({ sign, word })));
  return all.sort((a, b) => b.word.length - a.word.length);
}

const prefixes = spellings(before);
const suffixes = spellings(after);

/** The sign at the very beginning, blanks apart. */
export function signAtStart(text: string): FoundSign | null {
  const half = toHalfWidth(text);
  const start = half.length - half.trimStart().length;
  const found = prefixes.find(({ word }) => half.startsWith(word, start));
  return found === undefined ? null : { sign: found.sign, start, end: start + found.word.length };
}

/** The sign at the very end, blanks apart. */
export function signAtEnd(text: string): FoundSign | null {
  const half = toHalfWidth(text).trimEnd();
  const found = suffixes.find(({ word }) => half.endsWith(word));
  return found === undefined ? null : { sign: found.sign, start: half.length - found.word.length, end: half.length };
}

/**
 * The first sign of a text, wherever it stands: a sign or word before a figure, or a word after one. "控制在…以内" is
 * found as its first word.
 */
export function readSign(text: string): FoundSign | null {
  const half = toHalfWidth(text);
  for (let at = 0; at < half.length; at++) {
    const found =
      prefixes.find(({ word }) => half.startsWith(word, at)) ?? suffixes.find(({ word }) => half.startsWith(word, at));
    if (found !== undefined) return { sign: found.sign, start: at, end: at + found.word.length };
  }
  return null;
}

/** What a form's own column for the nature of an indicator says of the direction: a sign, or 正向 and 反向. */
export function signOfNature(nature: string): Sign | null {
  const plain = toHalfWidth(nature).trim();
  const found = signAtStart(plain) ?? signAtEnd(plain);
  if (found !== null && found.end - found.start === plain.length) return found.sign;
  if (/^正向/u.test(plain)) return "≥";
  if (/^[反负逆]向/u.test(plain)) return "≤";
  return null;
}
