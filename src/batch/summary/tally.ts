import {
  type AttentionRow,
  type DepartmentRow,
  type RuleRow,
  type Severity,
  SUMMARY_SCHEMA,
  type TableRow,
  type Totals,
} from "../../model/index.js";
import type { Engine } from "./engine.js";
import { all, type Loaded } from "./load.js";
import type { ResultsSource } from "./sources.js";

/** The engine counts in 64 bits, which JSON tells as text. */
type Told<Row> = { readonly [Key in keyof Row]: Row[Key] extends number ? string : Row[Key] };

export async function totalsOf(engine: Engine, sources: readonly ResultsSource[], loaded: Loaded): Promise<Totals> {
  type Row = Record<"total" | "passed" | "findings" | "undetermined" | "failed" | "departments", string>;
  const [files] = await all<Row>(
    engine,
    `SELECT count(*) AS total, count(DISTINCT department) FILTER (department <> '') AS departments,
       count(*) FILTER (status = 'failed') AS failed, ${["passed", "findings", "undetermined"]
         .map((verdict) => `count(*) FILTER (status = 'checked' AND verdict = '${verdict}') AS ${verdict}`)
         .join(", ")} FROM files`,
  );
  const [found] = await all<Record<Severity | "suppressed", string | null>>(
    engine,
    "SELECT sum(errors) AS error, sum(warnings) AS warning, sum(infos) AS info, sum(suppressed) AS suppressed FROM files",
  );
  const number = (text: string | null | undefined) => Number(text ?? 0);
  return {
    schema: SUMMARY_SCHEMA,
    sources: sources.map(({ name }) => name).sort(),
    unfinished: sources
      .filter(({ isUnfinished }) => isUnfinished)
      .map(({ name }) => name)
      .sort(),
    cutOff: loaded.cutOff,
    repeated: loaded.repeated,
    conflicting: loaded.conflicting,
    files: {
      total: number(files?.total),
      passed: number(files?.passed),
      findings: number(files?.findings),
      undetermined: number(files?.undetermined),
      failed: number(files?.failed),
      departments: number(files?.departments),
    },
    findings: {
      error: number(found?.error),
      warning: number(found?.warning),
      info: number(found?.info),
      suppressed: number(found?.suppressed),
    },
  };
}

/** Failed files first, then those that could not be judged. */
export function attentionRows(engine: Engine): AsyncGenerator<AttentionRow> {
  return engine.rows<AttentionRow>(
    `SELECT file, department, CASE status WHEN 'failed' THEN 'failed' ELSE 'undetermined' END AS outcome,
       error_code AS code, error_message AS message
     FROM files WHERE status = 'failed' OR verdict = 'undetermined' ORDER BY outcome, file`,
  );
}

/** The worst first. */
export function departmentRows(engine: Engine): AsyncGenerator<DepartmentRow> {
  return numbers(
    engine.rows<Told<DepartmentRow>>(
      `SELECT department, count(*) AS files, count(*) FILTER (status = 'failed') AS failed,
         count(*) FILTER (status = 'checked' AND verdict = 'undetermined') AS undetermined,
         sum(errors) AS error, sum(warnings) AS warning, sum(infos) AS info
       FROM files GROUP BY department ORDER BY error DESC, warning DESC, department`,
    ),
    ["files", "failed", "undetermined", "error", "warning", "info"],
  );
}

const BY_WEIGHT = "CASE severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END";

/** By department, severity and rule. */
export function tableRows(engine: Engine): AsyncGenerator<TableRow> {
  return numbers(
    engine.rows<Told<TableRow>>(
      `SELECT department, rule, severity, count(DISTINCT file) AS files, count(*) AS findings FROM findings
       WHERE reason IS NULL GROUP BY department, rule, severity ORDER BY department, ${BY_WEIGHT}, findings DESC, rule`,
    ),
    ["files", "findings"],
  );
}

/** By severity and rule, over all departments. */
export function ruleRows(engine: Engine): AsyncGenerator<RuleRow> {
  return numbers(
    engine.rows<Told<RuleRow>>(
      `SELECT rule, severity, count(DISTINCT file) AS files, count(*) AS findings FROM findings
       WHERE reason IS NULL GROUP BY rule, severity ORDER BY ${BY_WEIGHT}, findings DESC, rule`,
    ),
    ["files", "findings"],
  );
}

async function* numbers<Row extends object>(
  rows: AsyncIterable<Told<Row>>,
  keys: readonly string[],
): AsyncGenerator<Row> {
  for await (const row of rows) {
    const counted = Object.entries(row).map(([key, value]) => [key, keys.includes(key) ? Number(value) : value]);
    yield Object.fromEntries(counted) as Row;
  }
}
