import { casesOf } from "../case.js";

export default casesOf("indicator/shortfall-full-marks", {
  "ok.edge-just-met": { repair: { rows: { 维修面积: { actual: "1200平方米", score: "20" } } } },
  "ng.edge-one-short": {
    repair: { rows: { 维修面积: { actual: "1199平方米", score: "20" } } },
    finds: [
      {
        about: "repair/维修面积",
        formula: "1199平方米 < 1200平方米; 得分 20 = 分值 20",
        at: ["repair/维修面积/score", "repair/维修面积/weight", "repair/维修面积/target", "repair/维修面积/actual"],
      },
    ],
  },
  "ok.cost-edge-just-within": { department: { rows: { 项目支出总成本: { actual: "210.00万元" } } } },
  "ng.cost-edge-just-beyond": {
    department: { rows: { 项目支出总成本: { actual: "210.01万元" } } },
    finds: [
      {
        about: "department/项目支出总成本",
        formula: "210.01万元 > 210万元; 得分 10 = 分值 10",
        at: [
          "department/项目支出总成本/score",
          "department/项目支出总成本/weight",
          "department/项目支出总成本/target",
          "department/项目支出总成本/actual",
        ],
      },
    ],
  },
  "ok.rate-of-execution-edge-rounded-to-full": {
    repair: { rows: { 工程验收合格率: { name: "预算执行率", target: "100%", actual: "99.97%" } } },
  },
  "ng.rate-of-execution-edge-a-tenth-of-a-point": {
    repair: { rows: { 工程验收合格率: { name: "预算执行率", target: "100%", actual: "99.5%" } } },
    finds: [
      {
        about: "repair/预算执行率",
        formula: "99.5% < 100%; 得分 20 = 分值 20",
        accepted: "< 20",
        at: ["repair/工程验收合格率/score"],
      },
    ],
  },
  "ok.more-than-exactly": { repair: { rows: { 维修场馆个数: { actual: "4个" } } } },
  "ok.about": { repair: { rows: { 维修面积: { actual: "约1190平方米", score: "20" } } } },
  "ok.scored-less": {},
  "ng.far-short": {
    pdf: true,
    repair: { rows: { 维修面积: { actual: "700平方米", score: "20", reason: "无" } } },
    finds: [
      {
        about: "repair/维修面积",
        formula: "700平方米 < 1200平方米; 得分 20 = 分值 20",
        at: ["repair/维修面积/score", "repair/维修面积/weight", "repair/维修面积/target", "repair/维修面积/actual"],
      },
    ],
  },
  "ng.percentage-without-a-sign": {
    repair: { rows: { 工程验收合格率: { actual: "98%" } } },
    finds: [
      {
        about: "repair/工程验收合格率",
        formula: "98% < 100%; 得分 20 = 分值 20",
        at: [
          "repair/工程验收合格率/score",
          "repair/工程验收合格率/weight",
          "repair/工程验收合格率/target",
          "repair/工程验收合格率/actual",
        ],
      },
    ],
  },
  "ng.sign-in-words": {
    reading: { rows: { 组织读书活动场次: { target: "不少于40场", actual: "38场" } } },
    finds: [
      {
        about: "reading/组织读书活动场次",
        formula: "38场 < 40场; 得分 20 = 分值 20",
        at: [
          "reading/组织读书活动场次/score",
          "reading/组织读书活动场次/weight",
          "reading/组织读书活动场次/target",
          "reading/组织读书活动场次/actual",
        ],
      },
    ],
  },
  "ng.one-of-what-was-not-to-happen": {
    reading: { rows: { 群众阅读氛围: { name: "安全事故起数", target: "0起", actual: "1起" } } },
    finds: [
      {
        about: "reading/安全事故起数",
        formula: "1起 > 0起; 得分 30 = 分值 30",
        at: ["reading/群众阅读氛围/score", "reading/群众阅读氛围/weight"],
      },
    ],
  },
  "ok.more-of-what-is-done-about-it": {
    reading: { rows: { 群众阅读氛围: { name: "投诉处理件数", target: "0件", actual: "2件" } } },
  },
  "ok.sign-that-cannot-be-meant": { department: { rows: { 项目支出总成本: { target: "≥210万元" } } } },
  "ok.satisfaction-with-the-wrong-sign": { department: { rows: { 服务对象满意度: { target: "≤90%" } } } },
});
