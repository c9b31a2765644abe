import type { ColumnField } from "./heading-words.js";

/** What it costs that a line has points in one of two columns that stand side by side, and not in the other. */
const HALF_POINTS = 3;
/** What it costs that a line with words for most columns has none for one between them. */
const LEFT_OUT = 1.5;
/** A line with words for such a share of the columns that are seldom blank has words for most. */
const MOST_COLUMNS = 0.6;
/** Amounts stand in each of their columns, or begin with the first; one that is merged over rows floats alone. */
const MONEY: readonly ColumnField[] = ["initial", "adjusted", "executed", "money"];
const MONEY_LEFT_OUT = 3;
const MONEY_BEFORE = 2;
/** Columns that are blank on most lines: labels are merged over rows, and some ask for nothing. */
const OFTEN_BLANK: readonly ColumnField[] = ["block", "label", "level1", "level2", "ignored", "deviation", "reason"];
/** Whether a column holds amounts. */
export function isMoney(field: ColumnField): boolean {
  return MONEY.includes(field);
}

/** What it costs that a line begins with a column of amounts: for each column, what it passes over. */
export function passedAmounts(fields: readonly ColumnField[]): number[] {
  return fields.map((_, column) => MONEY_BEFORE * fields.slice(0, column).filter(isMoney).length);
}

/** Whether a line with so many words has words for most columns. */
export function isFullLine(words: number, fields: readonly ColumnField[]): boolean {
  return words >= MOST_COLUMNS * fields.filter((field) => !OFTEN_BLANK.includes(field)).length;
}

/** What it costs to leave out the columns between two: weight and score that stand side by side are both there or neither. */
export function skipCosts(fields: readonly ColumnField[], isFull: boolean): number[][] {
  const isPoints = (column: number): boolean => ["weight", "score"].includes(fields[column] ?? "");
  const arePair = (column: number): boolean => isPoints(column) && isPoints(column + 1);
  const leftOut = fields.map((field): number => {
    if (isMoney(field)) return MONEY_LEFT_OUT;
    return isFull && !OFTEN_BLANK.includes(field) ? LEFT_OUT : 0;
  });
  const all = fields.filter(isMoney).length;
  return fields.map((_, from) =>
    fields.map((_field, to) => {
      const leaves = arePair(from) && to > from + 1;
      const enters = to > 0 && arePair(to - 1) && from < to - 1;
      const costs = leftOut.slice(from + 1, Math.max(from + 1, to));
      const passed = fields.slice(from + 1, Math.max(from + 1, to)).filter(isMoney).length;
      // A row without any amounts leaves out one thing, not each of its columns.
      const spared = passed === all ? MONEY_LEFT_OUT * Math.max(0, passed - 1) : 0;
      const between = costs.reduce((sum, cost) => sum + cost, -spared);
      return (leaves ? HALF_POINTS : 0) + (enters ? HALF_POINTS : 0) + between;
    }),
  );
}
