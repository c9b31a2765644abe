import type { Evaluation, Fund, Indicator } from "../../../model/index.js";
import { Decimal, printed, withoutBlanks } from "../../../quantity/index.js";
import { LEVEL1_NAMES, LEVEL2_NAMES } from "../vocabulary.js";
import type { FlatRegion } from "./region.js";

/** Words of a form's own headings and labels that no indicator is named by: "质量指标", "三级指标", "年度指标值". */
const LABELS: readonly string[] = [
  ...new Set([...LEVEL1_NAMES, ...LEVEL2_NAMES].filter((name) => name.length >= 4 && name.endsWith("指标"))),
  "一级指标",
  "二级指标",
  "三级指标",
  "年度指标值",
  "实际完成值",
  "改进措施",
];
/** A table with so many different second-level labels in its text has a column of them. */
const LABELLED = 2;

/** What a reading is worth where the points of budget execution are half read, and where they are no points. */
const HALF_READ = 0.85;
const NO_POINTS = 0.5;
const MOST_POINTS = new Decimal(100);

/**
 * How far a reading kept each thing in its place, from 0 to 1. A reader that takes a text for another form than it has
 * leaves the form's own labels among the values, or amounts among the points, however well its rows look otherwise.
 */
export function soundnessOf(region: FlatRegion, { indicators, funds }: Evaluation): number {
  return labelsKeptOut(region, indicators) * pointsOfExecution(funds);
}

/** The share of rows without a label in their cells, halved where second-level labels are printed and rows have none. */
function labelsKeptOut(region: FlatRegion, rows: readonly Indicator[]): number {
  if (rows.length === 0) return 1;
  const clean = rows.filter((row) => !hasLabel(row)).length / rows.length;
  const text = withoutBlanks(region.lines.map((line) => line.text).join(""));
  const labels = LEVEL2_NAMES.filter((name) => name.length >= 4 && name.endsWith("指标") && text.includes(name));
  const placed = rows.filter((row) => (row.level2?.text ?? "") !== "").length;
  return labels.length >= LABELLED && placed * 2 < rows.length ? clean / 2 : clean;
}

function pointsOfExecution(funds: readonly Fund[]): number {
  const total = funds.find(({ source }) => source === "total");
  if (total === undefined) return 1;
  const weight = printed(total.weight?.value ?? "");
  const score = printed(total.score?.value ?? "");
  if (weight?.value.gt(MOST_POINTS) || score?.value.gt(MOST_POINTS)) return NO_POINTS;
  return (weight === null) === (score === null) ? 1 : HALF_READ;
}

function hasLabel({ level3, target, actual, deviation }: Indicator): boolean {
  return [level3, target, actual, deviation].some((leaf) => {
    const text = withoutBlanks(leaf?.text ?? "");
    return LABELS.some((label) => text.includes(label));
  });
}
