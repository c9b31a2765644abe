import { casesOf } from "../case.js";

export default casesOf("completeness/section", {
  "ok.by-other-headings": {
    say: { "一、部门基本情况": "一、部门概况", "四、存在的问题及下一步改进措施": "四、主要不足和下一步打算" },
  },
  "ok.told-under-another-heading": {
    say: {
      "四、存在的问题及下一步改进措施": "四、其他需要说明的情况",
      "个别指标设置还不够细化，": "存在的主要问题是个别指标设置还不够细化，",
    },
  },
  "ok.tables-alone": { report: { body: [], attachments: [] } },
  "ng.no-problems-told": {
    pdf: true,
    say: {
      "四、存在的问题及下一步改进措施": "四、其他需要说明的情况",
      "个别指标设置还不够细化，下一步将结合工作实际逐项完善。": "本报告按规定公开。",
    },
    finds: [
      { about: "", at: ["一、部门基本情况", "二、收入支出情况", "三、资金使用及绩效情况", "四、其他需要说明的情况"] },
    ],
  },
  "ng.no-overview": {
    say: { "一、部门基本情况": "", "青禾县文化和旅游局是主管全县文化和旅游工作的政府部门，内设股室 6 个。": "" },
    finds: [{ about: "", at: ["二、收入支出情况", "三、资金使用及绩效情况", "四、存在的问题及下一步改进措施"] }],
  },
});
