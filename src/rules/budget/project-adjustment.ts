import type { BudgetPartStatement, Project, Report } from "../../model/index.js";
import { norms } from "../norms.js";
import { shown, withUnit } from "../operands.js";
import { failed, notRun, type Outcome, passed, type Rule } from "../rule.js";
import { checkSum } from "../sums.js";
import { confusedAmounts } from "../tellings.js";
import { furtherParts, insteadOfBudget } from "./further-parts.js";
import { hasAny } from "./stated.js";
import { outcomeOfSum, type Term } from "./sum-outcome.js";

/** A project's budget ± adjustment = executed + carryover. */
export const projectAdjustment: Rule = {
  id: "budget/project-adjustment",
  severity: "error",
  page: {
    zh: {
      title: "项目预算加减调整数不等于支出加结余",
      compares:
        "正文中每个项目的预算加追加（减追减），与实际支出加结余结转比较；正文未提调整的按没有调整处理，“无结余”按 0 计；另写有上年结转或第二笔调整、收回的，计入或不计入等式成立即为一致；写有调整后预算或到位资金的，以其代替预算和调整数，有一种成立即为一致。正文未提结余的，只在支出超过预算加减调整数时指出，此时任何结余都不能使等式成立。",
      why: "一个项目可用多少钱、花了多少、剩下多少，三者必须平衡。不平衡说明该段至少一个数有误。",
      fires:
        "“年初预算 300.00 万元，年中追加 50.00 万元，实际支出 320.00 万元，无结余”：300.00 + 50.00 = 350.00 ≠ 320.00。",
      passes: "“年初预算 300.00 万元，年中追加 50.00 万元，实际支出 320.00 万元，结转 30.00 万元”。",
      mend: "对照项目指标文件和支出明细核对预算、调整、支出和结余，改正有误的一个，漏写的结余要写明。",
      norm: norms.projects2020.zh,
    },
    en: {
      title: "A project's budget and adjustment are not what it spent and has left",
      compares:
        "Each project's budget plus or minus its adjustment with its expenditure plus its carryover, all from the narrative. No word of an adjustment means none, and “无结余” is 0. Money carried over from last year and a second adjustment may count or not: the figures agree where the balance holds either way. An adjusted budget or the money received may take the place of budget and adjustment; one of the readings that balances is enough. Where the narrative says nothing of a carryover, only an expenditure above the adjusted budget is accused, because then no carryover could make it right.",
      why: "What a project had, spent and has left must balance. Where it does not, at least one figure of the paragraph is wrong.",
      fires:
        "“年初预算 300.00 万元，年中追加 50.00 万元，实际支出 320.00 万元，无结余”: 300.00 + 50.00 = 350.00 ≠ 320.00.",
      passes: "“年初预算 300.00 万元，年中追加 50.00 万元，实际支出 320.00 万元，结转 30.00 万元”.",
      mend: "Compare budget, adjustment, expenditure and carryover with the project's accounts, correct the wrong one and state a carryover that was left out.",
      norm: norms.projects2020.en,
    },
  },
  *check({ report, statements }) {
    for (const [index, project] of report.projects.entries()) {
      if (!hasAny(project.budget, project.executed)) continue;
      const further = furtherParts(statements, "project", index);
      const instead = insteadOfBudget(statements, index);
      if (project.carryover !== null) yield balance(report, index, project, { further, instead });
      else yield further.length + instead.length > 0 ? notRun : overspending(report, index, project);
    }
  },
};

/** Money of a project's story beside its fields. */
interface Beside {
  readonly further: readonly BudgetPartStatement[];
  readonly instead: readonly BudgetPartStatement[];
}

function available(project: Project): Term[] {
  const budget: Term = { leaf: project.budget, role: "project budget told" };
  return project.adjustment === null ? [budget] : [budget, { leaf: project.adjustment, role: "adjustment told" }];
}

/**
 * Whether what the project had is what it spent and has left. It had its budget with the adjustments, or what is told
 * in their place: where one of them balances, the story holds; else the last is held against it.
 */
function balance(report: Report, index: number, project: Project, { further, instead }: Beside): Outcome {
  const replaced = instead.map(({ figure }): Term[] => [
    { leaf: figure.approximate ? null : figure.leaf, role: "adjusted budget told" },
  ]);
  const outcomes = [available(project), ...replaced].map((had) => balanceOf(report, index, project, had, further));
  if (outcomes.some(({ kind }) => kind === "passed")) return passed;
  return outcomes.find(({ kind }) => kind === "not-run") ?? outcomes.at(-1) ?? notRun;
}

function balanceOf(
  report: Report,
  index: number,
  project: Project,
  had: readonly Term[],
  further: readonly BudgetPartStatement[],
): Outcome {
  return outcomeOfSum(report, {
    addends: [...had, { leaf: project.carryover, role: "carryover told", subtract: true }],
    further: further.map(({ figure }) => ({ figure, role: "further source" as const })),
    whole: { leaf: project.executed, role: "project executed told" },
    subject: { project: index, field: "executed" },
    message: ({ sum, whole, gap }) => ({
      zh: `项目“${project.name.text}”按预算加减调整数、再减结余计算，支出应为 ${sum}，正文实际支出写为 ${whole}，相差 ${gap}。`,
      en: `For the project "${project.name.text}", budget and adjustment less carryover leave ${sum} spent, but the narrative gives ${whole}, a difference of ${gap}.`,
    }),
  });
}

/** Without a word of what is left, only spending more than there was is a contradiction. */
function overspending(report: Report, index: number, { name, budget, adjustment, executed }: Project): Outcome {
  if (budget === null || adjustment === null || executed === null) return notRun;
  const check = checkSum([{ leaf: budget }, { leaf: adjustment }], executed);
  if (check === null) return notRun;
  if (!check.contradicts) return passed;
  const confused = confusedAmounts(report);
  if (check.excess.isPositive() || [budget, adjustment, executed].some((leaf) => confused.has(leaf))) return notRun;
  const had = withUnit(check.sum, check.unit);
  const spent = withUnit(shown(executed), executed.unit);
  return failed({
    message: {
      zh: `项目“${name.text}”的预算加减调整数为 ${had}，正文实际支出却写为 ${spent}，多出 ${withUnit(check.gap, check.unit)}。`,
      en: `The project "${name.text}" had ${had} with its adjustment, but the narrative says that ${spent} was spent.`,
    },
    expected: check.sum,
    actual: shown(executed),
    formula: check.formula,
    accepted:
      check.run === null
        ? null
        : `≤ ${withUnit(check.run.greatest.toFixed(Math.max(0, check.run.decimals)), check.unit)}`,
    subject: { project: index, field: "executed" },
    evidence: [
      { role: "project executed told", leaf: executed },
      { role: "project budget told", leaf: budget },
      { role: "adjustment told", leaf: adjustment },
    ],
  });
}
