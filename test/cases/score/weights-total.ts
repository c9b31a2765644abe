import { casesOf } from "../case.js";

export default casesOf("score/weights-total", {
  "ok.edge-total-rounded": { reading: { rows: { 群众阅读氛围: { weight: "29.6", score: "29.6" } } } },
  "ng.edge-a-point-more": {
    reading: { rows: { 群众阅读氛围: { weight: "31" } } },
    finds: [
      {
        about: "reading",
        formula: "10 + 50 + 31 + 10 = 101 ≠ 100",
        at: [
          "reading/total/points",
          "reading/total/weight",
          "reading/组织读书活动场次/weight",
          "reading/讲师培训合格率/weight",
        ],
      },
    ],
  },
  "ng.edge-half-a-point-less": {
    reading: { totalWeight: "100.0", rows: { 群众阅读氛围: { weight: "29.5" } } },
    finds: [
      {
        about: "reading",
        formula: "10 + 50 + 29.5 + 10 = 99.5 ≠ 100.0",
        at: [
          "reading/total/points",
          "reading/total/weight",
          "reading/组织读书活动场次/weight",
          "reading/讲师培训合格率/weight",
        ],
      },
    ],
  },
  "ng.execution-rate-beside-a-hundred": {
    pdf: true,
    reading: { rows: { 群众阅读氛围: { weight: "40" } } },
    finds: [
      {
        about: "reading",
        formula: "10 + 50 + 40 + 10 = 110 ≠ 100",
        at: [
          "reading/total/points",
          "reading/total/weight",
          "reading/组织读书活动场次/weight",
          "reading/讲师培训合格率/weight",
        ],
      },
    ],
  },
  "ok.weight-that-cannot-be-read": { reading: { rows: { 群众阅读氛围: { weight: "见附件", score: "" } } } },
  "ok.execution-rate-told-twice": {
    reading: {
      rows: {
        预算执行率: {
          level1: "预算执行",
          level2: "预算执行率",
          target: "100%",
          actual: "98.46%",
          weight: "10",
          score: "9.85",
          reason: "尾款未付",
        },
      },
      totalScore: "99.85",
    },
  },
});
