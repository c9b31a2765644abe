import { mof2020 } from "./mof-2020.js";
import type { Profile } from "./schema.js";

/** The budget systems of several provinces mark a result from 120 % of its target on, unless set otherwise. */
export const provincialSystem: Profile = {
  ...mof2020,
  name: "provincial-system",
  applies: {
    zh: "多数省级预算管理系统的默认设置：实际完成值超过指标值的 120% 即须说明原因",
    en: "The default of several provinces' budget systems: a reason is due above 120% of the target",
  },
  overachievement: "1.2",
};
