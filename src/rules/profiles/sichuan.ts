import { mof2020 } from "./mof-2020.js";
import type { Profile } from "./schema.js";

/** Sichuan's forms ask for a reason below 90 % of the budget as adjusted within the year. */
export const sichuan: Profile = {
  ...mof2020,
  name: "sichuan",
  applies: {
    zh: "四川省：执行率按调整后预算数计算，低于 90% 须说明原因",
    en: "Sichuan: the rate is of the budget as adjusted, and below 90% a reason is due",
  },
  lowExecution: "90",
};
