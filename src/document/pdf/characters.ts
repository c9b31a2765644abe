import { UNREADABLE } from "../../model/index.js";
import { readDashes, readRadicals } from "../ideographs.js";
import { readBullet, readPrivate } from "./private-use.js";

/** The forms that punctuation takes in vertical writing, and the punctuation itself. */
const verticalForms = new Map(
  [
    ["\uFE10", "，、。：；！？〖〗…"],
    ["\uFE30", "‥—–＿"],
    ["\uFE35", "（）｛｝〔〕【】《》〈〉「」『』"],
    ["\uFE47", "［］"],
  ].flatMap(([first = "", upright = ""]) =>
    Array.from(upright, (read, at) => [String.fromCharCode(first.charCodeAt(0) + at), read] as const),
  ),
);

/**
 * What a person reads where a font draws this: no zero-width characters; a soft hyphen that is drawn is a hyphen; radicals
 * as ideographs, ligatures as their letters, vertical forms of punctuation upright. Whatever else it may be, a character
 * that has no meaning (private, unassigned, a control) is `UNREADABLE`.
 */
export function legible(unicode: string, symbols: ReadonlyMap<number, string> | null): string {
  // by far the most
  if (/^[\x20-\x7E\u3001-\u301F\u4E00-\u9FFF\uFF01-\uFF5E]$/.test(unicode))
    return readBullet(unicode, symbols) ?? unicode;
  const told = Array.from(unicode, (character) => readBullet(character, symbols) ?? readCharacter(character, symbols));
  return told.includes(UNREADABLE) ? UNREADABLE : readRadicals(told.join(""));
}

function readCharacter(character: string, symbols: ReadonlyMap<number, string> | null): string {
  if (/[\t\n\r]/.test(character)) return " ";
  if (character === "\u00AD") return "-";
  if (/\p{Co}/u.test(character)) return readPrivate(character, symbols) ?? UNREADABLE;
  if (/\p{Cf}/u.test(character)) return "";
  if (/[\p{C}\uFFFD]/u.test(character)) return UNREADABLE;
  // ligatures of letters, and compatibility ideographs beyond the first plane
  if (/[\uFB00-\uFB06\u{2F800}-\u{2FA1F}]/u.test(character)) return character.normalize("NFKC");
  return verticalForms.get(character) ?? readDashes(character);
}

/**
 * Characters of other scripts. A font that does not tell its characters is read by its glyph numbers, and a page of such
 * numbers looks like a mixture of all scripts. A few stand in any report, as symbols.
 */
export function isStrange(text: string): boolean {
  return (
    !(text <= "\u007F" || (text >= "\u4E00" && text <= "\u9FFF")) &&
    !/^[\p{Script=Han}\p{Script=Latin}\p{Script=Greek}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Common}]+$/u.test(
      text,
    )
  );
}
