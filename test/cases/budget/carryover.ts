import { casesOf } from "../case.js";

export default casesOf("budget/carryover", {
  "ok.edge-a-cent-off": { say: { "结余结转 22.00": "结余结转 22.01" } },
  "ng.edge-two-cents-off": {
    say: { "结余结转 22.00": "结余结转 21.98" },
    finds: [{ about: "", formula: "620.00 − 598.00 = 22.00 ≠ 21.98", at: ["21.98", "620.00", "598.00"] }],
  },
  "ng.none-where-some-is-left": {
    pdf: true,
    say: { "结余结转 22.00 万元": "无结余结转资金" },
    finds: [{ about: "", formula: "620.00 − 598.00 = 22.00 ≠ 0", at: ["无", "620.00", "598.00"] }],
  },
  "ng.too-much": {
    say: { "结余结转 22.00": "结余结转 122.00" },
    finds: [{ about: "", formula: "620.00 − 598.00 = 22.00 ≠ 122.00", at: ["122.00", "620.00", "598.00"] }],
  },
  "ok.carried-over-in-the-table": {
    say: { "结余结转 22.00": "结余结转 30.00" },
    department: { sources: { 上年结转资金: { adjusted: "8.00" }, 其他资金: { adjusted: "12.00" } } },
  },
  "ok.about": { say: { "结余结转 22.00": "结余结转约 20.00" } },
});
