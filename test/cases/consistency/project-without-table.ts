import { casesOf } from "../case.js";

export default casesOf("consistency/project-without-table", {
  "ng.table-left-out": { pdf: true, repair: null, finds: [{ about: "场馆维修专项", at: ["场馆维修专项"] }] },
  "ng.project-of-its-own": {
    say: {
      "2.年初预算项目“场馆维修专项”金额 80.00 万元，年中执行调减 10.00 万元，实际支出 70.00 万元，无结余结转资金，用于老旧场馆维修。":
        "2.年初预算项目“场馆维修专项”金额 80.00 万元，年中执行调减 10.00 万元，实际支出 70.00 万元，无结余结转资金，用于老旧场馆维修。其余资金按规定管理。",
    },
    repair: null,
    finds: [{ about: "场馆维修专项", at: ["场馆维修专项"] }],
  },
  "ok.every-one-has-its-table": {},
  "ok.no-project-tables": { reading: null, repair: null },
  "ok.under-another-name": { repair: { name: "老旧场馆维修" } },
});
