import type { Evaluation, Signature } from "../../model/index.js";
import { isMissing } from "../operands.js";
import { plainProjectName } from "../project-match.js";
import type { Facts } from "../rule.js";
import { departmentName, letters } from "./plain.js";
import { wordFor } from "./words.js";

/** A shorter name is that of many projects: 其他, 经费. */
const SHORTEST_NAME = 4;

/** Fewer rows may be alike by chance. */
const FEWEST_ROWS = 3;

/**
 * The projects that the report has one table about, by which they are found in other files. What may have been misread
 * is left out, and so is a project with several tables: which of them another file tells again is not known.
 */
export function projectsOf({ report, doubtful }: Facts, department: string | null): Signature["projects"] {
  const named = report.evaluations.flatMap((table, evaluation) => {
    const key = doubtful.has(evaluation) ? null : keyOf(table, department, report.year);
    return key === null ? [] : [{ key, evaluation, indicators: indicatorsOf(table) }];
  });
  return named.filter(({ key }) => named.filter((other) => other.key === key).length === 1);
}

function keyOf(table: Evaluation, reporting: string | null, reportYear: number | null): string | null {
  const { kind, name, implementer = null } = table;
  const year = table.year ?? reportYear;
  const department = departmentName(table.department?.text) ?? reporting;
  if (kind !== "project" || name === null || isMissing(name) || department === null || year === null) return null;
  const project = plainProjectName(name.text);
  if (project.length < SHORTEST_NAME) return null;
  // One project may be carried out by several units, each with a table of its own.
  const unit = implementer === null ? null : departmentName(implementer.text);
  return wordFor(department, year, project, unit === department ? null : unit);
}

function indicatorsOf({ indicators }: Evaluation): string | null {
  if (indicators.length < FEWEST_ROWS) return null;
  return wordFor(
    ...indicators.map(({ level3, target }) => `${letters(level3.text)} ${letters(target?.text ?? "")}`).sort(),
  );
}
