/**
 * The numbers that Chinese official documents put before headings and paragraphs, in their fixed order of rank
 * (GB/T 9704: 一、 then （一） then 1. then （1）); ① follows by custom.
 */
export interface Numbering {
  /** 1 for 一、, 2 for （一）, 3 for 1., 4 for （1） and ⑴, 5 for ① and 1） */
  readonly rank: 1 | 2 | 3 | 4 | 5;
  /** the number itself, from 1 */
  readonly ordinal: number;
  /** how many characters of the text the number takes, blanks before and behind it included */
  readonly length: number;
}

const HAN = "一二三四五六七八九";

/** 一 … 九十九 as a number; null for anything else. */
function hanOrdinal(text: string): number | null {
  const [tens, ones] = text.includes("十") ? text.split("十", 2) : ["-", text];
  const digit = (part: string | undefined): number => (part === undefined || part === "" ? 0 : HAN.indexOf(part) + 1);
  if (tens === "-") return digit(ones) || null;
  const high = tens === "" ? 1 : digit(tens);
  return high === 0 ? null : high * 10 + digit(ones);
}

/**
 * A line that starts with a figure may be the rest of a wrapped sentence ("1.5 万元", "12 月底"): an Arabic number
 * counts only with its point or 、, and a digit behind the point only where a year begins there ("2.2022 年度…"), or a hotline ("2.12315 投诉举报").
 */
const FORMS: readonly { readonly rank: Numbering["rank"]; readonly form: RegExp }[] = [
  { rank: 1, form: /^\s*([一二三四五六七八九十]{1,3})\s*[、.．]\s*/ },
  { rank: 2, form: /^\s*[（(]\s*([一二三四五六七八九十]{1,3})\s*[)）]\s*[、.．]?\s*/ },
  {
    rank: 3,
    form: /^\s*(\d{1,2})\s*(?:、|[.．](?!\d)|[.．](?=(?:19|20)\d\d\s*年|1\d{2,4}(?![年月日号元万亿千百余多个人名户次项件处台套亩吨米公平立倍])[一-龥]))\s*/,
  },
  { rank: 4, form: /^\s*[（(]\s*(\d{1,2})\s*[)）]\s*[、.．]?\s*/ },
  { rank: 4, form: /^\s*([⑴-⒇])\s*[、.．]?\s*/ },
  { rank: 5, form: /^\s*([①-⑳])\s*[、.．]?\s*/ },
  // "1）" goes below "（1）". The rest of a broken bracket has no words behind it: "（见表\n1）。"
  { rank: 5, form: /^\s*(\d{1,2})\s*[)）]\s*(?=[一-龥“"【《])/ },
];

function ordinalOf(rank: Numbering["rank"], text: string): number | null {
  if (rank <= 2) return hanOrdinal(text);
  const code = text.charCodeAt(0);
  if (code >= 0x2474) return code - 0x2474 + 1;
  return code >= 0x2460 ? code - 0x2460 + 1 : Number(text) || null;
}

/** The number at the start of a text, or null where it has none. Full-width digits count as digits. */
export function readNumbering(text: string): Numbering | null {
  const plain = text.slice(0, 24).replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  for (const { rank, form } of FORMS) {
    const match = form.exec(plain);
    if (match === null) continue;
    const ordinal = ordinalOf(rank, match[1] ?? "");
    if (ordinal !== null) return { rank, ordinal, length: match[0].length };
  }
  return null;
}
