import { words } from "./words.js";

/** Labels of the row or cell with the sum of weights and scores. */
export const TOTAL_LABELS: readonly string[] = words(
  "总分 合计 总计 总得分 总分值 得分合计 分值合计 自评总分 自评总得分 总评分 评价总分 自评得分 自评分数 综合得分 项目总分 总分合计 总评得分 自评总分值 得分总计 合计得分 总计得分 最终得分 自评得分合计 自评合计 合计分值 分数合计 总分数",
);
/** Those of TOTAL_LABELS beside which the score alone stands. */
export const SCORE_TOTAL_LABELS: readonly string[] = words(
  "总得分 得分合计 自评总分 自评总得分 总评分 评价总分 自评得分 自评分数 综合得分 总评得分 得分总计 合计得分 总计得分 最终得分 自评得分合计 自评合计",
);
/** Those of TOTAL_LABELS beside which the sum of weights alone stands. */
export const WEIGHT_TOTAL_LABELS: readonly string[] = words("总分值 分值合计 自评总分值 合计分值");

export const GRADE_LABELS: readonly string[] = words(
  "等级 自评等级 评价等级 绩效等级 评定等级 自评等次 评价等次 等次 绩效自评等级 自评级别 自评结果等级 绩效评价等级 评价级别 综合评价等级 自评评级 自评价等级 绩效自评等次",
);
export const GRADE_WORDS: readonly string[] = words("优秀 优 良好 良 合格 中等 中 及格 一般 不合格 不及格 较差 差");

/** Labels of the notes under a table. */
export const NOTE_LABELS: readonly string[] = words("备注 说明 注 填表说明 填报说明 注释 有关说明 备注说明");
