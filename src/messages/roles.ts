import type { Bilingual } from "./language.js";

/**
 * The glossary of evidence: what a printed figure is to the comparison it enters. The key stands in the published
 * result; the words are what a person reads beside the figure.
 */
export const roles = {
  "adjusted budget": { zh: "全年预算数", en: "adjusted budget" },
  bracket: { zh: "一级指标括号内分值", en: "bracket of the first-level indicator" },
  "executed amount": { zh: "全年执行数", en: "executed amount" },
  "execution rate": { zh: "执行率", en: "execution rate" },
  "execution score": { zh: "预算执行率得分", en: "score of the execution rate" },
  "execution weight": { zh: "预算执行率分值", en: "weight of the execution rate" },
  grade: { zh: "等级", en: "grade" },
  "grade scale": { zh: "备注中的等级划分", en: "grade scale in the notes" },
  "initial budget": { zh: "年初预算数", en: "initial budget" },
  score: { zh: "得分", en: "score" },
  "source amount": { zh: "来源金额", en: "amount of a source" },
  "total score": { zh: "总得分", en: "total score" },
  "total weight": { zh: "总分栏分值", en: "total weight" },
  weight: { zh: "分值", en: "weight" },
  actual: { zh: "实际完成值", en: "actual value" },
  coefficient: { zh: "得分系数", en: "coefficient" },
  target: { zh: "指标值", en: "target" },
  "indicator name": { zh: "三级指标名称", en: "name of the indicator" },
  "same indicator": { zh: "重复的指标", en: "the same indicator before" },
  "second level": { zh: "二级指标", en: "second-level indicator" },
  nature: { zh: "指标性质", en: "nature of the indicator" },
  "template text": { zh: "模板文字", en: "text of the template" },
  "total investment": { zh: "项目总投资", en: "total investment" },
  "implementation period": { zh: "项目实施期", en: "implementation period" },
  reason: { zh: "偏差原因", en: "reason given" },
  "adjustment told": { zh: "正文中的调整数", en: "adjustment in the narrative" },
  "attachment listed": { zh: "附件清单所列", en: "attachment listed" },
  "department of the report": { zh: "报告单位", en: "department of the report" },
  "department of the table": { zh: "自评表中的单位", en: "department of the table" },
  heading: { zh: "章节标题", en: "heading" },
  "problems told": { zh: "问题部分的内容", en: "what the problems section says" },
  "project of the table": { zh: "自评表的项目名称", en: "project of the table" },
  "project told": { zh: "正文中的项目", en: "project in the narrative" },
  "amount told": { zh: "正文中的金额", en: "amount in the narrative" },
  "basic expenditure": { zh: "正文中的基本支出", en: "basic expenditure in the narrative" },
  "carryover told": { zh: "正文中的结余结转", en: "carryover in the narrative" },
  "change on last year": { zh: "较上年增减额", en: "change on last year" },
  "count told": { zh: "正文中的数量", en: "count in the narrative" },
  "expenditure told": { zh: "正文中的支出", en: "expenditure in the narrative" },
  "further expenditure": { zh: "正文中的其他支出", en: "further expenditure in the narrative" },
  "further source": { zh: "正文中的其他来源", en: "further source of income in the narrative" },
  "income told": { zh: "正文中的预算收入", en: "income in the narrative" },
  "initial budget told": { zh: "正文中的年初预算", en: "initial budget in the narrative" },
  "item amount": { zh: "子项目金额", en: "amount of a sub-project" },
  "last year's amount": { zh: "上年金额", en: "last year's amount" },
  part: { zh: "分项", en: "part" },
  "percentage told": { zh: "正文中的百分比", en: "percentage in the narrative" },
  "project actual": { zh: "项目自评表的实际完成值", en: "actual value in the project's table" },
  "project budget told": { zh: "正文中的项目预算", en: "project's budget in the narrative" },
  "project executed told": { zh: "正文中的项目实际支出", en: "project's expenditure in the narrative" },
  "project expenditure": { zh: "正文中的项目支出", en: "project expenditure in the narrative" },
  "project target": { zh: "项目自评表的指标值", en: "target in the project's table" },
  "report title": { zh: "报告标题", en: "title of the report" },
  "table title": { zh: "自评表标题", en: "title of the table" },
  "this year's amount": { zh: "本年金额", en: "this year's amount" },
  "unit price": { zh: "单价", en: "unit price" },
  whole: { zh: "总数", en: "whole" },
} as const satisfies Record<string, Bilingual>;

export type Role = keyof typeof roles;

export function isRole(word: string): word is Role {
  return Object.hasOwn(roles, word);
}
