import { casesOf } from "../case.js";

export default casesOf("funds/overspent", {
  "ok.edge-all-of-it": {},
  "ok.edge-the-budget-rounded": {
    repair: { total: { adjusted: "69.996" }, sources: { "其中：当年财政拨款": { adjusted: "69.996" } } },
  },
  "ng.edge-a-cent-over": {
    repair: { total: { adjusted: "69.99" }, sources: { "其中：当年财政拨款": { adjusted: "69.99" } } },
    finds: [
      {
        about: "repair/年度资金总额",
        formula: "70.00 万元 > 69.99 万元",
        at: ["repair/total/executed", "repair/total/adjusted"],
      },
    ],
  },
  "ng.far-over": {
    pdf: true,
    repair: { total: { adjusted: "60.00" }, sources: { "其中：当年财政拨款": { adjusted: "60.00" } } },
    finds: [
      {
        about: "repair/年度资金总额",
        formula: "70.00 万元 > 60.00 万元",
        at: ["repair/total/executed", "repair/total/adjusted"],
      },
    ],
  },
  "ok.no-budget-told": {
    repair: { total: { adjusted: "", rate: "", score: "" }, sources: { "其中：当年财政拨款": { adjusted: "" } } },
  },
});
