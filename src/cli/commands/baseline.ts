import { dirname, resolve } from "node:path";
import { type Command, Option } from "commander";
import { checkInputs } from "../../batch/check-inputs.js";
import { resultOf } from "../../batch/outcome.js";
import { phrases } from "../../messages/interface.js";
import { printable } from "../../output/sanitize.js";
import { openInputs } from "../batch-inputs.js";
import { EXIT_CLEAN, EXIT_UNREAD } from "../exit-codes.js";
import { UsageError } from "../failure.js";
import { noInterrupt } from "../interrupt.js";
import { loadSuppressions, type Suppression, writeSuppressions } from "../suppressions/file.js";
import { pathFrom } from "../suppressions/watch.js";
import type { OpenWorkers } from "../workers.js";
import { type BatchOptions, workerOptions } from "./batch-options.js";
import { openBatch } from "./run-batch.js";
import { openSettings, type SettingsOptions, settingsOptions } from "./settings.js";
import {
  debugOption,
  engineOptions,
  enginesOf,
  forceOption,
  languageOption,
  openTarget,
  type ReadOptions,
  readingOptions,
} from "./shared.js";

interface BaselineOptions extends ReadOptions, SettingsOptions, BatchOptions {
  readonly output: string;
  readonly reason: string;
  readonly add?: boolean;
}

export function addBaselineCommand(program: Command, openWorkers: OpenWorkers): void {
  const command = program
    .command("baseline")
    .description("把现有问题记入已核实清单，以后只报新出现的 · set aside all that is found now, with a reason")
    .argument("<path...>", "文件、目录、通配符 · files, folders, patterns")
    .addOption(new Option("-o, --output <file>", "清单文件 the file to write").default("selfeval.suppressions.yaml"))
    .requiredOption("--reason <text>", "理由，记入每一条 · the reason, written beside each")
    .option("--add", "保留清单中已有各条，只补新的 · keep what the file has and add what is new")
    .addOption(forceOption())
    .addOption(languageOption())
    .addOption(debugOption());
  for (const option of [...workerOptions(), ...settingsOptions(), ...engineOptions()]) command.addOption(option);
  command.action((paths: string[], options: BaselineOptions) => runBaseline(paths, options, openWorkers));
}

async function runBaseline(paths: string[], options: BaselineOptions, openWorkers: OpenWorkers): Promise<void> {
  const reason = options.reason.trim();
  if (reason === "") throw new UsageError("--reason: 写明理由 · a reason has to be written");
  const settings = await openSettings(options);
  const { language, settingsOf, loaded } = settings;
  const kept = options.add === true ? (await loadSuppressions(options.output)).entries : [];
  const known = new Set(kept.map(({ fingerprint }) => fingerprint));
  const added: Suppression[] = [];
  let exitCode = EXIT_CLEAN;
  const reading = readingOptions(options, language, loaded.config);
  const inputs = await openInputs(paths, reading);
  const engines = enginesOf(options, loaded.config);
  const batch = await openBatch(inputs, { ...options, engines }, settings, undefined, openWorkers);
  // A file that is kept reads the same whoever was done first.
  const asked = { ...reading, language, settingsOf, ordered: true, stop: noInterrupt.stop };
  try {
    for await (const outcome of checkInputs(inputs.all(), batch.checker, asked)) {
      const { file, error, verdict, findings } = resultOf(outcome);
      if (error !== null || verdict === "undetermined") {
        const why = error === null ? phrases[language].undetermined : error.message;
        process.stderr.write(`${printable(file)}: ${printable(why)}\n`);
        exitCode = EXIT_UNREAD;
      }
      for (const { fingerprint, rule, message } of findings) {
        if (known.has(fingerprint)) continue;
        known.add(fingerprint);
        const from = pathFrom(dirname(resolve(options.output)), file);
        added.push({ fingerprint, reason, rule, file: from, finding: message });
      }
    }
  } finally {
    await batch.close(true);
  }
  const target = await openTarget({ ...options, force: options.force === true || options.add === true });
  await target.write(writeSuppressions([...kept, ...added]));
  await target.close();
  process.stdout.write(`${phrases[language].baseline(added.length, kept.length, printable(options.output))}\n`);
  process.exitCode = exitCode;
}
