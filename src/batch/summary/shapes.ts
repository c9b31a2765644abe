import { literal } from "./engine.js";
import type { ResultsSource } from "./sources.js";

/** The columns of a result that are read, as the engine writes types. A value that was read stays JSON: a leaf with its place. */
export type Shape = Readonly<Record<string, string>>;

const struct = (fields: Shape): string =>
  `STRUCT(${Object.entries(fields)
    .map(([name, type]) => `"${name}" ${type}`)
    .join(", ")})`;

const finding = {
  rule: "VARCHAR",
  severity: "VARCHAR",
  message: "VARCHAR",
  expected: "VARCHAR",
  actual: "VARCHAR",
  formula: "VARCHAR",
  accepted: "VARCHAR",
  subject: struct({
    evaluation: "INTEGER",
    row: "VARCHAR",
    field: "VARCHAR",
    project: "INTEGER",
    item: "VARCHAR",
    otherFile: "VARCHAR",
  }),
  evidence: "JSON",
  fingerprint: "VARCHAR",
};

const funds = { source: "VARCHAR", initial: "JSON", adjusted: "JSON", executed: "JSON" };
const total = struct({ weight: "JSON", score: "JSON" });

/** What the summary and the rules over several files go by. */
export const resultShape: Shape = {
  schema: "VARCHAR",
  file: "VARCHAR",
  sha256: "VARCHAR",
  status: "VARCHAR",
  error: struct({ code: "VARCHAR", message: "VARCHAR" }),
  verdict: "VARCHAR",
  report: struct({
    title: "JSON",
    department: "JSON",
    year: "INTEGER",
    format: "VARCHAR",
    pages: "INTEGER",
    evaluations: `${struct({ name: "JSON", department: "JSON", implementer: "JSON", funds: `${struct(funds)}[]`, total })}[]`,
  }),
  findings: `${struct(finding)}[]`,
  suppressed: `${struct({ ...finding, reason: "VARCHAR" })}[]`,
  signature: struct({
    department: "VARCHAR",
    content: struct({ key: "VARCHAR", facts: "INTEGER", sketch: "VARCHAR" }),
    passages: `${struct({ excerpt: "JSON", figures: "INTEGER", prints: "VARCHAR" })}[]`,
    closing: "JSON",
    opening: "JSON[]",
    projects: `${struct({ key: "VARCHAR", evaluation: "INTEGER", indicators: "VARCHAR" })}[]`,
  }),
};

const indicator = Object.fromEntries(
  ["level1", "level2", "level3", "target", "actual", "weight", "score", "deviation"].map((name) => [name, "JSON"]),
);

/** What is read again where a query asks for the tables themselves. */
export const tableShape: Shape = {
  report: struct({
    evaluations: `${struct({
      kind: "VARCHAR",
      title: "JSON",
      name: "JSON",
      department: "JSON",
      implementer: "JSON",
      year: "INTEGER",
      page: "INTEGER",
      profile: "VARCHAR",
      funds: `${struct({ ...funds, label: "JSON", weight: "JSON", rate: "JSON", score: "JSON", reason: "JSON" })}[]`,
      indicators: `${struct(indicator)}[]`,
      total,
      grade: "JSON",
      totalInvestment: "JSON",
    })}[]`,
  }),
};

/** The ledger and the reading notes. */
export const ledgerShape: Shape = {
  checks: `${struct({ rule: "VARCHAR", passed: "INTEGER", failed: "INTEGER", notRun: "INTEGER" })}[]`,
  diagnostics: `${struct({ code: "VARCHAR", message: "VARCHAR", page: "INTEGER", line: "INTEGER" })}[]`,
};

/** The largest result that is taken, in bytes: more than a thousand pages of tables give. */
const LONGEST = 64 * 2 ** 20;

/** The results of all sources with some of their columns, numbered by source and line. */
export function readingOf(sources: readonly ResultsSource[], shape: Shape): string {
  const paths = sources.map(({ path }) => literal(path)).join(", ");
  const columns = Object.entries(shape).map(([name, type]) => `${literal(name)}: ${literal(type)}`);
  return `SELECT row_number() OVER () AS id, * FROM read_ndjson([${paths}], columns = {${columns.join(", ")}}, filename = 'source', auto_detect = false, records = true, ignore_errors = true, maximum_object_size = ${LONGEST})`;
}
