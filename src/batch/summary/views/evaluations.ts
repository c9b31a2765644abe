import { type Shape, tableShape } from "../shapes.js";
import { column, each, evaluation, figure, ofFile, text, type View, type ViewColumn } from "./view.js";

type Again = (shape: Shape) => string;

const tables = (again: Again) => each("report.evaluations", `(${again(tableShape)})`, "t");

/** The rows of all tables, numbered from 0 as `place` in each. */
const rowsOf = (list: string, name: string) => (again: Again) =>
  `(SELECT id, nth, t, unnest(t.${list}) AS ${name}, generate_subscripts(t.${list}, 1) - 1 AS place
    FROM ${tables(again)}) e JOIN results r USING (id)`;

const ofRow: readonly ViewColumn[] = [
  ...ofFile,
  evaluation,
  text("name", "e.t.name", "项目或部门名称", "the project's or department's name"),
  column("place", "e.place", "第几行，从 0 数起", "which row, from 0"),
];

export const evaluations: View = {
  name: "evaluations",
  about: { zh: "一行一张自评表", en: "a row a self-evaluation table" },
  order: ["file", "evaluation"],
  from: (again) => `${tables(again)} e JOIN results r USING (id)`,
  columns: [
    ...ofFile,
    evaluation,
    column("kind", "e.t.kind", "department 部门整体，project 项目", "department or project"),
    text("title", "e.t.title", "表的标题", "the table's title"),
    text("name", "e.t.name", "项目或部门名称", "the project's or department's name"),
    text("table_department", "e.t.department", "表中的部门（单位）", "the department that the table names"),
    text("implementer", "e.t.implementer", "实施单位", "who carried the project out"),
    column("table_year", "e.t.year", "表的年度", "the table's year"),
    column("page", "e.t.page", "起始页", "the page it starts on"),
    figure("weight", "e.t.total.weight", "总分栏分值", "total weight"),
    figure("score", "e.t.total.score", "总得分", "total score"),
    text("grade", "e.t.grade", "等级", "grade"),
    figure("total_investment", "e.t.totalInvestment", "项目总投资", "total investment"),
    column("profile", "e.t.profile", "评分口径", "the norm by which it was judged"),
  ],
};

export const funds: View = {
  name: "funds",
  about: { zh: "一行一个资金来源，金额为表中的单位", en: "a row a source of money, amounts in the table's own unit" },
  order: ["file", "evaluation", "place"],
  from: rowsOf("funds", "f"),
  columns: [
    ...ofRow,
    column(
      "source",
      "e.f.source",
      "total、current-year、carried-over、other 等",
      "total, current-year, carried-over, other …",
    ),
    text("label", "e.f.label", "行名", "the row's label"),
    column(
      "unit",
      "coalesce(e.f.adjusted->>'unit', e.f.executed->>'unit', e.f.initial->>'unit')",
      "金额单位",
      "the amounts' unit",
    ),
    figure("initial", "e.f.initial", "年初预算数", "initial budget"),
    figure("adjusted", "e.f.adjusted", "全年预算数", "adjusted budget"),
    figure("executed", "e.f.executed", "全年执行数", "executed amount"),
    figure("weight", "e.f.weight", "分值", "weight"),
    text("rate", "e.f.rate", "执行率（原文）", "execution rate as printed"),
    figure("score", "e.f.score", "得分", "score"),
    text("reason", "e.f.reason", "原因", "the reason given"),
  ],
};

export const indicators: View = {
  name: "indicators",
  about: { zh: "一行一个指标", en: "a row an indicator" },
  order: ["file", "evaluation", "place"],
  from: rowsOf("indicators", "i"),
  columns: [
    ...ofRow,
    text("level1", "e.i.level1", "一级指标", "first level"),
    text("level2", "e.i.level2", "二级指标", "second level"),
    text("level3", "e.i.level3", "三级指标", "third level"),
    text("target", "e.i.target", "指标值（原文）", "target as printed"),
    text("actual", "e.i.actual", "实际完成值（原文）", "actual value as printed"),
    figure("weight", "e.i.weight", "分值", "weight"),
    figure("score", "e.i.score", "得分", "score"),
    text("deviation", "e.i.deviation", "偏差原因", "the reason given"),
    column("page", "TRY_CAST(e.i.level3->'page' AS INTEGER)", "所在页", "the page it stands on"),
  ],
};
