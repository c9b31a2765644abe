import { casesOf } from "../case.js";

export default casesOf("funds/total-investment", {
  "ok.adjusted-budget": { reading: { investment: "130.00", period: "2022年" } },
  "ok.initial-budget": { reading: { investment: "120.00", period: "2022年" } },
  "ok.edge-rounded": { reading: { investment: "129.996", period: "2022年" } },
  "ng.edge-a-cent-off": {
    reading: { investment: "129.99", period: "2022年" },
    finds: [
      {
        about: "reading",
        formula: "129.99 万元 ≠ 120.00 万元, 129.99 万元 ≠ 130.00 万元",
        at: ["reading/investment", "reading/total/initial", "reading/total/adjusted", "reading/period"],
      },
    ],
  },
  "ok.several-years": { reading: { investment: "600.00", period: "2021—2024年" } },
  "ok.years-not-told": { reading: { investment: "600.00" } },
  "ng.more-than-the-years-budget": {
    pdf: true,
    reading: { investment: "150.00", period: "2022年1月—12月" },
    finds: [
      {
        about: "reading",
        formula: "150.00 万元 ≠ 120.00 万元, 150.00 万元 ≠ 130.00 万元",
        at: ["reading/investment", "reading/total/initial", "reading/total/adjusted", "reading/period"],
      },
    ],
  },
  "ng.below-both-budgets": {
    reading: { investment: "100.00" },
    finds: [
      {
        about: "reading",
        formula: "100.00 万元 ≠ 120.00 万元, 100.00 万元 ≠ 130.00 万元",
        at: ["reading/investment", "reading/total/initial", "reading/total/adjusted"],
      },
    ],
  },
});
