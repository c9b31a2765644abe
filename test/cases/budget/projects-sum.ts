import { casesOf } from "../case.js";

export default casesOf("budget/projects-sum", {
  "ok.edge-a-cent-off": { say: { "实际支出 70.00 万元，无": "实际支出 70.01 万元，无" }, repair: null },
  "ng.edge-two-cents-off": {
    say: { "实际支出 70.00 万元，无": "实际支出 70.02 万元，无" },
    repair: null,
    finds: [{ about: "", formula: "128.00 + 70.02 = 198.02 ≠ 198.00", at: ["198.00", "128.00", "70.02"] }],
  },
  "ng.project-left-out": {
    pdf: true,
    repair: null,
    say: {
      "2.年初预算项目“场馆维修专项”金额 80.00 万元，年中执行调减 10.00 万元，实际支出 70.00 万元，无结余结转资金，用于老旧场馆维修。":
        "",
    },
    finds: [{ about: "", formula: "128.00 ≠ 198.00", at: ["198.00", "128.00"] }],
  },
  "ok.about": { say: { "实际支出 70.00 万元，无": "实际支出约 75.00 万元，无" } },
  "ok.all-told": {},
  "ok.kind-of-spending-in-quotes": { tell: ["全年“三公”经费支出 12.00 万元，较上年减少 3.00 万元，下降 20%。"] },
});
