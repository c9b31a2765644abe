import type { Indicator } from "../../model/index.js";
import { withoutBlanks } from "../../quantity/index.js";
import type { Achievement } from "./achievement.js";
import { pointsOf, type Row } from "./rows.js";

const executionName =
  /^(?:年度|全年|项目|部门|整体|财政)*(?:(?:预算|资金|经费|支出)+执行率?|执行率|预算完成率)(?:指标)?(?:\([^()]*\))?$/u;

/** Whether a row among the indicators tells how much of the budget was spent, as the funds block does in other forms. */
export function isExecutionRate({ level3 }: Indicator): boolean {
  return executionName.test(withoutBlanks(level3.text));
}

/** From here on a score is no longer next to the exact one: the bound of the funds block's own rule on rounded scores. */
const FAR = "0.1";

/**
 * Whether a rate of execution falls short of its target by less than points are told in: 99.97 % of 10 points is 10.
 * Its score is worked out and not judged, so that nothing was given away and there is nothing to explain.
 */
export function isShortByRounding(row: Row, { target, actual }: Pick<Achievement, "target" | "actual">): boolean {
  const given = pointsOf(row);
  if (given === null || !isExecutionRate(row.indicator) || !target.value.greaterThan(0)) return false;
  const lost = target.value.minus(actual.value).div(target.value).times(given.weight.value);
  return lost.greaterThan(0) && lost.lessThan(FAR);
}
