import type { AtomText } from "./atoms.js";
import { hasOtherBoundary, type Judges } from "./boundaries.js";
import type { FlowColumn } from "./columns.js";
import { LONGEST_LABEL, levelLabel } from "./levels.js";
import { decimalsOfPoints } from "./score-values.js";
import { BLANK, cellScore, LONGEST, MOST_ATOMS, type Sheet } from "./scoring.js";
import { type Model, type Placement, placeCells } from "./search.js";
import { likeness, ValueShapes } from "./value.js";
import { joinCost, linesOf } from "./wraps.js";

/** A stretch of atoms. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** One row of the indicator block: the stretch of each cell that has words. */
export type FlowRow = ReadonlyMap<FlowColumn, Stretch>;

/** The indicator block cut into rows, with what belongs to none of them. */
export interface FlowRows {
  readonly rows: readonly FlowRow[];
  /** stretches between cells: floating labels, scraps of the label at the side, words that fit nowhere */
  readonly loose: readonly Stretch[];
  /** row by row, the score of the cell that fits its column worst */
  readonly fits: readonly number[];
  /** row by row, whether its cells could be parted at other lines as well */
  readonly unsure: readonly boolean[];
}

/** The label at the block's side, torn into its characters and written anywhere. */
export const SIDE_SCRAPS = new Set([
  "绩",
  "效",
  "指",
  "标",
  "绩效",
  "指标",
  "绩效指标",
  "绩效指",
  "效指标",
  "绩效指标完成情况",
]);
/** Some forms have a block of indicators for every goal, with the goal at its side. */
export const GOAL_LABEL = /^年度(?:绩效)?目标[\d一二三四五]{0,2}(?:[(]\d{1,3}分?[)])?$/;
const PRICE = {
  floatingLabel: 2.5,
  scrap: 1,
  stray: 4,
  strayCharacter: 0.5,
  row: 3,
  midLineRow: 4,
  labelAlone: 2.5,
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

/** Cuts the indicator block into rows: once by words and lines alone, then with the widths that the columns showed. */
export function readRows(text: AtomText, columns: readonly FlowColumn[]): FlowRows {
  const values = {
    shapes: new ValueShapes(),
    hasUnits: columns.includes("measureUnit"),
    decimals: decimalsOfPoints(text.atoms.map((atom) => atom.key)),
  };
  const known = new Map<number, number>();
  const first = place({ text, columns, values, known, widths: new Map() });
  const widths = columnWidths(text, columns, first);
  const sheet = { text, columns, values, known, widths };
  const found = rowsOf(widths.size === 0 ? first : place(sheet), columns, text.length);
  const judges = judgesOf(sheet);
  return {
    ...found,
    fits: found.rows.map((row) => worstFit(sheet, row)),
    unsure: found.rows.map((row) => hasOtherBoundary(row, judges)),
  };
}

function judgesOf(sheet: Sheet): Judges {
  const key = ({ start, end }: Stretch) => sheet.text.key(start, end);
  return {
    opensLine: (atom) => sheet.text.opensLine(atom),
    cell: (column, start, end) => cellScore(sheet, column, start, end),
    pair: (target, actual) => likeness(key(target), key(actual), sheet.values.shapes),
  };
}

function worstFit(sheet: Sheet, row: FlowRow): number {
  const scores = [...row].map(([column, { start, end }]) => cellScore(sheet, column, start, end));
  const [target, actual] = [row.get("target"), row.get("actual")];
  if (target !== undefined && actual !== undefined) {
    const key = ({ start, end }: Stretch) => sheet.text.key(start, end);
    scores.push(likeness(key(target), key(actual), sheet.values.shapes));
  }
  return Math.min(...scores);
}

function place(sheet: Sheet): Placement[] {
  return placeCells(modelOf(sheet));
}

function modelOf(sheet: Sheet): Model {
  const { text, columns, values } = sheet;
  const actual = columns.indexOf("actual");
  return {
    atoms: text.length,
    columns: columns.length,
    cyclic: true,
    reach: (column, start) => reachOf(text, columns[column] ?? "ignored", start),
    cell: (column, start, end) => cellScore(sheet, columns[column] ?? "ignored", start, end),
    blanks: (from, to) => blanksScore(columns, from, to),
    rowStart: (start) => -PRICE.row - (text.opensLine(start) ? 0 : PRICE.midLineRow),
    loose: (start) => looseFrom(text, start),
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

function blanksScore(columns: readonly FlowColumn[], from: number, to: number): number {
  let score = 0;
  for (let column = from; column < to; column++) score -= BLANK[columns[column] ?? "ignored"];
  if (to === from) return score;
  // After a label of the first level comes one of the second, unless the label's points come first.
  const [before, next] = [columns[from - 1], columns[from]];
  if ((before === "level1" || before === "level1Points") && next === "level2") score -= PRICE.labelAlone;
  if (before === "level1" && next === "level1Points") score -= PRICE.labelWithoutPoints;
  if (before === "level2" && next === "level2Points") score -= PRICE.labelWithoutPoints;
  const reached = columns[to];
  if (reached === "level1Points" || reached === "level2Points") score -= PRICE.pointsWithoutLabel;
  return score;
}

function looseFrom(text: AtomText, start: number): { end: number; score: number }[] {
  const key = text.key(start, start + 1);
  const price = SIDE_SCRAPS.has(key) ? PRICE.scrap : PRICE.stray + PRICE.strayCharacter * Math.min(40, key.length);
  const found = [{ end: start + 1, score: -price }];
  for (let end = start + 1; end <= text.length && text.size(start, end) <= LONGEST_LABEL; end++) {
    const words = text.key(start, end);
    if (GOAL_LABEL.test(words)) found.push({ end, score: -PRICE.scrap });
    else if (levelLabel(words) !== null) found.push({ end, score: -PRICE.floatingLabel });
  }
  return found;
}

/** Columns of labels, which float, and of points, which are not wrapped. */
const WITHOUT_WIDTH: ReadonlySet<FlowColumn> = new Set([
  "weight",
  "score",
  "level1",
  "level2",
  "level1Points",
  "level2Points",
] as const);

/** The width at which a column wraps, from its cells of several lines; columns that never wrap have none. */
function columnWidths(text: AtomText, columns: readonly FlowColumn[], placements: readonly Placement[]) {
  const samples = new Map<FlowColumn, number[]>();
  for (const { column, start, end } of placements) {
    const name = columns[column] ?? "ignored";
    if (WITHOUT_WIDTH.has(name)) continue;
    const { widths } = linesOf(text, start, end);
    if (widths.length > 1) samples.set(name, [...(samples.get(name) ?? []), Math.max(...widths.slice(0, -1))]);
  }
  const widths = new Map<FlowColumn, number>();
  for (const [name, found] of samples) {
    const sorted = found.toSorted((a, b) => a - b);
    // The upper middle: a cell whose lines end early is narrower than its column, none is wider.
    if (sorted.length >= 2) widths.set(name, sorted[Math.floor(sorted.length * 0.75)] ?? 0);
  }
  return widths;
}

function rowsOf(
  placements: readonly Placement[],
  columns: readonly FlowColumn[],
  atoms: number,
): Pick<FlowRows, "rows" | "loose"> {
  const rows: Map<FlowColumn, Stretch>[] = [];
  const loose: Stretch[] = [];
  let last = Number.POSITIVE_INFINITY;
  let covered = 0;
  for (const { column, start, end } of placements) {
    if (start > covered) loose.push({ start: covered, end: start });
    covered = end;
    if (column <= last) rows.push(new Map());
    last = column;
    rows.at(-1)?.set(columns[column] ?? "ignored", { start, end });
  }
  if (covered < atoms) loose.push({ start: covered, end: atoms });
  return { rows, loose };
}
