import { casesOf } from "../case.js";

export default casesOf("score/structure", {
  "ok.principal": {},
  "ok.department-is-free": {
    department: { rows: { 群众文化生活: { weight: "25" }, 免费开放场馆数: { weight: "5" } } },
  },
  "ok.without-satisfaction": { reading: { rows: { 群众阅读氛围: { weight: "40" }, 读者满意度: null } } },
  "ok.with-cost": {
    reading: {
      rows: {
        活动总成本: { level1: "成本指标", level2: "经济成本指标", weight: "20" },
        群众阅读氛围: { weight: "20" },
      },
    },
  },
  "ng.shifted": {
    pdf: true,
    reading: { rows: { 组织读书活动场次: { weight: "10" }, 群众阅读氛围: { weight: "40" } } },
    finds: [
      {
        about: "reading",
        formula: "10/40/40/10 ≠ 10/50/30/10",
        at: [
          "reading/total/weight",
          "reading/组织读书活动场次/weight",
          "reading/讲师培训合格率/weight",
          "reading/资金拨付时间/weight",
        ],
      },
    ],
  },
  "ng.execution-of-twenty": {
    reading: { total: { weight: "20", score: "19.69" }, rows: { 组织读书活动场次: { weight: "10" } } },
    finds: [
      {
        about: "reading",
        formula: "20/40/30/10 ≠ 10/50/30/10",
        at: [
          "reading/total/weight",
          "reading/组织读书活动场次/weight",
          "reading/讲师培训合格率/weight",
          "reading/资金拨付时间/weight",
        ],
      },
    ],
  },
});
