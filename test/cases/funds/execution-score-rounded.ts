import { casesOf } from "../case.js";

export default casesOf("funds/execution-score-rounded", {
  "ok.exact": {},
  "ok.edge-less-than-a-tenth-off": {
    say: { "实际支出 70.00 万元，无结余结转资金": "实际支出 69.40 万元，结余结转 0.60 万元" },
    repair: { total: { executed: "69.40", score: "10" }, sources: { "其中：当年财政拨款": { executed: "69.40" } } },
  },
  "ng.edge-more-than-a-tenth-off": {
    say: { "实际支出 70.00 万元，无结余结转资金": "实际支出 69.20 万元，结余结转 0.80 万元" },
    repair: { total: { executed: "69.20", score: "10" }, sources: { "其中：当年财政拨款": { executed: "69.20" } } },
    finds: [
      {
        about: "repair/年度资金总额",
        formula: "10 × 98.86% = 9.886 ≠ 10",
        at: ["repair/total/score", "repair/total/weight", "repair/total/rate", "repair/total/executed"],
      },
    ],
  },
  "ng.rounded-up": {
    pdf: true,
    department: { total: { score: "10" } },
    finds: [
      {
        about: "department/年度资金总额",
        formula: "10 × 96.45% = 9.645 ≠ 10",
        at: ["department/total/score", "department/total/weight", "department/total/rate", "department/total/executed"],
      },
    ],
  },
  "ng.rounded-down": {
    reading: { total: { adjusted: "140.00", score: "9" }, sources: { 上年结转资金: { adjusted: "20.00" } } },
    finds: [
      {
        about: "reading/年度资金总额",
        formula: "10 × 91.43% = 9.143 ≠ 9",
        at: ["reading/total/score", "reading/total/weight", "reading/total/rate", "reading/total/executed"],
      },
    ],
  },
  "ok.whole-by-the-printed-rate": {
    reading: {
      total: { adjusted: "142.00", rate: "90%", score: "9" },
      sources: { 上年结转资金: { adjusted: "22.00" } },
    },
  },
});
