import type { SummaryRows } from "../../model/index.js";
import type { BatchSettings } from "../../rules/batch/engine.js";
import { acrossRows } from "./across.js";
import { findAcrossFiles } from "./batch-findings.js";
import { type EngineOptions, openEngine } from "./engine.js";
import { exportViews } from "./export.js";
import { loadResults } from "./load.js";
import { type Answer, ask } from "./query.js";
import { findSources } from "./sources.js";
import { attentionRows, departmentRows, ruleRows, tableRows, totalsOf } from "./tally.js";
import { createViews } from "./views/index.js";

export type { Answer };

/** What many results came to, for as long as the engine behind it is open. */
export interface Summary extends SummaryRows {
  /** Writes the views into a folder. @returns the files' names */
  readonly export: (folder: string, force: boolean) => Promise<string[]>;
  /** Asks in SQL. Nothing else can be asked of the summary behind it. */
  readonly ask: (sql: string) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

export interface SummarizeOptions extends EngineOptions, BatchSettings {
  readonly stdin: NodeJS.ReadableStream;
  readonly suppressions: ReadonlyMap<string, string>;
}

/**
 * Brings results together: of one run's folder, of NDJSON files from many machines, of standard input. Compares their reports
 * with each other (`batch/*`) by the signatures that the results carry.
 *
 * @throws BatchError where the engine is not installed, a source cannot be read, or a line is no result
 */
export async function summarize(names: readonly string[], options: SummarizeOptions): Promise<Summary> {
  const engine = await openEngine(options);
  try {
    const sources = await findSources(names, options.stdin, engine.folder);
    const loaded = await loadResults(engine, sources);
    const checks = await findAcrossFiles(engine, options, options.suppressions);
    await createViews(engine, sources);
    return {
      totals: await totalsOf(engine, sources, loaded),
      checks,
      attention: () => attentionRows(engine),
      departments: () => departmentRows(engine),
      table: () => tableRows(engine),
      rules: () => ruleRows(engine),
      across: () => acrossRows(engine),
      export: (folder, force) => exportViews(engine, folder, force),
      ask: (sql) => ask(engine, sources, sql),
      close: engine.close,
    };
  } catch (error) {
    await engine.close();
    throw error;
  }
}
