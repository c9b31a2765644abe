import { type Command, Option } from "commander";
import { phrases } from "../../messages/interface.js";
import type { ResultWriter } from "../../output/formats.js";
import { jsonWriter, ndjsonWriter } from "../../output/json.js";
import { prettyWriter } from "../../output/pretty.js";
import { checkFiles } from "../check-files.js";
import { EXIT_CLEAN, exitCodeOf, type FailOn, failOnChoices } from "../exit-codes.js";
import { expandInputs } from "../inputs.js";
import { chooseLanguage } from "../locale.js";
import { createProgress } from "../progress.js";
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

interface CheckCommandOptions extends ReadOptions {
  readonly format: "pretty" | "json" | "ndjson";
  readonly failOn: FailOn;
  readonly quiet?: boolean;
}

export function addCheckCommand(program: Command): void {
  program
    .command("check")
    .description("检查报告，列出矛盾之处及算式 · check reports and print what contradicts what, with the arithmetic")
    .argument("<path...>", "文件、目录、通配符，或 - 表示标准输入 · files, folders, patterns, or - for standard input")
    .addOption(
      new Option("-f, --format <format>", "输出格式 output format")
        .choices(["pretty", "json", "ndjson"])
        .default("pretty"),
    )
    .addOption(outputOption())
    .addOption(forceOption())
    .addOption(
      new Option("--fail-on <severity>", "达到该级别时退出码为 1 · exit with 1 at or above this severity")
        .choices([...failOnChoices])
        .default("error"),
    )
    .addOption(languageOption())
    .addOption(new Option("--stdin-filename <name>", "标准输入的文件名 name that standard input goes by"))
    .addOption(noColorOption())
    .addOption(new Option("-q, --quiet", "不打印结果，只用退出码 · print nothing; the exit code tells"))
    .addOption(debugOption())
    .action(runCheck);
}

async function runCheck(paths: string[], options: CheckCommandOptions): Promise<void> {
  const language = chooseLanguage(options.lang, process.env);
  const inputs = await expandInputs(paths);
  const progress = createProgress(process.stderr, phrases[language], options.quiet === true || inputs.length < 2);
  const started = process.hrtime.bigint();
  const elapsed = () => (Number(process.hrtime.bigint() - started) / 1e9).toFixed(1);
  const writer = createWriter(options, language, elapsed);
  // With --quiet nothing is printed, but a file that was asked for is still written.
  const silent = options.quiet === true && options.output === undefined;
  const target = silent ? null : await openTarget(options);
  let exitCode = EXIT_CLEAN;
  try {
    await target?.write(writer.open());
    const results = checkFiles(inputs, readingOptions(options, language), (index, name) =>
      progress.show(index + 1, inputs.length, name),
    );
    for await (const result of results) {
      progress.clear();
      exitCode = Math.max(exitCode, exitCodeOf(result, options.failOn));
      await target?.write(writer.result(result));
    }
    await target?.write(writer.close());
  } finally {
    progress.clear();
    await target?.close();
  }
  process.exitCode = exitCode;
}

function createWriter(options: CheckCommandOptions, language: "zh" | "en", elapsed: () => string | null): ResultWriter {
  if (options.format === "json") return jsonWriter();
  if (options.format === "ndjson") return ndjsonWriter();
  return prettyWriter(language, styleFor(options), elapsed);
}
