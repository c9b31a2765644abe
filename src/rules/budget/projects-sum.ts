import { Decimal } from "../../quantity/index.js";
import { norms } from "../norms.js";
import { type Facts, type Failed, notRun, type Rule } from "../rule.js";
import { isAccounted } from "./accounted.js";
import { furtherParts } from "./further-parts.js";
import { outcomeOfSum } from "./sum-outcome.js";

/** The name of what is left of the projects. */
const THE_REST = /^(?:其他|其它|其余|剩余)/u;

/** Σ executed of the projects = project expenditure. */
export const projectsSum: Rule = {
  id: "budget/projects-sum",
  severity: "warning",
  page: {
    zh: {
      title: "各项目支出之和不等于项目支出总额",
      compares:
        "正文中逐个说明的项目的实际支出之和，与正文中的项目支出总额比较。另有写明不单独自评等的金额，计入后相等的视为一致；正文自己写明这些项目只是其中一部分（如“纳入自评的 3 个项目支出 380.00 万元”），或写明其余项目的金额的，不作判断。正文没有逐项说明项目，或有项目没有写明实际支出、只写约数的，不作判断。",
      why: "项目支出绩效自评应覆盖全部项目支出。两者不等，多半是有项目没有写进报告，或金额有误。",
      fires: "正文项目支出 500.00 万元，两个项目分别支出 200.00 万元、180.00 万元：200.00 + 180.00 = 380.00 ≠ 500.00。",
      passes: "正文项目支出 380.00 万元，两个项目分别支出 200.00 万元、180.00 万元。",
      mend: "补上没有写进报告的项目；确实不需要逐项说明的，写明未列项目的金额；金额有误的改正。",
      norm: norms.projects2020.zh,
    },
    en: {
      title: "The projects do not sum to the project expenditure",
      compares:
        "The sum of what the projects of the narrative spent with the narrative's project expenditure. Money told beside them, such as what is not evaluated apart, may count: the figures agree where the sum holds with it. Silent where the text itself says that these projects are a part of all (“纳入自评的 3 个项目支出 380.00 万元”) or tells what the others spent, where no project is told of, or where one tells no exact expenditure.",
      why: "Self-evaluation covers all project expenditure. Where the two differ, a project was most likely left out, or an amount is wrong.",
      fires:
        "Project expenditure 500.00 万元, two projects of 200.00 万元 and 180.00 万元: 200.00 + 180.00 = 380.00 ≠ 500.00.",
      passes: "Project expenditure 380.00 万元, two projects of 200.00 万元 and 180.00 万元.",
      mend: "Add the projects left out, or say how much was spent on projects that need no account of their own; correct a wrong amount.",
      norm: norms.projects2020.en,
    },
  },
  *check(facts) {
    const { report, statements } = facts;
    const { projects, budget } = report;
    const told = projects.filter(({ executed }) => executed !== null);
    // Where only the rest was told as a project, the others were told in another way.
    if (told.every(({ name }) => THE_REST.test(name.text))) return;
    const outcome = outcomeOfSum(report, {
      addends: projects.map(({ executed }) => ({ leaf: executed, role: "project executed told" as const })),
      further: furtherParts(statements, "projects").map(({ figure }) => ({ figure, role: "further source" as const })),
      whole: { leaf: budget.project, role: "project expenditure" },
      subject: { field: "project" },
      message: ({ sum, whole, gap, check }) => ({
        zh: `正文所列 ${projects.length} 个项目的实际支出合计 ${sum}，比项目支出总额 ${whole}${check.excess.isNegative() ? "少" : "多"} ${gap}。`,
        en: `${projects.length === 1 ? "The narrative's only project" : `The ${projects.length} projects of the narrative`} spent ${sum}, ${gap} ${check.excess.isNegative() ? "less" : "more"} than the project expenditure of ${whole}.`,
      }),
    });
    yield outcome.kind === "failed" && isToldApart(facts, outcome) ? notRun : outcome;
  },
};

/** Whether the text itself says that its projects are a part of all, or tells the others' money. */
function isToldApart(facts: Facts, { expected }: Failed): boolean {
  const whole = facts.report.budget.project;
  if (expected === null || whole?.value == null || whole.unit === null) return false;
  return isAccounted(facts, new Decimal(expected), new Decimal(whole.value), whole.unit);
}
