import type { Evaluation, Indicator, Leaf } from "../../model/index.js";
import { withoutBlanks } from "../../quantity/index.js";

/** Rows that follow each other under one first-level indicator. */
export interface Level1Group {
  readonly name: Leaf;
  /** the bracket of the name, from the first row that has it */
  readonly bracket: Leaf | null;
  readonly rows: readonly Indicator[];
}

/** The table's rows by first-level indicator, in their order; null where a row has none. */
export function level1Groups(evaluation: Evaluation): Level1Group[] | null {
  const groups: { name: Leaf; bracket: Leaf | null; rows: Indicator[] }[] = [];
  for (const row of evaluation.indicators) {
    if (row.level1 === null) return null;
    const open = groups.at(-1);
    if (open !== undefined && continues(open, row.level1, row.level1Weight)) {
      open.rows.push(row);
      open.bracket ??= row.level1Weight;
    } else groups.push({ name: row.level1, bracket: row.level1Weight, rows: [row] });
  }
  return groups;
}

function continues(group: { name: Leaf; bracket: Leaf | null }, name: Leaf, bracket: Leaf | null): boolean {
  const sameBracket = group.bracket === null || bracket === null || bracket.text === group.bracket.text;
  return nameOf(group.name) === nameOf(name) && sameBracket;
}

/** The name of a first-level indicator, without blanks. */
export function nameOf(level1: Leaf): string {
  return withoutBlanks(level1.text);
}

/** What a first-level indicator is about; null for a name of another kind of form (投入, 过程, 决策 …). */
export type Level1Kind = "execution" | "cost" | "output" | "benefit" | "satisfaction";

const kinds: readonly (readonly [RegExp, Level1Kind])[] = [
  [/满意/, "satisfaction"],
  [/预算执行|资金执行|执行率/, "execution"],
  [/成本/, "cost"],
  [/产出/, "output"],
  [/效益|效果/, "benefit"],
];

/** What a first-level indicator is about by its name, or null. A remark behind it ("产出指标(含成本)") names no other. */
export function kindOf(level1: Leaf): Level1Kind | null {
  const name = nameOf(level1).replace(/\([^()]*\)/gu, "");
  return kinds.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}
