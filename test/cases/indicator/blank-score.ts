import { casesOf } from "../case.js";

export default casesOf("indicator/blank-score", {
  "ok.nothing-earned": { reading: { rows: { 群众阅读氛围: { score: "0", actual: "未形成", reason: "讲座未开展" } } } },
  "ok.no-weight": { reading: { rows: { 群众阅读氛围: { weight: "", score: "" } } } },
  "ng.blank": {
    pdf: true,
    reading: { rows: { 组织读书活动场次: { score: "" } } },
    finds: [
      { about: "reading/组织读书活动场次", at: ["reading/组织读书活动场次/score", "reading/组织读书活动场次/weight"] },
    ],
  },
  "ng.dash": {
    reading: { rows: { 组织读书活动场次: { score: "—" } } },
    finds: [
      { about: "reading/组织读书活动场次", at: ["reading/组织读书活动场次/score", "reading/组织读书活动场次/weight"] },
    ],
  },
});
