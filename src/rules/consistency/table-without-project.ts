import { norms } from "../norms.js";
import { failed, notRun, passed, type Rule } from "../rule.js";
import { projectCoverage } from "./project-coverage.js";

/** Every project that has a table is told of in the narrative. */
export const tableWithoutProject: Rule = {
  id: "consistency/table-without-project",
  severity: "warning",
  page: {
    zh: {
      title: "有自评表的项目在正文中没有提到",
      compares:
        "按名称在正文中查找每张项目支出自评表的项目。项目名称（去掉末尾的“专项”“经费”“资金”等字）在正文任何一处出现的，即为提到；正文有名称相近或金额相同而没有自评表的项目的，可能是同一项目，不作判断；有表格没有读懂的、正文没有逐项说明项目的、对不上的比对上的还多的，也不作判断。",
      why: "正文应当说明每个自评项目的资金和绩效；没有提到的，可能是漏写，也可能错附了其他项目的表。",
      fires: "附有“图书购置”“读书活动”两张项目自评表，正文只说明了“图书购置”。",
      passes: "附有“读书活动专项经费”的自评表，正文写“全年组织读书活动 12 场”。",
      mend: "在正文中补充该项目的资金使用和绩效情况，或撤下错附的表。",
      norm: norms.projects2020.zh,
    },
    en: {
      title: "A table's project is nowhere in the narrative",
      compares:
        "The project of each project table is looked for in the narrative by its name. It is told of where the name, a closing 专项, 经费 or 资金 apart, stands anywhere in the text. A project of the narrative that has no table and a similar name or the same money may be the one meant, and then nothing is said; nor where a table was not understood, where the narrative does not tell of single projects, or where those that it leaves out are more than those it tells of.",
      why: "The narrative accounts for the money and the results of each project that was evaluated. One that is missing was forgotten, or its table belongs to another report.",
      fires: "There are tables of 图书购置 and 读书活动, and the narrative only tells of 图书购置.",
      passes: "There is a table of 读书活动专项经费, and the narrative says 全年组织读书活动 12 场.",
      mend: "Tell of the project's money and results in the narrative, or take the table out.",
      norm: norms.projects2020.en,
    },
  },
  *check(facts) {
    const coverage = projectCoverage(facts);
    if (coverage === null) {
      for (const { kind } of facts.report.evaluations) if (kind === "project") yield notRun;
      return;
    }
    for (let pair = 0; pair < coverage.pairs; pair++) yield passed;
    const alone = coverage.tables.filter(({ state }) => state === "alone");
    for (const { index, name, state } of coverage.tables) {
      if (state === "told") yield passed;
      else if (state === "unsure" || alone.length > coverage.pairs) yield notRun;
      else
        yield failed({
          message: {
            zh: `项目“${name.text}”有自评表，正文中没有提到。`,
            en: `"${name.text}" has a self-evaluation table and is nowhere in the narrative.`,
          },
          expected: name.text,
          actual: null,
          formula: null,
          accepted: null,
          subject: { evaluation: index, field: "name" },
          evidence: [{ role: "project of the table", leaf: name }],
        });
    }
  },
};
