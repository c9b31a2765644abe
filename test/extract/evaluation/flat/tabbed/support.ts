import type { TextLine } from "../../../../../src/document/document.js";
import { readFlatEvaluations } from "../../../../../src/extract/evaluation/flat/index.js";

export const linesOf = (text: string): TextLine[] =>
  text.split("\n").map((line, at) => ({ number: at + 1, text: line, page: 1 }));

/** The first table of a text, and the tables in doubt. */
export const read = (text: string) => {
  const { evaluations, doubtful } = readFlatEvaluations(linesOf(text));
  return { evaluation: evaluations[0], doubtful };
};

/** The printed texts of a row's fields. */
export const cells = (row: object, fields: readonly string[]) =>
  fields.map((field) => (row as Record<string, { text: string } | null>)[field]?.text ?? null);

export const HEAD = `项目支出绩效自评表
（2022年度）
项目名称\t街心花园养护
主管部门\t青禾县园林局\t实施单位\t青禾县园林局
项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分`;
export const HEADINGS =
  "绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施";
