import type { Evaluation, Fund, Indicator, Leaf } from "../../../model/index.js";
import { Decimal, greatest, least, printed, withoutBlanks } from "../../../quantity/index.js";
import { headingKey } from "../heading.js";
import { LEVEL1_NAMES, LEVEL2_NAMES } from "../vocabulary.js";
import { type Column, isBlank } from "./grid.js";
import type { Sheet } from "./sheets.js";

/** 绩效指标 is the label of the whole block as well. */
const LABELS = new Set(
  [...LEVEL1_NAMES, ...LEVEL2_NAMES].filter((name) => name.endsWith("指标") && name !== "绩效指标"),
);

/**
 * Whether a form of which borders were concluded was plainly read as it stands: no cell is missing or takes two places,
 * and everything that tells a figure twice agrees: weights and scores with their totals, brackets with their rows, the
 * rate with its amounts and its score. A table that was misread agrees in one of these at most by chance; one in which
 * something does not agree may be wrong itself, or misread, and proves nothing.
 */
export function isSure(sheet: Sheet, evaluation: Evaluation): boolean {
  const { indicators, funds, total } = evaluation;
  const [execution] = funds.filter(({ source }) => source === "total");
  return (
    (evaluation.name?.text ?? "") !== "" &&
    sheet.parts.some((part) => part.indicators.length > 0) &&
    sheet.parts.every(({ grid, indicators: headers }) =>
      headers.every(({ columns }) => isTiled(columns, grid.columnCount)),
    ) &&
    indicators.length >= 3 &&
    indicators.every(isWhole) &&
    sumsTo(total.weight, [execution?.weight, ...indicators.map(({ weight }) => weight)]) &&
    sumsTo(total.score, [execution?.score, ...indicators.map(({ score }) => score)]) &&
    bracketsAgree(indicators) &&
    (execution === undefined || isCoherent(execution)) &&
    labelsAreLabels(sheet, indicators)
  );
}

/** Whether headings stand side by side over the whole width, none under two others. */
function isTiled(columns: readonly Column<unknown>[], count: number): boolean {
  const sorted = [...columns].sort((a, b) => a.range.from - b.range.from);
  const meets = sorted.slice(1).every(({ range }, index) => range.from === sorted[index]?.range.to);
  return meets && (sorted[0]?.range.from ?? count) <= 1 && sorted.at(-1)?.range.to === count;
}

/** Whether a row has all that an indicator has, and none of it is a label. */
function isWhole({ level1, level3, target, actual, weight, score }: Indicator): boolean {
  const isFilled = (leaf: Leaf | null): boolean => leaf !== null && withoutBlanks(leaf.text) !== "";
  const words = [level3, target, actual].map((leaf) => headingKey(leaf?.text ?? ""));
  const isLabel = words.some((word) => [...LABELS].some((label) => word.includes(label)));
  return [level1, level3, target, actual].every(isFilled) && weight?.value != null && score?.value != null && !isLabel;
}

function sumsTo(total: Leaf | null, parts: readonly (Leaf | null | undefined)[]): boolean {
  const whole = printed(total?.value ?? "");
  if (whole === null) return false;
  let sum = new Decimal(0);
  for (const part of parts) {
    if (part === undefined || part === null) continue;
    const figure = printed(part.value ?? "");
    if (figure === null) return false;
    sum = sum.plus(figure.value);
  }
  return sum.eq(whole.value);
}

function bracketsAgree(rows: readonly Indicator[]): boolean {
  const groups = new Map<string, { bracket: Leaf | null; weights: (Leaf | null)[] }>();
  for (const { level1, level1Weight, weight } of rows) {
    const key = level1?.text ?? "";
    const group = groups.get(key) ?? { bracket: level1Weight, weights: [] };
    group.weights.push(weight);
    groups.set(key, group);
  }
  return [...groups.values()].every(({ bracket, weights }) => bracket === null || sumsTo(bracket, weights));
}

/** Whether the rate is that of the amounts, and the score the weight's share, as far as they are printed. */
function isCoherent({ adjusted, executed, rate, weight, score }: Fund): boolean {
  const [budget, spent] = [printed(adjusted?.value ?? ""), printed(executed?.value ?? "")];
  const [share, points, got] = [rate, weight, score].map((leaf) => printed(leaf?.value ?? "")) as ReturnType<
    typeof printed
  >[];
  if (budget === null || spent === null || budget.value.lte(0)) return false;
  const percent = spent.value.div(budget.value).times(100);
  if (share != null && !isNear(percent, share)) return false;
  if (points == null || got == null) return points == null && got == null;
  const full = percent.gt(100) ? points.value : points.value.times(percent).div(100);
  return isNear(full, got);
}

/** Whether a figure may be printed so, or cut off. */
function isNear(value: Decimal, figure: NonNullable<ReturnType<typeof printed>>): boolean {
  const unit = greatest(figure).minus(least(figure));
  return value
    .minus(figure.value)
    .abs()
    .lte(unit.lte(0) ? new Decimal("0.01") : unit);
}

/** Whether every label that stands in the table is one in what was read: none ended up in another cell's text. */
function labelsAreLabels(sheet: Sheet, rows: readonly Indicator[]): boolean {
  const read = new Set(
    rows.flatMap(({ level1, level2 }) => [headingKey(level1?.text ?? ""), headingKey(level2?.text ?? "")]),
  );
  const printedLabels = sheet.parts.flatMap(({ grid }) =>
    grid.table.cells.filter((cell) => !isBlank(cell)).map((cell) => headingKey(cell.content.text)),
  );
  return printedLabels.every((label) => !LABELS.has(label) || read.has(label));
}
