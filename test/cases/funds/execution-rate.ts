import { casesOf } from "../case.js";

export default casesOf("funds/execution-rate", {
  "ok.fraction": { reading: { total: { rate: "0.9846" } } },
  "ok.bare-figure": { reading: { total: { rate: "98.46" } } },
  "ok.one-for-all-of-it": { repair: { total: { rate: "1" } } },
  "ok.edge-rounded": { reading: { total: { rate: "98.5%" } } },
  "ok.edge-cut-off": { reading: { total: { rate: "98.4%" } } },
  "ng.edge-above": {
    reading: { total: { rate: "98.6%" } },
    finds: [
      {
        about: "reading/年度资金总额",
        formula: "128.00 ÷ 130.00 = 98.46% ≠ 98.6%",
        accepted: "98.4%–98.5%",
        at: ["reading/total/rate", "reading/total/executed", "reading/total/adjusted"],
      },
    ],
  },
  "ng.edge-below": {
    reading: { total: { rate: "98.3%" } },
    finds: [
      {
        about: "reading/年度资金总额",
        formula: "128.00 ÷ 130.00 = 98.46% ≠ 98.3%",
        at: ["reading/total/rate", "reading/total/executed", "reading/total/adjusted"],
      },
    ],
  },
  "ng.dividend-and-divisor-exchanged": {
    pdf: true,
    reading: { total: { rate: "101.56%" } },
    finds: [
      {
        about: "reading/年度资金总额",
        formula: "128.00 ÷ 130.00 = 98.46% ≠ 101.56%",
        accepted: "98.45%–98.47%",
        at: ["reading/total/rate", "reading/total/executed", "reading/total/adjusted"],
      },
    ],
  },
  "ng.all-of-it-by-the-rate-alone": {
    department: { total: { rate: "100%" } },
    finds: [
      {
        about: "department/年度资金总额",
        formula: "598.00 ÷ 620.00 = 96.45% ≠ 100%",
        at: ["department/total/rate", "department/total/executed", "department/total/adjusted"],
      },
    ],
  },
});
