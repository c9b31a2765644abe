import { casesOf } from "../case.js";

export default casesOf("budget/unit-price", {
  "ok.exact": { tell: ["讲师补贴按 800 元/人的标准发放 250 人次共 20 万元。"] },
  "ok.edge-rounded": { tell: ["讲师补贴按 1235 元/人的标准发放 333 人次共 41.13 万元。"] },
  "ng.edge-beyond-rounding": {
    tell: ["讲师补贴按 1235 元/人的标准发放 333 人次共 41.14 万元。"],
    finds: [{ about: "", formula: "1235 × 333 = 41.1255 万元 ≠ 41.14 万元", at: ["41.14", "1235", "333"] }],
  },
  "ng.too-much-paid": {
    pdf: true,
    tell: ["讲师补贴按 800 元/人的标准发放 250 人次共 25 万元。"],
    finds: [{ about: "", formula: "800 × 250 = 20 万元 ≠ 25 万元", at: ["25", "800", "250"] }],
  },
  "ok.range-of-prices": { tell: ["讲师补贴按 800-1000 元/人的标准发放 250 人次共 22.5 万元。"] },
  "ng.beyond-a-range": {
    tell: ["讲师补贴按 800-1000 元/人的标准发放 250 人次共 26 万元。"],
    finds: [{ about: "", formula: "800–1000 × 250 = 20–25 万元 ≠ 26 万元", at: ["26", "800", "1000", "250"] }],
  },
  "ok.two-prices-and-one-count": { tell: ["一类讲师 800 元/人、二类讲师 500 元/人，共补助 30 人 2.1 万元。"] },
  "ok.about": { tell: ["讲师补贴按 800 元/人的标准发放约 250 人次共 25 万元。"] },
});
