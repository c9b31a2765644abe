import { casesOf } from "../case.js";

export default casesOf("consistency/project-table", {
  "ok.edge-rounded": { say: { "实际支出 128.00": "实际支出 128" } },
  "ng.edge-a-cent-off": {
    reading: { total: { executed: "128.01" }, sources: { "其中：当年财政拨款": { executed: "118.51" } } },
    finds: [
      {
        about: "reading/读书活动专项/年度资金总额",
        formula: "128.01 万元 ≠ 128.00 万元",
        at: ["reading/total/executed", "128.00"],
      },
    ],
  },
  "ng.executed": {
    pdf: true,
    reading: { total: { executed: "118.00" }, sources: { "其中：当年财政拨款": { executed: "108.50" } } },
    finds: [
      {
        about: "reading/读书活动专项/年度资金总额",
        formula: "118.00 万元 ≠ 128.00 万元",
        at: ["reading/total/executed", "128.00"],
      },
    ],
  },
  "ng.budget": {
    reading: { total: { initial: "110.00" }, sources: { "其中：当年财政拨款": { initial: "110.00" } } },
    finds: [
      {
        about: "reading/读书活动专项/年度资金总额",
        formula: "110.00 万元 ≠ 120.00 万元",
        at: ["reading/total/initial", "120.00"],
      },
    ],
  },
  "ok.about": { say: { "实际支出 128.00": "实际支出约 118.00" } },
});
