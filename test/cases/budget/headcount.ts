import { casesOf } from "../case.js";

export default casesOf("budget/headcount", {
  "ok.edge-sums": { say: { "内设股室 6 个。": "在职人员 38 人，其中行政人员 20 人、事业人员 18 人。" } },
  "ng.edge-one-more": {
    say: { "内设股室 6 个。": "在职人员 38 人，其中行政人员 20 人、事业人员 19 人。" },
    finds: [{ about: "", formula: "20 + 19 = 39 ≠ 38", at: ["38", "20", "19"] }],
  },
  "ng.edge-one-less": {
    say: { "内设股室 6 个。": "在职人员 38 人，其中行政人员 20 人、事业人员 17 人。" },
    finds: [{ about: "", formula: "20 + 17 = 37 ≠ 38", at: ["38", "20", "17"] }],
  },
  "ng.far-off": {
    pdf: true,
    tell: ["全年培训馆员 300 人次，其中乡镇馆员 160 人次、村级馆员 150 人次。"],
    finds: [{ about: "", formula: "160 + 150 = 310 ≠ 300", at: ["300", "160", "150"] }],
  },
  "ok.some-of-all": { tell: ["全年培训馆员 300 人次，其中乡镇馆员 120 人次、村级馆员 100 人次。"] },
  "ok.about": { tell: ["全年培训馆员约 300 人次，其中乡镇馆员 160 人次、村级馆员 150 人次。"] },
});
