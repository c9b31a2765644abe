import type { ReportParagraph } from "../model/index.js";
import { withoutBlanks } from "../quantity/index.js";
import type { Facts } from "./rule.js";

/** The paragraphs of some parts of the document, without blanks and half-width. */
export function textsOf({ paragraphs }: Facts, ...parts: readonly ReportParagraph["part"][]): string[] {
  return paragraphs.filter(({ part }) => parts.includes(part)).map(({ text }) => withoutBlanks(text.text));
}

/** A heading's or an entry's number: 一、 （一） 1. （1） 附件1-1： and the like. */
const NUMBER =
  /^(?:第[一二三四五六七八九十]{1,3}(?:部分|章|节)|[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)[、.]?|附件?\d{0,2}(?:-\d{1,2})?[:.、]|\d{1,2}(?:-\d{1,2})?[.、:]|\(\d{1,2}\)[、.]?|[①-⑳][、.]?)/u;

/** A text without the numbers before it: "附件：1-1.2021年度…" is 2021年度…. Blanks are taken out too. */
export function withoutNumber(text: string): string {
  let plain = withoutBlanks(text);
  for (let before = ""; before !== plain; ) {
    before = plain;
    plain = plain.replace(NUMBER, "");
  }
  return plain;
}
