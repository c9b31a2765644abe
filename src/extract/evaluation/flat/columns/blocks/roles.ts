import { fundSource, headingKey } from "../../../heading.js";
import {
  FUND_COLUMNS,
  type FundColumn,
  HEAD_LABELS,
  INDICATOR_COLUMNS,
  type IndicatorColumn,
  SCORE_TOTAL_LABELS,
  WEIGHT_TOTAL_LABELS,
} from "../../../vocabulary.js";
import { isGrade, type Role } from "../roles.js";
import { BLOCK_LABELS, GOALS, REASON_HEADINGS } from "./words.js";

const REMARKS = new Set(
  "其他需要说明事项 其他需要说明的事项 其他说明 评价结论 存在问题 改进措施 偏差大或目标未完成原因分析 改进措施及结果应用方案".split(
    " ",
  ),
);
const HEADS = new Set<string>([...Object.values(HEAD_LABELS).flat(), "自评总分"]);
/** 合计 and 总计 are rows of funds as well: where they stand tells which. */
const TOTALS = new Set("总分 项目总分 评价总分 总分合计".split(" "));

/** What words mean to the form, the first that they can mean. */
const MEANINGS: readonly (readonly [(key: string, words: string) => boolean, Role])[] = [
  [(key) => GOALS.includes(key), { kind: "goal" }],
  [(key) => WEIGHT_TOTAL_LABELS.includes(key), { kind: "total-weight" }],
  [(key) => SCORE_TOTAL_LABELS.includes(key) && key !== "自评得分", { kind: "total-score" }],
  [isGrade, { kind: "grade" }],
  [(key) => TOTALS.has(key), { kind: "total" }],
  [(key) => REMARKS.has(key), { kind: "remark" }],
  [(key) => BLOCK_LABELS.includes(key), { kind: "block-label" }],
  [(key) => HEADS.has(key.replace(/:.*$/, "")), { kind: "head-label" }],
  [(_, words) => fundSource(words) !== null, { kind: "fund-label" }],
  [(key) => INDICATOR_COLUMNS.weight.whole.includes(key), { kind: "points-heading", field: "weight" }],
  [(key) => INDICATOR_COLUMNS.score.whole.includes(key), { kind: "points-heading", field: "score" }],
];

/** What words mean to the form, wraps removed and half-width; null for words that are a cell's. */
export function roleOf(words: string): Role | null {
  const key = headingKey(words);
  const meant = MEANINGS.find(([test]) => test(key, words));
  return meant?.[1] ?? headingRole(key);
}

function headingRole(key: string): Role | null {
  const fund = (Object.keys(FUND_COLUMNS) as FundColumn[]).find((field) => FUND_COLUMNS[field].whole.includes(key));
  if (fund !== undefined && fund !== "label" && fund !== "ignored") return { kind: "fund-heading", field: fund };
  const fields = Object.keys(INDICATOR_COLUMNS) as IndicatorColumn[];
  const indicator = fields.find((field) => INDICATOR_COLUMNS[field].whole.includes(key));
  if (indicator !== undefined) return { kind: "indicator-heading", field: indicator };
  return REASON_HEADINGS.has(key) ? { kind: "indicator-heading", field: "deviation" } : null;
}
