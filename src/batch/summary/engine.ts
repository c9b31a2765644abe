import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import type { DuckDBConnection, DuckDBInstance, DuckDBValue } from "@duckdb/node-api";
import { BatchError } from "../batch-error.js";

/** A row of a query's answer, its columns by name, as JSON has them. */
export type EngineRow = Readonly<Record<string, unknown>>;

/** What a query may be given. */
export type Parameters = Readonly<Record<string, string | number>>;

/** An embedded database that keeps what does not fit into memory on the disk. */
export interface Engine {
  readonly connection: DuckDBConnection;
  /** a folder of its own, gone when it is closed */
  readonly folder: string;
  readonly run: (sql: string, parameters?: Parameters) => Promise<void>;
  /** a query's rows as they come, whatever their number; what else is asked meanwhile does not disturb it */
  readonly rows: <Row extends object = EngineRow>(sql: string, parameters?: Parameters) => AsyncGenerator<Row>;
  readonly close: () => Promise<void>;
}

export interface EngineOptions {
  /** what it may take of memory, in megabytes */
  readonly memory: number;
  /** where its own folder is made; the system's place for such unless told */
  readonly temporary?: string;
}

/** The package that the engine comes in. */
export const ENGINE_PACKAGE = "@duckdb/node-api";

/**
 * Opens the engine (DuckDB), which is loaded only now. It fetches nothing: no extension is installed or loaded, and what
 * it needs beyond its memory it writes into a folder of its own.
 *
 * @throws BatchError where the package is not installed, or the folder cannot be made
 */
export async function openEngine({ memory, temporary = tmpdir() }: EngineOptions): Promise<Engine> {
  const { DuckDBInstance } = await loadEngine();
  const folder = await mkdtemp(join(temporary, "selfeval-")).catch((error: NodeJS.ErrnoException) => {
    throw new BatchError(`${temporary}: 无法写入 · cannot be written (${error.code ?? error.message})`, {
      cause: error,
    });
  });
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  // A program that is told to end ends at once, and leaves nothing behind all the same.
  process.once("exit", remove);
  const gone = () => {
    process.off("exit", remove);
    remove();
  };
  try {
    const instance = await DuckDBInstance.create(join(folder, "results.duckdb"), {
      autoinstall_known_extensions: "false",
      autoload_known_extensions: "false",
      allow_community_extensions: "false",
      memory_limit: `${memory}MB`,
      temp_directory: join(folder, "spilled"),
      threads: String(Math.min(4, availableParallelism())),
    });
    const connection = await instance.connect();
    return {
      connection,
      folder,
      run: async (sql, parameters = {}) => void (await connection.run(sql, parameters as Record<string, DuckDBValue>)),
      rows: (sql, parameters = {}) => streamed(instance, sql, parameters),
      close: async () => {
        connection.interrupt();
        connection.closeSync();
        instance.closeSync();
        gone();
      },
    };
  } catch (error) {
    gone();
    throw error;
  }
}

async function loadEngine(): Promise<typeof import("@duckdb/node-api")> {
  try {
    return await import("@duckdb/node-api");
  } catch (error) {
    throw new BatchError(
      `selfeval summarize 需要可选组件 ${ENGINE_PACKAGE}，请安装 · needs an optional part: npm install ${ENGINE_PACKAGE}`,
      { cause: error },
    );
  }
}

async function* streamed<Row extends object>(
  instance: DuckDBInstance,
  sql: string,
  parameters: Parameters,
): AsyncGenerator<Row> {
  // A connection has one answer at a time: the next question would cut it off.
  const connection = await instance.connect();
  try {
    const answer = await connection.stream(sql, parameters as Record<string, DuckDBValue>);
    for await (const rows of answer.yieldRowObjectJson()) yield* rows as unknown as Row[];
  } finally {
    connection.closeSync();
  }
}

/** A text as SQL writes it. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
