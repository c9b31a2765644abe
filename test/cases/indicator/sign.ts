import { casesOf } from "../case.js";

export default casesOf("indicator/sign", {
  "ng.cost-at-least": {
    pdf: true,
    department: { rows: { 项目支出总成本: { target: "≥190万元" } } },
    finds: [{ about: "department/项目支出总成本", at: ["department/项目支出总成本/target"] }],
  },
  "ng.satisfaction-at-most": {
    reading: { rows: { 读者满意度: { target: "≤95%" } } },
    finds: [{ about: "reading/读者满意度", at: ["reading/读者满意度/target"] }],
  },
  "ng.sign-in-its-own-column": {
    reading: { rows: { 活动总成本: { nature: "≥", target: "120万元" } } },
    finds: [{ about: "reading/活动总成本", at: ["reading/活动总成本/target", "reading/活动总成本/nature"] }],
  },
  "ok.savings": { reading: { rows: { 活动总成本: { name: "成本节约率", target: "≥5%", actual: "6%" } } } },
  "ok.standard-of-benefits": {
    reading: { rows: { 活动总成本: { name: "讲师补助标准", target: "≥300元/人", actual: "300元/人" } } },
  },
  "ok.complaints": { reading: { rows: { 读者满意度: { name: "读者投诉率", target: "≤2%", actual: "1%" } } } },
});
