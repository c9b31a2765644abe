import { casesOf } from "../case.js";

export default casesOf("funds/execution-score", {
  "ok.edge-rounded": { department: { total: { score: "9.65" } } },
  "ok.edge-cut-off": { department: { total: { score: "9.64" } } },
  "ng.edge-above": {
    department: { total: { score: "9.66" } },
    finds: [
      {
        about: "department/年度资金总额",
        formula: "10 × 96.45% = 9.645 ≠ 9.66",
        at: ["department/total/score", "department/total/weight", "department/total/rate", "department/total/executed"],
      },
    ],
  },
  "ng.edge-below": {
    department: { total: { score: "9.63" } },
    finds: [
      {
        about: "department/年度资金总额",
        formula: "10 × 96.45% = 9.645 ≠ 9.63",
        at: ["department/total/score", "department/total/weight", "department/total/rate", "department/total/executed"],
      },
    ],
  },
  "ok.by-the-printed-rate": { department: { total: { rate: "96%", score: "9.6" } } },
  "ok.capped-at-the-weight": {
    repair: { total: { adjusted: "60.00" }, sources: { "其中：当年财政拨款": { adjusted: "60.00" } } },
  },
  "ok.whole-points": { department: { total: { score: "10" } } },
  "ng.above-the-weight": {
    repair: { total: { adjusted: "60.00", score: "11.67" }, sources: { "其中：当年财政拨款": { adjusted: "60.00" } } },
    finds: [
      {
        about: "repair/年度资金总额",
        formula: "min(10 × 116.67%, 10) = 10 ≠ 11.67",
        at: ["repair/total/score", "repair/total/weight", "repair/total/rate", "repair/total/executed"],
      },
    ],
  },
  "ng.another-rate": {
    pdf: true,
    reading: { total: { score: "8.85" } },
    finds: [
      {
        about: "reading/年度资金总额",
        formula: "10 × 98.46% = 9.846 ≠ 8.85",
        at: ["reading/total/score", "reading/total/weight", "reading/total/rate", "reading/total/executed"],
      },
    ],
  },
});
