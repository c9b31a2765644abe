import type { Report } from "../../model/index.js";
import { norms } from "../norms.js";
import { shown, witness } from "../operands.js";
import { failed, notRun, type Outcome, passed, type Rule, type Witness } from "../rule.js";
import { acceptedInTable, budgetTellings, judgeTelling, projectTellings, type Telling } from "../tellings.js";
import { textsOf } from "./telling-outcome.js";

/** One amount told in two units that were mixed up. */
export const scale: Rule = {
  id: "consistency/scale",
  severity: "warning",
  page: {
    zh: {
      title: "同一金额两处相差一万倍或一亿倍",
      compares:
        "正文和自评表中的同一金额（见 consistency/budget-table 和 consistency/project-table）换算成同一单位后恰好相差 10000 倍或 1 亿倍的，提示元、万元、亿元混用，不再重复报告数字不一致及由此引起的等式不成立。一张表有几个金额如此，只报一次。",
      why: "这种差别几乎都是单位写错，改单位即可，不是账目问题。",
      fires: "正文“支出 9605000 万元”，部门自评表全年执行数 960.50（万元）。",
      passes: "正文“支出 9605000 元”，部门自评表全年执行数 960.50（万元）：换算后相同。",
      mend: "核对两处的单位，改正写错的一处。",
      norm: norms.projects2020.zh,
    },
    en: {
      title: "One amount told twice differs by a factor of 10 000 or of 100 million",
      compares:
        "An amount that the narrative and a table both tell (see consistency/budget-table and consistency/project-table). Where the two, brought to one unit, differ by exactly 10^4 or 10^8, 元, 万元 and 亿元 were mixed up: this is said instead of the difference and of the sums that it breaks, and once for a table.",
      why: "Such a difference is nearly always a wrong unit, and mended by it; it is no matter of the accounts.",
      fires: "The narrative says 支出 9605000 万元, the department table's 全年执行数 is 960.50 (万元).",
      passes:
        "The narrative says 支出 9605000 元, the department table's 全年执行数 is 960.50 (万元): the same amount.",
      mend: "Check the units in both places and correct the wrong one.",
      norm: norms.projects2020.en,
    },
  },
  *check({ report }) {
    yield* outcomes(report, budgetTellings(report));
    const tellings = projectTellings(report);
    for (const table of new Set(tellings.map(({ evaluation }) => evaluation))) {
      yield* outcomes(
        report,
        tellings.filter(({ evaluation }) => evaluation === table),
      );
    }
  },
};

/** The tellings of one table: one finding for all that are confused, and one line of the ledger for each other. */
function* outcomes(report: Report, tellings: readonly Telling[]): Iterable<Outcome> {
  const confused = tellings.filter((telling) => judgeTelling(telling) === "scale");
  const [first] = confused;
  for (const telling of tellings) {
    if (!confused.includes(telling)) yield judgeTelling(telling) === null ? notRun : passed;
  }
  if (first !== undefined) yield fail(report, first, confused);
}

function fail(report: Report, first: Telling, confused: readonly Telling[]): Outcome {
  const { evaluation, project, row, field, narrative, table } = first;
  const { narrative: told, table: inTable } = textsOf(first);
  const name = project === null ? null : report.projects[project]?.name.text;
  const about = name == null ? { zh: "", en: "The" } : { zh: `项目“${name}”：`, en: `"${name}": the` };
  return failed({
    message: {
      zh: `${about.zh}正文写 ${told}，自评表为 ${inTable}，恰好相差万倍（或亿倍），疑为元、万元、亿元混用。`,
      en: `${about.en} narrative says ${told} and the table ${inTable}; they differ by exactly 10^4 or 10^8, so 元, 万元 and 亿元 were probably mixed up.`,
    },
    expected: narrative === null ? null : shown(narrative),
    actual: table === null ? null : shown(table),
    formula: `${inTable} ≠ ${told}`,
    accepted: acceptedInTable(first),
    subject: { evaluation, project, row, field },
    evidence: confused.flatMap((telling): Witness[] => [
      ...witness(telling.roles.table, telling.table),
      ...witness(telling.roles.narrative, telling.narrative),
    ]),
  });
}
