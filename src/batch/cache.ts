import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import { promisify } from "node:util";
import { constants, gunzip, gzip } from "node:zlib";
import type { Result } from "../model/index.js";
import { RESULT_SCHEMA } from "../model/index.js";
import type { Settings } from "../rules/settings.js";
import { BatchError, reasonOf } from "./batch-error.js";
import type { Judging } from "./check-task.js";
import { fingerprintOf } from "./fingerprint.js";

/** Where results are kept, and what they all depend on beside the file and its settings. Plain data. */
export interface CachePlace {
  readonly folder: string;
  /** of the program, the language and the suppressions */
  readonly base: string;
}

/** Every entry stands below it, so that clearing takes away nothing else. */
const ENTRIES = "selfeval-cache-1";

const [packed, unpacked] = [promisify(gzip), promisify(gunzip)];

/**
 * The path of the entry for a file's bytes. Of its name only the ending enters the result.
 *
 * @param judging where the file is judged by others than those of the run, which `base` knows
 */
export function cachePath(
  place: CachePlace,
  bytes: Uint8Array,
  name: string,
  settings: Settings,
  judging?: Judging,
): string {
  const content = createHash("sha256").update(bytes).digest("hex");
  const others = judging === undefined ? [] : [{ ...judging, suppressions: [...(judging.suppressions ?? [])] }];
  const key = fingerprintOf([content, extname(name).toLowerCase(), settings, place.base, ...others]);
  return join(place.folder, ENTRIES, key.slice(0, 2), `${key.slice(2)}.json.gz`);
}

/** The result that is kept, under the name that the file has now; null where none is or it is damaged. */
export async function readCached(path: string, name: string): Promise<Result | null> {
  try {
    // The packing carries a checksum, so that an entry that is damaged does not unpack.
    const result = JSON.parse((await unpacked(await readFile(path))).toString("utf8")) as Result;
    // What was wanted last is kept longest when the cache is made smaller.
    const now = new Date();
    await utimes(path, now, now).catch(() => {});
    return result.schema === RESULT_SCHEMA ? { ...result, file: name } : null;
  } catch {
    return null;
  }
}

/** Keeps a result. It is written beside and put in place at once: other processes see all of it or nothing. */
export async function writeCached(path: string, result: Result): Promise<void> {
  if (!depends(result)) return;
  const beside = `${path}.${randomUUID()}`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(beside, await packed(JSON.stringify(result), { level: constants.Z_BEST_SPEED }), { flag: "wx" });
    await rename(beside, path);
  } catch {
    // A disk that is full costs time, not results.
    await rm(beside, { force: true }).catch(() => {});
  }
}

/** Whether a result depends on the file's bytes alone, and not on what befell the program. */
function depends({ error, sha256 }: Result): boolean {
  return sha256 !== null && error?.code !== "internal-error";
}

/** @throws BatchError where the folder cannot be written */
export async function openCache({ folder }: CachePlace): Promise<void> {
  try {
    const probe = join(folder, ENTRIES, randomUUID());
    await mkdir(dirname(probe), { recursive: true });
    await writeFile(probe, "");
    await rm(probe);
  } catch (error) {
    throw new BatchError(`${folder}: 缓存目录无法写入 · the cache cannot be written (${reasonOf(error)})`, {
      cause: error,
    });
  }
}

/** Takes all entries away, and nothing else that may stand in the folder. @throws BatchError */
export async function clearCache(folder: string): Promise<void> {
  try {
    await rm(join(folder, ENTRIES), { recursive: true, force: true, maxRetries: 3 });
  } catch (error) {
    throw new BatchError(`${folder}: 缓存无法清除 · the cache cannot be cleared (${reasonOf(error)})`, {
      cause: error,
    });
  }
}

/** What a cache holds, in files and bytes. */
export interface CacheSize {
  readonly entries: number;
  readonly bytes: number;
}

/**
 * Takes out what was not wanted for the longest time until no more than so many bytes are left, and whatever a killed
 * process left half written. Other processes may go on using the cache meanwhile.
 *
 * @returns what is left and what was taken out
 * @throws BatchError
 */
export async function pruneCache(
  folder: string,
  most: number,
): Promise<{ readonly kept: CacheSize; readonly removed: CacheSize }> {
  const kept = { entries: 0, bytes: 0 };
  const removed = { entries: 0, bytes: 0 };
  try {
    const files = await entriesOf(join(folder, ENTRIES));
    for (const { path, size, isWhole } of files.sort((a, b) => b.wanted - a.wanted)) {
      const into = isWhole && kept.bytes + size <= most ? kept : removed;
      into.entries++;
      into.bytes += size;
      if (into === removed) await rm(path, { force: true });
    }
  } catch (error) {
    throw new BatchError(`${folder}: 缓存无法清理 · the cache cannot be made smaller (${reasonOf(error)})`, {
      cause: error,
    });
  }
  return { kept, removed };
}

/** A file that no one has put in place for so long, in milliseconds, is of a process that was killed. */
const ABANDONED = 3_600_000;

interface CacheEntry {
  readonly path: string;
  readonly size: number;
  /** when it was last wanted, in milliseconds */
  readonly wanted: number;
  readonly isWhole: boolean;
}

async function entriesOf(folder: string): Promise<CacheEntry[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error) => {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  });
  const files: CacheEntry[] = [];
  for (const name of names) {
    if (!name.isFile()) continue;
    const path = join(name.parentPath, name.name);
    const facts = await stat(path).catch(() => null);
    if (facts === null) continue;
    const isWhole = name.name.endsWith(".json.gz");
    if (isWhole || Date.now() - facts.mtimeMs > ABANDONED) {
      files.push({ path, size: facts.size, wanted: facts.mtimeMs, isWhole });
    }
  }
  return files;
}
