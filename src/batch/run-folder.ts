import { mkdir, open, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { BatchError, reasonOf } from "./batch-error.js";
import { lockFolder } from "./folder-lock.js";
import { type Outcome, outcomeFrom } from "./outcome.js";
import { type LinePlace, readResultLines } from "./result-lines.js";

export const RUN_SCHEMA = "selfeval.run/1";

/** What has to be the same for results to stand side by side in one run. */
export interface RunIdentity {
  /** the program's version, for people */
  readonly version: string;
  /** the program itself: `programFingerprint` */
  readonly program: string;
  /** configuration and suppressions: `fingerprintOf` */
  readonly settings: string;
  readonly language: string;
}

/** `manifest.json` of a run's folder. */
export interface RunManifest extends RunIdentity {
  readonly schema: typeof RUN_SCHEMA;
  /** whether the last time, everything that was asked for was done */
  readonly complete: boolean;
  /** how many results there are; known of a run that is complete */
  readonly results: number | null;
}

/** A folder that holds the results of a run, so that a run that was cut off goes on where it stopped. */
export interface RunFolder {
  /** the outcome that an earlier run has for a file; null where there is none */
  readonly recorded: (name: string) => Promise<Outcome> | null;
  /** adds one; what was added before stays whole whatever happens */
  readonly append: (outcome: Outcome) => Promise<void>;
  /** closes the folder; `complete` where nothing was left out */
  readonly close: (complete: boolean) => Promise<void>;
}

/**
 * Opens the folder of a run, new or begun. `results.ndjson` only grows, a whole line at a time; what a killed run left
 * of a line is taken off.
 *
 * @throws BatchError where it belongs to a run with other settings, another process writes to it, it is damaged, or it
 * cannot be written
 */
export async function openRunFolder(folder: string, identity: RunIdentity): Promise<RunFolder> {
  const unlock = await attempt(folder, async () => {
    await mkdir(folder, { recursive: true });
    return lockFolder(folder);
  });
  try {
    return await attempt(folder, () => openLocked(folder, identity, unlock));
  } catch (error) {
    await unlock();
    throw error;
  }
}

async function openLocked(folder: string, identity: RunIdentity, unlock: () => Promise<void>): Promise<RunFolder> {
  const manifest = await readManifest(folder);
  if (manifest !== null) refuseOthers(folder, manifest, identity);
  await writeManifest(folder, { schema: RUN_SCHEMA, ...identity, complete: false, results: null });
  const handle = await open(join(folder, "results.ndjson"), "a+");
  const places = new Map<string, LinePlace>();
  let end = 0;
  try {
    const { lines, whole, size } = await readResultLines(handle, folder);
    for (const line of lines) places.set(line.name, line);
    if (manifest === null && lines.length > 0) {
      throw new BatchError(`${folder}: 有结果而没有 manifest.json · there are results and no manifest.json`);
    }
    if (whole < size) await handle.truncate(whole);
    end = whole;
  } catch (error) {
    await handle.close();
    throw error;
  }

  return {
    recorded: (name) => {
      const place = places.get(name);
      if (place === undefined) return null;
      return handle
        .read(Buffer.alloc(place.length), 0, place.length, place.start)
        .then(({ buffer }) => outcomeFrom(buffer.toString("utf8")));
    },
    append: async ({ line, digest }) => {
      const bytes = Buffer.from(`${line}\n`);
      try {
        await handle.writeFile(bytes);
      } catch (error) {
        // As much of the line as was written is taken off now where that can be done, else by the next run.
        await handle.truncate(end).catch(() => {});
        throw new BatchError(
          `${folder}: 结果写不进去，已停止；排除故障后再次运行同一命令即可继续 · results cannot be written; the same command goes on once that is mended (${reasonOf(error)})`,
          { cause: error },
        );
      }
      places.set(digest.file, { start: end, length: bytes.length - 1 });
      end += bytes.length;
    },
    close: async (complete) => {
      await handle.close();
      const results = complete ? places.size : null;
      if (complete) await writeManifest(folder, { schema: RUN_SCHEMA, ...identity, complete, results });
      await unlock();
    },
  };
}

async function readManifest(folder: string): Promise<RunManifest | null> {
  const text = await readFile(join(folder, "manifest.json"), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (text === null) return null;
  try {
    const manifest = JSON.parse(text) as RunManifest;
    if (manifest.schema === RUN_SCHEMA) return manifest;
  } catch {}
  throw new BatchError(`${folder}/manifest.json: 不是一次运行的记录 · is not a run's`);
}

/** Written beside and put in place at once, so that no one ever reads half of it. */
async function writeManifest(folder: string, manifest: RunManifest): Promise<void> {
  const beside = join(folder, "manifest.json.new");
  await writeFile(beside, `${JSON.stringify(manifest, null, 2)}\n`);
  await rename(beside, join(folder, "manifest.json"));
}

const names = {
  version: "程序版本 · version",
  program: "程序 · program",
  settings: "配置或已核实问题清单 · configuration or suppressions",
  language: "语言 · language",
} as const satisfies Record<keyof RunIdentity, string>;

function refuseOthers(folder: string, manifest: RunManifest, identity: RunIdentity): void {
  const others = (Object.keys(names) as (keyof RunIdentity)[]).filter((key) => manifest[key] !== identity[key]);
  if (others.length === 0) return;
  const told = others.map((key) => names[key]).join("; ");
  throw new BatchError(
    `${folder}: 这次运行的设置与开始时不同（${told}），结果不能混在一起；请换一个目录 · this run was begun with others of these; its results would not stand side by side: take another folder`,
  );
}

/** Tells what the file system refuses as a sentence. */
async function attempt<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BatchError || (error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new BatchError(`${folder}: 无法使用 · cannot be used (${reasonOf(error)})`, { cause: error });
  }
}
