import { casesOf } from "../case.js";

export default casesOf("score/scores-total", {
  "ok.edge-total-rounded": { reading: { totalScore: "99.9" } },
  "ok.edge-rounded-to-a-point": { reading: { totalScore: "100" } },
  "ng.edge-a-tenth-more": {
    reading: { totalScore: "100.0" },
    finds: [
      {
        about: "reading",
        formula: "9.85 + 50 + 30 + 10 = 99.85 ≠ 100.0",
        at: [
          "reading/total/sum",
          "reading/total/score",
          "reading/组织读书活动场次/score",
          "reading/讲师培训合格率/score",
        ],
      },
    ],
  },
  "ng.edge-a-hundredth-less": {
    reading: { totalScore: "99.84" },
    finds: [
      {
        about: "reading",
        formula: "9.85 + 50 + 30 + 10 = 99.85 ≠ 99.84",
        at: [
          "reading/total/sum",
          "reading/total/score",
          "reading/组织读书活动场次/score",
          "reading/讲师培训合格率/score",
        ],
      },
    ],
  },
  "ng.total-that-leaves-the-execution-out": {
    pdf: true,
    reading: { totalScore: "90" },
    finds: [
      {
        about: "reading",
        formula: "9.85 + 50 + 30 + 10 = 99.85 ≠ 90",
        at: [
          "reading/total/sum",
          "reading/total/score",
          "reading/组织读书活动场次/score",
          "reading/讲师培训合格率/score",
        ],
      },
    ],
  },
  "ok.score-that-was-left-out": {
    reading: { totalScore: "99.85", rows: { 群众阅读氛围: { score: "" } } },
    beside: ["indicator/blank-score"],
  },
  "ok.top-score-rounded": { reading: { topScore: "99.9" } },
  "ng.top-score-of-another-year": {
    pdf: true,
    reading: { topScore: "98.85" },
    finds: [
      { about: "reading", formula: "98.85 ≠ 99.85", accepted: "99.85", at: ["reading/top", "reading/total/sum"] },
    ],
  },
  "ng.total-row-at-odds-with-rows-and-top": {
    reading: { topScore: "99.85", totalScore: "90" },
    finds: [
      {
        about: "reading",
        formula: "9.85 + 50 + 30 + 10 = 99.85 ≠ 90",
        at: [
          "reading/total/sum",
          "reading/total/score",
          "reading/组织读书活动场次/score",
          "reading/讲师培训合格率/score",
        ],
      },
    ],
  },
});
