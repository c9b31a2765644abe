import { INDICATOR_COLUMNS, type IndicatorColumn } from "../../vocabulary.js";
import { CRITERIA } from "./chain-columns.js";
import type { FlowColumn } from "./columns.js";

/** Words that head a column in some form, and are a label or part of a name as often. */
const NOT_A_HEADING = new Set([
  "指标",
  "绩效指标",
  "目标",
  "实际",
  "自评",
  "分数",
  "说明",
  "附件",
  "备注",
  "效益",
  "完成情况",
  "实际完成情况",
]);
/** What points were taken off for is a reason, however much its heading looks like that of the sentences points are given by. */
function isCriteria(word: string, column: IndicatorColumn): boolean {
  return column !== "deviation" && CRITERIA.test(word);
}

/** The words of headings that are looked for in running text, the longest first, with the columns that they name. */
export const HEADINGS: readonly (readonly [string, FlowColumn])[] = Object.entries(INDICATOR_COLUMNS)
  .flatMap(([column, { whole, part }]) =>
    [...whole, ...(part ?? [])].map(
      (word) => [word, isCriteria(word, column as IndicatorColumn) ? "criteria" : (column as IndicatorColumn)] as const,
    ),
  )
  .filter(([word]) => word.length >= 2 && !NOT_A_HEADING.has(word))
  .sort(([a], [b]) => b.length - a.length);
