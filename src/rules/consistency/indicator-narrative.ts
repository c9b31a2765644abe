import type { Statement } from "../../model/index.js";
import { actualOf } from "../indicator/reading.js";
import { type Row, rowsOf } from "../indicator/rows.js";
import { norms } from "../norms.js";
import { projectOfEvaluation } from "../project-match.js";
import { type Facts, type Outcome, passed, type Rule } from "../rule.js";
import { isRateName, plainIndicatorName } from "./indicator-name.js";
import { judgeListed, listedSum } from "./listed-people.js";
import { judgeMentions, mentionsByName, mentionsOf } from "./mentioned-counts.js";
import { agrees, allFigures } from "./mentions.js";

/** An indicator's figure and what the narrative says of the same thing. */
export const indicatorNarrative: Rule = {
  id: "consistency/indicator-narrative",
  severity: "warning",
  page: {
    zh: {
      title: "指标完成值与正文所述数量不一致",
      compares:
        "项目自评表的实际完成值，与正文中该项目段落里同一事项的数量比较（部门自评表与正文其他部分比较）：正文的用语须与指标名称去掉“数量、人次、场次”等计量词后完全相同，单位也须相同。指标是人数、正文只分列在职、退休等人员的，用分列之和比较。段落里任何一处有与完成值相同的数，视为一致；项目段落没有提到、其他表也没有的指标，正文别处以指标全称写明的，同样比较；比率（如婚检率）须与指标名称完全相同，“满意度”“合格率”一类各项目都有的不比较。约数、计划数、上年数和“其中”的部分数不比较，正文前后说法不一的不作判断。",
      why: "同一件事在正文和附表中数量不同，说明至少一处有误，绩效得分也因此存疑。",
      fires:
        "正文“全年举办读书会 26 场”，项目表“举办读书会场次”实际完成值 23 场。正文“在职人员 30 人，退休人员 12 人”，项目表“补助人数”完成值 40 人。",
      passes: "正文“全年举办读书会 26 场”，项目表“举办读书会场次”实际完成值 26 场。",
      mend: "对照台账确定实际数量，统一正文和附表，并重新计分。",
      norm: norms.projects2020.zh,
    },
    en: {
      title: "An indicator's result is not what the narrative tells of the same thing",
      compares:
        "The actual value in a project's table with what the paragraph of that project says of the same thing (for the department's table, the rest of the narrative). The words have to be those of the indicator's name without its words of counting (数量, 人次, 场次), and the unit has to be the same. An indicator that its project's paragraph leaves out and no other table has is compared with what is told elsewhere under its full name; a rate (婚检率) only where the words are its name, and never one that every project has (满意度, 合格率). Where the indicator counts people and the paragraph only lists staff, retired and others, their sum is compared. A figure equal to the actual anywhere in the paragraph agrees; approximate, planned and last year's figures and parts (其中) are not compared, nor is a narrative that contradicts itself.",
      why: "One thing with two counts means that one of them is wrong, and the score with it.",
      fires:
        "The narrative says “全年举办读书会 26 场”, the project's table 23 场 as actual of 举办读书会场次. The narrative lists “在职人员 30 人，退休人员 12 人”, the table has 40 人 as 补助人数.",
      passes: "The narrative says “全年举办读书会 26 场”, the project's table 26 场.",
      mend: "Find the count in the records, use it in both places and score the indicator again.",
      norm: norms.projects2020.en,
    },
  },
  *check(facts) {
    const owners = projectOfEvaluation(facts.report);
    const rows = [...rowsOf(facts)];
    for (const row of rows) {
      const project = row.table.kind === "project" ? owners.get(row.evaluation) : null;
      if (project === undefined) continue;
      const others = rows.filter((other) => other.evaluation === row.evaluation && other !== row);
      yield* judge(facts, row, others, toldOf(facts, row, rows, project));
    }
  },
};

/**
 * What the narrative tells of a table: a project's own paragraphs, or all outside the projects' part. Where a project's
 * paragraphs are silent on an indicator that no other table has, what is told outside under its full name.
 */
function toldOf(facts: Facts, row: Row, rows: readonly Row[], project: number | null): readonly Statement[] {
  const own = facts.statements.filter((statement) => statement.project === project);
  const name = row.indicator.level3.text;
  if (project === null || mentionsOf(name, own, row.year).length > 0) return own;
  const plain = plainIndicatorName(name);
  const isOnly = rows.every((other) => other === row || plainIndicatorName(other.indicator.level3.text) !== plain);
  const outside = facts.statements.filter((statement) => statement.project === null);
  return isOnly ? [...own, ...mentionsByName(name, outside, row.year)] : own;
}

/** Nothing where the narrative says nothing of the indicator. */
function* judge(facts: Facts, row: Row, others: readonly Row[], told: readonly Statement[]): Iterable<Outcome> {
  const value = actualOf(row);
  const name = row.indicator.level3.text;
  if (value?.kind !== "figure" || (value.quantity.unit === "%") !== isRateName(name)) return;
  const { quantity } = value;
  const mentions = mentionsOf(name, told, row.year);
  const sum = mentions.length === 0 ? listedSum(facts, row, others, told, quantity) : null;
  if (mentions.length === 0 && sum === null) return;
  if (allFigures(told).some((figure) => agrees(figure, quantity))) {
    yield passed;
    return;
  }
  if (sum !== null) yield judgeListed(row, quantity, sum);
  else yield judgeMentions(row, others, mentions, quantity);
}
