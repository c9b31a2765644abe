import type { HeadcountStatement, Report } from "../../model/index.js";
import { acceptedRun, formatDecimal, type Printed, sumSpan } from "../../quantity/index.js";
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
        "正文中一个数量之后列出的各分项数量之和，与该数量比较，单位须相同。个数是精确的，差一个也指出；以“万”为单位打印的按其精度比较。有约数的不作判断。",
      why: "分项把总数分完，合计必须相等，否则总数或某个分项有误。",
      fires: "“共服务 300 人次，其中在职人员 120 人次、退休人员 181 人次”：120 + 181 = 301 ≠ 300。",
      passes: "“共服务 301 人次，其中在职人员 120 人次、退休人员 181 人次”。",
      mend: "对照台账核对总数和各分项。",
      norm: norms.projects2020.zh,
    },
    en: {
      title: "Counts listed as parts do not sum to the whole",
      compares:
        "The sum of the counts listed as the parts of one count with that count, in the same unit. Counts are exact, so one too many is told of; counts printed in 万 are compared at that precision. Silent where a count is approximate.",
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
  const [total, first, ...rest] = exactFigures([whole, ...parts]) ?? [];
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
