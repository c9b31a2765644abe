import type { Profile } from "./schema.js";

/**
 * 财预〔2020〕10号 项目支出绩效评价管理办法: the default. 财预〔2021〕101号 adds cost as a first-level indicator of its own,
 * and moves the weight of satisfaction to the benefit where a project has nobody to be satisfied.
 */
export const mof2020: Profile = {
  name: "mof-2020",
  applies: {
    zh: "财政部《项目支出绩效评价管理办法》（财预〔2020〕10号），没有其他口径时采用",
    en: "The ministry of finance's norm for projects (财预〔2020〕10号), where nothing else applies",
  },
  structures: [
    { execution: "10", cost: "0", output: "50", benefit: "30", satisfaction: "10" },
    { execution: "10", cost: "0", output: "50", benefit: "40", satisfaction: "0" },
    { execution: "10", cost: "20", output: "40", benefit: "20", satisfaction: "10" },
    { execution: "10", cost: "20", output: "40", benefit: "30", satisfaction: "0" },
  ],
  departmentStructures: [],
  overachievement: "1.3",
  overachievementIncluded: false,
  lowExecution: "90",
  barelySpent: "10",
  heavy: "0.5",
  tiers: { met: "0.8", partial: "0.6" },
  grades: [
    { from: "90", grade: "优" },
    { from: "80", grade: "良" },
    { from: "60", grade: "中" },
    { from: "0", grade: "差" },
  ],
};
