import { WORD_ALPHABET, WORD_LENGTH } from "../../model/index.js";

/** Half of a word's bits: what one lane of the hash gives. */
const LANE = 24;
const CHARS = WORD_LENGTH / 2;

/**
 * A hash of 48 bits as a whole number: two lanes of multiply and mix with different constants, finished as MurmurHash3
 * finishes. It tells texts apart; it keeps no secret, so whoever shows a match shows the text as well.
 */
export function hashOf(text: string, from = 0, to = text.length): number {
  let [a, b] = [0x9e3779b1, 0x85ebca77];
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x2545f491);
    b = Math.imul(b ^ unit, 0x5f356495);
  }
  return lane(a ^ (b >>> 15)) * 2 ** LANE + lane(b ^ (a >>> 13));
}

function lane(bits: number): number {
  let mixed = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> (32 - LANE);
}

/** A hash as eight characters that sort as the numbers do. */
export function wordOf(hash: number): string {
  return half(Math.floor(hash / 2 ** LANE)) + half(hash % 2 ** LANE);
}

function half(bits: number): string {
  let word = "";
  for (let char = CHARS - 1; char >= 0; char--) word += WORD_ALPHABET.charAt((bits >>> (6 * char)) & 63);
  return word;
}

/** A text's hash as a word. */
export function wordFor(...parts: readonly (string | number | null)[]): string {
  return wordOf(hashOf(parts.map((part) => part ?? "").join("\u0000")));
}

/** The words of which a signature's string is made. */
export function wordsIn(joined: string): string[] {
  const words: string[] = [];
  for (let at = 0; at + WORD_LENGTH <= joined.length; at += WORD_LENGTH) words.push(joined.slice(at, at + WORD_LENGTH));
  return words;
}
