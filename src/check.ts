import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { asReadError, type ReadError } from "./document/errors.js";
import type { Extraction } from "./extract/report.js";
import { describeNote, isNoteCode } from "./messages/diagnostics.js";
import { describeReadError } from "./messages/errors.js";
import type { Language } from "./messages/language.js";
import { type Diagnostic, type Note, type Picture, RESULT_SCHEMA, type Report, type Result } from "./model/index.js";
import { type Extent, pictureOf } from "./picture.js";
import { type ReadingOptions, readSubmission } from "./reading.js";
import { catalogue } from "./rules/catalogue.js";
import { runRules } from "./rules/engine.js";
import { type Profile, profiles } from "./rules/profiles/index.js";
import { defaults, type Settings } from "./rules/settings.js";
import { signatureOf } from "./rules/signature/index.js";

export interface CheckOptions {
  /** the language of messages and diagnostics; Chinese unless told */
  readonly language?: Language;
  /** the profile to judge every table by, or its name; by the table's own headings unless told */
  readonly profile?: Profile | string | null;
  /** severities and thresholds, by rule id; the catalogue's unless told */
  readonly rules?: Settings["rules"];
  /** findings that were set aside: their fingerprints, each with the reason that was written for it */
  readonly suppressions?: ReadonlyMap<string, string>;
  /** which program reads PDFs, and where it finds what it needs; pdf.js from its installed package unless told */
  readonly pdf?: ReadingOptions;
  /** the SHA-256 of some bytes in hexadecimal, where the platform is quicker at it than we are */
  readonly sha256?: (bytes: Uint8Array) => string;
  /** told of an error that is no fault of the file, before it becomes an `internal-error` result */
  readonly onInternalError?: (error: unknown) => void;
}

/**
 * Checks one submission: bytes in, result out. The same bytes always give the same result; a file that cannot be
 * read gives a `failed` result that says why, and never an exception.
 *
 * @throws RangeError for options that name a profile which there is not
 * @param bytes the whole file; left as they are
 * @param file the name that the result carries, as the caller was given it
 */
export async function checkDocument(bytes: Uint8Array, file: string, options: CheckOptions = {}): Promise<Result> {
  return (await check(bytes, file, options)).result;
}

/** A result with what of the file is shown beside its findings; null where the file could not be read. */
export interface PicturedResult {
  readonly result: Result;
  readonly picture: Picture | null;
}

/**
 * Checks one submission as `checkDocument` does, and keeps the pages, lines or tables on which its findings stand, for
 * a format that shows them.
 *
 * @param extent "whole" to keep all of the document
 */
export async function checkWithPicture(
  bytes: Uint8Array,
  file: string,
  options: CheckOptions = {},
  extent: Extent = "evidence",
): Promise<PicturedResult> {
  const { result, picture } = await check(bytes, file, options);
  try {
    return { result, picture: picture(extent) };
  } catch (error) {
    // What is shown beside the findings takes none of them away.
    options.onInternalError?.(error);
    return { result, picture: null };
  }
}

/**
 * What of a file is shown beside the findings of a result that was had before.
 *
 * @param bytes the bytes that the result is about
 * @returns null where the file cannot be read
 */
export async function pictureOfResult(
  bytes: Uint8Array,
  { file, findings }: Pick<Result, "file" | "findings">,
  options: Pick<CheckOptions, "pdf"> = {},
): Promise<Picture | null> {
  try {
    const { source, extraction } = await readSubmission(bytes, file, options.pdf);
    return pictureOf(source, extraction, findings);
  } catch {
    return null;
  }
}

async function check(
  bytes: Uint8Array,
  file: string,
  options: CheckOptions,
): Promise<{ readonly result: Result; readonly picture: (extent: Extent) => Picture | null }> {
  const language = options.language ?? "zh";
  const settings = settingsOf(options);
  const fingerprint = (options.sha256 ?? hashed)(bytes);
  try {
    const { source, extraction } = await readSubmission(bytes, file, options.pdf);
    const result = judge(extraction, { file, sha256: fingerprint }, language, settings, options.suppressions);
    return { result, picture: (extent) => pictureOf(source, extraction, result.findings, extent) };
  } catch (error) {
    const readError = asReadError(error, options.onInternalError);
    return { result: failedResult(file, fingerprint, readError, language), picture: () => null };
  }
}

function hashed(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

function judge(
  extraction: Extraction,
  identity: Pick<Result, "file" | "sha256">,
  language: Language,
  settings: Settings,
  suppressions: ReadonlyMap<string, string> = new Map(),
): Result {
  const report = withChosenProfile(extraction.report, settings.profile);
  const facts = { ...extraction, report, settings };
  const { findings, checks } = runRules(catalogue, facts, language);
  const kept = findings.filter(({ fingerprint }) => !suppressions.has(fingerprint));
  return {
    schema: RESULT_SCHEMA,
    ...identity,
    status: "checked",
    error: null,
    report,
    verdict: verdictOf(extraction, kept.length),
    findings: kept,
    suppressed: findings.flatMap((finding) => {
      const reason = suppressions.get(finding.fingerprint);
      return reason === undefined ? [] : [{ ...finding, reason }];
    }),
    checks: [...checks],
    diagnostics: extraction.notes.map((note) => toDiagnostic(note, language)),
    ...(hasContent(extraction) ? { signature: signatureOf(facts) } : {}),
  };
}

/** Whether anything was recognised by which the report could be compared with others. */
function hasContent({ report }: Extraction): boolean {
  return report.evaluations.length > 0 || Object.values(report.budget).some((leaf) => leaf !== null);
}

/** @throws RangeError for a name that no profile has */
function settingsOf({ profile, rules = defaults.rules }: CheckOptions): Settings {
  if (typeof profile !== "string") return { profile: profile ?? null, rules };
  const named = profiles.find(({ name }) => name === profile);
  if (named === undefined) throw new RangeError(`no profile is named ${profile}`);
  return { profile: named, rules };
}

function withChosenProfile(report: Report, profile: Profile | null): Report {
  if (profile === null) return report;
  const { name } = profile;
  const evaluations = report.evaluations.map((table) => ({ ...table, profile: name, profileBy: "choice" as const }));
  return { ...report, evaluations };
}

/** Silence proves nothing where a table was not understood or its rows are in doubt: such a report never passes. */
function verdictOf({ understood, doubtful, doubtfulLeaves }: Extraction, findings: number): Result["verdict"] {
  if (!understood) return "undetermined";
  if (findings > 0) return "findings";
  return doubtful.size > 0 || (doubtfulLeaves?.size ?? 0) > 0 ? "undetermined" : "passed";
}

/** The result of a file that could not be read. `fingerprint` is null where not even its bytes could be had. */
export function failedResult(file: string, fingerprint: string | null, error: ReadError, language: Language): Result {
  return {
    schema: RESULT_SCHEMA,
    file,
    sha256: fingerprint,
    status: "failed",
    error: { code: error.code, message: describeReadError(error.code, error.detail)[language] },
    report: null,
    verdict: "undetermined",
    findings: [],
    suppressed: [],
    checks: [],
    diagnostics: [],
  };
}

function toDiagnostic({ code, params, place }: Note, language: Language): Diagnostic {
  const message = isNoteCode(code) ? describeNote(code, params)[language] : code;
  if (place === null) return { code, message };
  return "page" in place ? { code, message, page: place.page } : { code, message, ...place };
}
