import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { BatchError, reasonOf } from "../batch-error.js";
import { type Engine, literal } from "./engine.js";
import { type View, views } from "./views/index.js";

/**
 * Writes every view into a folder, as Parquet and as CSV.
 *
 * @param force write also where the folder holds something; files of the same names are overwritten
 * @returns the names of the files
 * @throws BatchError where the folder holds something or cannot be written
 */
export async function exportViews(engine: Engine, folder: string, force: boolean): Promise<string[]> {
  try {
    await mkdir(folder, { recursive: true });
    const held = await readdir(folder);
    if (held.length > 0 && !force) {
      throw new BatchError(
        `${folder}: 目录不是空的，加 --force 才会写入 · the folder holds something; --force writes into it`,
      );
    }
  } catch (error) {
    if (error instanceof BatchError) throw error;
    throw new BatchError(`${folder}: 无法写入 · cannot be written (${reasonOf(error)})`, { cause: error });
  }
  const written: string[] = [];
  for (const view of views) {
    for (const [extension, copy] of Object.entries(copies)) {
      const name = `${view.name}.${extension}`;
      await copied(engine, copy(view, literal(join(folder, name))), folder);
      written.push(name);
    }
  }
  return written;
}

const orderOf = ({ order, columns }: View) => {
  const known = columns.map(({ name }) => name);
  return order.filter((name) => known.includes(name)).join(", ");
};

const copies: Readonly<Record<string, (view: View, path: string) => string>> = {
  parquet: (view, path) =>
    `COPY (SELECT * FROM ${view.name} ORDER BY ${orderOf(view)}) TO ${path} (FORMAT parquet, COMPRESSION zstd)`,
  csv: (view, path) => {
    // The mark before the first heading tells Excel that the file is UTF-8.
    const columns = view.columns.map(
      ({ name }, at) => `${harmless(`"${name}"`)} AS "${at === 0 ? "\ufeff" : ""}${name}"`,
    );
    return `COPY (SELECT ${columns.join(", ")} FROM ${view.name} ORDER BY ${orderOf(view)}) TO ${path} (FORMAT csv, HEADER true, FORCE_QUOTE *)`;
  },
};

/** A cell that no spreadsheet runs as a formula and that holds no control character, as `output/cell` and `output/wellformed` have it. */
function harmless(column: string): string {
  const plain = `regexp_replace(regexp_replace(${column}::VARCHAR, '[\\r\\n\\t]+', ' ', 'g'), '[\\p{Cc}\\x{061c}\\x{200e}\\x{200f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}\\x{feff}]', '', 'g')`;
  return `CASE WHEN regexp_matches(${plain}, '^[=+@＝＋－＠-]') AND TRY_CAST(${column} AS DECIMAL(28, 8)) IS NULL THEN '''' || ${plain} ELSE ${plain} END`;
}

async function copied(engine: Engine, sql: string, folder: string): Promise<void> {
  try {
    await engine.run(sql);
  } catch (error) {
    const [first = ""] = (error as Error).message.split("\n");
    throw new BatchError(`${folder}: 无法写入 · cannot be written: ${first}`, { cause: error });
  }
}
