import { casesOf } from "../case.js";

export default casesOf("funds/low-execution", {
  "ok.edge-just-ninety": {
    reading: { total: { adjusted: "142.22" }, sources: { 上年结转资金: { adjusted: "22.22" } } },
  },
  "ng.edge-just-below": {
    reading: { total: { adjusted: "142.30" }, sources: { 上年结转资金: { adjusted: "22.30" } } },
    finds: [
      {
        about: "reading/年度资金总额",
        formula: "89.95% < 90%",
        at: ["reading/total/rate", "reading/total/executed", "reading/total/adjusted"],
      },
    ],
  },
  "ng.no-reason-anywhere": {
    pdf: true,
    reading: { total: { adjusted: "160.00" }, sources: { 上年结转资金: { adjusted: "40.00" } } },
    finds: [
      {
        about: "reading/年度资金总额",
        formula: "80.00% < 90%",
        at: ["reading/total/rate", "reading/total/executed", "reading/total/adjusted"],
      },
    ],
  },
  "ok.reason-in-a-row": {
    reading: {
      total: { adjusted: "160.00" },
      sources: { 上年结转资金: { adjusted: "40.00" } },
      rows: { 读者满意度: { reason: "部分场次因汛期延至次年" } },
    },
  },
  "ok.form-without-reasons": {
    reading: { total: { adjusted: "160.00" }, sources: { 上年结转资金: { adjusted: "40.00" } }, hasReasons: false },
  },
  "ng.reason-of-nothing": {
    reading: {
      total: { adjusted: "160.00" },
      sources: { 上年结转资金: { adjusted: "40.00" } },
      rows: { 读者满意度: { reason: "无" } },
    },
    finds: [
      {
        about: "reading/年度资金总额",
        formula: "80.00% < 90%",
        at: ["reading/total/rate", "reading/total/executed", "reading/total/adjusted"],
      },
    ],
  },
});
