import { type Numbering, readNumbering } from "../../layout/text/numbering.js";

const HAN = "一二三四五六七八九十";

/** Words that count projects as numbers do: "一是河道治理项目…", "项目一：河道治理". They rank below all numbers. */
const WORDED = /^\s*(?:([一二三四五六七八九十])是|项目([一二三四五六七八九十]|\d{1,2})[:、.])/;

/** Marks that a list has in place of numbers: "●农村公路养护项目…". They count nothing, and each is a first. */
const BULLET = /^\s*[●■◆◇▪▲★•]\s*/;

/** The number, in figures or in words, before a project's name. */
export function readProjectNumbering(plain: string): Numbering | null {
  const numbering = readNumbering(plain);
  if (numbering !== null) return numbering;
  const bullet = BULLET.exec(plain);
  if (bullet !== null) return { rank: 5, ordinal: 1, length: bullet[0].length };
  const match = WORDED.exec(plain);
  const ordinal = match?.[1] ?? match?.[2];
  if (match === null || ordinal === undefined) return null;
  const han = HAN.indexOf(ordinal);
  return { rank: 5, ordinal: han < 0 ? Number(ordinal) : han + 1, length: match[0].length };
}
