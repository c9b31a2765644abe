import type { ShareStatement } from "../../model/index.js";
import { derivedContradicts, derivedRun, quotientSpan } from "../../quantity/index.js";
import { acceptedText } from "../accepted.js";
import { norms } from "../norms.js";
import { atFinest, shown, withUnit } from "../operands.js";
import { failed, notRun, type Outcome, passed, type Rule } from "../rule.js";
import { exactFigure, exactFigures, isMoneyOfOneUnit, toldSpan } from "../statement-figures.js";

/** "占 p%" = part ÷ whole. */
export const share: Rule = {
  id: "budget/share",
  severity: "error",
  page: {
    zh: {
      title: "占比与分项、总额不符",
      compares:
        "“其中 B 万元，占 A 的 p%”：p 应等于 B ÷ A。打印的每个数代表所有四舍五入后与它相同的数，只有任何取值都得不到 p（四舍五入和截位都不行）才指出。“其中女性 320 人，占 40%”一类的数量同样比较，个数视为精确，以“万”打印的按其精度。缺数或有约数的不作判断。",
      why: "占比由分项和总额算出，算不出这个占比，说明三个数中至少一个有误。",
      fires: "“支出 500.00 万元，其中基本支出 300.00 万元，占 66.00%”：300.00 ÷ 500.00 = 60.00%。",
      passes: "“支出 500.00 万元，其中基本支出 300.00 万元，占 60%”。",
      mend: "核对分项和总额，重新计算占比。",
      norm: norms.projects2020.zh,
    },
    en: {
      title: "A share is not the part over the whole",
      compares:
        "“其中 B 万元，占 A 的 p%”: p with B ÷ A. A printed figure stands for all figures that print so; only where none of them gives p, neither rounded nor cut off, is it accused. Counts (“其中女性 320 人，占 40%”) are compared alike; they are exact, unless told in 万. Silent where a figure is missing or approximate.",
      why: "The share follows from the part and the whole. Where it does not, at least one of the three figures is wrong.",
      fires: "“支出 500.00 万元，其中基本支出 300.00 万元，占 66.00%”: 300.00 ÷ 500.00 = 60.00%.",
      passes: "“支出 500.00 万元，其中基本支出 300.00 万元，占 60%”.",
      mend: "Check the part and the whole and work out the share again.",
      norm: norms.projects2020.en,
    },
  },
  *check({ statements }) {
    for (const statement of statements) if (statement.kind === "share") yield judge(statement);
  },
};

function judge({ part, whole, percent, project }: ShareStatement): Outcome {
  const told = exactFigure(percent);
  const amounts = exactFigures([part, whole]);
  const [b, a] = amounts === null ? [] : isMoneyOfOneUnit([part, whole]) ? atFinest(amounts) : amounts;
  if (told === null || a === undefined || b === undefined) return notRun;
  const ratio = quotientSpan(toldSpan(b, part.leaf.unit), toldSpan(a, part.leaf.unit));
  if (ratio === null) return notRun;
  const percents = { least: ratio.least.times(100), greatest: ratio.greatest.times(100) };
  if (!derivedContradicts(percents, told)) return passed;
  const expected = b.value.div(a.value).times(100).toFixed(Math.max(told.decimals, 2));
  const shownPercent = told.value.toFixed(Math.max(told.decimals, 0));
  const [partText, wholeText] = [part, whole].map(({ leaf }) => withUnit(shown(leaf), leaf.unit));
  return failed({
    message: {
      zh: `正文写 ${partText}占 ${wholeText}的 ${shownPercent}%，计算应为 ${expected}%。`,
      en: `The narrative says that ${partText} is ${shownPercent}% of ${wholeText}; it is ${expected}%.`,
    },
    expected,
    actual: shown(percent.leaf),
    formula: `${shown(part.leaf)} ÷ ${shown(whole.leaf)} = ${expected}% ≠ ${shownPercent}%`,
    accepted: acceptedText([derivedRun(percents, told.decimals)], { sign: "%" }),
    subject: { project, field: "share" },
    evidence: [
      { role: "percentage told", leaf: percent.leaf },
      { role: "part", leaf: part.leaf },
      { role: "whole", leaf: whole.leaf },
    ],
  });
}
