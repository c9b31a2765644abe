import { casesOf } from "../case.js";

export default casesOf("indicator/met-but-deducted", {
  "ng.figure": {
    pdf: true,
    reading: { rows: { 组织读书活动场次: { score: "18" } } },
    finds: [
      {
        about: "reading/组织读书活动场次",
        formula: "18 < 20",
        at: [
          "reading/组织读书活动场次/score",
          "reading/组织读书活动场次/weight",
          "reading/组织读书活动场次/target",
          "reading/组织读书活动场次/actual",
        ],
      },
    ],
  },
  "ng.date": {
    reading: { rows: { 资金拨付时间: { score: "8" } } },
    finds: [
      {
        about: "reading/资金拨付时间",
        formula: "8 < 10",
        at: [
          "reading/资金拨付时间/score",
          "reading/资金拨付时间/weight",
          "reading/资金拨付时间/target",
          "reading/资金拨付时间/actual",
        ],
      },
    ],
  },
  "ng.words": {
    reading: { rows: { 群众阅读氛围: { score: "25" } } },
    finds: [
      {
        about: "reading/群众阅读氛围",
        formula: "25 < 30",
        at: [
          "reading/群众阅读氛围/score",
          "reading/群众阅读氛围/weight",
          "reading/群众阅读氛围/target",
          "reading/群众阅读氛围/actual",
        ],
      },
    ],
  },
  "ok.reason-given": { reading: { rows: { 组织读书活动场次: { score: "18", reason: "两场资料不全" } } } },
  "ok.form-without-reasons": { reading: { hasReasons: false, rows: { 组织读书活动场次: { score: "18" } } } },
  "ok.full-marks": {},
  "ok.missed": { repair: { rows: { 维修面积: { reason: "" } } } },
});
