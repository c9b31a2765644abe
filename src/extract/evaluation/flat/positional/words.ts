import { joinPlaced, slicePlaced } from "../../../../layout/placed-text.js";
import { toHalfWidth, unitOf } from "../../../../quantity/index.js";
import type { PrintedLine, Token } from "./tokens.js";

/** Programs put a blank between figures and ideographs: no more than this parts "300" from "人次". */
const BLANK = 1;

/**
 * Puts figures together with their units ("300 人次") and the parts of a date ("2021 年 8 月"), which programs part by a
 * blank: no column ends within them.
 *
 * @param below the next lines, on which a date may go on
 * @param hasUnits units have a column of their own, so that one may stand beside a figure of another column
 */
export function wholeWords(line: PrintedLine, hasUnits: boolean, below: readonly PrintedLine[] = []): PrintedLine {
  const tokens: Token[] = [];
  const days = below.flatMap((other) => other.tokens.filter(({ text }) => text.startsWith("日")));
  for (const [at, token] of line.tokens.entries()) {
    const before = tokens.at(-1);
    const next = line.tokens[at + 1];
    const after = next !== undefined && next.start - token.end <= BLANK ? toHalfWidth(next.text) : "";
    const gap = before === undefined ? Number.POSITIVE_INFINITY : token.start - before.end;
    if (
      before !== undefined &&
      (isNumbered(before, token)
        ? gap <= 2 * BLANK
        : gap <= BLANK && (isDayAbove(before, token, days) || areOne(before, token, after, hasUnits)))
    )
      tokens[tokens.length - 1] = joinTokens(before, token);
    else tokens.push(token);
  }
  return { ...line, tokens };
}

/** The same slash again and again; of dashes one may be as long as two. */
const SLASHES = /^([/／])\1+$/u;

/** Parts slashes that came together: "//" is two blank cells on a line where "/" is one. */
export function apartSlashes(line: PrintedLine): PrintedLine {
  const tokens = line.tokens.flatMap((token): Token[] => {
    const slash = SLASHES.exec(token.text)?.[1];
    if (slash === undefined || !line.tokens.some(({ text }) => text === slash)) return [token];
    const width = (token.end - token.start) / token.text.length;
    return [...token.text].map((text, at) => {
      const start = token.start + at * width;
      return { ...token, text, content: slicePlaced(token.content, at, at + 1), start, end: start + width };
    });
  });
  return { ...line, tokens };
}

/** "2021 年 12 月 31" with "日前" below it: the day goes on there. */
function isDayAbove(before: Token, token: Token, days: readonly Token[]): boolean {
  if (!/月$/u.test(before.text) || !/^\d{1,2}$/.test(toHalfWidth(token.text))) return false;
  return days.some((day) => day.start < token.end + BLANK && day.end > before.start);
}

/** "指标 1：印发图册数量": the number belongs to the word before it, and both to the name. */
function isNumbered(before: Token, token: Token): boolean {
  return before.text === "指标" && /^\d{1,2}[:、.](?!\d)/.test(toHalfWidth(token.text));
}

/** Words in front of the figure that they limit. */
const LIMIT = /^(?:大于|小于|不?低于|不?少于|不?高于|不?超过|[大小]于(?:等于|或等于)|等于)$/u;

function areOne(before: Token, token: Token, after: string, hasUnits: boolean): boolean {
  const [left, right] = [toHalfWidth(before.text), toHalfWidth(token.text)];
  // The points of a group are one: "（10 分）".
  if (/\(\d+(?:\.\d+)?$/.test(left) && /^分\)/.test(right)) return true;
  if (LIMIT.test(left) && /^\d/.test(right)) return true;
  if (/\d$/.test(left)) return /^(?:年|月|日)/.test(right) || /^分[^)]/.test(right) || (!hasUnits && isUnit(right));
  if (/^分[^)]/.test(after)) return /[\u4e00-\u9fff]$/u.test(left) && /^\d+$/.test(right);
  if (!/^\d{1,2}$/.test(right)) return /年$/.test(left) && /^\d{1,2}月/.test(right);
  // "2021 年 8" goes on with 月; with a figure or nothing behind it, 8 may be the next column's.
  return /\d年$/.test(left.replace(/ /g, "")) ? after.startsWith("月") : /月$/.test(left) && after.startsWith("日");
}

/** "人次", "元/人", "万元", also with a word behind it: "万元以内". */
function isUnit(text: string): boolean {
  const word = text.replace(/(?:以上|以下|以内|及以上|左右)$/, "");
  return /^[%‰]$/.test(word) || unitOf(word) !== null || unitOf(word.split("/")[0] ?? "") !== null;
}

function joinTokens(a: Token, b: Token): Token {
  const content = joinPlaced([a.content, b.content], " ");
  return { content, text: content.text, start: a.start, end: b.end, y: a.y, page: a.page };
}
