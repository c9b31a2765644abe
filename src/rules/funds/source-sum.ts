import { roles } from "../../messages/roles.js";
import type { Evaluation, Fund, Leaf } from "../../model/index.js";
import { withoutBlanks } from "../../quantity/index.js";
import { norms } from "../norms.js";
import { evaluationsOf, isBlank, points, shown, sourceFunds, totalFund, withUnit } from "../operands.js";
import { failed, notRun, type Outcome, passed, type Rule } from "../rule.js";
import { type Addend, checkSum } from "../sums.js";
import { amountColumns } from "./columns.js";

type Column = (typeof amountColumns)[number];

function* checkTable(index: number, evaluation: Evaluation): Iterable<Outcome> {
  const total = totalFund(evaluation);
  const sources = sourceFunds(evaluation);
  if (total === null || sources.length === 0) {
    yield notRun;
    return;
  }
  for (const column of amountColumns) yield checkColumn(index, column, total, sources);
}

function checkColumn(index: number, { field, role }: Column, total: Fund, sources: readonly Fund[]): Outcome {
  const whole = total[field];
  const filled = filledSources(sources, field);
  if (whole === null || filled === null) return notRun;
  const isEmpty = isBlank(whole);
  const operand = isEmpty ? asZero(whole, filled) : whole;
  const check = checkSum(toAddends(filled), operand);
  if (check === null) return notRun;
  if (!check.contradicts || holdsWithoutParts(filled, operand)) return passed;
  // "其中" on a later row opens a part of a part, which the sum would count twice.
  if (sources.slice(1).some((fund) => isPartOfPart(fund.label))) return notRun;
  const { sum, unit, formula, accepted } = checkSum(toAddends(filled.filter(isNotZero)), operand) ?? check;
  const expected = withUnit(sum, unit);
  const actual = withUnit(shown(whole), unit);
  return failed({
    message: {
      zh: isEmpty
        ? `“${total.label.text}”行未填${roles[role].zh}，各资金来源合计为 ${expected}。`
        : `“${total.label.text}”行的${roles[role].zh}为 ${actual}，各资金来源合计却为 ${expected}。`,
      en: isEmpty
        ? `The row "${total.label.text}" has no ${roles[role].en}, but its sources sum to ${expected}.`
        : `The ${roles[role].en} of the row "${total.label.text}" is ${actual}, but its sources sum to ${expected}.`,
    },
    expected: sum,
    actual: shown(whole),
    formula: isEmpty ? formula.replace(/≠.*$/, "≠ —") : formula,
    accepted,
    subject: { evaluation: index, row: total.label.text, field },
    evidence: [{ role, leaf: whole }, ...filled.map((leaf) => ({ role: "source amount" as const, leaf }))],
  });
}

/**
 * The sources' cells that hold a figure. A blank source counts as zero beside a filled one, so it is left out. Null
 * where no source is filled, where the column is merged and stands for the total alone, or where a cell cannot be read.
 */
function filledSources(sources: readonly Fund[], field: Column["field"]): Leaf[] | null {
  const cells = sources.map((fund) => fund[field]).filter((leaf) => leaf !== null && !isBlank(leaf));
  const filled = cells.filter((leaf) => leaf !== null);
  return filled.length > 0 && filled.every((leaf) => points(leaf) !== null) ? filled : null;
}

/** A blank total as the figure it stands for, in the unit of its sources. */
function asZero(whole: Leaf, filled: readonly Leaf[]): Leaf {
  return { ...whole, text: "0", value: "0", unit: filled[0]?.unit ?? null };
}

function toAddends(leaves: readonly Leaf[]): Addend[] {
  return leaves.map((leaf) => ({ leaf }));
}

function isNotZero(leaf: Leaf): boolean {
  return points(leaf)?.value.isZero() === false;
}

/**
 * Whether the total is the sum of its sources once those are left out that are the parts of the one above them, as where
 * 财政拨款 stands before 中央资金 and 省级资金.
 */
function holdsWithoutParts(sources: readonly Leaf[], total: Leaf): boolean {
  return sources.some((whole, at) =>
    sources.some((_, last) => {
      const parts = sources.slice(at + 1, last + 1);
      if (parts.length < 2 || !isNotZero(whole)) return false;
      if (checkSum(toAddends(parts), whole)?.contradicts !== false) return false;
      const kept = [...sources.slice(0, at + 1), ...sources.slice(last + 1)];
      return checkSum(toAddends(kept), total)?.contradicts === false;
    }),
  );
}

function isPartOfPart(label: Leaf): boolean {
  return withoutBlanks(label.text).startsWith("其中");
}

export const sourceSum: Rule = {
  id: "funds/source-sum",
  severity: "error",
  page: {
    zh: {
      title: "资金总额与各来源之和不符",
      compares:
        "按年初预算数、全年预算数、全年执行数三列，分别把总额行与各资金来源行之和比较。金额统一单位，按最细的印刷小数位计算舍入余量。未填的来源行按零计算；某行是其下几行之和的（如财政拨款下列中央、省级），只计该行；各来源行都未填，或该列合并为一格只写总额时，不作判断。总额行为 0 或空白而来源行有数，同样不符。",
      why: "总额是执行率的依据。总额与来源对不上，说明至少有一个数填错。",
      fires:
        "| | 全年执行数 |\n| --- | --- |\n| 年度资金总额 | 756.38 |\n| 当年财政拨款 | 782.07 |\n| 上年结转资金 | 12.97 |\n\n782.07 + 12.97 = 795.04 ≠ 756.38",
      passes: "总额 100.00，当年财政拨款 99.995，上年结转资金空白：相差不超过舍入余量。",
      mend: "核对预算批复和决算，改正总额行或来源行中填错的一格。",
      norm: `${norms.form.zh}：总额等于其各项来源之和。`,
    },
    en: {
      title: "The total is not the sum of its sources",
      compares:
        "For the initial budget, the adjusted budget and the executed amount, the total row is compared with the sum of the rows of its sources. Amounts are brought to one unit and may be rounded at the finest printed decimals. A blank source counts as zero, and a source that is the sum of the rows under it (财政拨款 over 中央 and 省级) counts for them; where all sources are blank, or one merged cell stands for the total alone, nothing is compared. A total of 0 or a blank one over filled sources contradicts them too.",
      why: "The execution rate rests on the total. Where it differs from its sources, at least one figure is wrong.",
      fires:
        "| | 全年执行数 |\n| --- | --- |\n| 年度资金总额 | 756.38 |\n| 当年财政拨款 | 782.07 |\n| 上年结转资金 | 12.97 |\n\n782.07 + 12.97 = 795.04 ≠ 756.38",
      passes:
        "A total of 100.00 with 99.995 from the year's appropriation and a blank carry-over: rounding explains it.",
      mend: "Compare with the approved budget and the final accounts, and correct the total or the source that is wrong.",
      norm: `${norms.form.en}: a total is the sum of its sources.`,
    },
  },
  *check({ report }) {
    for (const [index, evaluation] of evaluationsOf(report)) yield* checkTable(index, evaluation);
  },
};
