import { casesOf } from "../case.js";

export default casesOf("indicator/deviation-unexplained", {
  "ng.missed": {
    pdf: true,
    repair: { rows: { 维修面积: { reason: "" } } },
    finds: [
      {
        about: "repair/维修面积",
        at: ["repair/维修面积/reason", "repair/维修面积/target", "repair/维修面积/actual", "repair/维修面积/score"],
      },
    ],
  },
  "ng.missed-and-none": {
    repair: { rows: { 维修面积: { reason: "无" } } },
    finds: [
      {
        about: "repair/维修面积",
        at: ["repair/维修面积/reason", "repair/维修面积/target", "repair/维修面积/actual", "repair/维修面积/score"],
      },
    ],
  },
  "ng.missed-and-slash": {
    repair: { rows: { 维修面积: { reason: "/" } } },
    finds: [
      {
        about: "repair/维修面积",
        at: ["repair/维修面积/reason", "repair/维修面积/target", "repair/维修面积/actual", "repair/维修面积/score"],
      },
    ],
  },
  "ng.points-lost": {
    reading: { rows: { 群众阅读氛围: { actual: "较浓厚", score: "25" } } },
    finds: [
      {
        about: "reading/群众阅读氛围",
        at: [
          "reading/群众阅读氛围/reason",
          "reading/群众阅读氛围/target",
          "reading/群众阅读氛围/actual",
          "reading/群众阅读氛围/score",
        ],
      },
    ],
  },
  "ok.reason-given": { repair: { rows: { 维修面积: {} } } },
  "ok.form-without-reasons": { repair: { hasReasons: false } },
  "ok.met-is-another-fault": { reading: { rows: { 组织读书活动场次: { score: "18" } } } },
  "ok.about": { reading: { rows: { 组织读书活动场次: { actual: "约39场", score: "20" } } } },
});
