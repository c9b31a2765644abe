import { casesOf } from "../case.js";

export default casesOf("indicator/overachieved", {
  "ok.edge-just-at-the-ratio": { reading: { rows: { 组织读书活动场次: { actual: "52场" } } } },
  "ng.edge-one-more": {
    reading: { rows: { 组织读书活动场次: { actual: "53场" } } },
    finds: [
      {
        about: "reading/组织读书活动场次",
        formula: "53 ÷ 40 = 132.5% > 130%",
        at: [
          "reading/组织读书活动场次/actual",
          "reading/组织读书活动场次/target",
          "reading/组织读书活动场次/score",
          "reading/组织读书活动场次/reason",
        ],
      },
    ],
  },
  "ok.reason-given": { reading: { rows: { 组织读书活动场次: { actual: "90场", reason: "新增线上活动" } } } },
  "ok.points-taken-off": { reading: { rows: { 组织读书活动场次: { actual: "90场", score: "15" } } } },
  "ok.less-is-better": { department: { rows: { 项目支出总成本: { actual: "60万元" } } } },
  "ok.rounded-to-tens-of-thousands": {
    reading: { rows: { 组织读书活动场次: { target: "≥20000人次", actual: "2.6万人次" } } },
  },
  "ng.far-more": {
    pdf: true,
    reading: { rows: { 组织读书活动场次: { actual: "120场" } } },
    finds: [
      {
        about: "reading/组织读书活动场次",
        formula: "120 ÷ 40 = 300% > 130%",
        at: [
          "reading/组织读书活动场次/actual",
          "reading/组织读书活动场次/target",
          "reading/组织读书活动场次/score",
          "reading/组织读书活动场次/reason",
        ],
      },
    ],
  },
});
