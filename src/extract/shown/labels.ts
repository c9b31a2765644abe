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

/** Labels of the goals, which the report has no field for: 年度总体目标, 年初绩效目标, 全年(调整)绩效目标, 目标实际完成情况. */
const GOAL = /^(?:年度|当年|全年|年初|预期|实际|调整|总体|绩效|目标|完成|情况)*(?:目标|实际完成情况|目标完成情况)$/;

/** Labels of words that stand under the rows of some forms. */
const CLOSING =
  "评价结论 自评结论 存在问题 存在的问题 改进措施 下一步改进措施 有关建议 项目概况 项目基本情况 主要成效 资金管理情况".split(
    " ",
  );

/** Labels whose cells beside them the report has no field for: what only identifies a form, and closing words. */
const ASIDE = new Set<string>([...CLOSING, ...Object.values(HEAD_LABELS).flat()]);

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
  // A sentence may have a heading's words in it.
  if (/[。；，]./u.test(content.text) || content.text.endsWith("。")) return false;
  if (KNOWN.has(key) || GOAL.test(key) || BLOCK.test(key) || indicatorColumn(content.text) !== null) return true;
  if (fundColumn(content.text) !== null || fundSourceOfRow(content.text) !== null || key.endsWith("小计")) return true;
  return isEvaluationTitle(content.text) || roleOf(content) === "caption";
}

/** Whether what stands beside or under a cell is left out on purpose. */
export function isAsideLabel({ content }: Cell): boolean {
  const { key } = splitLabel(content);
  return ASIDE.has(key) || GOAL.test(key);
}

/** Whether what stands under a cell is goals: they run over several rows of one column. */
export function isGoalLabel({ content }: Cell): boolean {
  return GOAL.test(headingKey(content.text));
}

/** "……", "指标2：": a line of the form that nobody filled in. */
export function isFillerText(text: string): boolean {
  return /^(?:[….。·]+|指标\d*:?[….]*|[\\/—–-]+)$/.test(withoutBlanks(text));
}
