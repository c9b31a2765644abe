import { norms } from "../norms.js";
import { failed, notRun, passed, type Rule } from "../rule.js";
import { textsOf } from "../running-text.js";
import { hasPart, headingsOf, isDispensable, outlineParts } from "./outline-parts.js";

/** A narrative whose outline was read has more headings than one. */
const FEWEST_HEADINGS = 2;

/** The narrative has the parts that such reports have. */
export const section: Rule = {
  id: "completeness/section",
  severity: "warning",
  page: {
    zh: {
      title: "报告缺少应有的章节",
      compares:
        "报告应有基本情况、收支情况、绩效完成情况、存在的问题和改进措施四部分。标题按同义词识别（如“部门概况”“资金使用情况”“履职成效”“下一步建议”），正文写明了相应内容的也算有，不论列在哪个标题下。没有正文、只有表格的报送材料，以及标题没有读出来的报告，不作判断；项目支出报告不要求收支情况，按转移支付提纲（绩效目标分解下达、偏离绩效目标的原因）编写的不要求基本情况和收支情况。",
      why: "缺少的部分正是使用报告的人要看的内容；没有“存在的问题”，自评就没有改进的依据。",
      fires: "报告依次为基本情况、收支情况、绩效完成情况、其他需要说明的情况，没有写存在的问题。",
      passes: "报告最后一部分为“四、主要不足和下一步打算”。",
      mend: "补写缺少的部分；确实没有内容的，保留标题并如实说明。",
      norm: norms.projects2020.zh,
    },
    en: {
      title: "A section that such reports have is missing",
      compares:
        "A report has an overview, its income and expenditure, its performance, and problems and measures. Headings are known by their synonyms (部门概况, 资金使用情况, 履职成效, 下一步建议), and a part is there too where the text tells what belongs into it, under whatever heading. Silent for a submission of tables alone and for a report whose headings were not read; a report on projects needs no income and expenditure, and one on the outline for transfer payments (绩效目标分解下达, 偏离绩效目标的原因) neither these nor an overview.",
      why: "What is missing is what the reader of the report looks for; without its problems, a self-evaluation improves nothing.",
      fires: "The headings are 基本情况, 收支情况, 绩效完成情况, 其他需要说明的情况, and nothing is said of problems.",
      passes: "The last section is 四、主要不足和下一步打算.",
      mend: "Write what is missing; where there is nothing to tell, keep the heading and say so.",
      norm: norms.projects2020.en,
    },
  },
  *check(facts) {
    const { title, sections } = facts.report;
    const outline = sections.filter(({ level }) => level === 1);
    const isNarrated = outline.length >= FEWEST_HEADINGS;
    const isOnProjects = title !== null && /项目/u.test(title.text) && !/整体|部门绩效/u.test(title.text);
    const headings = headingsOf(facts);
    const texts = textsOf(facts, "body");
    for (const part of outlineParts) {
      if (!isNarrated || (isOnProjects && part.key === "money")) yield notRun;
      else if (hasPart(part, headings, texts)) yield passed;
      else if (isDispensable(part, headings)) yield notRun;
      else
        yield failed({
          message: {
            zh: `报告没有“${part.zh}”部分。`,
            en: `The report has no section on ${part.en} (${part.zh}).`,
          },
          expected: part.zh,
          actual: null,
          formula: null,
          accepted: null,
          subject: { field: part.key },
          evidence: outline.map(({ heading }) => ({ role: "heading" as const, leaf: heading })),
        });
    }
  },
};
