import type { Evaluation } from "../../model/index.js";
import { type Decimal, formatDecimal } from "../../quantity/index.js";
import { norms } from "../norms.js";
import { evaluationsOf, shown } from "../operands.js";
import { failed, notRun, type Outcome, passed, type Rule } from "../rule.js";
import { rowPoints, sumOf } from "../score/addends.js";
import { type RuleOption, thresholdFor } from "../settings.js";

const shareOption: RuleOption = {
  name: "share",
  title: {
    zh: "单行分值占表中指标分值的比例，超过即提示",
    en: "the share of the indicators' weight above which one row is heavy",
  },
  unit: "ratio",
  fallback: ({ heavy: share }) => share,
};

/** One row that decides its table. */
export const heavy: Rule = {
  id: "indicator/heavy",
  severity: "info",
  options: [shareOption],
  page: {
    zh: {
      title: "单个指标权重过高",
      compares:
        "一行的分值超过表中各三级指标分值合计的一半（预算执行率的分值不计），即提示。只有一行指标的表、有一行分值读不出或为负的表，不作判断。",
      why: "一个指标占了大半分值，其余指标填得好坏都影响不了结果，自评就失去了意义。",
      fires: "各指标分值合计 90 分，其中一行 60 分。",
      passes: "各指标分值合计 90 分，最高的一行 45 分。",
      mend: "把该指标拆成几个具体指标，或者重新分配分值。",
      norm: `${norms.projects2020.zh}：二、三级指标权重根据指标重要程度确定，权重应当合理。`,
    },
    en: {
      title: "One indicator outweighs all others",
      compares:
        "A single row carries more than half of the weight of its table's indicators, the execution rate's apart. Tables with a single indicator, and tables with a weight that is negative or cannot be read, are not judged.",
      why: "With one row for more than half of the weight nothing else matters, and the evaluation says little.",
      fires: "The indicators weigh 90 together, one of them 60.",
      passes: "The indicators weigh 90 together, the heaviest 45.",
      mend: "Split the indicator into several, or share out the weights again.",
      norm: `${norms.projects2020.en}: weights follow the importance of the indicators and are to be sound.`,
    },
  },
  *check(facts) {
    for (const [index, evaluation] of evaluationsOf(facts.report))
      yield checkTable(index, evaluation, thresholdFor(facts, heavy, shareOption, evaluation));
  },
};

function checkTable(index: number, evaluation: Evaluation, share: Decimal): Outcome {
  const { addends, complete } = rowPoints(evaluation.indicators, "weight");
  const isSound = complete && addends.every(({ points }) => !points.value.isNegative());
  if (!isSound || addends.filter(({ points }) => points.value.greaterThan(0)).length < 2) return notRun;
  const whole = sumOf(addends);
  const heaviest = addends.find(({ points }) => points.value.greaterThan(whole.times(share)));
  if (heaviest === undefined || heaviest.row === null) return passed;
  const [weight, sum] = [shown(heaviest.leaf), formatDecimal(whole)];
  const percent = `${formatDecimal(heaviest.points.value.div(whole).times(100).toDecimalPlaces(1))}%`;
  const name = heaviest.row.level3.text;
  return failed({
    message: {
      zh: `“${name}”分值 ${weight} 分，占表中指标分值 ${sum} 分的 ${percent}。`,
      en: `"${name}" weighs ${weight}, which is ${percent} of the ${sum} of all indicators of its table.`,
    },
    expected: `≤ ${formatDecimal(whole.times(share))}`,
    actual: weight,
    formula: `${weight} ÷ ${sum} = ${percent} > ${formatDecimal(share.times(100))}%`,
    accepted: `≤ ${formatDecimal(whole.times(share))}`,
    subject: { evaluation: index, row: name, field: "weight" },
    evidence: [{ role: "weight", leaf: heaviest.leaf }],
  });
}
