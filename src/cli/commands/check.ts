import { type Command, Option } from "commander";
import { phrases } from "../../messages/interface.js";
import type { Language } from "../../messages/language.js";
import type { ResultWriter } from "../../output/formats.js";
import { jsonWriter, ndjsonWriter } from "../../output/json.js";
import { prettyWriter } from "../../output/pretty.js";
import { printable } from "../../output/sanitize.js";
import { checkFiles } from "../check-files.js";
import { EXIT_CLEAN, EXIT_FINDINGS, exitCodeOf, type FailOn, failOnChoices } from "../exit-codes.js";
import { type Format, formats } from "../formats.js";
import { expandInputs } from "../../batch/inputs.js";
import { createProgress } from "../progress.js";
import type { Suppressions } from "../suppressions/file.js";
import { type SuppressionWatch, watchSuppressions } from "../suppressions/watch.js";
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
  openTarget,
  outputOption,
  type ReadOptions,
  readingOptions,
  styleFor,
} from "./shared.js";

interface CheckCommandOptions extends ReadOptions, SettingsOptions {
  readonly format?: Format;
  readonly failOn?: FailOn;
  readonly failOnStale?: boolean;
  readonly quiet?: boolean;
}

export function addCheckCommand(program: Command): void {
  const command = program
    .command("check")
    .description("检查报告，列出矛盾之处及算式 · check reports and print what contradicts what, with the arithmetic")
    .argument("<path...>", "文件、目录、通配符，或 - 表示标准输入 · files, folders, patterns, or - for standard input")
    .addOption(new Option("-f, --format <format>", "输出格式 output format (pretty)").choices(formats))
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
  const format = options.format ?? loaded.config.format ?? "pretty";
  const failOn = options.failOn ?? loaded.config.failOn ?? "error";
  const suppressions = await openSuppressions(options, loaded);
  const watch = suppressions === null ? null : watchSuppressions(suppressions);
  const inputs = await expandInputs(paths);
  const progress = createProgress(process.stderr, phrases[language], options.quiet === true || inputs.length < 2);
  const writer = createWriter(format, options, language);
  // With --quiet nothing is printed, but a file that was asked for is still written.
  const silent = options.quiet === true && options.output === undefined;
  const target = silent ? null : await openTarget(options);
  let exitCode = EXIT_CLEAN;
  try {
    await target?.write(await writer.open());
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
      await target?.write(await writer.result(result));
    }
    await target?.write(await writer.close());
  } finally {
    progress.clear();
    await target?.close();
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

function createWriter(format: Format, options: CheckCommandOptions, language: Language): ResultWriter {
  if (format === "json") return jsonWriter();
  if (format === "ndjson") return ndjsonWriter();
  const started = process.hrtime.bigint();
  return prettyWriter(language, styleFor(options), () => (Number(process.hrtime.bigint() - started) / 1e9).toFixed(1));
}
