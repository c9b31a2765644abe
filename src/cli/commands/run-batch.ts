import type { CachePlace } from "../../batch/cache.js";
import type { Common } from "../../batch/check-task.js";
import { type Checker, checkerHere } from "../../batch/checker.js";
import type { Engines } from "../../batch/pdf-engines.js";
import type { RunFolder } from "../../batch/run-folder.js";
import type { Language } from "../../messages/language.js";
import type { BatchInputs } from "../batch-inputs.js";
import { defaultCacheFolder } from "../cache-folder.js";
import { version } from "../version.js";
import type { OpenWorkers } from "../workers.js";
import { type BatchOptions, needsPool, poolOptions } from "./batch-options.js";
import type { RunSettings } from "./settings.js";

/** Who checks, and where results are kept. */
export interface Batch {
  readonly checker: Checker;
  /** whether this thread stays free while files are checked */
  readonly isFree: boolean;
  /** null where no folder was asked for */
  readonly run: RunFolder | null;
  readonly close: (complete: boolean) => Promise<void>;
}

/**
 * Opens what a run needs beside its inputs and outputs, and no more than that: one file is checked in this thread, and
 * neither the pool nor a folder is touched for it unless asked for.
 *
 * @throws BatchError where a folder cannot be used
 */
export async function openBatch(
  { total, files }: BatchInputs,
  options: BatchOptions & { readonly profile?: string; readonly pictures?: boolean; readonly engines: Engines },
  { loaded, language }: Pick<RunSettings, "loaded" | "language">,
  suppressions: ReadonlyMap<string, string> | undefined,
  openWorkers: OpenWorkers,
): Promise<Batch> {
  const { config } = loaded;
  const judging = {
    flag: options.profile ?? null,
    config: { profile: config.profile, profiles: config.profiles, rules: config.rules, overrides: config.overrides },
    suppressions: [...(suppressions ?? [])].sort(),
    engines: options.engines,
  };
  const cache = await openCachePlace(options, language, [judging.suppressions, judging.engines]);
  const common: Common = {
    language,
    ...(suppressions === undefined ? {} : { suppressions }),
    ...(cache === null ? {} : { cache }),
    engines: options.engines,
    ...(options.pictures === true ? { pictures: true } : {}),
  };
  const run = options.run === undefined ? null : await openRun(options.run, language, judging);
  const isFree = files === null || files > 1 || needsPool(options);
  try {
    const checker = isFree
      ? await openWorkers(common, poolOptions(options, Math.max(1, total ?? Number.POSITIVE_INFINITY)))
      : checkerHere(common);
    return {
      checker,
      isFree,
      run,
      close: async (complete) => {
        await checker.close();
        await run?.close(complete);
      },
    };
  } catch (error) {
    await run?.close(false);
    throw error;
  }
}

/** Opens the cache that was asked for; null where none was. @throws BatchError where it cannot be written */
export async function openCachePlace(
  { cache, cacheDir }: BatchOptions,
  language: Language,
  reading: unknown,
): Promise<CachePlace | null> {
  if (cache !== true && cacheDir === undefined) return null;
  const { fingerprintOf, programFingerprint } = await import("../../batch/fingerprint.js");
  const { openCache } = await import("../../batch/cache.js");
  const base = fingerprintOf([await programFingerprint(), language, reading]);
  const place = { folder: cacheDir ?? defaultCacheFolder(), base };
  await openCache(place);
  return place;
}

async function openRun(folder: string, language: Language, judging: unknown): Promise<RunFolder> {
  const { fingerprintOf, programFingerprint } = await import("../../batch/fingerprint.js");
  const { openRunFolder } = await import("../../batch/run-folder.js");
  const identity = { version, program: await programFingerprint(), settings: fingerprintOf(judging), language };
  return openRunFolder(folder, identity);
}
