import { casesOf } from "../case.js";

export default casesOf("indicator/vague-target", {
  "ng.timely": {
    pdf: true,
    reading: { rows: { 资金拨付时间: { target: "及时", actual: "及时" } } },
    finds: [{ about: "reading/资金拨付时间", at: ["reading/资金拨付时间/target"] }],
  },
  "ng.cost": {
    reading: { rows: { 活动总成本: { target: "合理控制", actual: "合理控制" } } },
    finds: [{ about: "reading/活动总成本", at: ["reading/活动总成本/target"] }],
  },
  "ok.date": {},
  "ok.benefit-in-words": { reading: { rows: { 群众阅读氛围: { target: "提升", actual: "提升" } } } },
  "ok.by-the-contract": {
    reading: { rows: { 资金拨付时间: { target: "按合同约定及时拨付", actual: "按合同约定及时拨付" } } },
  },
});
