import { casesOf } from "../case.js";

export default casesOf("completeness/no-problems", {
  "ok.problems-told": {},
  "ok.nothing-at-all": { say: { "个别指标设置还不够细化，下一步将结合工作实际逐项完善。": "" } },
  "ng.none": {
    pdf: true,
    say: { "个别指标设置还不够细化，下一步将结合工作实际逐项完善。": "无" },
    finds: [{ about: "", at: ["四、存在的问题及下一步改进措施", "无"] }],
  },
  "ng.in-a-sentence": {
    say: { "个别指标设置还不够细化，下一步将结合工作实际逐项完善。": "经自评，我单位不存在明显问题。" },
    finds: [{ about: "", at: ["四、存在的问题及下一步改进措施", "经自评，我单位不存在明显问题。"] }],
  },
});
