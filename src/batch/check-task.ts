import { checkDocument, failedResult } from "../check.js";
import { ReadError } from "../document/errors.js";
import type { Language } from "../messages/language.js";
import type { Settings } from "../rules/settings.js";
import { type CachePlace, cachePath, readCached, writeCached } from "./cache.js";
import { type Outcome, outcomeOf } from "./outcome.js";
import { readFileBytes } from "./read-input.js";

/** One file to check, as plain data: it may have to cross into a worker. */
export interface Task {
  /** the name that the result carries */
  readonly name: string;
  /** where its bytes are: a path, or the bytes themselves where they came from standard input */
  readonly source: string | Uint8Array;
  readonly settings: Settings;
}

/** What holds for every file of a run. */
export interface Common {
  readonly language: Language;
  /** findings that were set aside: their fingerprints, each with its reason */
  readonly suppressions?: ReadonlyMap<string, string>;
  /** where results are kept; nowhere unless told */
  readonly cache?: CachePlace;
}

/** Checks one file, here and now. Whatever is wrong with it is told in its result. */
export async function checkTask({ name, source, settings }: Task, common: Common): Promise<Outcome> {
  let internalError: string | undefined;
  const onInternalError = (error: unknown) => {
    internalError = error instanceof Error ? (error.stack ?? error.message) : String(error);
  };
  try {
    const bytes = typeof source === "string" ? await readFileBytes(source) : source;
    const path = common.cache === undefined ? null : cachePath(common.cache, bytes, name, settings);
    const kept = path === null ? null : await readCached(path, name);
    if (kept !== null) return outcomeOf(kept);
    const { language, suppressions = new Map() } = common;
    const result = await checkDocument(bytes, name, { language, suppressions, ...settings, onInternalError });
    if (path !== null) await writeCached(path, result);
    return outcomeOf(result, internalError);
  } catch (error) {
    if (error instanceof ReadError) return outcomeOf(failedResult(name, null, error, common.language));
    throw error;
  }
}
