import { type Indicator, type Note, placeOfLeaf } from "../../../model/index.js";
import { Decimal, printed } from "../../../quantity/index.js";
import { isBlank } from "./grid.js";
import type { IndicatorRow } from "./indicators.js";

/** The rows under one label of a first level, and how much more their points make than the label's bracket says. */
interface Group {
  readonly first: Indicator;
  readonly surplus: Decimal | null;
}

/**
 * Notes of labels that stand in the middle of their rows, where neither lines nor merged cells tell which rows those are:
 * what one group has too many points, the next one lacks. Its first rows were taken for the last of the one before.
 */
export function shiftedLabelNotes(rows: readonly IndicatorRow[], indicators: readonly Indicator[]): Note[] {
  const labels = rows.flatMap(({ slots }) => slots.get("level1")?.cell ?? []);
  if (labels.some(({ rowSpan }) => rowSpan > 1) || !labels.some(isBlank)) return [];
  const groups = groupsOf(indicators);
  return groups.flatMap(({ first, surplus }, index): Note[] => {
    const before = groups[index - 1]?.surplus;
    if (surplus === null || before == null || before.isZero() || !before.plus(surplus).isZero()) return [];
    const text = first.level1?.text ?? "";
    return [{ code: "points-misplaced", params: { row: text, text }, place: placeOfLeaf(first.level3) }];
  });
}

function groupsOf(indicators: readonly Indicator[]): Group[] {
  const runs: Indicator[][] = [];
  for (const indicator of indicators) {
    const run = runs.at(-1);
    if (run?.[0]?.level1 != null && run[0].level1.text === indicator.level1?.text) run.push(indicator);
    else runs.push([indicator]);
  }
  return runs.flatMap((run) => (run[0] === undefined ? [] : [{ first: run[0], surplus: surplusOf(run) }]));
}

function surplusOf(run: readonly Indicator[]): Decimal | null {
  const told = printed(run[0]?.level1Weight?.value ?? "");
  const points = run.map(({ weight }) => printed(weight?.value ?? ""));
  if (told === null || points.includes(null)) return null;
  const sum = points.reduce((all, one) => all.plus(one?.value ?? 0), new Decimal(0));
  return sum.minus(told.value);
}
