import { mof2020 } from "./mof-2020.js";
import type { Profile } from "./schema.js";

/** 鄂财绩发〔2020〕3号: more weight for the execution, one weight for benefit and satisfaction, a wider middle tier. */
export const hubei: Profile = {
  ...mof2020,
  name: "hubei",
  applies: {
    zh: "湖北省（鄂财绩发〔2020〕3号）：预算执行 20 分，产出 40 分，效益和满意度共 40 分",
    en: "Hubei (鄂财绩发〔2020〕3号): 20 for execution, 40 for output, 40 for benefit and satisfaction together",
  },
  structures: [{ execution: "20", cost: "0", output: "40", benefit: "40", satisfaction: null }],
  tiers: { met: "0.8", partial: "0.5" },
};
