import type { HeadcountStatement, NarrativeFigure, Report } from "../../model/index.js";
import { acceptedRun, formatDecimal, type Printed, sumSpan, unitOf } from "../../quantity/index.js";
import { acceptedText } from "../accepted.js";
import { norms } from "../norms.js";
import { shown, withUnit } from "../operands.js";
import { failed, notRun, type Outcome, passed, type Rule } from "../rule.js";
import { countSpan, exactFigures, itemName } from "../statement-figures.js";

/** Counts listed as the parts of one count sum to it. */
export const headcount: Rule = {
  id: "budget/headcount",
  severity: "warning",
  page: {
    zh: {
      title: "人数（数量）分项之和不等于总数",
      compares:
        "正文中一个数量之后列出的各分项数量之和（或先列分项、后写“合计”的），与该数量比较，单位须相同（人、名、位视为相同）。个数是精确的，差一个也指出；以“万”为单位打印的按其精度比较。只有分项确实把总数分完的才比较：名称互斥或结尾相同（行政人员、事业人员），写明“分为”“分别为”“合计”，或只差一个数字。女性、低保户、党员等可以重叠的不作判断，有约数的也不作判断。",
      why: "分项把总数分完，合计必须相等，否则总数或某个分项有误。",
      fires: "“共服务 300 人次，其中在职人员 120 人次、退休人员 181 人次”：120 + 181 = 301 ≠ 300。",
      passes: "“共服务 301 人次，其中在职人员 120 人次、退休人员 181 人次”。",
      mend: "对照台账核对总数和各分项。",
      norm: norms.projects2020.zh,
    },
    en: {
      title: "Counts listed as parts do not sum to the whole",
      compares:
        "The sum of the counts listed as the parts of one count (or before their 合计) with that count, in the same unit (人, 名 and 位 are one). Counts are exact, so one too many is told of; counts printed in 万 are compared at that precision. Only parts that surely divide the whole are compared: their names exclude each other or end alike (行政人员, 事业人员), 分为, 分别为 or 合计 says so, or one wrong digit explains the sum. Silent on groups that may overlap (女性, 低保户, 党员) and where a count is approximate.",
      why: "The parts divide the whole. Where they do not sum to it, the whole or a part is wrong.",
      fires: "“共服务 300 人次，其中在职人员 120 人次、退休人员 181 人次”: 120 + 181 = 301 ≠ 300.",
      passes: "“共服务 301 人次，其中在职人员 120 人次、退休人员 181 人次”.",
      mend: "Check the whole and its parts against the records.",
      norm: norms.projects2020.en,
    },
  },
  *check({ report, statements }) {
    for (const statement of statements) if (statement.kind === "headcount") yield judge(report, statement);
  },
};

function judge(report: Report, statement: HeadcountStatement): Outcome {
  const { whole, parts, project } = statement;
  const [total, first, ...rest] = exactFigures([whole, ...parts.map((part) => countedAs(part, whole))]) ?? [];
  if (total === undefined || first === undefined) return notRun;
  const sums = rest.map(countSpan).reduce(sumSpan, countSpan(first));
  const isWhole = (figure: Printed): boolean => {
    const span = countSpan(figure);
    return !sums.greatest.lessThan(span.least) && !sums.least.greaterThan(span.greatest);
  };
  if (isWhole(total)) return passed;
  const sum = formatDecimal(rest.reduce((value, part) => value.plus(part.value), first.value));
  const unit = whole.leaf.unit;
  return failed({
    message: {
      zh: `列出的分项合计 ${withUnit(sum, unit)}，与总数 ${withUnit(shown(whole.leaf), unit)}不符。`,
      en: `The parts listed come to ${withUnit(sum, unit)}, but the whole is given as ${withUnit(shown(whole.leaf), unit)}.`,
    },
    expected: sum,
    actual: shown(whole.leaf),
    accepted: acceptedText([acceptedRun(sums, total.decimals, isWhole)], { unit }),
    formula: `${parts.map(({ leaf }) => shown(leaf)).join(" + ")} = ${sum} ≠ ${shown(whole.leaf)}`,
    subject: { project, item: itemName(report, statement), field: "headcount" },
    evidence: [{ role: "whole", leaf: whole.leaf }, ...parts.map(({ leaf }) => ({ role: "part" as const, leaf }))],
  });
}

/** People counted as 人, 名 or 位 are the same people. */
function countedAs(part: NarrativeFigure, whole: NarrativeFigure): NarrativeFigure {
  const [a, b] = [part.leaf.unit, whole.leaf.unit].map((unit) => (unit === null ? null : unitOf(unit)?.group));
  return a === "count:persons" && b === a ? { ...part, leaf: { ...part.leaf, unit: whole.leaf.unit } } : part;
}
