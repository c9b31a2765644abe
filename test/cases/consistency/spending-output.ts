import { casesOf } from "../case.js";

export default casesOf("consistency/spending-output", {
  "ng.edge-just-below-a-tenth": {
    pdf: true,
    say: { "实际支出 70.00 万元，无结余结转资金": "实际支出 6.90 万元，结余结转 63.10 万元" },
    repair: {
      total: { executed: "6.90" },
      sources: { "其中：当年财政拨款": { executed: "6.90" } },
      rows: { 维修面积: { actual: "1200平方米", score: "20" } },
    },
    finds: [
      {
        about: "repair/年度资金总额",
        formula: "6.90 ÷ 70.00 = 9.86% < 10%",
        at: ["repair/total/executed", "repair/total/adjusted", "repair/维修场馆个数/actual", "repair/维修面积/actual"],
      },
    ],
  },
  "ok.edge-just-a-tenth": {
    say: { "实际支出 70.00 万元，无结余结转资金": "实际支出 7.00 万元，结余结转 63.00 万元" },
    repair: {
      total: { executed: "7.00" },
      sources: { "其中：当年财政拨款": { executed: "7.00" } },
      rows: { 维修面积: { actual: "1200平方米", score: "20" } },
    },
  },
  "ok.an-output-was-missed": {
    say: { "实际支出 70.00 万元，无结余结转资金": "实际支出 6.90 万元，结余结转 63.10 万元" },
    repair: { total: { executed: "6.90" }, sources: { "其中：当年财政拨款": { executed: "6.90" } } },
  },
  "ng.next-to-nothing": {
    say: { "实际支出 70.00 万元，无结余结转资金": "实际支出 0.05 万元，结余结转 69.95 万元" },
    repair: {
      total: { executed: "0.05" },
      sources: { "其中：当年财政拨款": { executed: "0.05" } },
      rows: { 维修面积: { actual: "1300平方米", score: "20" } },
    },
    finds: [
      {
        about: "repair/年度资金总额",
        formula: "0.05 ÷ 70.00 = 0.07% < 10%",
        at: ["repair/total/executed", "repair/total/adjusted", "repair/维修场馆个数/actual", "repair/维修面积/actual"],
      },
    ],
  },
});
