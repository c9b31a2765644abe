import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { type Command, Option } from "commander";
import { type Annotated, annotateDocument } from "../../annotate.js";
import { expandInputs, type Input } from "../../batch/inputs.js";
import { readFileBytes, readStreamBytes } from "../../batch/read-input.js";
import { failedResult } from "../../check.js";
import { ReadError } from "../../document/errors.js";
import { phrases } from "../../messages/interface.js";
import type { Language } from "../../messages/language.js";
import { describeRefusal, markingPhrases } from "../../messages/marking.js";
import { printable } from "../../output/sanitize.js";
import { nameOf } from "../check-files.js";
import { EXIT_CLEAN, EXIT_UNREAD } from "../exit-codes.js";
import { UsageError } from "../failure.js";
import { identities } from "../file-identity.js";
import { type MarkedPlace, markedPlaces } from "../marked-names.js";
import {
  openSettings,
  openSuppressions,
  type RunSettings,
  type SettingsOptions,
  settingsOptions,
  suppressionsOptions,
} from "./settings.js";
import {
  debugOption,
  engineOptions,
  forceOption,
  languageOption,
  openTarget,
  type ReadOptions,
  readingOptions,
} from "./shared.js";

interface AnnotateOptions extends ReadOptions, SettingsOptions {}

export function addAnnotateCommand(program: Command): void {
  const command = program
    .command("annotate")
    .description("在报告原件上标出问题 · mark the findings on the submission itself: highlights and notes in a PDF")
    .argument("<path...>", "文件、目录、通配符，或 - 表示标准输入 · files, folders, patterns, or - for standard input")
    .addOption(
      new Option(
        "-o, --output <path>",
        "写入的文件；多个报告时为目录 · the file to write; of several reports, a folder (原件旁 · beside the report)",
      ),
    )
    .addOption(forceOption())
    .addOption(languageOption())
    .addOption(new Option("--stdin-filename <name>", "标准输入的文件名 name that standard input goes by"))
    .addOption(debugOption());
  for (const option of [...settingsOptions(), ...suppressionsOptions(), ...engineOptions()]) command.addOption(option);
  command.action(runAnnotate);
}

/** What holds for every file of a run. */
interface Run {
  readonly options: AnnotateOptions;
  readonly settings: RunSettings;
  readonly suppressions: ReadonlyMap<string, string>;
  readonly placeOf: MarkedPlace;
  /** the submissions, by what they are on the disk */
  readonly sources: ReadonlyMap<string, string>;
}

async function runAnnotate(paths: string[], options: AnnotateOptions): Promise<void> {
  const settings = await openSettings(options);
  const listed = await openSuppressions(options, settings.loaded);
  const inputs = await expandInputs(paths);
  const nameless = inputs.some(({ kind }) => kind === "stdin") && options.output === undefined;
  if (nameless) throw new UsageError("标准输入要用 --output 指定文件 · standard input needs --output FILE");
  const files = inputs.flatMap((input) => (input.kind === "missing" ? [] : [nameOf(input, options)]));
  const placeOf = await markedPlaces(options.output, files);
  // What an earlier run wrote beside the submissions is none itself.
  const copies = new Set(files.flatMap((file) => [placeOf(file, "pdf"), placeOf(file, "html")]));
  const wanted = inputs.filter(
    (input) => input.kind !== "file" || !copies.has(input.path) || paths.includes(input.path),
  );
  const run: Run = {
    options,
    settings,
    suppressions: new Map((listed?.entries ?? []).map(({ fingerprint, reason }) => [fingerprint, reason])),
    placeOf,
    sources: await identities(wanted.flatMap((input) => (input.kind === "file" ? [input.path] : []))),
  };
  let exitCode = EXIT_CLEAN;
  for (const input of wanted) {
    exitCode = Math.max(exitCode, await annotateInput(input, run));
  }
  process.exitCode = exitCode;
}

async function annotateInput(input: Input, run: Run): Promise<number> {
  const { options, settings } = run;
  const { language } = settings;
  const name = input.kind === "missing" ? input.path : nameOf(input, options);
  const annotated = await annotate(input, name, run);
  const { result } = annotated;
  if (annotated.kind === "unread") return refuse(name, result.error?.message ?? "");
  if (annotated.kind === "refused") return refuse(name, describeRefusal(annotated.reason)[language]);
  try {
    await write(annotated, name, run);
  } catch (error) {
    if (error instanceof UsageError) return refuse(null, error.message);
    throw error;
  }
  if (annotated.kind === "pdf") tellStates(annotated, name, language);
  if (result.verdict !== "undetermined") return EXIT_CLEAN;
  return refuse(name, phrases[language].undetermined);
}

async function annotate(input: Input, name: string, { options, settings, suppressions }: Run): Promise<Annotated> {
  const { language, settingsOf } = settings;
  const reading = readingOptions(options, language, settings.loaded.config);
  try {
    if (input.kind === "missing") throw new ReadError(input.code);
    const bytes = await (input.kind === "stdin" ? readStreamBytes(process.stdin) : readFileBytes(input.path));
    return await annotateDocument(bytes, name, { ...reading, ...settingsOf(name), suppressions });
  } catch (error) {
    if (error instanceof ReadError) return { kind: "unread", result: failedResult(name, null, error, language) };
    throw error;
  }
}

type Written = Extract<Annotated, { kind: "pdf" | "html" }>;

async function write(annotated: Written, name: string, { options, settings, placeOf, sources }: Run): Promise<void> {
  const output = placeOf(name, annotated.kind);
  for (const identity of (await identities([output])).keys()) {
    if (sources.has(identity)) throw new UsageError(`${output}: 这是要标注的文件 · this is a file to be marked`);
  }
  await mkdir(dirname(output), { recursive: true });
  const target = await openTarget({ ...options, output });
  try {
    await target.write(annotated.kind === "pdf" ? annotated.bytes : annotated.html);
  } finally {
    await target.close();
  }
  const words = markingPhrases[settings.language];
  process.stdout.write(`${words.written(printable(output), annotated.result.findings.length)}\n`);
}

/** What the user has to know of a file that was marked. */
function tellStates({ isSigned, isRepaired }: Extract<Annotated, { kind: "pdf" }>, name: string, language: Language) {
  const words = markingPhrases[language];
  if (isSigned) process.stderr.write(`${printable(name)}: ${words.signed}\n`);
  if (isRepaired) process.stderr.write(`${printable(name)}: ${words.repaired}\n`);
}

function refuse(name: string | null, why: string): number {
  process.stderr.write(`${name === null ? "selfeval" : printable(name)}: ${printable(why)}\n`);
  return EXIT_UNREAD;
}
