import stringWidth from "string-width";

/** A run of text that stays on one line, and whether a blank stands before it. */
interface Word {
  text: string;
  width: number;
  readonly isSpaced: boolean;
}

/** What does not begin a line, and what does not end one (GB/T 15834). */
const NO_START = /^[，。；：、！？）》」』”’％…,.;:!?)\]%]$/;
const NO_END = /^[（《「『“‘(["]$/;
/** Units of two characters that belong together. */
const UNITS = ["万元", "亿元", "人次", "万人"];

/** An escape sequence that colours, or one character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: this is what colours a terminal
const PIECE = /\u001b\[[\d;]*m|[\s\S]/gu;

/**
 * Breaks a text into lines of a width in columns: at blanks, and between Chinese characters, where no blank stands, but not
 * between a figure and its unit, nor before a comma. A word longer than a line is cut.
 */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const word of wordsOf(text)) {
    const gap = word.isSpaced && line !== "" ? 1 : 0;
    if (used > 0 && used + gap + word.width > width) {
      lines.push(line);
      line = "";
      used = 0;
    } else if (gap === 1) {
      line += " ";
      used += 1;
    }
    for (const piece of word.width > width ? (word.text.match(PIECE) ?? []) : [word.text]) {
      const taken = stringWidth(piece);
      if (used > 0 && used + taken > width) {
        lines.push(line);
        line = "";
        used = 0;
      }
      line += piece;
      used += taken;
    }
  }
  return [...lines, line];
}

function wordsOf(text: string): Word[] {
  const pieces = text.match(PIECE) ?? [];
  const words: Word[] = [{ text: "", width: 0, isSpaced: false }];
  let before = "";
  for (const [index, piece] of pieces.entries()) {
    const last = words.at(-1) as Word;
    const width = stringWidth(piece);
    if (width === 0) last.text += piece;
    else if (piece === " " && !isBetweenFigureAndUnit(before, pieces[index + 1] ?? "")) {
      words.push({ text: "", width: 0, isSpaced: true });
      before = "";
    } else {
      const isNew = before !== "" && mayBreak(before, piece);
      const word = isNew ? { text: "", width: 0, isSpaced: false } : last;
      if (isNew) words.push(word);
      word.text += piece;
      word.width += width;
      before = piece;
    }
  }
  return words;
}

function mayBreak(before: string, after: string): boolean {
  if (NO_START.test(after) || NO_END.test(before) || UNITS.includes(before + after)) return false;
  // A blank that stands within a word is one between a figure and its unit.
  return isWide(before) || (isWide(after) && !/[\d ]/.test(before));
}

function isBetweenFigureAndUnit(before: string, after: string): boolean {
  return /[\d%]/.test(before) && isWide(after);
}

function isWide(character: string): boolean {
  return stringWidth(character) === 2;
}
