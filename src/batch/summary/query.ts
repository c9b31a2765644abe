import { BatchError } from "../batch-error.js";
import type { Engine } from "./engine.js";
import type { ResultsSource } from "./sources.js";

/** An answer, as it comes: the columns' names, and rows of plain values. */
export interface Answer {
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<readonly Value[]>;
}

/** What stands in an answer: counts are numbers, decimals and dates text, lists and structures JSON. */
export type Value = string | number | boolean | null | readonly unknown[] | object;

/** DuckDB's kinds of statements that only tell: SELECT, EXPLAIN. */
const TELLING: readonly number[] = [1, 4];

/**
 * Asks an analyst's question. It may only tell: one statement, with no file but the sources' within reach and no setting
 * to change.
 *
 * @throws BatchError for SQL that does not parse, does more than tell, or fails
 */
export async function ask(engine: Engine, sources: readonly ResultsSource[], sql: string): Promise<Answer> {
  const { connection } = engine;
  await seal(engine, sources);
  try {
    const statements = await connection.extractStatements(sql);
    if (statements.count !== 1) throw new BatchError("--sql: 只能是一条查询 · takes one query");
    const prepared = await statements.prepare(0);
    if (!TELLING.includes(prepared.statementType)) {
      throw new BatchError(
        "--sql: 只能查询，不能改动 · may only ask: SELECT, WITH, FROM, DESCRIBE, SUMMARIZE, EXPLAIN",
      );
    }
    const answer = await prepared.stream();
    return { columns: answer.deduplicatedColumnNames(), rows: rowsOf(answer.yieldRowsJson(), answer.columnTypes()) };
  } catch (error) {
    throw asBatchError(error);
  }
}

/** From here on nothing else can be read, nothing written, and no setting changed. */
async function seal({ run }: Engine, sources: readonly ResultsSource[]): Promise<void> {
  const paths = sources.map(({ path }) => `'${path.replaceAll("'", "''")}'`).join(", ");
  await run(`SET allowed_paths = [${paths}]`);
  await run("SET enable_external_access = false");
  await run("SET lock_configuration = true");
}

async function* rowsOf(
  chunks: AsyncIterable<readonly (readonly unknown[])[]>,
  types: readonly { toString(): string }[],
): AsyncGenerator<readonly Value[]> {
  const read = types.map((type) => readers.find(({ kind }) => kind.test(type.toString()))?.read ?? asItIs);
  try {
    for await (const rows of chunks) {
      for (const row of rows) yield row.map((value, at) => (read[at] ?? asItIs)(value));
    }
  } catch (error) {
    throw asBatchError(error);
  }
}

/** How values of some types are told otherwise than the engine does. */
const readers: readonly { readonly kind: RegExp; readonly read: (value: unknown) => Value }[] = [
  { kind: /^U?(?:BIG|HUGE)INT$/, read: counted },
  { kind: /^DECIMAL/, read: (value) => (typeof value === "string" ? withoutIdleZeros(value) : (value as Value)) },
];

const asItIs = (value: unknown): Value => value as Value;

/** "15.00000000" is 15, "0.50000000" 0.5. */
function withoutIdleZeros(decimal: string): string {
  return decimal.includes(".") ? decimal.replace(/0+$/, "").replace(/\.$/, "") : decimal;
}

/** A count as a number where it is one to the last digit. */
function counted(value: unknown): Value {
  const number = Number(value);
  return typeof value === "string" && Number.isSafeInteger(number) ? number : (value as Value);
}

function asBatchError(error: unknown): BatchError {
  return error instanceof BatchError
    ? error
    : new BatchError(`--sql: ${(error as Error).message.trim()}`, { cause: error });
}
