import { type Figure, isMoney } from "../figures.js";
import { bareLabel } from "../roles.js";
import { between, type Telling } from "./telling.js";

const UP = ["增加", "增长", "上升", "提高", "上涨", "增幅", "增长率", "多"];
const DOWN = ["减少", "下降", "降低", "降幅", "压减", "减幅", "下降率", "少"];
/** Words that tell a rise or a fall, as alternatives of a pattern. */
export const VERBS = [...UP, ...DOWN].join("|");
export const COMPARED =
  /(?:与|较|比|同)(?:(?:(?:上|去|前)一?年|(?:19|20)\d\d年)(?:度|末|底)?(?:同期)?(?:的)?(?:(?:年初|期初|调整后?|全年)(?=预算))?|(?:年初|期初)(?:部门)?)(?:决算|预算|支出|收入)?(?:安排)?(?:数|额)?(?:相比|比较|相较)?|同比(?:上年|去年)?|环比/g;
/** Words of another comparison than that of the amounts told: of like with like, or at other prices. */
export const OTHERWISE = /可比|同口径|口径|剔除|扣除|不变价|不含|不考虑/;

/** A comparison with the year before, by its words: 较上年, 同比. */
export interface Comparison {
  readonly start: number;
  readonly end: number;
}

export const isAmount = (figure: Figure): boolean => isMoney(figure) || figure.dimension === "count";

/**
 * "较上年的 1000 万元增加", "较 2020 年末结转 37 万元减少": last year's amount by its words, or right behind the comparison
 * and before the change.
 */
export function isLastYears(telling: Telling, { label, start, end }: Figure, word: number): boolean {
  if (/上年|去年|上一年/.test(label) || /^(?:的)?$/.test(between(telling, word, start))) return true;
  const isNear = /^[^,;:。()\d]{1,8}$/.test(between(telling, word, start)) && directionOf(label) === null;
  return isNear && CHANGED.test(between(telling, end, end + 8));
}

/** The change follows at once. */
export const CHANGED = new RegExp(`^(?:相比|比较|共|各|均)?,?(?:${VERBS})了?\\d`);

/** "较上年减少 3 万元，项目支出下降 20%": the percentage names another thing than the amount before it. */
export function namesOther(label: string): boolean {
  const words = bareLabel(label)
    .replace(new RegExp(`(?:${VERBS})(?:比例|幅度|率)?$`), "")
    .replace(COMPARED, "")
    .replace(/^(?:即|约|共|总体|相应|分别|各|均|也|则|实际|总|年|比|其|的)+/, "");
  return words !== "";
}

/** A yearly average over several years is no growth on the year before. */
export function directionOf(label: string): "up" | "down" | null {
  const bare = bareLabel(label);
  if (/年均|平均|累计/.test(bare)) return null;
  if (DOWN.some((word) => bare.endsWith(word))) return "down";
  return UP.some((word) => bare.endsWith(word)) ? "up" : null;
}
