import { casesOf } from "../case.js";

export default casesOf("consistency/indicator-narrative", {
  "ng.count": {
    pdf: true,
    say: { "主要用于在各乡镇组织读书讲座，反映良好。": "主要用于开展阅读推广。全年组织读书活动 36 场，反映良好。" },
    finds: [{ about: "reading/组织读书活动场次", formula: "36 ≠ 42", at: ["reading/组织读书活动场次/actual", "36"] }],
  },
  "ng.list-of-people": {
    say: {
      "无结余结转资金，用于老旧场馆维修。":
        "无结余结转资金，用于补助场馆人员，补助在职人员 34 人，离休人员 1 人，退休人员 26 人。",
    },
    repair: { rows: { 维修场馆个数: { name: "补助人数", target: "≥60人", actual: "60人" } } },
    finds: [
      {
        about: "repair/补助人数",
        formula: "34 + 1 + 26 = 61 ≠ 60",
        at: ["repair/维修场馆个数/actual", "34", "1", "26"],
      },
    ],
  },
  "ok.same": {
    say: { "主要用于在各乡镇组织读书讲座，反映良好。": "主要用于开展阅读推广。全年组织读书活动 42 场，反映良好。" },
  },
  "ok.about": {
    say: { "主要用于在各乡镇组织读书讲座，反映良好。": "主要用于开展阅读推广。全年组织读书活动 30 余场，反映良好。" },
  },
  "ok.another-years": {
    say: { "主要用于在各乡镇组织读书讲座，反映良好。": "主要用于开展阅读推广。上年组织读书活动 36 场，反映良好。" },
  },
});
