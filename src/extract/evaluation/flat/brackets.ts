import type { Indicator } from "../../../model/index.js";
import { Decimal, printed } from "../../../quantity/index.js";

/**
 * Puts rows under the first-level labels whose brackets they fill. In flattened text a merged label floats beside its
 * rows, so that a row at the border of two groups may have been taken for the other's; the printed brackets then say
 * where the border is. Rows are moved only where every group has a bracket and all of them come out even, so that
 * brackets that are wrong in the report itself stay wrong.
 */
export function groupByBrackets(rows: readonly Indicator[]): Indicator[] {
  const groups = groupsOf(rows);
  const ends = groups.length < 2 ? null : borders(rows, groups);
  if (ends === null) return [...rows];
  return rows.map((row, index) => {
    const group = groups[ends.findIndex((end) => index < end)];
    return group === undefined ? row : { ...row, level1: group.level1, level1Weight: group.level1Weight };
  });
}

/** The first row of each first-level group, in order. */
function groupsOf(rows: readonly Indicator[]): Indicator[] {
  return rows.filter((row, index) => index === 0 || row.level1?.text !== rows[index - 1]?.level1?.text);
}

/** Behind which rows the groups end so that each fills its bracket; null where they cannot all. */
function borders(rows: readonly Indicator[], groups: readonly Indicator[]): number[] | null {
  const ends: number[] = [];
  let row = 0;
  for (const { level1Weight } of groups) {
    const bracket = printed(level1Weight?.value ?? "");
    if (bracket === null) return null;
    let sum = new Decimal(0);
    while (sum.lt(bracket.value) && row < rows.length) {
      const weight = printed(rows[row]?.weight?.value ?? "");
      if (weight === null || weight.value.lte(0)) return null;
      sum = sum.plus(weight.value);
      row++;
    }
    if (!sum.eq(bracket.value)) return null;
    ends.push(row);
  }
  return row === rows.length ? ends : null;
}
