import type { Fund, Indicator } from "../../../model/index.js";
import { Decimal, printed, toHalfWidth, withoutBlanks } from "../../../quantity/index.js";
import { GOVERNMENT, LEVEL1_NAMES, LEVEL2_NAMES } from "../vocabulary.js";
import { cutLabels } from "./cut-labels.js";
import { hasMixedCell } from "./mixed-cells.js";
import type { FlatReading, FlatRegion } from "./region.js";

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
/** Labels of the first level that no form names without a column of them. */
const FIRST = ["产出指标", "效益指标"];

/** What a reading is worth where a part of the form that is printed was not read, or half, and where points are no points. */
const HALF_READ = 0.85;
const NO_POINTS = 0.5;
/** The same where words of other rows stand among the sources of money, or figures among words: its sums prove nothing. */
const MIXED = 0.7;
const MOST_POINTS = new Decimal(100);
/** Headings of the money block, which forms without one print in their notes alone. */
const MONEY = [/[预决]算[数金]/, /执行[数金]|支出数/, /资金总额/];
const NOTES = /(?:备注|说明|注)[:：].*$/;

/**
 * How far a reading kept each thing in its place, from 0 to 1. A reader that takes a text for another form than it has
 * leaves the form's own labels among the values, or amounts among the points, however well its rows look otherwise.
 *
 * @param keepsBlanks whether the form of text has its blank cells
 */
export function soundnessOf(
  region: FlatRegion,
  { evaluation: { indicators, funds }, table }: Pick<FlatReading, "evaluation" | "table">,
  keepsBlanks: boolean,
): number {
  const text = withoutBlanks(region.lines.map((line) => line.text).join(""));
  // Where blank cells were kept, points that are not there were not printed.
  const points = keepsBlanks ? 1 : pointsOfExecution(text, funds);
  const cut = cutLabels(region.lines.map((line) => line.text).join("\n"));
  const isMixed = !keepsBlanks && (!areSources(funds) || hasMixedCell(table));
  const money = isMoneyLost(text, funds) ? HALF_READ : points;
  return labelsKeptOut(text, cut, indicators) * Math.min(money, isMixed ? MIXED : 1);
}

/** The share of rows with a whole name and no label in their cells, halved where second-level labels are printed and rows have none. */
function labelsKeptOut(text: string, cut: ReadonlySet<string>, rows: readonly Indicator[]): number {
  if (rows.length === 0) return 1;
  const clean = rows.filter((row) => !isTorn(row)).length / rows.length;
  const isPrinted = (name: string) => text.includes(name) || cut.has(name);
  const labels = LEVEL2_NAMES.filter((name) => name.length >= 4 && name.endsWith("指标") && isPrinted(name));
  const placed = rows.filter((row) => (row.level2?.text ?? "") !== "").length;
  if (labels.length >= LABELLED && placed * 2 < rows.length) return clean / 2;
  const isFirstLost = FIRST.every(isPrinted) && rows.every((row) => (row.level1?.text ?? "") === "");
  return isFirstLost ? clean * HALF_READ : clean;
}

/** "分值" as a heading: not within 总分值, and not within the formula 分值×执行率. */
const WEIGHT_HEADING = /(?<![总(])分值(?![×xX*合])/gu;

/** The money block's total with its amount: no heading of it need stand in the same part of a text. */
const TOTAL_OF_MONEY = /年度资金总额[:：]?(?:[（(][^（()）]*[)）])?[:：]?\d/;

/** Whether the headings of money are printed, or its total, and none was read. */
function isMoneyLost(text: string, funds: readonly Fund[]): boolean {
  const told = text.replace(NOTES, "");
  return funds.length === 0 && (TOTAL_OF_MONEY.test(told) || MONEY.filter((heading) => heading.test(told)).length >= 2);
}

/** Words that a source of money is told by. A ruled form may call one anything; a flattened text mixes other rows' words in. */
const OF_SOURCES =
  /资金|拨款|收入|补助|配套|贷款|结[转余]|债券|基金|预算|自筹|财政|经费|投[入资]|捐[赠款]|统筹|专户|公益金|支出|^(?:其中[:：]?)?(?:其[他它]|上级|本级)/;

/** Whether each source beyond those that every form has is named as one: "村级统筹", and no words of a row of indicators. */
function areSources(funds: readonly Fund[]): boolean {
  return funds.every(
    ({ source, label }) =>
      !source.startsWith("other:") ||
      GOVERNMENT.some((level) => source.startsWith(level, "other:".length)) ||
      OF_SOURCES.test(withoutBlanks(label.text)),
  );
}

function pointsOfExecution(text: string, funds: readonly Fund[]): number {
  const total = funds.find(({ source }) => source === "total");
  if (total === undefined) return 1;
  const weight = printed(total.weight?.value ?? "");
  const score = printed(total.score?.value ?? "");
  if (weight?.value.gt(MOST_POINTS) || score?.value.gt(MOST_POINTS)) return NO_POINTS;
  // Both blocks have their own heading: the money block's points were printed and not read.
  if (weight === null && (text.match(WEIGHT_HEADING)?.length ?? 0) >= 2) return HALF_READ;
  return (weight === null) === (score === null) ? 1 : HALF_READ;
}

/** Names shorter than this are words of a value that lost its row; longer ones are several cells run together. */
const SHORTEST_NAME = 3;
const LONGEST_NAME = 34;

function isTorn({ level3, target, actual, deviation }: Indicator): boolean {
  const name = withoutBlanks(level3.text);
  if (name.length < SHORTEST_NAME || name.length > LONGEST_NAME) return true;
  return [level3, target, actual, deviation].some((leaf) => {
    if (cutLabels(leaf?.text ?? "").size > 0) return true;
    // A reason may call its own second half so: "改进措施：加快进度".
    const text = toHalfWidth(withoutBlanks(leaf?.text ?? "")).replaceAll("改进措施:", "");
    return LABELS.some((label) => text.includes(label));
  });
}
