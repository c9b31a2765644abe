import { casesOf } from "../case.js";

export default casesOf("indicator/heavy", {
  "ok.edge-just-half": {
    reading: {
      rows: { 组织读书活动场次: { weight: "45" }, 群众阅读氛围: { weight: "10" }, 讲师培训合格率: { weight: "5" } },
    },
  },
  "ng.edge-half-a-point-more": {
    reading: {
      rows: { 组织读书活动场次: { weight: "45.5" }, 群众阅读氛围: { weight: "9.5" }, 讲师培训合格率: { weight: "5" } },
    },
    finds: [
      {
        about: "reading/组织读书活动场次",
        formula: "45.5 ÷ 90 = 50.6% > 50%",
        at: ["reading/组织读书活动场次/weight"],
      },
    ],
  },
  "ng.two-thirds": {
    pdf: true,
    reading: {
      rows: {
        组织读书活动场次: { weight: "60" },
        群众阅读氛围: { weight: "5" },
        讲师培训合格率: { weight: "5" },
        资金拨付时间: { weight: "5" },
        活动总成本: { weight: "5" },
      },
    },
    finds: [
      { about: "reading/组织读书活动场次", formula: "60 ÷ 90 = 66.7% > 50%", at: ["reading/组织读书活动场次/weight"] },
    ],
  },
  "ok.shared-out": {},
});
