import { casesOf } from "../case.js";

export default casesOf("score/weights-level1", {
  "ok.fits": { reading: { brackets: { 产出指标: "50分", 效益指标: "30分", 满意度指标: "10分" } } },
  "ok.edge-rounded": {
    reading: { brackets: { 产出指标: "50分" }, rows: { 讲师培训合格率: { weight: "9.7" } }, totalWeight: "99.7" },
    beside: ["score/weights-hundred"],
  },
  "ng.edge-a-point-more": {
    reading: { brackets: { 产出指标: "51分" } },
    finds: [
      {
        about: "reading/产出指标",
        formula: "20 + 10 + 10 + 10 = 50 ≠ 51",
        at: [
          "reading/组织读书活动场次/level1",
          "reading/组织读书活动场次/weight",
          "reading/讲师培训合格率/weight",
          "reading/资金拨付时间/weight",
        ],
      },
    ],
  },
  "ng.edge-half-a-point-less": {
    reading: { brackets: { 产出指标: "49.5分" } },
    finds: [
      {
        about: "reading/产出指标",
        formula: "20 + 10 + 10 + 10 = 50 ≠ 49.5",
        at: [
          "reading/组织读书活动场次/level1",
          "reading/组织读书活动场次/weight",
          "reading/讲师培训合格率/weight",
          "reading/资金拨付时间/weight",
        ],
      },
    ],
  },
  "ng.norms-bracket-over-other-rows": {
    pdf: true,
    department: { brackets: { 效益指标: "40分" } },
    finds: [
      {
        about: "department/效益指标",
        formula: "15 + 15 = 30 ≠ 40",
        at: ["department/群众文化生活/level1", "department/群众文化生活/weight", "department/服务机制/weight"],
      },
    ],
  },
  "ok.bracket-without-a-figure": { reading: { brackets: { 产出指标: "含成本" } } },
});
