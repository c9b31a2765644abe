import { casesOf } from "../case.js";

export default casesOf("indicator/qualitative-score", {
  "ok.partly-edge-top": {
    reading: { rows: { 群众阅读氛围: { actual: "部分浓厚", score: "24", reason: "偏远村较少" } } },
  },
  "ng.partly-edge-above": {
    reading: { rows: { 群众阅读氛围: { actual: "部分浓厚", score: "24.1", reason: "偏远村较少" } } },
    finds: [
      {
        about: "reading/群众阅读氛围",
        formula: "30 × 80%–60% = 24–18 ≠ 24.1",
        at: [
          "reading/群众阅读氛围/score",
          "reading/群众阅读氛围/weight",
          "reading/群众阅读氛围/target",
          "reading/群众阅读氛围/actual",
        ],
      },
    ],
  },
  "ok.partly-edge-bottom": {
    reading: { rows: { 群众阅读氛围: { actual: "部分浓厚", score: "18", reason: "偏远村较少" } } },
  },
  "ng.partly-edge-below": {
    reading: { rows: { 群众阅读氛围: { actual: "部分浓厚", score: "17.9", reason: "偏远村较少" } } },
    finds: [
      {
        about: "reading/群众阅读氛围",
        formula: "30 × 80%–60% = 24–18 ≠ 17.9",
        at: [
          "reading/群众阅读氛围/score",
          "reading/群众阅读氛围/weight",
          "reading/群众阅读氛围/target",
          "reading/群众阅读氛围/actual",
        ],
      },
    ],
  },
  "ng.partly-with-full-marks": {
    pdf: true,
    reading: { rows: { 群众阅读氛围: { target: "达成目标", actual: "部分达成目标", reason: "偏远村较少" } } },
    finds: [
      {
        about: "reading/群众阅读氛围",
        formula: "30 × 80%–60% = 24–18 ≠ 30",
        at: [
          "reading/群众阅读氛围/score",
          "reading/群众阅读氛围/weight",
          "reading/群众阅读氛围/target",
          "reading/群众阅读氛围/actual",
        ],
      },
    ],
  },
  "ng.not-with-most-points": {
    reading: { rows: { 群众阅读氛围: { target: "浓厚", actual: "未浓厚", score: "25", reason: "偏远村较少" } } },
    finds: [
      {
        about: "reading/群众阅读氛围",
        formula: "30 × 60%–0% = 18–0 ≠ 25",
        at: [
          "reading/群众阅读氛围/score",
          "reading/群众阅读氛围/weight",
          "reading/群众阅读氛围/target",
          "reading/群众阅读氛围/actual",
        ],
      },
    ],
  },
  "ok.mostly": { reading: { rows: { 群众阅读氛围: { actual: "基本浓厚", score: "28", reason: "偏远村较少" } } } },
  "ok.target-that-is-a-negation": {
    reading: { rows: { 群众阅读氛围: { target: "未发生事故", actual: "未发生事故" } } },
  },
});
