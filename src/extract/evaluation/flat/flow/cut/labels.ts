import type { AtomText } from "../atoms.js";
import { LONGEST_LABEL, levelLabel } from "../levels.js";
import { type Move, moved } from "./moved.js";

/** A label is printed in no more pieces than this before a page break, and behind it. */
const MOST_PIECES = 5;
/** Two levels of labels may go on behind one page break. */
const LEVELS = 2;

/**
 * Puts the rest of a label that a page break cut behind its first lines. Labels are merged over rows, so that their
 * rest, which begins the next page, may be far behind them; a word of the form itself tells that both belong together.
 *
 * @param start the atom that begins a page
 */
export function withWholeLabels(text: AtomText, start: number): AtomText {
  let whole = text;
  let at = start;
  for (let level = 0; level < LEVELS; level++) {
    const move = restOfLabel(whole, at);
    if (move === null) break;
    whole = moved(whole, [move], whole.atoms[move.to - 1]?.page ?? null);
    at = move.piece.end;
  }
  return whole;
}

/** The longest words at the top of a page that no label is or begins with, and that make one with the last words before it that can. */
function restOfLabel(text: AtomText, start: number): Move | null {
  if (labelEnd(text, start) !== null) return null;
  for (let end = Math.min(text.length, start + MOST_PIECES); end > start; end--) {
    const rest = text.key(start, end);
    if (rest.length >= LONGEST_LABEL || !endsPiece(text, end) || isRowNumber(text, end)) continue;
    // Points in a bracket are the first level's where there is one that they may belong to; "指标" is not, where labels of
    // the first level go without it ("产出", "效益", "满意度").
    const [upper, lower] = rest === "指标" && isFirstBare(text) ? SECOND_FIRST : FIRST_SECOND;
    const to = firstLines(text, start, rest, upper) ?? firstLines(text, start, rest, lower);
    if (to !== null) return { piece: { start, end }, to };
  }
  return null;
}

const FIRST_SECOND = ["first", "second"] as const;
const SECOND_FIRST = ["second", "first"] as const;

/** Whether a label of the first level stands bare with a whole label of the second behind it: "产出 数量指标". */
function isFirstBare(text: AtomText): boolean {
  return text.atoms.some(({ key }, at) => {
    if (!BARE_FIRST.test(key) || !text.opensLine(at)) return false;
    const end = labelEnd(text, at + 1);
    return end !== null && levelLabel(text.key(at + 1, end))?.second === true;
  });
}

const BARE_FIRST = /^(?:产出|效益)$/u;

/** Whether "指标" before an atom goes on with the number of a row: "指标 2：". */
function isRowNumber(text: AtomText, end: number): boolean {
  return text.key(end - 1, end).endsWith("指标") && /^\d{1,2}[:.、]/.test(text.key(end, end + 1));
}

/** A piece ends with its line, or before the next cell's piece on the same. */
function endsPiece(text: AtomText, end: number): boolean {
  return end === text.length || text.atoms[end]?.gap !== "none";
}

/** Behind which atom before `start`, on the same page, words end that a label begins with and `rest` ends; null where none do. */
function firstLines(text: AtomText, start: number, rest: string, level: "first" | "second"): number | null {
  const page = text.atoms[start - 1]?.page;
  for (let end = start; end > 0 && text.atoms[end - 1]?.page === page; end--) {
    for (let first = end - 1; first >= Math.max(0, end - MOST_PIECES); first--) {
      const words = text.key(first, end);
      if (words.length + rest.length > LONGEST_LABEL) break;
      const label = levelLabel(words + rest);
      if (label === null || !label[level] || !opensCell(text, first) || isName(text, first)) continue;
      if (level === "first" && isBehindFirst(text, first)) continue;
      return isLabelBetween(text, end, start, level) ? null : end;
    }
  }
  return null;
}

/** Whether a label may begin at an atom: with a line, or behind the row's number or a label of the first level that does. */
function opensCell(text: AtomText, at: number): boolean {
  if (text.opensLine(at)) return true;
  for (let start = at - 1; start >= Math.max(0, at - MOST_PIECES); start--)
    if (text.opensLine(start) && isBeforeLabel(text.key(start, at))) return true;
  return false;
}

/** Whether a label of the first level begins the line before an atom, so that what is printed beside it is of the second: "满意度 满意度指标". */
function isBehindFirst(text: AtomText, at: number): boolean {
  for (let start = at - 1; start >= Math.max(0, at - MOST_PIECES); start--)
    if (text.opensLine(start)) return levelLabel(text.key(start, at))?.first === true;
  return false;
}

/** Whether a whole label of the second level ends before an atom: what follows is a name, whatever else it could be. */
function isName(text: AtomText, at: number): boolean {
  for (let start = at - 1; start >= Math.max(0, at - MOST_PIECES); start--) {
    const label = opensCell(text, start) ? levelLabel(text.key(start, at)) : null;
    // With a line of its own, satisfaction may be the level above.
    if (label?.second === true && !(label.first && text.opensLine(start))) return true;
  }
  return false;
}

function isBeforeLabel(key: string): boolean {
  const words = key.replace(/^\d{1,3}/, "");
  return words === "" || levelLabel(words)?.first === true;
}

/** Whether another label of the level begins between two atoms, so that the one before had ended there. */
function isLabelBetween(text: AtomText, from: number, to: number, level: "first" | "second"): boolean {
  for (let at = from; at < to; at++) {
    const end = text.opensLine(at) ? labelEnd(text, at) : null;
    const label = end === null ? null : levelLabel(text.key(at, end));
    if (label !== null && end !== null && end <= to && label[level]) return true;
  }
  return false;
}

/** The end of a whole label that begins at an atom; null where none does. */
function labelEnd(text: AtomText, at: number): number | null {
  for (let end = Math.min(text.length, at + MOST_PIECES); end > at; end--)
    if (levelLabel(text.key(at, end)) !== null) return end;
  return null;
}
