import { mof2020 } from "./mof-2020.js";
import type { Profile } from "./schema.js";

/** Chongqing's flat tables have coefficients and no first-level indicators whose weights a norm could set. */
export const chongqing: Profile = {
  ...mof2020,
  name: "chongqing",
  applies: {
    zh: "重庆市：指标得分 = 指标权重 × 得分系数，不分一级、二级指标",
    en: "Chongqing: a row's score is its weight times a coefficient, without first-level indicators",
  },
  structures: [],
};
