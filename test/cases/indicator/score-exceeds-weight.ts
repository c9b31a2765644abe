import { casesOf } from "../case.js";

export default casesOf("indicator/score-exceeds-weight", {
  "ok.edge-full-marks": { reading: { rows: { 组织读书活动场次: { score: "20.00" } } } },
  "ng.edge-a-hundredth-more": {
    reading: { rows: { 组织读书活动场次: { score: "20.01" } } },
    finds: [
      {
        about: "reading/组织读书活动场次",
        formula: "20.01 > 20",
        at: ["reading/组织读书活动场次/score", "reading/组织读书活动场次/weight"],
      },
    ],
  },
  "ok.below": { reading: { rows: { 组织读书活动场次: { score: "19", reason: "一场延期" } } } },
  "ng.twice-the-weight": {
    pdf: true,
    reading: { rows: { 组织读书活动场次: { score: "40" } } },
    finds: [
      {
        about: "reading/组织读书活动场次",
        formula: "40 > 20",
        at: ["reading/组织读书活动场次/score", "reading/组织读书活动场次/weight"],
      },
    ],
  },
});
