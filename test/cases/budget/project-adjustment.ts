import { casesOf } from "../case.js";

export default casesOf("budget/project-adjustment", {
  "ok.edge-a-cent-off": { say: { "结余结转 2.00": "结余结转 2.01" } },
  "ng.edge-three-cents-off": {
    say: { "结余结转 2.00": "结余结转 2.03" },
    finds: [
      {
        about: "读书活动专项",
        formula: "120.00 + 10.00 − 2.03 = 127.97 ≠ 128.00",
        at: ["128.00", "120.00", "10.00", "2.03"],
      },
    ],
  },
  "ng.adjusted-the-wrong-way": {
    pdf: true,
    say: { "年中执行调增 10.00": "年中执行调减 10.00" },
    finds: [
      {
        about: "读书活动专项",
        formula: "120.00 − 10.00 − 2.00 = 108.00 ≠ 128.00",
        at: ["128.00", "120.00", "10.00", "2.00"],
      },
    ],
  },
  "ng.more-than-there-was": {
    say: {
      "年中执行调减 10.00 万元，实际支出 70.00 万元，无结余结转资金，":
        "年中执行调减 12.00 万元，实际支出 70.00 万元，",
    },
    finds: [{ about: "场馆维修专项", formula: "80.00 − 12.00 = 68.00 ≠ 70.00", at: ["70.00", "80.00", "12.00"] }],
  },
  "ok.nothing-said-of-what-is-left": {
    say: {
      "年中执行调减 10.00 万元，实际支出 70.00 万元，无结余结转资金，": "年中执行调减 8.00 万元，实际支出 70.00 万元，",
    },
  },
  "ok.about": { say: { "年中执行调增 10.00": "年中执行调增约 12.00" } },
});
