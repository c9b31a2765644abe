import { casesOf } from "../case.js";

export default casesOf("indicator/blank-target", {
  "ok.row-of-the-template": {
    reading: { rows: { 群众阅读氛围: { name: "指标2", target: "……", actual: "……" } } },
  },
  "ok.none-is-the-target": { reading: { rows: { 群众阅读氛围: { name: "重大投诉", target: "无", actual: "无" } } } },
  "ok.execution-rate-as-a-row": {
    reading: {
      total: { weight: "", score: "" },
      rows: {
        读者满意度: {},
        预算执行率: {
          level1: "预算执行",
          level2: "预算执行",
          target: "",
          actual: "98.46%",
          weight: "10",
          score: "9.85",
          reason: "尾款未付",
        },
      },
    },
  },
  "ok.process": { reading: { rows: { 群众阅读氛围: { level1: "过程管理", level2: "组织实施", target: "一" } } } },
  "ng.blank": {
    pdf: true,
    reading: { rows: { 组织读书活动场次: { target: "" } } },
    finds: [
      { about: "reading/组织读书活动场次", at: ["reading/组织读书活动场次/target", "reading/组织读书活动场次/weight"] },
    ],
  },
  "ng.slash": {
    reading: { rows: { 群众阅读氛围: { target: "/" } } },
    finds: [{ about: "reading/群众阅读氛围", at: ["reading/群众阅读氛围/target", "reading/群众阅读氛围/weight"] }],
  },
  "ng.unit-without-its-figure": {
    reading: { rows: { 组织读书活动场次: { target: "场" } } },
    finds: [
      { about: "reading/组织读书活动场次", at: ["reading/组织读书活动场次/target", "reading/组织读书活动场次/weight"] },
    ],
  },
});
