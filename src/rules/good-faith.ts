import type { Evaluation, Fund, Leaf, Statement } from "../model/index.js";
import { convert, type Printed, printed } from "../quantity/index.js";
import { furtherParts, openingsTold } from "./budget/further-parts.js";

/** What a narrative may mean in good faith where its budget differs from the department table's: last year's money, or next year's, is in one of the two alone. */

/** Some departments tell the year's own money in the narrative, and its total with 上年结转 in the table. */
export function withoutCarriedOver(
  table: Evaluation,
  total: Fund,
  field: "initial" | "adjusted" | "executed",
): Printed[] {
  const carried = figureOf(table.funds.find((fund) => fund.source === "carried-over")?.[field]);
  const whole = figureOf(total[field]);
  return whole === null || carried === null ? [] : beside(whole, carried, "minus");
}

/** 本年收入 leaves out the opening balance that the narrative tells beside it, and 收入总计 holds one that the table leaves out. */
export function besideOpening({ adjusted }: Fund, statements: readonly Statement[]): Printed[] {
  return openingsTold(statements).flatMap(({ figure: { leaf } }) => {
    const [whole, opening] = [figureOf(adjusted), inUnitOf(leaf, adjusted)];
    return whole === null || opening === null
      ? []
      : [...beside(whole, opening, "minus"), ...beside(whole, opening, "plus")];
  });
}

/** 支出总计 may hold what was carried over to the next year, as the narrative tells beside it; a table's executed amount never does. */
export function withClosing({ executed }: Fund, statements: readonly Statement[]): Printed[] {
  return furtherParts(statements, "expenditure").flatMap(({ name, figure: { leaf } }) => {
    const [whole, closing] = [figureOf(executed), /结转|结余/.test(name) ? inUnitOf(leaf, executed) : null];
    return whole === null || closing === null ? [] : beside(whole, closing, "plus");
  });
}

function beside(whole: Printed, part: Printed, way: "plus" | "minus"): Printed[] {
  if (part.value.isZero()) return [];
  return [{ value: whole.value[way](part.value), decimals: Math.max(whole.decimals, part.decimals) }];
}

function inUnitOf(leaf: Leaf, other: Leaf | null): Printed | null {
  const told = figureOf(leaf);
  if (other?.unit == null) return null;
  return told === null || leaf.unit === null ? told : convert(told, leaf.unit, other.unit);
}

function figureOf(leaf: Leaf | null | undefined): Printed | null {
  return leaf?.value == null ? null : printed(leaf.value);
}
