import { casesOf } from "../case.js";

export default casesOf("indicator/blank-actual-scored", {
  "ok.row-of-the-template": {
    reading: { rows: { 群众阅读氛围: { name: "指标2", target: "……", actual: "……" } } },
  },
  "ok.none-is-the-result": {
    reading: { rows: { 群众阅读氛围: { name: "安全事故起数", target: "0起", actual: "无" } } },
  },
  "ok.nothing-scored": { reading: { rows: { 组织读书活动场次: { actual: "", score: "0", reason: "场地未交付" } } } },
  "ng.blank": {
    pdf: true,
    reading: { rows: { 组织读书活动场次: { actual: "" } } },
    finds: [
      { about: "reading/组织读书活动场次", at: ["reading/组织读书活动场次/actual", "reading/组织读书活动场次/score"] },
    ],
  },
  "ng.whole-column-left-out": {
    repair: {
      rows: {
        维修场馆个数: { actual: "" },
        维修面积: { actual: "" },
        工程验收合格率: { actual: "" },
        场馆使用年限: { actual: "" },
        观众满意度: { actual: "" },
      },
    },
    finds: [
      {
        about: "repair",
        at: [
          "repair/维修场馆个数/actual",
          "repair/维修场馆个数/score",
          "repair/维修面积/actual",
          "repair/维修面积/score",
          "repair/工程验收合格率/actual",
          "repair/工程验收合格率/score",
          "repair/场馆使用年限/actual",
          "repair/场馆使用年限/score",
          "repair/观众满意度/actual",
          "repair/观众满意度/score",
        ],
      },
    ],
  },
  "ng.dash": {
    reading: { rows: { 组织读书活动场次: { actual: "——" } } },
    finds: [
      { about: "reading/组织读书活动场次", at: ["reading/组织读书活动场次/actual", "reading/组织读书活动场次/score"] },
    ],
  },
  "ng.unit-without-its-figure": {
    reading: { rows: { 组织读书活动场次: { actual: "场" } } },
    finds: [
      { about: "reading/组织读书活动场次", at: ["reading/组织读书活动场次/actual", "reading/组织读书活动场次/score"] },
    ],
  },
  "ng.none-where-a-figure-belongs": {
    reading: { rows: { 组织读书活动场次: { actual: "无" } } },
    finds: [
      { about: "reading/组织读书活动场次", at: ["reading/组织读书活动场次/actual", "reading/组织读书活动场次/score"] },
    ],
  },
  "ng.one-stroke-for-a-dash": {
    reading: { rows: { 组织读书活动场次: { actual: "一" } } },
    finds: [
      { about: "reading/组织读书活动场次", at: ["reading/组织读书活动场次/actual", "reading/组织读书活动场次/score"] },
    ],
  },
});
