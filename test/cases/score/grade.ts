import { casesOf } from "../case.js";

export default casesOf("score/grade", {
  "ok.edge-just-ninety": {
    reading: {
      totalScore: "90",
      grade: "等级：优",
      rows: { 群众阅读氛围: { score: "20.15", actual: "较浓厚", reason: "偏远村较少" } },
    },
  },
  "ng.edge-just-below-ninety": {
    reading: {
      totalScore: "89.99",
      grade: "等级：优",
      rows: { 群众阅读氛围: { score: "20.14", actual: "较浓厚", reason: "偏远村较少" } },
    },
    finds: [{ about: "reading", formula: "80 ≤ 89.99 < 90 → 良 ≠ 优", at: ["reading/grade", "reading/total/sum"] }],
  },
  "ng.edge-just-ninety-and-worse": {
    reading: {
      totalScore: "90",
      grade: "等级：良",
      rows: { 群众阅读氛围: { score: "20.15", actual: "较浓厚", reason: "偏远村较少" } },
    },
    finds: [{ about: "reading", formula: "90 ≤ 90 → 优 ≠ 良", at: ["reading/grade", "reading/total/sum"] }],
  },
  "ng.far-too-good": {
    pdf: true,
    reading: {
      totalScore: "75",
      grade: "等级：优",
      rows: { 群众阅读氛围: { score: "5.15", actual: "较浓厚", reason: "偏远村较少" } },
    },
    finds: [{ about: "reading", formula: "60 ≤ 75 < 80 → 中 ≠ 优", at: ["reading/grade", "reading/total/sum"] }],
  },
  "ok.by-its-own-notes": {
    reading: {
      totalScore: "88",
      grade: "等级：优",
      rows: { 群众阅读氛围: { score: "18.15", actual: "较浓厚", reason: "偏远村较少" } },
      notes: "自评等级：85分（含）以上为优，70分（含）—85分为良，60分（含）—70分为中，60分以下为差。",
    },
  },
  "ng.by-its-own-notes": {
    reading: {
      totalScore: "88",
      grade: "等级：优",
      rows: { 群众阅读氛围: { score: "18.15", actual: "较浓厚", reason: "偏远村较少" } },
      notes: "自评等级：95分（含）以上为优，80分（含）—95分为良，60分（含）—80分为中，60分以下为差。",
    },
    finds: [
      {
        about: "reading",
        formula: "80 ≤ 88 < 95 → 良 ≠ 优",
        at: ["reading/grade", "reading/total/sum", "reading/notes"],
      },
    ],
  },
  "ok.limit-that-the-notes-name-behind-the-range": {
    reading: {
      totalScore: "90",
      grade: "等级：优",
      rows: { 群众阅读氛围: { score: "20.15", actual: "较浓厚", reason: "偏远村较少" } },
      notes: "等级划分：90-100分（含90分）为优，80-90分（含80分）为良，60-80分（含60分）为中，60分以下为差。",
    },
  },
  "ng.limit-that-the-notes-name-behind-the-range": {
    reading: {
      totalScore: "90",
      grade: "等级：良",
      rows: { 群众阅读氛围: { score: "20.15", actual: "较浓厚", reason: "偏远村较少" } },
      notes: "等级划分：90-100分（含90分）为优，80-90分（含80分）为良，60-80分（含60分）为中，60分以下为差。",
    },
    finds: [
      { about: "reading", formula: "90 ≤ 90 → 优 ≠ 良", at: ["reading/grade", "reading/total/sum", "reading/notes"] },
    ],
  },
  "ok.another-word-of-the-same-step": {
    reading: {
      totalScore: "85",
      grade: "等级：良好",
      rows: { 群众阅读氛围: { score: "15.15", actual: "较浓厚", reason: "偏远村较少" } },
    },
  },
  "ok.no-grade": {
    reading: {
      totalScore: "75",
      grade: "",
      rows: { 群众阅读氛围: { score: "5.15", actual: "较浓厚", reason: "偏远村较少" } },
    },
  },
});
