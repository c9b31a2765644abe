import type { AtomText } from "./atoms.js";
import type { FlowColumn } from "./columns.js";
import { groupScore, labelScore, nameScore } from "./score-labels.js";
import { criteriaScore, otherScore, reasonScore } from "./score-sentences.js";
import { natureScore, pointsScore, unitScore, type Values, valueScore } from "./score-values.js";
import { wrapCost } from "./wraps.js";

const NEVER = Number.NEGATIVE_INFINITY;
/** Words that score less are no cell, however their lines run. */
const UNTHINKABLE = -8;
/** A cell takes no more atoms than this. */
export const MOST_ATOMS = 40;

/** What the cells of one table share: its text, its columns, and the widths at which columns wrap, where known. */
export interface Sheet {
  readonly text: AtomText;
  readonly columns: readonly FlowColumn[];
  readonly values: Values;
  readonly widths: ReadonlyMap<FlowColumn, number>;
  /** columns without a field that the rows of this table fill, where known */
  readonly filled?: ReadonlySet<number>;
  /** what words alone scored so far, by column and stretch */
  readonly known: Map<number, number>;
}

/** What it costs to leave a column blank. Levels are merged cells, reasons are mostly blank. */
export const BLANK: Readonly<Record<FlowColumn, number>> = {
  ordinal: 4,
  level1: 0,
  level2: 0,
  level3: 8,
  target: 5,
  actual: 3,
  weight: 7,
  score: 6,
  deviation: 0,
  nature: 2,
  measureUnit: 1,
  initialTarget: 3,
  coefficient: 3,
  ignored: 0,
  level1Points: 0,
  level2Points: 0,
  group: 0,
  criteria: 3,
};

/** What it costs more to leave a column blank that the table's rows fill. */
export const FILLED = 3.5;

/** The longest cell of a column, in characters. */
export const LONGEST: Readonly<Record<FlowColumn, number>> = {
  ordinal: 3,
  level1: 24,
  level2: 24,
  level3: 90,
  target: 90,
  actual: 120,
  weight: 6,
  score: 6,
  deviation: 200,
  nature: 5,
  measureUnit: 8,
  initialTarget: 60,
  coefficient: 7,
  ignored: 30,
  level1Points: 6,
  level2Points: 6,
  group: 20,
  criteria: 200,
};

/** The score of a stretch of atoms as a cell of a column: words, figures, lines. */
export function cellScore(sheet: Sheet, column: FlowColumn, start: number, end: number): number {
  if (end > start + 1 && areTwoPoints(sheet, column, start, end)) return NEVER;
  const words = knownScore(sheet, column, start, end);
  if (words < UNTHINKABLE) return NEVER;
  const cut = isCutDate(sheet.text, start, end) ? CUT_DATE : 0;
  const touching = sheet.text.atoms[start]?.gap === "none" ? 2.5 : 0;
  const torn = (goesOn(sheet.text, start) ? TORN : 0) + (goesOn(sheet.text, end) ? TORN : 0);
  return words - cut - touching - torn - wrapCost(sheet.text, start, end, sheet.widths.get(column) ?? null);
}

/** What it costs that a cell begins or ends within a figure. */
const TORN = 4;

/** Whether an atom goes on with the figure before it: a line that ends in a decimal point has its decimals on the next. */
function goesOn(text: AtomText, at: number): boolean {
  if (at === 0 || !text.opensLine(at)) return false;
  return /\d\.$/.test(text.atoms[at - 1]?.key ?? "") && /^\d/.test(text.atoms[at]?.key ?? "");
}

/** What it costs that a date ends with its year, or its month, and goes on behind it. */
const CUT_DATE = 3.5;
/** How many atoms behind a date tell whether it goes on: a figure and its 月 may stand apart. */
const ATOMS_BEHIND = 2;

function isCutDate(text: AtomText, start: number, end: number): boolean {
  const behind = text.key(end, end + ATOMS_BEHIND);
  const key = text.key(start, end);
  if (/^(?:199\d|20[0-4]\d)$/.test(key)) return /^年|^\d{1,2}月/.test(behind);
  if (/(?:199\d|20[0-4]\d)年$/.test(key)) return /^\d{1,2}月/.test(behind);
  if (/^\d{1,2}$/.test(key)) return /^月/.test(behind);
  return /\d月$/.test(key) && /^\d{1,2}日/.test(behind);
}

/**
 * The same digit twice, on two lines, is a weight and the full score. Two whole figures on two lines are two as well: no
 * row has so many points, and the second may be the page's number, or a reason of "0". Where the table has its points
 * on one line, no whole figure was torn at all.
 */
function areTwoPoints({ text, values }: Sheet, column: FlowColumn, start: number, end: number): boolean {
  if (column !== "weight" && column !== "score") return false;
  const key = text.key(start, end);
  return /^(\d)\1$|^[3-9]\d$|^\d{3}$/.test(key) || (values.hasWholePoints === true && /^\d+$/.test(key));
}

/** Words score alike whatever the widths of columns turn out to be. */
function knownScore(sheet: Sheet, column: FlowColumn, start: number, end: number): number {
  const id = (sheet.columns.indexOf(column) * sheet.text.length + start) * MOST_ATOMS + (end - start);
  const known = sheet.known.get(id);
  if (known !== undefined) return known;
  const score = wordsScore(sheet, column, sheet.text.key(start, end));
  sheet.known.set(id, score);
  return score;
}

function wordsScore(sheet: Sheet, column: FlowColumn, key: string): number {
  switch (column) {
    case "ordinal":
      return /^\d{1,3}$/.test(key) ? 2 : NEVER;
    case "level1":
    case "level2":
      return labelScore(column, key);
    case "level3":
      return nameScore(sheet.values.shapes, key);
    case "target":
    case "initialTarget":
      return valueScore(sheet.values, key, true);
    case "actual":
      return valueScore(sheet.values, key, false);
    case "weight":
    case "score":
    case "level1Points":
    case "level2Points":
      return pointsScore(sheet.values, key);
    case "coefficient":
      return /^\d{1,3}(?:\.\d+)?%?$/.test(key) ? 2 : NEVER;
    case "nature":
      return natureScore(key);
    case "measureUnit":
      return unitScore(key);
    case "deviation":
      return reasonScore(sheet.values.shapes, key, sheet.values.hasWholePoints);
    case "ignored":
      return otherScore(key);
    case "group":
      return groupScore(key);
    case "criteria":
      return criteriaScore(key);
  }
}
