import { column, each, ofFile, type View } from "./view.js";

const findingColumns = `f.rule AS rule, f.severity AS severity, f.message AS message, f.expected AS expected, f.actual AS actual,
  f.formula AS formula, f.accepted AS accepted, f.subject.evaluation AS evaluation, f.subject.row AS "row", f.subject.field AS field,
  f.subject.otherFile AS other_file, f.evidence AS evidence, f.fingerprint AS fingerprint`;

export const findings: View = {
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
    column("other_file", "f.other_file", "跨文件的问题：另一个文件", "of a finding over several files: the other one"),
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
};
