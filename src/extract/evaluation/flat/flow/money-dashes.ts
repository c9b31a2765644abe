import type { AtomText } from "./atoms.js";
import { AMOUNT, type MoneyColumn, POINTS } from "./money-words.js";
import type { Stretch } from "./rows.js";
import { DASH } from "./value.js";

const AMOUNTS: readonly MoneyColumn[] = ["initial", "adjusted", "executed"];

/**
 * What a source without money has dashes for, its amounts or its points: the dashes alone do not tell where blank cells
 * are left away.
 *
 * @param rows what stands behind each label
 * @param found the rows' cells as they were read without knowing this
 */
export function columnsOfDashes(
  text: AtomText,
  columns: readonly MoneyColumn[],
  rows: readonly Stretch[],
  found: readonly Cells[],
): "amounts" | "points" {
  const isOfPoints = found.some((cells) => hasDashedPoints(text, cells)) || areTooFew(text, columns, rows);
  return isOfPoints ? "points" : "amounts";
}

/** The cells of a row by what their columns hold. */
type Cells = ReadonlyMap<MoneyColumn, Stretch>;

/** Whether a row with amounts has dashes for its points. */
function hasDashedPoints(text: AtomText, cells: Cells): boolean {
  const key = (column: MoneyColumn): string => {
    const cell = cells.get(column);
    return cell === undefined ? "" : text.key(cell.start, cell.end);
  };
  return (
    (["adjusted", "executed"] as const).some((column) => AMOUNT.test(key(column))) &&
    POINTS.some((column) => DASH.test(key(column)))
  );
}

/** Whether sources without any figure have dashes for fewer columns than there are amounts: those are blank then. */
function areTooFew(text: AtomText, columns: readonly MoneyColumn[], rows: readonly Stretch[]): boolean {
  const amounts = columns.filter((column) => AMOUNTS.includes(column));
  const points = columns.filter((column) => POINTS.includes(column)).length;
  const dashes = rows.flatMap(({ start, end }) => {
    const keys = Array.from({ length: end - start }, (_, at) => text.key(start + at, start + at + 1));
    return keys.length > 0 && keys.every((key) => DASH.test(key)) ? [keys.length] : [];
  });
  return dashes.length > 0 && dashes.every((count) => count < amounts.length && count <= points);
}
