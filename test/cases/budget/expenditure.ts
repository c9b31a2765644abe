import { casesOf } from "../case.js";

export default casesOf("budget/expenditure", {
  "ok.edge-a-cent-off": { say: { "基本支出 400.00": "基本支出 400.01" } },
  "ng.edge-two-cents-off": {
    say: { "基本支出 400.00": "基本支出 399.98" },
    finds: [{ about: "", formula: "399.98 + 198.00 = 597.98 ≠ 598.00", at: ["598.00", "399.98", "198.00"] }],
  },
  "ok.about": { say: { "基本支出 400.00": "基本支出约 410.00" } },
  "ok.another-kind-beside-them": { say: { "基本支出 400.00 万元，": "基本支出 390.00 万元，经营支出 10.00 万元，" } },
  "ng.figures-exchanged": {
    pdf: true,
    say: { "基本支出 400.00": "基本支出 440.00" },
    finds: [{ about: "", formula: "440.00 + 198.00 = 638.00 ≠ 598.00", at: ["598.00", "440.00", "198.00"] }],
  },
  "ng.in-two-units": {
    say: { "基本支出 400.00 万元": "基本支出 4100000 元" },
    finds: [
      { about: "", formula: "4100000 元 + 198.00 万元 = 608 万元 ≠ 598.00 万元", at: ["598.00", "4100000", "198.00"] },
    ],
  },
});
