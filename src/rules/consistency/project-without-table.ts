import { norms } from "../norms.js";
import { failed, notRun, passed, type Rule } from "../rule.js";
import { projectCoverage } from "./project-coverage.js";

/** Every project that the narrative tells of has its table. */
export const projectWithoutTable: Rule = {
  id: "consistency/project-without-table",
  severity: "warning",
  page: {
    zh: {
      title: "正文中的项目没有自评表",
      compares:
        "按名称为正文中的每个项目找项目支出自评表（忽略引号、括号、项目编码和末尾的“项目”二字）。名称相近、金额相同，或其子项目另有自评表的，可能是同一项目，不作判断；有表格没有读懂或没有项目名称的、没有一个项目能对上的、对不上的比对上的还多的，也不作判断。",
      why: "单位自评应覆盖所列项目；正文说明了绩效而没有自评表的项目，其得分无从核对。",
      fires: "正文有“图书购置”“读书活动”两个项目，只附“图书购置”的自评表。",
      passes: "正文的“读书活动经费”，自评表的项目名称为“全民读书活动专项经费”。",
      mend: "补报该项目的自评表；不需要自评的，在正文中说明。",
      norm: norms.projects2020.zh,
    },
    en: {
      title: "A project of the narrative has no table",
      compares:
        "Each project of the narrative is looked for among the project tables by its name (quotes, brackets, codes and a closing 项目 apart). A table with a similar name, with the same money, or of one of its sub-projects may be the one meant, and then nothing is said; nor where a table was not understood or has no name, where no project has its table, or where those without are more than those with.",
      why: "Self-evaluation covers the projects that a report tells of. Without a table, nobody can check the project's score.",
      fires: "The narrative tells of 图书购置 and 读书活动, and only 图书购置 has a table.",
      passes: "The narrative says 读书活动经费, and a table is named 全民读书活动专项经费.",
      mend: "File the project's table, or say in the narrative why it needs none.",
      norm: norms.projects2020.en,
    },
  },
  *check(facts) {
    const coverage = projectCoverage(facts);
    if (coverage === null) {
      for (const _ of facts.report.projects) yield notRun;
      return;
    }
    for (let pair = 0; pair < coverage.pairs; pair++) yield passed;
    const alone = coverage.projects.filter(({ state }) => state === "alone");
    for (const { index, name, state } of coverage.projects) {
      if (state === "told") yield passed;
      else if (state === "unsure" || alone.length > coverage.pairs) yield notRun;
      else
        yield failed({
          message: {
            zh: `正文中的项目“${name.text}”没有对应的项目支出自评表。`,
            en: `The narrative's project "${name.text}" has no self-evaluation table.`,
          },
          expected: name.text,
          actual: null,
          formula: null,
          accepted: null,
          subject: { project: index, field: "name" },
          evidence: [{ role: "project told", leaf: name }],
        });
    }
  },
};
