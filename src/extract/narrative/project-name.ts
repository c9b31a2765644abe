import { findQuantities } from "../../quantity/index.js";
import type { Stretch } from "./passage.js";
import { readProjectNumbering } from "./project-numbering.js";

/** A project's or sub-project's name at the start of a paragraph. */
export interface NameReading {
  readonly name: Stretch;
  /** the name stood in quotation marks, as names of projects do */
  readonly quoted: boolean;
  /** where the rest of the paragraph begins */
  readonly rest: number;
}

/** Marks that open a name and marks that close it. Curly ones are typed in either direction, and one for both. */
const QUOTES: readonly (readonly [string, string])[] = [
  ["“”„〝", "“”‟〞"],
  ["「", "」"],
  ["『", "』"],
  ["《", "》"],
  ["〈", "〉"],
  ["【", "】"],
  ["‘’", "‘’"],
  ['"', '"'],
];

/** Quotation marks further in belong to the story, not to the name. */
const LATEST_QUOTE = 24;
const LONGEST_NAME = 48;

/** A code before a project's name: "51000021R000000019951-", "[2021-03]". */
const CODE = /^(?:\[[\w-]{3,40}\]|[0-9A-Z]{8,40}(?:[-_—:]|(?=[一-龥])))/;
const LEAD = /^(?:年初预算项目|预算项目|专项项目|项目名称|项目[一二三四五六七八九十\d]{1,3})(?:名称)?[:、,]?/;

/** Reads the name that opens a paragraph, behind its number. Null where the paragraph does not open with a name. */
export function readName(plain: string): NameReading | null {
  const from = readProjectNumbering(plain)?.length ?? 0;
  return quotedName(plain, from) ?? bareName(plain, from);
}

function quotedName(plain: string, from: number): NameReading | null {
  for (const [opening, closing] of QUOTES) {
    const open = indexOfAny(plain, opening, from);
    if (open === -1 || open - from > LATEST_QUOTE || /[,。;]/.test(plain.slice(from, open))) continue;
    const close = indexOfAny(plain, closing, open + 1);
    if (close === -1 || close - open > LONGEST_NAME + 1) continue;
    // "“甲”等 3 个项目", "“甲”“乙”": several projects together are none.
    if (/^(?:等|和|与|及|、|[“”「『《])/.test(plain.slice(close + 1))) return null;
    if (opensName(plain.slice(from, open)) && isWithinName(plain, open, close)) {
      const bare = bareName(plain, from);
      return bare && { ...bare, quoted: true };
    }
    const around = plain.slice(from, open) + plain.slice(close + 1, close + 8);
    const isName = open === from || /项目|资金|经费|专项|预算|金额/.test(around);
    if (isName) return { name: withoutCode(plain, { start: open + 1, end: close }), quoted: true, rest: close + 1 };
  }
  return null;
}

/** Whether a name may begin with these words before its quoted word: not what is done with the project, nor whose it is. */
function opensName(words: string): boolean {
  return (
    /^[一-龥]{0,12}$/.test(words) &&
    !/^(?:实施|开展|安排|用于|关于|其中|组织|推进|落实|完成|通过|我|本|该|全)/.test(words)
  );
}

/** "“八五”普法宣传。年初预算…", "适龄妇女“两癌”检查。…": a quoted word with which a longer name begins, or within it. */
function isWithinName(plain: string, open: number, close: number): boolean {
  const behind = /^[一-龥]{2,20}(?=[,。:])/.exec(plain.slice(close + 1, close + 22))?.[0];
  return close - open <= LONGEST_WORD + 1 && behind !== undefined && !BEHIND_NAME.test(behind);
}

const LONGEST_WORD = 4;
/** What stands behind a whole name in quotation marks. */
const BEHIND_NAME = /^(?:项目|资金|经费|专项|年初|全年|年度|预算|金额|支出|安排|实际|该|共|为|是)/;

function indexOfAny(text: string, marks: string, from: number): number {
  for (let at = from; at < text.length; at++) if (marks.includes(text.charAt(at))) return at;
  return -1;
}

/** "科普宣传经费，年初预算…", "科普宣传经费：…", or a heading of its own. */
function bareName(plain: string, from: number): NameReading | null {
  const start = from + (LEAD.exec(plain.slice(from))?.[0].length ?? 0);
  const words = /^[^,。;:!?]{2,60}?(?=[,。;:!?]|$)/.exec(plain.slice(start))?.[0];
  if (words === undefined) return null;
  // "残疾人两项补贴": a count in Chinese numerals is part of a name.
  // So is a number that it begins with: "12315 投诉举报处置".
  const amountAt = findQuantities(words).find(
    ({ text, start: at, unit }) => /\d/.test(text) && (at > 0 || unit !== null),
  )?.start;
  const told =
    /(?:(?:年初|全年|年度|当年|本年)?预算(?:金额|安排|资金|数|额)?|(?<=项目)项目支出|实际支出|全年支出|支出|金额|安排资金|安排|共)(?:为|是|共)?$/;
  // "设备购置项目支出 20 万元": the words for the amount end the name.
  const end =
    amountAt === undefined ? words.length : words.slice(0, amountAt).replace(/[(]$/, "").replace(told, "").length;
  if (end < 2 || end > LONGEST_NAME) return null;
  return { name: withoutCode(plain, { start, end: start + end }), quoted: false, rest: start + end };
}

function withoutCode(plain: string, { start, end }: Stretch): Stretch {
  const code = CODE.exec(plain.slice(start, end))?.[0].length ?? 0;
  return { start: start + code, end };
}
