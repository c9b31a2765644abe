import type { Evaluation, Fund } from "../../model/index.js";
import { type Decimal, formatDecimal, greatest } from "../../quantity/index.js";
import { givesReason } from "../indicator/rows.js";
import { norms } from "../norms.js";
import { evaluationsOf, points, shown, shownRate, totalFund } from "../operands.js";
import { failed, notRun, type Outcome, passed, type Rule, type Witness } from "../rule.js";
import { type RuleOption, thresholdFor } from "../settings.js";
import { exactRate, ratesMeant } from "./rate.js";

/**
 * Whether the rate is below the limit by all that the row tells: by its amounts and by its printed rate. Where the two
 * disagree, another rule speaks. Null where neither can be had.
 */
function isLow(fund: Fund, below: Decimal): boolean | null {
  // Without a budget, a rate of 0 says nothing.
  if (points(fund.adjusted)?.value.isZero() === true) return null;
  const exact = exactRate(fund);
  const meant = ratesMeant(fund.rate).map((rate) => greatest(rate).lessThanOrEqualTo(below));
  if (exact === null) return meant.length === 0 ? null : meant.every((low) => low);
  return exact.span.greatest.lessThan(below) && (meant.length === 0 || meant.includes(true));
}

/** Whether a reason stands anywhere in the table; null where the form has no place for one. */
function hasReason({ funds, indicators }: Evaluation): boolean | null {
  const cells = [...funds.map(({ reason }) => reason), ...indicators.map(({ deviation }) => deviation)];
  const reasons = cells.filter((cell) => cell !== null);
  return reasons.length === 0 ? null : reasons.some(givesReason);
}

function checkTable(index: number, evaluation: Evaluation, below: Decimal): Outcome {
  const fund = totalFund(evaluation);
  const low = fund === null ? null : isLow(fund, below);
  if (fund === null || low === null) return notRun;
  if (!low) return passed;
  const explained = hasReason(evaluation);
  if (explained === null) return notRun;
  if (explained) return passed;
  const rate = rateOf(fund);
  const limit = `${formatDecimal(below)}%`;
  return failed({
    message: {
      zh: `预算执行率为 ${rate}，低于 ${limit}，表中没有说明原因。`,
      en: `The execution rate is ${rate}, below ${limit}, and the table gives no reason for it.`,
    },
    expected: `≥ ${limit}`,
    actual: rate,
    formula: `${rate} < ${limit}`,
    accepted: `≥ ${limit}`,
    subject: { evaluation: index, row: fund.label.text, field: "rate" },
    evidence: witnesses(fund),
  });
}

/** The rate as printed, or else as the amounts give it. */
function rateOf(fund: Fund): string {
  if (fund.rate !== null && fund.rate.value !== null) return shownRate(fund.rate);
  const exact = exactRate(fund);
  return exact === null ? "" : `${formatDecimal(exact.percent.toDecimalPlaces(2))}%`;
}

function witnesses(fund: Fund): Witness[] {
  const cells = [
    { role: "execution rate", leaf: fund.rate },
    { role: "executed amount", leaf: fund.executed },
    { role: "adjusted budget", leaf: fund.adjusted },
  ] as const;
  return cells.flatMap(({ role, leaf }) => (leaf === null || shown(leaf) === "" ? [] : [{ role, leaf }]));
}

const belowOption: RuleOption = {
  name: "below",
  title: { zh: "执行率低于多少须说明原因", en: "the execution rate below which a reason is due" },
  unit: "percent",
  fallback: ({ lowExecution: limit }) => limit,
};

export const lowExecution: Rule = {
  id: "funds/low-execution",
  severity: "warning",
  options: [belowOption],
  page: {
    zh: {
      title: "预算执行率偏低而未说明原因",
      compares:
        "总额行的执行率低于 90%（可以设定），而资金栏的原因和各指标行的偏差原因都没有填写，即提示。按金额计算的执行率和表中印出的执行率都低于界限才算；全年预算数为 0、表中没有填写原因的地方时，不作判断。",
      why: "执行率低要单独说明原因和改进措施，否则看不出是项目没有做、做得省，还是付款晚了。",
      fires: "全年预算数 366.28，全年执行数 227.09，执行率 62%，各行偏差原因空白。",
      passes: "执行率 86.68%，一行指标的偏差原因写“部分尾款待验收后支付”。",
      mend: "在原因栏写明执行率低的原因和下一步措施。",
      norm: `${norms.projects2020.zh}：预算执行率低的，要说明原因。`,
    },
    en: {
      title: "A low execution rate without a reason",
      compares:
        "The total row's execution rate is below 90 % (the limit can be set), and neither the funds block's own cell for reasons nor that of any indicator gives one. Both the rate of the amounts and the printed rate have to be below the limit. With an adjusted budget of 0, or in a form without a place for reasons, nothing is compared.",
      why: "A low rate has to be explained. Otherwise nobody can tell whether the work was left undone, was done for less, or was paid for late.",
      fires: "Adjusted 366.28, executed 227.09, rate 62%, no reason in any row.",
      passes: "Rate 86.68%, and one row gives as its reason that the last payment awaits acceptance.",
      mend: "Write down why the rate is low and what will be done about it.",
      norm: `${norms.projects2020.en}: a low execution rate has to be explained.`,
    },
  },
  *check(facts) {
    for (const [index, evaluation] of evaluationsOf(facts.report))
      yield checkTable(index, evaluation, thresholdFor(facts, lowExecution, belowOption, evaluation));
  },
};
