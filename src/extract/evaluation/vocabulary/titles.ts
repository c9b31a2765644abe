import { words } from "./words.js";

/** Words of the titles of tables, and of captions that belong to a table. */
export const TITLE = {
  /** any of these makes a line the title of a self-evaluation table */
  evaluation: words(
    "自评表 自评价表 自评报告表 自评打分表 自评评分表 绩效评价表 评价评分表 绩效目标完成情况表 绩效自评情况表 自评结果表 绩效评分表 评价打分表 评价表 评价指标表 指标评分表 自评得分表 自评指标表 绩效完成情况表 目标实现情况表 目标完成情况对照表 自评结果公开表 自评明细表 绩效考评表 指标体系评分表",
  ),
  /** any of these makes it another kind of table */
  other: words(
    "基础数据表 申报表 目标表 监控表 收支 决算表 预算表 汇总表 统计表 一览表 复核表 备案表 公开表 目标批复表 明细表 清单",
  ),
  department: words("部门整体 单位整体 整体支出 整体绩效 部门单位整体"),
  project: words("项目 专项 转移支付 政策"),
} as const;
