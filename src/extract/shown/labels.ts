import type { Cell } from "../../layout/block.js";
import { withoutBlanks } from "../../quantity/index.js";
import { splitLabel } from "../evaluation/grid/label.js";
import { isEvaluationTitle, roleOf } from "../evaluation/grid/titles.js";
import { fundColumn, fundSourceOfRow, headingKey, indicatorColumn } from "../evaluation/heading.js";
import {
  GRADE_LABELS,
  HEAD_LABELS,
  LEVEL1_NAMES,
  LEVEL2_NAMES,
  NOTE_LABELS,
  TOTAL_LABELS,
} from "../evaluation/vocabulary.js";

/** Labels of the goals, which the report has no field for. */
const GOALS = new Set(
  "年度总体目标 年度绩效目标 总体目标 绩效目标 年度目标 预期目标 实际完成情况 目标实际完成情况 年度总体目标完成情况 年度绩效总体目标 全年实际完成情况".split(
    " ",
  ),
);

/** Labels whose cells beside them the report has no field for: the goals, and what only identifies a form. */
const ASIDE = new Set<string>([...GOALS, ...Object.values(HEAD_LABELS).flat()]);

const KNOWN = new Set<string>([
  ...ASIDE,
  ...TOTAL_LABELS,
  ...GRADE_LABELS,
  ...NOTE_LABELS,
  ...LEVEL1_NAMES,
  ...LEVEL2_NAMES,
]);

/** Words that stand beside the money and over whole blocks. */
const BLOCK = /^(?:项目|年度|部门|预算)*(?:资金|预算)(?:执行|使用|安排|申请)?(?:情况)?$/;

/** Whether the vocabulary knows a cell's words as a heading, a label, or the form's own title. */
export function isKnownLabel({ content }: Cell): boolean {
  const { key } = splitLabel(content);
  if (KNOWN.has(key) || BLOCK.test(key) || indicatorColumn(content.text) !== null) return true;
  if (fundColumn(content.text) !== null || fundSourceOfRow(content.text) !== null || key.endsWith("小计")) return true;
  return isEvaluationTitle(content.text) || roleOf(content) === "caption";
}

/** Whether what stands beside or under a cell is left out on purpose. */
export function isAsideLabel({ content }: Cell): boolean {
  return ASIDE.has(splitLabel(content).key);
}

/** Whether what stands under a cell is goals: they run over several rows of one column. */
export function isGoalLabel({ content }: Cell): boolean {
  return GOALS.has(headingKey(content.text));
}

/** "……", "指标2：": a line of the form that nobody filled in. */
export function isFillerText(text: string): boolean {
  return /^(?:[….。·]+|指标\d*:?[….]*|[\\/—–-]+)$/.test(withoutBlanks(text));
}
