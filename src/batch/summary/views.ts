import type { Bilingual } from "../../messages/language.js";
import type { Engine } from "./engine.js";
import { ledgerShape, readingOf, type Shape, tableShape } from "./shapes.js";
import type { ResultsSource } from "./sources.js";

/** A column of a view: where it comes from, and what it is. */
export interface ViewColumn {
  readonly name: string;
  readonly sql: string;
  readonly about: Bilingual;
}

/** What an analyst may ask in SQL. Views and columns are public: one may be added, none renamed. */
export interface View {
  readonly name: string;
  readonly about: Bilingual;
  readonly columns: readonly ViewColumn[];
  /** @param again the sources, read again with other columns; only what a query asks for is read */
  readonly from: (again: (shape: Shape) => string) => string;
  /** columns that put its rows in order */
  readonly order: readonly string[];
}

const column = (name: string, sql: string, zh: string, en: string): ViewColumn => ({ name, sql, about: { zh, en } });
const text = (name: string, leaf: string, zh: string, en: string) => column(name, `${leaf}->>'text'`, zh, en);

/** A figure as a decimal that sums exactly; NULL where the text means none. */
const figure = (name: string, leaf: string, zh: string, en: string) =>
  column(name, `TRY_CAST(${leaf}->>'value' AS DECIMAL(28, 8))`, zh, en);

const ofFile: readonly ViewColumn[] = [
  column("file", "r.file", "文件", "the file"),
  column(
    "department",
    "r.unit",
    "单位名称，去掉空格、括号、编码和“本级”；没有读出的为空",
    "its department's name without blanks, brackets, codes and 本级; empty where none was read",
  ),
  column("year", "r.report.year", "报告年度", "the report's year"),
];
const evaluation = column("evaluation", "e.nth", "第几张自评表，从 0 数起", "which table of the report, from 0");

/** A list of a row's column as rows of their own, numbered from 0 as `nth`. */
const each = (list: string, from: string, name: string, keep = "id") =>
  `(SELECT ${keep}, unnest(${list}) AS ${name}, generate_subscripts(${list}, 1) - 1 AS nth FROM ${from})`;

const countOf = (severity: string) =>
  `len(list_filter(r.findings, lambda f: f.severity = '${severity}')) + coalesce(b.${severity}, 0)`;

const findingColumns = `f.rule AS rule, f.severity AS severity, f.message AS message, f.expected AS expected, f.actual AS actual,
  f.formula AS formula, f.accepted AS accepted, f.subject.evaluation AS evaluation, f.subject.row AS "row", f.subject.field AS field,
  f.subject.otherFile AS other_file, f.evidence AS evidence, f.fingerprint AS fingerprint`;

const tables = (again: (shape: Shape) => string) => each("report.evaluations", `(${again(tableShape)})`, "t");

