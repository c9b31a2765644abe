import type { Fund } from "../../model/index.js";
import { derivedContradicts, derivedRun, formatDecimal } from "../../quantity/index.js";
import { acceptedText } from "../accepted.js";
import { norms } from "../norms.js";
import { evaluationsOf, shown, shownRate, totalFund } from "../operands.js";
import { failed, notRun, type Outcome, passed, type Rule } from "../rule.js";
import { exactRate, nearestMeant, ratesMeant } from "./rate.js";

function checkTotal(index: number, fund: Fund | null): Outcome {
  if (fund === null || fund.rate === null || fund.executed === null || fund.adjusted === null) return notRun;
  const exact = exactRate(fund);
  const meant = ratesMeant(fund.rate);
  if (exact === null || meant.length === 0) return notRun;
  if (meant.some((rate) => !derivedContradicts(exact.span, rate))) return passed;
  const decimals = Math.max(2, ...meant.map((rate) => rate.decimals));
  const expected = `${formatDecimal(exact.percent.toDecimalPlaces(decimals))}%`;
  const actual = shownRate(fund.rate);
  return failed({
    message: {
      zh: `“${fund.label.text}”行的执行率应为 ${expected}，表中填写 ${actual}。`,
      en: `The execution rate of the row "${fund.label.text}" should be ${expected}; the table tells ${actual}.`,
    },
    expected,
    actual,
    formula: `${shown(fund.executed)} ÷ ${shown(fund.adjusted)} = ${expected} ≠ ${actual}`,
    accepted: acceptedText([derivedRun(exact.span, nearestMeant(meant, exact)?.decimals ?? 2)], { sign: "%" }),
    subject: { evaluation: index, row: fund.label.text, field: "rate" },
    evidence: [
      { role: "execution rate", leaf: fund.rate },
      { role: "executed amount", leaf: fund.executed },
      { role: "adjusted budget", leaf: fund.adjusted },
    ],
  });
}

export const executionRate: Rule = {
  id: "funds/execution-rate",
  severity: "error",
  page: {
    zh: {
      title: "执行率计算有误",
      compares:
        "总额行的执行率与全年执行数 ÷ 全年预算数比较。执行率可以四舍五入，也可以截去尾数，小数位数不限；写作“1”“100”“0.98”而不带百分号的，按其本意理解。缺少任一数字，或全年预算数为 0 时，不作判断。",
      why: "执行率决定预算执行得分，算错会使总分失真。",
      fires: "全年预算数 2234.30，全年执行数 2143.16，执行率 85%：2143.16 ÷ 2234.30 = 95.92% ≠ 85%",
      passes: "全年预算数 2234.30，全年执行数 2143.16，执行率 95.9%、96% 或 0.9592。",
      mend: "用全年执行数除以全年预算数重算执行率，并相应改正得分和总分。",
      norm: `${norms.form.zh}：执行率＝全年执行数 ÷ 全年预算数。`,
    },
    en: {
      title: "The execution rate is miscalculated",
      compares:
        'The total row\'s execution rate is compared with executed ÷ adjusted. It may be rounded or cut off at any number of decimals, and a rate in another scale without a percent sign ("1", "100", "0.98") is read as meant. Where a figure is missing, or the adjusted budget is 0, nothing is compared.',
      why: "The rate decides the score of budget execution; a wrong one distorts the total score.",
      fires: "Adjusted 2234.30, executed 2143.16, rate 85%: 2143.16 ÷ 2234.30 = 95.92% ≠ 85%",
      passes: "Adjusted 2234.30, executed 2143.16, rate 95.9%, 96% or 0.9592.",
      mend: "Divide the executed amount by the adjusted budget again, and correct the score and the total score that follow from it.",
      norm: `${norms.form.en}: rate = executed ÷ adjusted.`,
    },
  },
  *check({ report }) {
    for (const [index, evaluation] of evaluationsOf(report)) yield checkTotal(index, totalFund(evaluation));
  },
};
