import { casesOf } from "../case.js";

export default casesOf("consistency/table-without-project", {
  "ng.project-left-out": {
    pdf: true,
    say: {
      "2.年初预算项目“场馆维修专项”金额 80.00 万元，年中执行调减 10.00 万元，实际支出 70.00 万元，无结余结转资金，用于老旧场馆维修。":
        "",
    },
    finds: [{ about: "repair", at: ["repair/name"] }],
  },
  "ng.table-of-another-report": {
    say: {
      "2.年初预算项目“场馆维修专项”金额 80.00 万元，年中执行调减 10.00 万元，实际支出 70.00 万元，无结余结转资金，用于老旧场馆维修。":
        "",
    },
    repair: { name: "渔港疏浚资金" },
    finds: [{ about: "repair", at: ["repair/name"] }],
  },
  "ok.told-in-passing": {
    say: {
      "2.年初预算项目“场馆维修专项”金额 80.00 万元，年中执行调减 10.00 万元，实际支出 70.00 万元，无结余结转资金，用于老旧场馆维修。":
        "",
    },
    tell: ["场馆维修按期完工，已投入使用。"],
  },
  "ok.no-project-is-told-of": {
    report: {
      body: [
        "一、部门基本情况",
        "青禾县文化和旅游局是政府部门。",
        "二、收入支出情况",
        "2022年预算收入 620.00 万元。",
        "三、绩效情况",
        "全年任务完成。",
        "四、存在的问题",
        "个别指标不够细化。",
      ],
    },
  },
});
