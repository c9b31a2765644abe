import { mof2020 } from "./mof-2020.js";
import type { Profile } from "./schema.js";

/** Guangxi's system asks for the cause from 130 % on, that ratio itself included. */
export const guangxi: Profile = {
  ...mof2020,
  name: "guangxi",
  applies: {
    zh: "广西：实际完成值达到指标值的 130%（含）以上须说明原因",
    en: "Guangxi: a reason is due from 130% of the target on",
  },
  overachievement: "1.3",
  overachievementIncluded: true,
};
