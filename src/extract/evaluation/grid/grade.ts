import type { Cell } from "../../../layout/block.js";
import { type PlacedText, slicePlaced } from "../../../layout/placed-text.js";
import type { Leaf, Place } from "../../../model/index.js";
import { toHalfWidth, withoutBlanks } from "../../../quantity/index.js";
import { textLeaf } from "../../leaf.js";
import { headingKey } from "../heading.js";
import { GRADE_LABELS, GRADE_WORDS } from "../vocabulary.js";
import type { Grid } from "./grid.js";
import { splitLabel } from "./label.js";
import { valueBeside } from "./value-beside.js";

/**
 * The grade that a row tells: behind "等级：", in the cell beside 自评等级, ticked among all grades, or a grade alone in a
 * row of totals. A place for a grade that was left blank is a leaf with empty text; null where there is no place.
 */
export function gradeOf(grid: Grid, row: number, isTotalRow: boolean): Leaf | null {
  for (const cell of grid.starting(row)) {
    const grade = gradeIn(grid, cell);
    if (grade !== null) return grade;
    if (isTotalRow && GRADE_WORDS.includes(headingKey(cell.content.text))) return textLeaf(cell.content, cell.place);
    if (isTotalRow && isChoice(cell.content.text)) return gradeLeaf(cell.content, cell.place);
  }
  return null;
}

/** The grade that a cell tells or labels; null where it is about something else. */
function gradeIn(grid: Grid, cell: Cell): Leaf | null {
  const { key, value } = splitLabel(cell.content);
  if (!GRADE_LABELS.includes(key)) {
    const inside = gradeInside(cell.content);
    return inside === null ? null : gradeLeaf(inside, cell.place);
  }
  if (value !== null && value.text !== "") return gradeLeaf(value, cell.place);
  const beside = valueBeside(grid, cell, () => false);
  if (beside !== null && isGradeLike(beside.content.text)) return gradeLeaf(beside.content, beside.place);
  // A colon with nothing behind it is a place for a grade, whatever stands in the next cell.
  return value !== null || beside === null ? textLeaf(BLANK, cell.place) : null;
}

const BLANK: PlacedText = { text: "", runs: [] };

/** A grade told in the middle of a cell's words: "总分：98.5  等级：优". */
function gradeInside(content: PlacedText): PlacedText | null {
  const plain = toHalfWidth(content.text);
  if (plain.length > 60) return null;
  const found = /(?:等级|等次|评级)\s*:?\s*(优秀|良好|合格|较差|不合格|[优良中差])(?![一-鿿])/.exec(plain);
  const word = found?.[1];
  if (found === null || word === undefined) return null;
  const start = found.index + found[0].lastIndexOf(word);
  return slicePlaced(content, start, start + word.length);
}

function isGradeLike(text: string): boolean {
  const plain = withoutBlanks(text);
  return plain === "" || (plain.length <= 24 && GRADE_WORDS.some((word) => plain.includes(word)));
}

const TICKED = "☑☒√✓✔■▣●";
const OPEN = "□☐○◯";

/** "☑优 □良 □中 □差" without a label: nothing but grades and their boxes. */
function isChoice(text: string): boolean {
  const words = text.split(new RegExp(`[${TICKED}${OPEN}]`, "u"));
  const told = words.map(withoutBlanks).filter((word) => word !== "");
  return words.length > 2 && told.length > 1 && told.every((word) => GRADE_WORDS.includes(word));
}

/** Of "☑优 □良 □中 □差" the ticked grade alone; empty where none is ticked. */
function gradeLeaf(content: PlacedText, place: Place): Leaf {
  const marks = [...content.text].filter((char) => TICKED.includes(char) || OPEN.includes(char));
  if (marks.length === 0) return textLeaf(content, place);
  const ticked = tickedWord(content.text);
  return textLeaf(ticked === null ? BLANK : slicePlaced(content, ticked.start, ticked.end), place);
}

/** The marks stand before their words where the text begins with one, else behind them. */
function tickedWord(text: string): { start: number; end: number } | null {
  const isMark = (char: string): boolean => TICKED.includes(char) || OPEN.includes(char);
  const leading = isMark(text.trimStart().charAt(0));
  for (let at = 0; at < text.length; at += 1) {
    if (!TICKED.includes(text.charAt(at))) continue;
    const side = leading ? text.slice(at + 1) : text.slice(0, at);
    const words = [...side.matchAll(/[一-鿿]+/g)];
    const word = leading ? words[0] : words.at(-1);
    if (word === undefined) continue;
    const start = (leading ? at + 1 : 0) + word.index;
    return { start, end: start + word[0].length };
  }
  return null;
}
