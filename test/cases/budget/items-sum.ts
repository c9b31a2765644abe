import { casesOf } from "../case.js";

export default casesOf("budget/items-sum", {
  "ok.edge-a-cent-off": { say: { "项目支出 48.00": "项目支出 48.01" } },
  "ng.edge-two-cents-off": {
    say: { "项目支出 48.00": "项目支出 48.02" },
    finds: [{ about: "读书活动专项", formula: "48.02 + 80.00 = 128.02 ≠ 128.00", at: ["128.00", "48.02", "80.00"] }],
  },
  "ng.one-told-too-small": {
    pdf: true,
    say: { "项目支出 48.00": "项目支出 38.00" },
    finds: [{ about: "读书活动专项", formula: "38.00 + 80.00 = 118.00 ≠ 128.00", at: ["128.00", "38.00", "80.00"] }],
  },
  "ok.about": { say: { "项目支出 48.00": "项目支出约 45.00" } },
  "ok.in-two-units": { say: { "项目支出 48.00 万元": "项目支出 480000 元" } },
});
