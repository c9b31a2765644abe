import { createWriteStream } from "node:fs";
import { open, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import fastGlob from "fast-glob";
import { BatchError, reasonOf } from "../batch-error.js";
import type { RunManifest } from "../run-folder.js";

/** A file of results, one a line. */
export interface ResultsSource {
  /** how it was named */
  readonly name: string;
  readonly path: string;
  /** whether its last line has no end: a run is still writing it, or was killed */
  readonly isOpenEnded: boolean;
  /** whether it belongs to a run that was not finished */
  readonly isUnfinished: boolean;
}

/**
 * Finds the files of results that the command's words name: a run's folder, a file of results, a pattern, or "-". A file that
 * two words name is read once. They come in the order in which they are named; those of a pattern by name.
 *
 * @param folder where what comes on standard input is kept
 * @throws BatchError for a word that names no results
 */
export async function findSources(
  names: readonly string[],
  stdin: NodeJS.ReadableStream,
  folder: string,
): Promise<ResultsSource[]> {
  const sources = new Map<string, ResultsSource>();
  for (const name of names) {
    for (const source of name === "-" ? [await kept(stdin, folder)] : await sourcesOf(name)) {
      if (!sources.has(source.path)) sources.set(source.path, source);
    }
  }
  return [...sources.values()];
}

async function sourcesOf(name: string): Promise<ResultsSource[]> {
  const facts = await stat(name).catch(() => null);
  if (facts?.isDirectory() === true) return [await ofRun(name)];
  if (facts !== null) return [await ofFile(name, name, false)];
  const posix = process.platform === "win32" ? name.replaceAll("\\", "/") : name;
  if (!fastGlob.isDynamicPattern(posix)) throw new BatchError(`${name}: 没有这个文件 · there is no such file`);
  const matches = await fastGlob(posix, { onlyFiles: false, unique: true, followSymbolicLinks: false });
  if (matches.length === 0) throw new BatchError(`${name}: 没有与之相符的文件 · nothing matches it`);
  const found: ResultsSource[] = [];
  for (const match of matches.sort()) {
    const isFolder = (await stat(match)).isDirectory();
    // A pattern for runs may match other folders as well.
    if (!isFolder) found.push(await ofFile(match, match, false));
    else if (await isRun(match)) found.push(await ofRun(match));
  }
  if (found.length === 0) throw new BatchError(`${name}: 其中没有检查结果 · no results among what matches it`);
  return found;
}

async function isRun(folder: string): Promise<boolean> {
  return (await stat(join(folder, "results.ndjson")).catch(() => null))?.isFile() === true;
}

async function ofRun(folder: string): Promise<ResultsSource> {
  if (!(await isRun(folder))) {
    throw new BatchError(`${folder}: 不是 check --run 的目录 · is no folder of check --run (results.ndjson)`);
  }
  const text = await readFile(join(folder, "manifest.json"), "utf8").catch(() => null);
  return ofFile(folder, join(folder, "results.ndjson"), text !== null && !isComplete(text));
}

function isComplete(manifest: string): boolean {
  try {
    return (JSON.parse(manifest) as RunManifest).complete === true;
  } catch {
    return false;
  }
}

async function ofFile(name: string, path: string, isUnfinished: boolean): Promise<ResultsSource> {
  try {
    const handle = await open(path);
    try {
      const { size } = await handle.stat();
      const last = size === 0 ? null : (await handle.read(Buffer.alloc(1), 0, 1, size - 1)).buffer[0];
      return { name, path, isOpenEnded: last !== null && last !== NEWLINE && !isPacked(path), isUnfinished };
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw new BatchError(`${name}: 无法读取 · cannot be read (${reasonOf(error)})`, { cause: error });
  }
}

const NEWLINE = 10;

/** The engine unpacks these by their names. */
function isPacked(path: string): boolean {
  return /\.(?:gz|zst)$/.test(path);
}

async function kept(stdin: NodeJS.ReadableStream, folder: string): Promise<ResultsSource> {
  const path = join(folder, "stdin.ndjson");
  await pipeline(stdin, createWriteStream(path));
  return ofFile("-", path, false);
}
