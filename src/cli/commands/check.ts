import { type Command, Option } from "commander";
import { expandInputs } from "../../batch/inputs.js";
import { phrases } from "../../messages/interface.js";
import type { Language } from "../../messages/language.js";
import { printable } from "../../output/sanitize.js";
import { checkFiles } from "../check-files.js";
import { EXIT_CLEAN, EXIT_FINDINGS, exitCodeOf, type FailOn, failOnChoices } from "../exit-codes.js";
import { collectFormats, type FormatChoice, formats, formatsOf } from "../formats.js";
import { openOutputs } from "../outputs.js";
import { createProgress } from "../progress.js";
import type { Suppressions } from "../suppressions/file.js";
import { type SuppressionWatch, watchSuppressions } from "../suppressions/watch.js";
import { version } from "../version.js";
import {
  openSettings,
  openSuppressions,
  type SettingsOptions,
  settingsOptions,
  suppressionsOptions,
} from "./settings.js";
import {
  debugOption,
  forceOption,
  languageOption,
  noColorOption,
  outputOption,
  type ReadOptions,
  readingOptions,
} from "./shared.js";

interface CheckCommandOptions extends ReadOptions, SettingsOptions {
  readonly format?: readonly FormatChoice[];
  readonly verbose?: boolean;
  readonly failOn?: FailOn;
  readonly failOnStale?: boolean;
  readonly quiet?: boolean;
}

export function addCheckCommand(program: Command): void {
  const command = program
    .command("check")
    .description("检查报告，列出矛盾之处及算式 · check reports and print what contradicts what, with the arithmetic")
    .argument("<path...>", "文件、目录、通配符，或 - 表示标准输入 · files, folders, patterns, or - for standard input")
    .addOption(
      new Option(
        "-f, --format <format>",
        `输出格式，可多次给出，可带文件（html=a.html） · output format, may be given several times, with a file: ${formats.join(", ")}`,
      ).argParser(collectFormats),
    )
    .addOption(outputOption())
    .addOption(forceOption())
    .addOption(
      new Option(
        "--fail-on <severity>",
        "达到该级别时退出码为 1 · exit with 1 at or above this severity (error)",
      ).choices(failOnChoices),
    )
    .addOption(languageOption())
    .addOption(new Option("--stdin-filename <name>", "标准输入的文件名 name that standard input goes by"))
    .addOption(noColorOption())
    .addOption(new Option("-v, --verbose", "列出各规则比对的项数 · show how often each rule compared"))
    .addOption(new Option("-q, --quiet", "不打印结果，只用退出码 · print nothing; the exit code tells"))
    .addOption(debugOption())
    .action(runCheck);
  for (const option of [...settingsOptions(), ...suppressionsOptions()]) command.addOption(option);
  command.addOption(
    new Option(
      "--fail-on-stale",
      "已核实问题清单有失效条目时退出码为 1 · exit with 1 for a suppression that matches nothing",
    ),
  );
}

async function runCheck(paths: string[], options: CheckCommandOptions): Promise<void> {
  const { loaded, language, settingsOf } = await openSettings(options);
  const failOn = options.failOn ?? loaded.config.failOn ?? "error";
  const suppressions = await openSuppressions(options, loaded);
  const watch = suppressions === null ? null : watchSuppressions(suppressions);
  const inputs = await expandInputs(paths);
  const progress = createProgress(process.stderr, phrases[language], options.quiet === true || inputs.length < 2);
  const context = { language, version, failOn, verbose: options.verbose === true, elapsed: stopwatch() };
  const outputs = await openOutputs(formatsOf(options.format, loaded), options, context, inputs);
  let exitCode = EXIT_CLEAN;
  try {
    await outputs.open();
    const reading = { ...readingOptions(options, language), settingsOf };
    const results = checkFiles(
      inputs,
      watch === null ? reading : { ...reading, suppressions: watch.reasons },
      (index, name) => progress.show(index + 1, inputs.length, name),
    );
    for await (const result of results) {
      progress.clear();
      watch?.saw(result);
      exitCode = Math.max(exitCode, exitCodeOf(result, failOn));
      await outputs.result(result);
    }
    await outputs.end();
  } finally {
    progress.clear();
    await outputs.close();
  }
  const hasStale = suppressions !== null && watch !== null && tellStale(suppressions, watch, language, options);
  process.exitCode = hasStale && options.failOnStale === true ? Math.max(exitCode, EXIT_FINDINGS) : exitCode;
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
