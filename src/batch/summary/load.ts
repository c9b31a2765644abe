import { RESULT_SCHEMA } from "../../model/index.js";
import { BatchError } from "../batch-error.js";
import { type Engine, literal } from "./engine.js";
import { readingOf, resultShape } from "./shapes.js";
import type { ResultsSource } from "./sources.js";

/** What was found in the sources beside their results. */
export interface Loaded {
  /** results that another of the same file took the place of */
  readonly repeated: number;
  /** files with several results that are not the same; of these the last counts */
  readonly conflicting: number;
  /** lines that a run was still writing, or was killed at; they are no results */
  readonly cutOff: number;
  /** whether some of what the sources hold does not count */
  readonly isFiltered: boolean;
}

/**
 * Reads the sources into the table `results`: the last result of every file, with the columns of `resultShape`, its number
 * (`id`), and as `unit` the department's name by which it is counted.
 *
 * @throws BatchError where a line is no result
 */
export async function loadResults(engine: Engine, sources: readonly ResultsSource[]): Promise<Loaded> {
  await attempt(() => engine.run(`CREATE TABLE results AS ${readingOf(sources, resultShape)}`));
  const cutOff = await refuseBroken(engine, sources);
  const [counts] = await all<{ results: string; files: string; conflicting: string }>(
    engine,
    `SELECT count(*) AS results, count(DISTINCT file) AS files FROM results`,
  );
  const repeated = Number(counts?.results) - Number(counts?.files);
  const conflicting = repeated === 0 ? 0 : await keepLast(engine);
  await engine.run(`ALTER TABLE results ADD COLUMN unit VARCHAR`);
  await engine.run(
    `UPDATE results SET unit = coalesce(signature.department, nullif(trim(report.department->>'text'), ''), '')`,
  );
  return { repeated, conflicting, cutOff, isFiltered: repeated > 0 || cutOff > 0 };
}

/** Takes off what is no result at the end of an open source, and refuses it anywhere else. */
async function refuseBroken(engine: Engine, sources: readonly ResultsSource[]): Promise<number> {
  const isResult = `coalesce(schema = ${literal(RESULT_SCHEMA)}, false) AND file IS NOT NULL AND status IN ('checked', 'failed')
    AND verdict IN ('passed', 'findings', 'undetermined') AND findings IS NOT NULL AND suppressed IS NOT NULL`;
  const broken = engine.rows<{ source: string; line: string; isLast: boolean }>(
    `SELECT source, line, id = last AS "isLast" FROM (
       SELECT source, id, ${isResult} AS fits, row_number() OVER (PARTITION BY source ORDER BY id) AS line,
         max(id) OVER (PARTITION BY source) AS last FROM results)
     WHERE NOT fits ORDER BY id`,
  );
  let cutOff = 0;
  for await (const { source, line, isLast } of broken) {
    const found = sources.find(({ path }) => path === source);
    if (found?.isOpenEnded === true && isLast) {
      cutOff++;
      continue;
    }
    throw new BatchError(`${found?.name ?? source}:${line}: 这一行不是检查结果 · this line is no result`);
  }
  if (cutOff > 0) await engine.run(`DELETE FROM results WHERE schema IS NULL`);
  return cutOff;
}

/** Of several results of one file the last stays. @returns how many files have different ones */
async function keepLast(engine: Engine): Promise<number> {
  await engine.run(
    `CREATE TABLE repeats AS SELECT file, max(id) AS last,
       count(DISTINCT hash(sha256, status, verdict, error, findings, suppressed)) AS kinds
     FROM results GROUP BY file HAVING count(*) > 1`,
  );
  await engine.run(
    `DELETE FROM results USING repeats WHERE results.file = repeats.file AND results.id <> repeats.last`,
  );
  const [different] = await all<{ count: string }>(engine, `SELECT count(*) AS count FROM repeats WHERE kinds > 1`);
  await engine.run("DROP TABLE repeats");
  return Number(different?.count);
}

/** The rows of a small answer. */
export async function all<Row extends object>(engine: Engine, sql: string): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of engine.rows<Row>(sql)) rows.push(row);
  return rows;
}

/** The engine's own words about a source that it cannot read. */
async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const [first = ""] = (error as Error).message.split("\n");
    throw new BatchError(`检查结果无法读取 · the results cannot be read: ${first}`, { cause: error });
  }
}
