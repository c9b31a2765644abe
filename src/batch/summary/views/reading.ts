import { ledgerShape } from "../shapes.js";
import { column, each, ofFile, type View } from "./view.js";

export const checks: View = {
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
};

export const diagnostics: View = {
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
};
