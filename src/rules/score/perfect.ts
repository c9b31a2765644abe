import type { Evaluation } from "../../model/index.js";
import { Decimal } from "../../quantity/index.js";
import { norms } from "../norms.js";
import { points, shown } from "../operands.js";
import { failed, notRun, type Outcome, passed, type Rule, type Witness } from "../rule.js";

const HUNDRED = new Decimal(100);

/** A report in which nothing could be better. */
export const perfect: Rule = {
  id: "score/perfect",
  severity: "info",
  page: {
    zh: {
      title: "全部自评表都是满分",
      compares:
        "报告中每一张自评表的总得分都等于总分（表中没有印总分的，按 100 分），即提示一次。有一张表的总得分读不出的，不作判断。",
      why: "所有项目、所有指标都得满分的自评很少见，往往是先定分后填表，值得抽查佐证材料。",
      fires: "一张部门表、四张项目表，总得分都是 100 分。",
      passes: "四张表 100 分，一张表 99.34 分。",
      mend: "对照佐证材料逐项复核，把没有做到位的如实写出来。",
      norm: `${norms.projects2020.zh}要求自评结果客观。`,
    },
    en: {
      title: "Every table has full marks",
      compares:
        "The total score of every table of the report equals its total weight (100 where none is printed). It is told once for the report. Where the total score of one table cannot be read, nothing is said.",
      why: "Full marks for every project and every indicator are rare in practice. Often the score came first; the evidence is worth a look.",
      fires: "One table of the department and four of projects, each with a total score of 100.",
      passes: "Four tables with 100 and one with 99.34.",
      mend: "Check every row against its evidence, and say plainly what could have been better.",
      norm: `${norms.projects2020.en}, asks for objective results.`,
    },
  },
  *check({ report }) {
    if (report.evaluations.length > 0) yield checkReport(report.evaluations);
  },
};

function checkReport(evaluations: readonly Evaluation[]): Outcome {
  const marks = evaluations.map(fullMarks);
  if (marks.includes(false)) return passed;
  if (marks.includes(null)) return notRun;
  const scores = evaluations.flatMap(({ total }) => total.score ?? []);
  const count = evaluations.length;
  return failed({
    message: {
      zh: count === 1 ? "报告唯一的自评表是满分。" : `报告中 ${count} 张自评表全部是满分。`,
      en:
        count === 1 ? "The report's only table has full marks." : `All ${count} tables of the report have full marks.`,
    },
    expected: null,
    actual: scores.map(shown).join(", "),
    formula: null,
    accepted: null,
    subject: { field: "score" },
    evidence: scores.map((leaf): Witness => ({ role: "total score", leaf })),
  });
}

/** Whether a table has its full marks; null where its total score cannot be read. */
function fullMarks({ total }: Evaluation): boolean | null {
  const score = points(total.score);
  if (score === null) return null;
  return score.value.equals(points(total.weight)?.value ?? HUNDRED);
}
