import { asidesAt } from "./asides.js";
import type { AtomText } from "./atoms.js";
import type { FlowColumn } from "./columns.js";
import { BLANK, cellScore, FILLED, LONGEST, MOST_ATOMS, type Sheet } from "./scoring.js";
import type { Model } from "./search.js";
import { likeness } from "./value.js";
import { joinCost } from "./wraps.js";

const PRICE = {
  stray: 4,
  strayCharacter: 0.5,
  row: 3,
  midLineRow: 4,
  labelAlone: 2.5,
  groupAlone: 3,
  labelWithoutPoints: 4,
  pointsWithoutLabel: 6,
} as const;
const FEW_ATOMS: Partial<Record<FlowColumn, number>> = {
  ordinal: 1,
  weight: 3,
  score: 3,
  level1Points: 3,
  level2Points: 3,
  nature: 3,
  measureUnit: 4,
  coefficient: 3,
};

/** A cell whose atoms cost more to join than this scores less than any other way to read them. */
const DEAREST_JOINS = 10;
const MOST_LINES = 14;
const MOST_LINES_OF_REASON = 24;

/** What the search for rows has to know of a block: what its cells, blanks and loose words score. */
export function modelOf(sheet: Sheet): Model {
  const { text, columns, values } = sheet;
  const actual = columns.indexOf("actual");
  return {
    atoms: text.length,
    columns: columns.length,
    cyclic: true,
    reach: (column, start) => reachOf(text, columns[column] ?? "ignored", start),
    cell: (column, start, end) => cellScore(sheet, columns[column] ?? "ignored", start, end),
    blanks: (from, to) => blanksScore(sheet, from, to),
    rowStart: (start) => -PRICE.row - (text.opensLine(start) ? 0 : PRICE.midLineRow),
    loose: (start) => looseFrom(text, start),
    labels: Math.max(0, columns.indexOf("level3")),
    paired: actual > 0 && columns[actual - 1] === "target" ? actual : null,
    pair: (before, start, end) => likeness(text.key(before, start), text.key(start, end), values.shapes),
  };
}

/** How many atoms a cell that starts here may take: not too many characters, and nothing that no cell would join. */
function reachOf(text: AtomText, column: FlowColumn, start: number): number {
  const most = Math.min(FEW_ATOMS[column] ?? MOST_ATOMS, text.length - start);
  let count = 1;
  let joins = 0;
  let lines = 1;
  while (count < most && text.size(start, start + count + 1) <= LONGEST[column]) {
    const [before, atom] = [text.atoms[start + count - 1], text.atoms[start + count]];
    if (before === undefined || atom === undefined) break;
    joins += joinCost(before, atom);
    if (atom.gap === "line") lines++;
    if (
      joins > DEAREST_JOINS ||
      lines > (column === "deviation" || column === "criteria" ? MOST_LINES_OF_REASON : MOST_LINES)
    )
      break;
    count++;
  }
  return count;
}

function blanksScore({ columns, filled }: Sheet, from: number, to: number): number {
  let score = 0;
  for (let column = from; column < to; column++)
    score -= BLANK[columns[column] ?? "ignored"] + (filled?.has(column) === true ? FILLED : 0);
  if (to === from) return score;
  // After a label of the first level comes one of the second, unless the label's points come first.
  const [before, next] = [columns[from - 1], columns[from]];
  if ((before === "level1" || before === "level1Points") && next === "level2") score -= PRICE.labelAlone;
  if (before === "level1" && next === "level1Points") score -= PRICE.labelWithoutPoints;
  if (before === "level2" && next === "level2Points") score -= PRICE.labelWithoutPoints;
  const reached = columns[to];
  if (reached === "group" && to > from) score -= PRICE.groupAlone;
  if (reached === "level1Points" || reached === "level2Points") score -= PRICE.pointsWithoutLabel;
  return score;
}

function looseFrom(text: AtomText, start: number): { end: number; score: number }[] {
  const stray = PRICE.stray + PRICE.strayCharacter * Math.min(40, text.size(start, start + 1));
  const asides = asidesAt(text, start).map(({ end, price }) => ({ end, score: -price }));
  return asides.some(({ end }) => end === start + 1) ? asides : [{ end: start + 1, score: -stray }, ...asides];
}
