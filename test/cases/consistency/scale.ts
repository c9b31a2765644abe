import { casesOf } from "../case.js";

export default casesOf("consistency/scale", {
  "ok.edge-in-yuan": { say: { "年预算收入 620.00 万元": "年预算收入 6200000 元" } },
  "ng.edge-yuan-for-ten-thousands": {
    pdf: true,
    say: { "年预算收入 620.00 万元": "年预算收入 620.00 元" },
    finds: [
      {
        about: "department/年度资金总额",
        formula: "620.00 万元 ≠ 620.00 元",
        at: ["department/total/adjusted", "620.00"],
      },
    ],
  },
  "ng.ten-thousands-for-yuan": {
    say: { "实际支出 128.00 万元": "实际支出 1280000 万元" },
    finds: [
      {
        about: "reading/读书活动专项/年度资金总额",
        formula: "128.00 万元 ≠ 1280000 万元",
        at: ["reading/total/executed", "1280000"],
      },
    ],
  },
  "ok.other-figures-are-another-fault": {
    say: { "年预算收入 620.00 万元": "年预算收入 621.00 元" },
    beside: ["budget/carryover", "budget/income", "consistency/budget-table"],
  },
});
