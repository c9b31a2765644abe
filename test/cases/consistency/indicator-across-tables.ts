import { casesOf } from "../case.js";

export default casesOf("consistency/indicator-across-tables", {
  "ng.actual": {
    pdf: true,
    department: { rows: { 免费开放场馆数: { name: "维修场馆个数", target: "3个", actual: "5个" } } },
    finds: [
      {
        about: "department/维修场馆个数",
        formula: "5个 ≠ 3个",
        at: ["department/免费开放场馆数/actual", "repair/维修场馆个数/actual"],
      },
    ],
  },
  "ng.target": {
    department: { rows: { 免费开放场馆数: { name: "维修场馆个数", target: "2个", actual: "3个" } } },
    finds: [
      {
        about: "department/维修场馆个数",
        formula: "2个 ≠ =3个",
        at: ["department/免费开放场馆数/target", "repair/维修场馆个数/target"],
      },
    ],
  },
  "ok.same": { department: { rows: { 免费开放场馆数: { name: "维修场馆个数", target: "=3个", actual: "3个" } } } },
  "ok.rates-are-each-projects-own": { department: { rows: { 活动验收合格率: { name: "工程验收合格率" } } } },
  "ok.sum-of-the-projects": {
    department: { rows: { 免费开放场馆数: { name: "惠及村数", target: "≥50个", actual: "51个" } } },
    reading: { rows: { 组织读书活动场次: { name: "惠及村数", target: "≥30个", actual: "31个" } } },
    repair: { rows: { 维修场馆个数: { name: "惠及村数", target: "≥20个", actual: "20个" } } },
  },
});
