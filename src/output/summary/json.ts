import type { SummaryRows } from "../../model/index.js";
import type { AnswerWriter, SummaryWriter } from "./summary.js";

/** The summary as one object (`schema/summary.schema.json`). */
export const jsonSummary: SummaryWriter = async function* (summary) {
  const head = JSON.stringify(summary.totals, null, 2);
  yield head.slice(0, head.lastIndexOf("\n}"));
  for (const name of ["attention", "departments", "table", "rules"] as const) yield* list(name, summary[name]());
  yield* list("checks", summary.checks);
  yield* list("across", summary.across());
  yield "\n}\n";
};

async function* list(name: keyof SummaryRows, rows: AsyncIterable<object> | Iterable<object>): AsyncGenerator<string> {
  let before = `,\n  "${name}": [`;
  let isEmpty = true;
  for await (const row of rows) {
    yield `${before}\n    ${JSON.stringify(row)}`;
    before = ",";
    isEmpty = false;
  }
  yield isEmpty ? `${before}]` : "\n  ]";
}

/** An array of objects, a row each. */
export const jsonAnswer: AnswerWriter = async function* ({ columns, rows }) {
  let before = "[\n";
  for await (const row of rows) {
    yield `${before}  ${JSON.stringify(Object.fromEntries(columns.map((name, at) => [name, row[at] ?? null])))}`;
    before = ",\n";
  }
  yield before === "[\n" ? "[]\n" : "\n]\n";
};
