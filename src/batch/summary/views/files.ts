import { column, ofFile, text, type View } from "./view.js";

const countOf = (severity: string) =>
  `len(list_filter(r.findings, lambda f: f.severity = '${severity}')) + coalesce(b.${severity}, 0)`;

export const files: View = {
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
    column("format", "r.report.format", "pdf、text、docx、xlsx 或 html", "pdf, text, docx, xlsx or html"),
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
};
