import { casesOf } from "../case.js";

export default casesOf("consistency/budget-table", {
  "ok.edge-rounded": { say: { "年预算收入 620.00": "年预算收入 620" } },
  "ok.edge-finer-in-the-table": {
    department: { total: { adjusted: "619.997" }, sources: { "其中：当年财政拨款": { adjusted: "599.997" } } },
  },
  "ng.edge-a-cent-off": {
    department: { total: { adjusted: "620.01" }, sources: { "其中：当年财政拨款": { adjusted: "600.01" } } },
    finds: [
      {
        about: "department/年度资金总额",
        formula: "620.01 万元 ≠ 620.00 万元",
        at: ["department/total/adjusted", "620.00"],
      },
    ],
  },
  "ng.expenditure": {
    pdf: true,
    say: { "年支出 598.00": "年支出 589.00", "基本支出 400.00": "基本支出 391.00", "结余结转 22.00": "结余结转 31.00" },
    finds: [
      {
        about: "department/年度资金总额",
        formula: "598.00 万元 ≠ 589.00 万元",
        at: ["department/total/executed", "589.00"],
      },
    ],
  },
  "ok.carried-over-in-the-table-alone": {
    department: { total: { adjusted: "630.00" }, sources: { 上年结转资金: { adjusted: "10.00" } } },
  },
  "ok.about": { say: { "年预算收入 620.00": "年预算收入约 640" } },
});
