import { createHash } from "node:crypto";
import { checkDocument, checkWithPicture, failedResult, type PicturedResult } from "../check.js";
import { ReadError } from "../document/errors.js";
import type { Language } from "../messages/language.js";
import type { Settings } from "../rules/settings.js";
import { type CachePlace, cachePath, readCached, writeCached } from "./cache.js";
import { type Outcome, outcomeOf } from "./outcome.js";
import { type Engines, readingBy } from "./pdf-engines.js";
import { readFileBytes } from "./read-input.js";

/** One file to check, as plain data: it may have to cross into a worker. */
export interface Task {
  /** the name that the result carries */
  readonly name: string;
  /** where its bytes are: a path, or the bytes themselves where they came from standard input */
  readonly source: string | Uint8Array;
  readonly settings: Settings;
  /** in the place of the run's own, where files of several runs meet in one pool */
  readonly judging?: Judging;
}

/** What beside a file's settings enters its result. */
export interface Judging {
  readonly language: Language;
  /** findings that were set aside: their fingerprints, each with its reason */
  readonly suppressions?: ReadonlyMap<string, string>;
  /** by which program PDFs are read; by pdf.js unless told */
  readonly engines?: Engines;
}

/** What holds for every file of a run. */
export interface Common extends Judging {
  /** where results are kept; nowhere unless told */
  readonly cache?: CachePlace;
  /** how much memory PDFium may take over a file, in megabytes */
  readonly memory?: number;
  /** whether what the findings stand on is wanted beside the results */
  readonly pictures?: boolean;
}

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** Checks one file, here and now. Whatever is wrong with it is told in its result. */
export async function checkTask({ name, source, settings, judging }: Task, run: Common): Promise<Outcome> {
  const common: Common = { ...run, ...judging };
  let internalError: string | undefined;
  const onInternalError = (error: unknown) => {
    internalError = error instanceof Error ? (error.stack ?? error.message) : String(error);
  };
  try {
    const bytes = typeof source === "string" ? await readFileBytes(source) : source;
    const path = common.cache === undefined ? null : cachePath(common.cache, bytes, name, settings, judging);
    const kept = path === null ? null : await readCached(path, name);
    if (kept !== null) return outcomeOf(kept);
    const { language, suppressions = new Map(), pictures = false } = common;
    const options = {
      language,
      suppressions,
      ...settings,
      pdf: readingBy(common.engines, common.memory),
      sha256,
      onInternalError,
    };
    const { result, picture }: PicturedResult = pictures
      ? await checkWithPicture(bytes, name, options)
      : { result: await checkDocument(bytes, name, options), picture: null };
    if (path !== null) await writeCached(path, result);
    const outcome = outcomeOf(result, internalError);
    return picture === null ? outcome : { ...outcome, picture };
  } catch (error) {
    if (error instanceof ReadError) return outcomeOf(failedResult(name, null, error, common.language));
    throw error;
  }
}
