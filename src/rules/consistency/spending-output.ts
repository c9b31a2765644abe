import type { Evaluation, Fund, Indicator } from "../../model/index.js";
import { formatDecimal } from "../../quantity/index.js";
import { type ExactRate, exactRate, ratesMeant } from "../funds/rate.js";
import { achievementOf } from "../indicator/achievement.js";
import { isCost } from "../indicator/mistaken-sign.js";
import { hasFullMarks, pointsOf, type Row, rowsOf } from "../indicator/rows.js";
import { norms } from "../norms.js";
import { evaluationsOf, shown, totalFund, witness } from "../operands.js";
import { type Facts, failed, notRun, type Outcome, passed, type Rule } from "../rule.js";
import { kindOf } from "../score/level1.js";
import { type RuleOption, thresholdFor } from "../settings.js";

const belowOption: RuleOption = {
  name: "below",
  title: { zh: "执行率低于多少时核对产出", en: "the execution rate below which the outputs are looked at" },
  unit: "percent",
  fallback: ({ barelySpent }) => barelySpent,
};

/** Next to nothing was spent, and all was done. */
export const spendingOutput: Rule = {
  id: "consistency/spending-output",
  severity: "warning",
  options: [belowOption],
  page: {
    zh: {
      title: "资金几乎没有支出，产出却全部完成",
      compares:
        "合计行的全年执行数不到全年预算数的 10% 时，看产出指标是否全部完成：实际完成值达到指标值，或得满分。表中执行率与金额不符的（金额可能填错）、产出指标完成情况读不全的，不作判断。",
      why: "钱没有花出去而任务全部完成，要么资金另有来源，要么预算编多了，要么完成值不实。",
      fires: "全年预算数 500 万元，全年执行数 0.40 万元，“服务人次”等产出指标全部完成并得满分。",
      passes: "全年预算数 500 万元，全年执行数 0.40 万元，“服务人次”只完成一成。",
      mend: "核实执行数和完成值；确属资金未到而任务先行完成的，在偏差原因中说明。",
      norm: norms.projects2020.zh,
    },
    en: {
      title: "Next to nothing was spent, and every output was met",
      compares:
        "Where the total row's executed amount is less than 10% of its adjusted budget, the output indicators are looked at: each is met where its actual reaches its target, or where it has full marks. Silent where the printed rate is not that of the amounts (one of them may be wrong), and where it cannot be told of every output whether it was met.",
      why: "Work that costs nothing was paid from elsewhere, was budgeted too high, or was not done.",
      fires: "Of 500 万元 0.40 were spent, and 服务人次 and all other outputs are met and have full marks.",
      passes: "Of 500 万元 0.40 were spent, and 服务人次 reached a tenth of its target.",
      mend: "Check the executed amount and the actual values; where the work came before the money, say so in the reasons.",
      norm: norms.projects2020.en,
    },
  },
  *check(facts) {
    for (const [index, evaluation] of evaluationsOf(facts.report)) {
      yield judge(index, evaluation, [...rowsOf(facts)], facts);
    }
  },
};

function judge(index: number, evaluation: Evaluation, rows: readonly Row[], facts: Facts): Outcome {
  const below = thresholdFor(facts, spendingOutput, belowOption, evaluation);
  const fund = totalFund(evaluation);
  const rate = fund === null ? null : rateOf(fund);
  if (fund === null || rate === null) return notRun;
  if (rate.span.greatest.greaterThanOrEqualTo(below)) return passed;
  const outputs = rows.filter((row) => row.evaluation === index && isOutput(row.indicator));
  const states = outputs.map(stateOf);
  if (states.includes("missed")) return passed;
  if (states.includes("unsure") || outputs.every(isCost)) return notRun;
  const percent = `${formatDecimal(rate.percent.toDecimalPlaces(2))}%`;
  const name = evaluation.name?.text ?? "";
  return failed({
    message: {
      zh: `“${name}”仅支出预算的 ${percent}，而 ${outputs.length} 项产出指标全部完成。`,
      en: `"${name}" spent ${percent} of its budget, and its output indicators (${outputs.length}) are all met.`,
    },
    expected: null,
    actual: percent,
    formula: `${shown(fund.executed ?? fund.label)} ÷ ${shown(fund.adjusted ?? fund.label)} = ${percent} < ${formatDecimal(below)}%`,
    accepted: `≥ ${formatDecimal(below)}%`,
    subject: { evaluation: index, row: fund.label.text, field: "executed" },
    evidence: [
      ...witness("executed amount", fund.executed),
      ...witness("adjusted budget", fund.adjusted),
      ...outputs.flatMap(({ indicator }) => witness("actual", indicator.actual)),
    ],
  });
}

/** What was spent, in percent; null where it cannot be told, or where the printed rate is another one. */
function rateOf(fund: Fund): ExactRate | null {
  const exact = exactRate(fund);
  if (exact === null) return null;
  const printed = ratesMeant(fund.rate);
  const isDoubtful = printed.length > 0 && !printed.some(({ value }) => value.minus(exact.percent).abs().lessThan(1));
  return isDoubtful || exact.percent.lessThan(0) ? null : exact;
}

function isOutput({ level1 }: Indicator): boolean {
  return level1 !== null && kindOf(level1) === "output";
}

/** By its figures where they can be compared, else by its marks. */
function stateOf(row: Row): "met" | "missed" | "unsure" {
  const outcome = achievementOf(row)?.outcome ?? "unsure";
  if (outcome !== "unsure") return outcome;
  const given = pointsOf(row);
  if (given === null) return "unsure";
  return hasFullMarks(row) ? "met" : given.score.value.lessThan(given.weight.value) ? "missed" : "unsure";
}