export const views: readonly View[] = [
  {
    name: "files",
    about: { zh: "一行一个文件", en: "a row a file" },
    order: ["file"],
    from: () =>
      `results r LEFT JOIN (SELECT file, ${["error", "warning", "info"]
        .map((one) => `count(*) FILTER (severity = '${one}' AND reason IS NULL) AS ${one}`)
        .join(", ")}, count(*) FILTER (reason IS NOT NULL) AS aside FROM batch_findings GROUP BY file) b USING (file)`,
    columns: [
      ...ofFile,
      column("sha256", "r.sha256", "文件内容的 SHA-256", "of the bytes read"),
      column("status", "r.status", "checked 或 failed", "checked or failed"),
      column("verdict", "r.verdict", "passed、findings 或 undetermined", "passed, findings or undetermined"),
      column("error_code", "r.error.code", "读取失败的原因代码", "why it could not be read"),
      column("error_message", "r.error.message", "读取失败的说明", "the same in a sentence"),
      text("title", "r.report.title", "报告标题", "the report's title"),
      column("format", "r.report.format", "pdf、text、docx 或 xlsx", "pdf, text, docx or xlsx"),
      column("pages", "r.report.pages", "页数", "how many pages"),
      column(
        "errors",
        countOf("error"),
        "错误数，含跨文件的",
        "findings of severity error, those over several files among them",
      ),
      column("warnings", countOf("warning"), "警告数，含跨文件的", "the same of severity warning"),
      column("infos", countOf("info"), "提示数，含跨文件的", "the same of severity info"),
      column(
        "suppressed",
        "len(r.suppressed) + coalesce(b.aside, 0)",
        "已核实、未计入的问题数",
        "findings set aside with a reason",
      ),
      column("source", "r.source", "结果取自哪个文件", "the file that the result was read from"),
    ],
  },
  {
    name: "findings",
    about: {
      zh: "一行一个问题，含跨文件的（batch/*）和已核实的",
      en: "a row a finding, those over several files (batch/*) and those set aside among them",
    },
    order: ["file", "part", "nth"],
    from: () => `(
      SELECT id, 0 AS part, nth, ${findingColumns}, NULL AS reason FROM ${each("findings", "results", "f")}
      UNION ALL
      SELECT id, 2 AS part, nth, ${findingColumns}, f.reason AS reason FROM ${each("suppressed", "results", "f")}
      UNION ALL
      SELECT r.id, 1 AS part, row_number() OVER (ORDER BY b.file, place, fingerprint) AS nth, rule, severity, message, expected,
        actual, formula, accepted, TRY_CAST(subject->>'evaluation' AS INTEGER), subject->>'row', subject->>'field',
        subject->>'otherFile', evidence, fingerprint, reason
      FROM batch_findings b JOIN results r USING (file)) f JOIN results r USING (id)`,
    columns: [
      ...ofFile,
      column("rule", "f.rule", "规则编号", "the rule's id"),
      column("severity", "f.severity", "error、warning 或 info", "error, warning or info"),
      column("message", "f.message", "说明", "one sentence for a reviewer"),
      column("expected", "f.expected", "应为", "what it should be"),
      column("actual", "f.actual", "实为", "what it is"),
      column("formula", "f.formula", "算式", "the arithmetic"),
      column("accepted", "f.accepted", "怎样就不算问题", "what would have been no finding"),
      column("evaluation", "f.evaluation", "第几张自评表，从 0 数起", "which table of the report, from 0"),
      column("row", 'f."row"', "行的名称", "the row's name"),
      column("field", "f.field", "哪一栏", "which field"),
      column(
        "other_file",
        "f.other_file",
        "跨文件的问题：另一个文件",
        "of a finding over several files: the other one",
      ),
      column(
        "page",
        "TRY_CAST(f.evidence->'$[0].page' AS INTEGER)",
        "第一处依据所在页",
        "the page of the first evidence",
      ),
      column("evidence", "f.evidence", "依据（JSON）：角色、原文、位置", "the evidence as JSON: role, text, place"),
      column("fingerprint", "f.fingerprint", "指纹，核实时用", "by which it can be set aside"),
      column("reason", "f.reason", "已核实的理由；未核实的为 NULL", "why it was set aside; NULL where it was not"),
    ],
  },
  {
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
  },
  {
    name: "funds",
    about: { zh: "一行一个资金来源，金额为表中的单位", en: "a row a source of money, amounts in the table's own unit" },
    order: ["file", "evaluation", "place"],
    from: (again) => `(SELECT id, nth, t, unnest(t.funds) AS f, generate_subscripts(t.funds, 1) - 1 AS place
      FROM ${tables(again)}) e JOIN results r USING (id)`,
    columns: [
      ...ofFile,
      evaluation,
      text("name", "e.t.name", "项目或部门名称", "the project's or department's name"),
      column("place", "e.place", "第几行，从 0 数起", "which row, from 0"),
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
  },
  {
    name: "indicators",
    about: { zh: "一行一个指标", en: "a row an indicator" },
    order: ["file", "evaluation", "place"],
    from: (again) => `(SELECT id, nth, t, unnest(t.indicators) AS i, generate_subscripts(t.indicators, 1) - 1 AS place
      FROM ${tables(again)}) e JOIN results r USING (id)`,
    columns: [
      ...ofFile,
      evaluation,
      text("name", "e.t.name", "项目或部门名称", "the project's or department's name"),
      column("place", "e.place", "第几行，从 0 数起", "which row, from 0"),
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
  },
  {
    name: "checks",
    about: { zh: "比对台账：一行一个文件的一条规则", en: "the ledger: a row a file and rule" },
    order: ["file", "nth"],
    from: (again) => `${each("checks", `(${again(ledgerShape)})`, "c")} e JOIN results r USING (id)`,
    columns: [
      ...ofFile,
      column("rule", "e.c.rule", "规则编号", "the rule's id"),
      column("passed", "e.c.passed", "相符", "comparisons that held"),
      column("failed", "e.c.failed", "不符", "comparisons that did not"),
      column("not_run", "e.c.notRun", "缺少数据未比对", "comparisons that could not be made"),
    ],
  },
  {
    name: "diagnostics",
    about: { zh: "读取说明：一行一条", en: "what reading was unsure of: a row a note" },
    order: ["file", "nth"],
    from: (again) => `${each("diagnostics", `(${again(ledgerShape)})`, "d")} e JOIN results r USING (id)`,
    columns: [
      ...ofFile,
      column("code", "e.d.code", "代码", "the note's code"),
      column("message", "e.d.message", "说明", "the same in a sentence"),
      column("page", "e.d.page", "页", "page"),
      column("line", "e.d.line", "行", "line"),
    ],
  },
];

/** Makes the views over what was loaded. */
export async function createViews(engine: Engine, sources: readonly ResultsSource[]): Promise<void> {
  const again = (shape: Shape) => readingOf(sources, shape);
  for (const view of views) {
    const columns = view.columns.map(({ name, sql }) => `${sql} AS "${name}"`).join(", ");
    await engine.run(`CREATE VIEW ${view.name} AS SELECT ${columns} FROM ${view.from(again)}`);
  }
}
