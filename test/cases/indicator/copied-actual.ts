import { casesOf } from "../case.js";

export default casesOf("indicator/copied-actual", {
  "ng.count": {
    pdf: true,
    reading: { rows: { 组织读书活动场次: { actual: "≥40场" } } },
    finds: [
      { about: "reading/组织读书活动场次", at: ["reading/组织读书活动场次/actual", "reading/组织读书活动场次/target"] },
    ],
  },
  "ng.percentage": {
    reading: { rows: { 讲师培训合格率: { actual: "≥95%" } } },
    finds: [
      { about: "reading/讲师培训合格率", at: ["reading/讲师培训合格率/actual", "reading/讲师培训合格率/target"] },
    ],
  },
  "ng.in-words": {
    reading: { rows: { 组织读书活动场次: { target: "不少于40场", actual: "不少于40场" } } },
    finds: [
      { about: "reading/组织读书活动场次", at: ["reading/组织读书活动场次/actual", "reading/组织读书活动场次/target"] },
    ],
  },
  "ok.figure-without-its-sign": { reading: { rows: { 组织读书活动场次: { actual: "40场" } } } },
  "ok.equals": { repair: { rows: { 维修场馆个数: { actual: "=3个" } } } },
});
