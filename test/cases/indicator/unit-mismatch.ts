import { casesOf } from "../case.js";

export default casesOf("indicator/unit-mismatch", {
  "ng.heads-for-visits": {
    pdf: true,
    reading: { rows: { 组织读书活动场次: { target: "≥400人次", actual: "420次" } } },
    finds: [
      { about: "reading/组织读书活动场次", at: ["reading/组织读书活动场次/actual", "reading/组织读书活动场次/target"] },
    ],
  },
  "ng.percent-sign-missing": {
    reading: { rows: { 讲师培训合格率: { actual: "97" } } },
    finds: [
      { about: "reading/讲师培训合格率", at: ["reading/讲师培训合格率/actual", "reading/讲师培训合格率/target"] },
    ],
  },
  "ng.money-in-two-units": {
    reading: { rows: { 活动总成本: { actual: "1280000元" } } },
    finds: [{ about: "reading/活动总成本", at: ["reading/活动总成本/actual", "reading/活动总成本/target"] }],
  },
  "ok.one-word-for-the-other": { reading: { rows: { 组织读书活动场次: { actual: "42次" } } } },
  "ok.so-many-a-quarter": { reading: { rows: { 组织读书活动场次: { target: "1次/季度", actual: "4次" } } } },
  "ok.unit-left-out": { reading: { rows: { 组织读书活动场次: { actual: "42" } } } },
  "ok.unit-in-its-own-column": { reading: { rows: { 讲师培训合格率: { target: "95", unit: "%", actual: "97%" } } } },
  "ok.measures-that-convert": { repair: { rows: { 维修面积: { target: "≥2公里", actual: "2100米", score: "20" } } } },
});
