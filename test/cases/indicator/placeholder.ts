import { casesOf } from "../case.js";

export default casesOf("indicator/placeholder", {
  "ng.name-of-the-form": {
    pdf: true,
    reading: { rows: { 群众阅读氛围: { name: "指标2：" } } },
    finds: [{ about: "reading/指标2：", at: ["reading/群众阅读氛围/name"] }],
  },
  "ng.dots": {
    reading: { rows: { 群众阅读氛围: { name: "……" } } },
    finds: [{ about: "reading/……", at: ["reading/群众阅读氛围/name"] }],
  },
  "ng.remark-to-the-writer": {
    repair: { rows: { 维修面积: { reason: "（100字以内）" } } },
    finds: [{ about: "repair/维修面积", at: ["repair/维修面积/reason"] }],
  },
  "ng.crosses": {
    reading: { rows: { 组织读书活动场次: { target: "≥XX场" } } },
    finds: [{ about: "reading/组织读书活动场次", at: ["reading/组织读书活动场次/target"] }],
  },
  "ok.row-left-unused": {
    reading: {
      rows: {
        "指标2：": { level1: "效益指标", level2: "社会效益指标", target: "", actual: "", weight: "", score: "" },
      },
    },
  },
  "ok.numbered-name": { reading: { rows: { 群众阅读氛围: { name: "指标2：群众阅读氛围" } } } },
});
