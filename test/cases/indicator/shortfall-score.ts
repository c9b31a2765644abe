import { casesOf } from "../case.js";

export default casesOf("indicator/shortfall-score", {
  "ok.proportion": { repair: { rows: { 维修面积: {} } } },
  "ok.edge-rounded": {
    reading: { rows: { 组织读书活动场次: { target: "≥42场", actual: "37场", score: "17.62", reason: "汛期停办" } } },
  },
  "ok.edge-cut-off": {
    reading: { rows: { 组织读书活动场次: { target: "≥42场", actual: "37场", score: "17.61", reason: "汛期停办" } } },
  },
  "ng.edge-above": {
    reading: { rows: { 组织读书活动场次: { target: "≥42场", actual: "37场", score: "17.63", reason: "汛期停办" } } },
    finds: [
      {
        about: "reading/组织读书活动场次",
        formula: "20 × 37 ÷ 42 = 17.62 ≠ 17.63",
        at: [
          "reading/组织读书活动场次/score",
          "reading/组织读书活动场次/weight",
          "reading/组织读书活动场次/target",
          "reading/组织读书活动场次/actual",
        ],
      },
    ],
  },
  "ng.edge-below": {
    reading: { rows: { 组织读书活动场次: { target: "≥42场", actual: "37场", score: "17.60", reason: "汛期停办" } } },
    finds: [
      {
        about: "reading/组织读书活动场次",
        formula: "20 × 37 ÷ 42 = 17.62 ≠ 17.60",
        at: [
          "reading/组织读书活动场次/score",
          "reading/组织读书活动场次/weight",
          "reading/组织读书活动场次/target",
          "reading/组织读书活动场次/actual",
        ],
      },
    ],
  },
  "ok.cost-by-its-excess": {
    reading: { rows: { 活动总成本: { target: "≤100万元", score: "7.2", reason: "场租上涨" } } },
  },
  "ok.cost-by-the-inverse": {
    reading: { rows: { 活动总成本: { target: "≤100万元", score: "7.81", reason: "场租上涨" } } },
  },
  "ng.cost-by-neither": {
    reading: { rows: { 活动总成本: { target: "≤100万元", score: "9", reason: "场租上涨" } } },
    finds: [
      {
        about: "reading/活动总成本",
        formula: "10 × 100 ÷ 128 = 7.81, 10 × (1 − (128 − 100) ÷ 100) = 7.2 ≠ 9",
        at: [
          "reading/活动总成本/score",
          "reading/活动总成本/weight",
          "reading/活动总成本/target",
          "reading/活动总成本/actual",
        ],
      },
    ],
  },
  "ng.too-little-taken-off": {
    pdf: true,
    repair: { rows: { 维修面积: { score: "19.5" } } },
    finds: [
      {
        about: "repair/维修面积",
        formula: "20 × 1140 ÷ 1200 = 19 ≠ 19.5",
        at: ["repair/维修面积/score", "repair/维修面积/weight", "repair/维修面积/target", "repair/维修面积/actual"],
      },
    ],
  },
  "ok.full-marks-are-another-fault": {
    repair: { rows: { 维修面积: { score: "20" } } },
    beside: ["indicator/shortfall-full-marks"],
  },
});
