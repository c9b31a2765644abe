import type { Evaluation, Leaf, Report } from "../../model/index.js";
import { withoutBlanks, yearOf } from "../../quantity/index.js";
import { actualOf, targetOf } from "../indicator/reading.js";
import { type Row, rowsOf } from "../indicator/rows.js";
import { norms } from "../norms.js";
import { witness } from "../operands.js";
import { failed, notRun, type Outcome, passed, type Rule } from "../rule.js";

/** A table and its deadlines belong to the report's year. */
export const year: Rule = {
  id: "consistency/year",
  severity: "error",
  page: {
    zh: {
      title: "自评表的年度与报告年度不符",
      compares:
        "自评表标题（或标题下的“（××年度）”）的年份与报告年度比较；指标值是日期或期限的，其中写明的年份也与报告年度比较。“2022年前”在 2022 年以前结束，属于 2021 年度。期限早于报告年度的一律指出；晚于报告年度的，可能是跨年项目，只在同一行的实际完成日期就在报告年度内时指出，否则不作判断。期限没有写年份的不比较。",
      why: "年份不符多半是沿用了往年的表，表中数据也可能是往年的。",
      fires: "2021 年度报告所附的“2020年度项目支出绩效自评表”；2021 年度报告中指标值为“2020年11月底前”。",
      passes: "2021 年度报告中指标值为“2021年11月底前”；跨年项目的指标值“2023年底前”，实际完成值“按进度推进”。",
      mend: "改正年份；表中数据确为往年的，重新填写。",
      norm: norms.projects2020.zh,
    },
    en: {
      title: "A table or a deadline is of another year than the report",
      compares:
        "The year of a table's title (or of “（××年度）” below it) with the report's, and the year named in a target that is a date or a deadline. “2022年前” ends before 2022 and belongs to 2021. A deadline before the report's year is always told of; one after it may be that of a project of several years, and is told of only where the row's actual date lies in the report's year. A deadline without a year is not compared.",
      why: "Another year mostly means that last year's form was used again, and its figures may be last year's too.",
      fires: "“2020年度项目支出绩效自评表” in a report of 2021; the target “2020年11月底前” in a report of 2021.",
      passes: "The target “2021年11月底前” in a report of 2021; the target “2023年底前” of a project still under way.",
      mend: "Correct the year; fill the table in again where its figures are of another year.",
      norm: norms.projects2020.en,
    },
  },
  *check(facts) {
    const { report } = facts;
    if (report.year === null || !isFirm(report, report.year)) return;
    for (const [index, table] of report.evaluations.entries())
      yield judgeTitle(index, table, report.year, report.title);
    for (const row of rowsOf(facts)) yield* judgeTarget(row, report.year, report.title);
  },
};

/** A year that neither the report's title nor any table names may be that of a date on the cover, and accuses nothing. */
function isFirm({ title, evaluations }: Report, reportYear: number): boolean {
  return yearsNamed(title?.text ?? "").includes(reportYear) || evaluations.some((table) => table.year === reportYear);
}

function judgeTitle(evaluation: number, table: Evaluation, reportYear: number, reportTitle: Leaf | null): Outcome {
  if (table.year === null) return notRun;
  if (table.year === reportYear || yearsNamed(table.title?.text ?? "").includes(reportYear)) return passed;
  const name = table.name?.text ?? "";
  return failed({
    message: {
      zh: `“${name}”的自评表标为 ${table.year} 年度，而报告是 ${reportYear} 年度的。`,
      en: `The table of "${name}" is titled for ${table.year}, but the report is of ${reportYear}.`,
    },
    expected: String(reportYear),
    actual: String(table.year),
    formula: `${table.year} ≠ ${reportYear}`,
    accepted: String(reportYear),
    subject: { evaluation, field: "title" },
    evidence: [
      ...witness("table title", table.yearLine ?? table.title ?? table.name),
      ...witness("report title", reportTitle),
    ],
  });
}

/** Nothing where the target is no deadline or names no year: nothing of it invites the comparison. */
function* judgeTarget(row: Row, reportYear: number, reportTitle: Leaf | null): Iterable<Outcome> {
  const { target, level3 } = row.indicator;
  const value = targetOf(row);
  const named = target === null ? [] : yearsNamed(target.text);
  if (target === null || value?.kind !== "deadline" || named.length === 0) return;
  const ends = yearOf(value.deadline.last);
  if (named.includes(reportYear) || named.includes(row.table.year ?? reportYear) || ends === reportYear) {
    yield passed;
    return;
  }
  if (named.some((other) => other > reportYear) && !isDoneIn(row, reportYear)) {
    yield notRun;
    return;
  }
  const text = named.join("、");
  yield failed({
    message: {
      zh: `指标“${level3.text}”的指标值“${target.text}”是 ${text} 年的，而报告是 ${reportYear} 年度的。`,
      en: `The target "${target.text}" of "${level3.text}" is of ${named.join(", ")}, but the report is of ${reportYear}.`,
    },
    expected: String(reportYear),
    actual: target.text,
    formula: `${text} ≠ ${reportYear}`,
    accepted: String(reportYear),
    subject: { evaluation: row.evaluation, row: level3.text, field: "target" },
    evidence: [...witness("target", target), ...witness("report title", reportTitle)],
  });
}

/** Whether the row's actual is a date within the year. */
function isDoneIn(row: Row, year: number): boolean {
  const actual = actualOf(row);
  return actual?.kind === "deadline" && yearOf(actual.deadline.first) === year && yearOf(actual.deadline.last) === year;
}

/** The years that a text prints in full: 2021年, 2021-12-31, 2021.12. */
function yearsNamed(text: string): number[] {
  return [...withoutBlanks(text).matchAll(/(?<!\d)(?:19|20)\d{2}(?=年|[-./]\d)/gu)].map(([found]) => Number(found));
}
