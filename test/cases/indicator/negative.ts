import { casesOf } from "../case.js";

export default casesOf("indicator/negative", {
  "ok.edge-nothing": { reading: { rows: { 组织读书活动场次: { score: "0", reason: "未开展" } } } },
  "ng.edge-a-tenth-below": {
    reading: { rows: { 组织读书活动场次: { score: "-0.1" } } },
    finds: [{ about: "reading/组织读书活动场次", formula: "-0.1 < 0", at: ["reading/组织读书活动场次/score"] }],
  },
  "ok.dash-before-no-figure": {
    reading: { rows: { 组织读书活动场次: { score: "-" } } },
    beside: ["indicator/blank-score"],
  },
  "ng.score": {
    pdf: true,
    reading: { rows: { 组织读书活动场次: { score: "-2" } } },
    finds: [{ about: "reading/组织读书活动场次", formula: "-2 < 0", at: ["reading/组织读书活动场次/score"] }],
  },
  "ng.weight": {
    reading: { rows: { 组织读书活动场次: { weight: "-20", score: "0" } } },
    finds: [{ about: "reading/组织读书活动场次", formula: "-20 < 0", at: ["reading/组织读书活动场次/weight"] }],
    beside: ["score/weights-total"],
  },
});
