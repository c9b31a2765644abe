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
  "total amount": { zh: "总额", en: "total amount" },
  "total score": { zh: "总得分", en: "total score" },
  "total weight": { zh: "总分栏分值", en: "total weight" },
  weight: { zh: "分值", en: "weight" },
} as const satisfies Record<string, Bilingual>;

export type Role = keyof typeof roles;

export function isRole(word: string): word is Role {
  return Object.hasOwn(roles, word);
}
