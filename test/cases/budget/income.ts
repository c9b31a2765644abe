import { casesOf } from "../case.js";

export default casesOf("budget/income", {
  "ok.edge-a-cent-off": { say: { "调整追加 20.00": "调整追加 20.01" } },
  "ng.edge-two-cents-off": {
    say: { "调整追加 20.00": "调整追加 20.02" },
    finds: [{ about: "", formula: "600.00 + 20.02 = 620.02 ≠ 620.00", at: ["620.00", "600.00", "20.02"] }],
  },
  "ok.about": { say: { "调整追加 20.00": "调整追加约 25.00" } },
  "ok.carried-over-beside-them": {
    say: {
      "年初预算 600.00 万元，调整追加 20.00 万元": "年初预算 600.00 万元，上年结转 8.00 万元，调整追加 12.00 万元",
    },
  },
  "ok.taken-away": {
    say: {
      "预算收入 620.00 万元，其中年初预算 600.00 万元，调整追加 20.00 万元":
        "预算收入 580.00 万元，其中年初预算 600.00 万元，调整追减 20.00 万元",
    },
    department: null,
    beside: ["budget/carryover"],
  },
  "ng.too-much-added": {
    pdf: true,
    say: { "调整追加 20.00": "调整追加 50.00" },
    finds: [{ about: "", formula: "600.00 + 50.00 = 650.00 ≠ 620.00", at: ["620.00", "600.00", "50.00"] }],
  },
  "ng.added-where-taken-away": {
    say: { "调整追加 20.00": "调减 20.00" },
    finds: [{ about: "", formula: "600.00 − 20.00 = 580.00 ≠ 620.00", at: ["620.00", "600.00", "20.00"] }],
  },
});
