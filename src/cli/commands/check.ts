import { type Command, Option } from "commander";
import { checkInputs } from "../../batch/check-inputs.js";
import type { Outcome } from "../../batch/outcome.js";
import { type Phrases, phrases } from "../../messages/interface.js";
import type { Language } from "../../messages/language.js";
import { printable } from "../../output/sanitize.js";
import { openInputs } from "../batch-inputs.js";
import { EXIT_CLEAN, EXIT_FINDINGS, exitCodeOf } from "../exit-codes.js";
import { formatsOf } from "../formats.js";
import { noInterrupt, watchInterrupt } from "../interrupt.js";
import { type Outputs, openOutputs } from "../outputs.js";
import { createProgress, noProgress, type Progress } from "../progress.js";
import type { Suppressions } from "../suppressions/file.js";
import { type SuppressionWatch, watchSuppressions } from "../suppressions/watch.js";
import { version } from "../version.js";
import type { OpenWorkers } from "../workers.js";
import { wantsPictures } from "../writers.js";
import { cacheOptions, workerOptions } from "./batch-options.js";
import { type CheckCommandOptions, checkingOptions } from "./check-options.js";
import { type Batch, openBatch } from "./run-batch.js";
import { openSettings, openSuppressions } from "./settings.js";
import { enginesOf, readingOptions } from "./shared.js";

export function addCheckCommand(program: Command, openWorkers: OpenWorkers): void {
  const command = program
    .command("check")
    .description("检查报告，列出矛盾之处及算式 · check reports and print what contradicts what, with the arithmetic")
    .argument("[path...]", "文件、目录、通配符，或 - 表示标准输入 · files, folders, patterns, or - for standard input")
    .addOption(new Option("--stdin-filename <name>", "标准输入的文件名 name that standard input goes by"))
    .action((paths: string[], options: CheckCommandOptions) => runCheck(paths, options, openWorkers));
  for (const option of [...checkingOptions(), ...workerOptions(), ...cacheOptions()]) command.addOption(option);
}

/** Checks what is named and writes the results: the whole of a run, whoever the workers are. */
export async function runCheck(
  paths: readonly string[],
  options: CheckCommandOptions,
  openWorkers: OpenWorkers,
): Promise<void> {
  const settings = await openSettings(options);
  const { loaded, language } = settings;
  const words = phrases[language];
  const failOn = options.failOn ?? loaded.config.failOn ?? "error";
  const suppressions = await openSuppressions(options, loaded);
  const watch = suppressions === null ? null : watchSuppressions(suppressions);
  const reading = readingOptions(options, language, loaded.config);
  const inputs = await openInputs(paths, { ...options, ...reading });
  const context = { language, version, failOn, verbose: options.verbose === true, elapsed: stopwatch() };
  const choices = formatsOf(options.format, loaded);
  const batch = await openBatch(
    inputs,
    { ...options, pictures: wantsPictures(choices), engines: enginesOf(options, loaded.config) },
    settings,
    watch?.reasons,
    openWorkers,
  );
  const tell = teller(options);
  // While this thread checks a file it hears no signal: then the system's own way of ending a program is the better one.
  const stopping = options.isElsewhere === true ? () => {} : () => tell(words.stopping);
  const interrupt = batch.isFree ? watchInterrupt(stopping) : noInterrupt;
  const progress = openProgress(inputs.total, words, options);
  let exitCode = EXIT_CLEAN;
  let done = 0;
  let complete = false;
  // What no one reads and nothing keeps needs no work.
  let isUnread = false;
  try {
    const outputs = await openOutputs(choices, options, context, inputs.named);
    try {
      await outputs.open();
      const ordered = options.ordered === true || choices.some(({ format }) => format !== "ndjson");
      const asked = { ...reading, language, settingsOf: settings.settingsOf, ordered, stop: interrupt.stop };
      const recorded = batch.run === null ? {} : { recorded: batch.run.recorded };
      const outcomes = checkInputs(inputs.all(), batch.checker, { ...asked, ...recorded });
      isUnread = !(await takeAll(outcomes, batch, outputs, progress, (outcome) => {
        done++;
        watch?.saw(outcome.digest);
        exitCode = Math.max(exitCode, exitCodeOf(outcome.digest, failOn));
        if (options.debug === true && outcome.internalError !== undefined) tell(`selfeval: ${outcome.internalError}`);
      }));
      await outputs.end();
      complete = !interrupt.stop.aborted && (!isUnread || done === inputs.total);
    } finally {
      progress.clear();
      await outputs.close();
    }
  } finally {
    interrupt.done();
    await batch.close(complete);
    // A list that was not read to its end would keep the program waiting.
    if (options.filesFrom === "-") process.stdin.destroy();
  }
  process.exitCode = exitCode;
  if (!complete) {
    const why = isUnread ? [words.readerGone] : [];
    const how = options.run === undefined ? [] : [words.resumable(printable(options.run))];
    tell([...why, words.stopped(done, inputs.total), ...how].join("\n"));
    return;
  }
  const hasStale = suppressions !== null && watch !== null && tellStale(suppressions, watch, language, options);
  if (hasStale && options.failOnStale === true) process.exitCode = Math.max(exitCode, EXIT_FINDINGS);
}

/**
 * Takes each outcome as it comes, into the run's folder and the formats.
 *
 * @returns false where no one reads the formats any more and no folder keeps what is still to come
 */
async function takeAll(
  outcomes: AsyncIterable<Outcome>,
  { run, checker }: Batch,
  outputs: Outputs,
  progress: Progress,
  see: (outcome: Outcome) => void,
): Promise<boolean> {
  for await (const outcome of outcomes) {
    if (outcome.isRecorded !== true) await run?.append(outcome);
    progress.clear();
    see(outcome);
    await outputs.result(outcome);
    await checker.settled?.(outcome);
    progress.saw(outcome.digest, outcome.isRecorded !== true);
    if (run === null && outputs.isGone()) return false;
  }
  return true;
}

/** Says something beside the results, unless nothing is to be said. */
const teller =
  ({ quiet }: CheckCommandOptions) =>
  (text: string): void => {
    if (quiet !== true) process.stderr.write(`${text}\n`);
  };

/** One file needs no progress. */
function openProgress(total: number | null, words: Phrases, { quiet }: CheckCommandOptions): Progress {
  if (quiet === true || (total !== null && total < 2)) return noProgress;
  return createProgress({ stream: process.stderr, words, total, now: () => performance.now() });
}

/** Says which suppressions no longer match anything. */
function tellStale(
  { path }: Suppressions,
  watch: SuppressionWatch,
  language: Language,
  { quiet }: CheckCommandOptions,
): boolean {
  const stale = watch.stale();
  for (const { fingerprint, file, rule, finding } of quiet === true ? [] : stale) {
    const what = [file, rule, finding].filter((part) => part !== undefined).join("  ");
    process.stderr.write(`${printable(path)}: ${phrases[language].stale} ${fingerprint}  ${printable(what)}\n`);
  }
  return stale.length > 0;
}

/** Seconds since now, to a tenth. */
function stopwatch(): () => string {
  const started = process.hrtime.bigint();
  return () => (Number(process.hrtime.bigint() - started) / 1e9).toFixed(1);
}
