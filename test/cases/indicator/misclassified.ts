import { casesOf } from "../case.js";

export default casesOf("indicator/misclassified", {
  "ng.payment-among-quantities": {
    pdf: true,
    reading: { rows: { 组织读书活动场次: { name: "资金支付率", target: "100%", actual: "100%" } } },
    finds: [{ about: "reading/资金支付率", at: ["reading/组织读书活动场次/name", "reading/组织读书活动场次/level2"] }],
  },
  "ng.satisfaction-among-benefits": {
    reading: { rows: { 群众阅读氛围: { name: "村民满意度", target: "≥90%", actual: "92%" } } },
    finds: [{ about: "reading/村民满意度", at: ["reading/群众阅读氛围/name", "reading/群众阅读氛围/level2"] }],
  },
  "ok.coverage-among-quantities": {
    reading: { rows: { 组织读书活动场次: { name: "活动覆盖率", target: "≥90%", actual: "92%" } } },
  },
  "ok.timeliness-in-its-place": {
    reading: { rows: { 资金拨付时间: { name: "资金拨付及时率", target: "100%", actual: "100%" } } },
  },
});
