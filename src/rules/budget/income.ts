import { norms } from "../norms.js";
import type { Rule } from "../rule.js";
import { furtherParts } from "./further-parts.js";
import { hasAny } from "./stated.js";
import { outcomeOfSum } from "./sum-outcome.js";

/** Income = initial budget + adjustment. */
export const income: Rule = {
  id: "budget/income",
  severity: "error",
  page: {
    zh: {
      title: "预算收入不等于年初预算加减调整数",
      compares:
        "正文中的预算收入与年初预算加追加（调增）、减追减（调减）之和比较。正文还写有上年结转、再次调整等其他来源的，计入或不计入等式成立即为一致。差额正好是同一段中另一笔没有说明来龙去脉的金额（如上级专款）的，不作判断。三个数缺任何一个，或其中有约数，不作判断。",
      why: "收入的构成是报告自己写出的等式，等式不成立，说明其中至少一个数有误，后面的执行率和结余都会受影响。",
      fires:
        "“预算收入 1250.00 万元，其中年初预算 1000.00 万元，调整追加 230.00 万元”：1000.00 + 230.00 = 1230.00 ≠ 1250.00。",
      passes: "“预算收入 1230.00 万元，其中年初预算 1000.00 万元，调整追加 230.00 万元”。",
      mend: "对照预算批复和追加（追减）文件，核对年初预算、调整数和预算收入，改正有误的一个；另有来源的，在同一句中写明。",
      norm: norms.projects2020.zh,
    },
    en: {
      title: "Income is not the initial budget plus or minus its adjustment",
      compares:
        "The narrative's income with the initial budget plus what was added or minus what was taken away. Further sources that the narrative tells of, such as money carried over from last year or a second adjustment, may count or not: the figures agree where the sum holds either way. Silent where the gap is just one other amount of the same paragraph whose part is not said (上级专款), and where one of the three figures is missing or approximate.",
      why: "The report itself writes the equation. Where it does not hold, at least one figure is wrong, and the execution rate and the carryover rest on it.",
      fires:
        "“预算收入 1250.00 万元，其中年初预算 1000.00 万元，调整追加 230.00 万元”: 1000.00 + 230.00 = 1230.00 ≠ 1250.00.",
      passes: "“预算收入 1230.00 万元，其中年初预算 1000.00 万元，调整追加 230.00 万元”.",
      mend: "Compare the three figures with the approved budget and its adjustments and correct the wrong one; name further sources in the same sentence.",
      norm: norms.projects2020.en,
    },
  },
  *check({ report, statements }) {
    const { initial, adjustment, income: whole } = report.budget;
    if (!hasAny(initial, adjustment, whole)) return;
    yield outcomeOfSum(report, {
      addends: [
        { leaf: initial, role: "initial budget told" },
        { leaf: adjustment, role: "adjustment told" },
      ],
      further: furtherParts(statements, "income").map(({ figure }) => ({ figure, role: "further source" as const })),
      unplaced: furtherParts(statements, "unplaced").map(({ figure }) => figure),
      whole: { leaf: whole, role: "income told" },
      subject: { field: "income" },
      message: ({ sum, whole: printed, gap }) => ({
        zh: `正文预算收入写为 ${printed}，而年初预算与调整数合计为 ${sum}，相差 ${gap}。`,
        en: `The narrative gives an income of ${printed}, but the initial budget and its adjustment come to ${sum}, a difference of ${gap}.`,
      }),
    });
  },
};
