import { type Command, Option } from "commander";
import { expandInputs } from "../../batch/inputs.js";
import { phrases } from "../../messages/interface.js";
import { renderOutline } from "../../output/outline.js";
import { printable } from "../../output/sanitize.js";
import { checkFiles } from "../check-files.js";
import { EXIT_CLEAN, EXIT_UNREAD } from "../exit-codes.js";
import { chooseLanguage } from "../locale.js";
import {
  debugOption,
  engineOptions,
  forceOption,
  languageOption,
  noColorOption,
  openTarget,
  outputOption,
  type ReadOptions,
  readingOptions,
  styleFor,
} from "./shared.js";

interface ExtractCommandOptions extends ReadOptions {
  readonly format: "json" | "pretty";
}

export function addExtractCommand(program: Command): void {
  const command = program
    .command("extract")
    .description("读出报告的内容：收支、项目、自评表 · print the typed report that was read")
    .argument("<file>", "文件，或 - 表示标准输入 · a file, or - for standard input")
    .addOption(
      new Option("-f, --format <format>", "输出格式 output format").choices(["json", "pretty"]).default("json"),
    )
    .addOption(outputOption())
    .addOption(forceOption())
    .addOption(languageOption())
    .addOption(new Option("--stdin-filename <name>", "标准输入的文件名 name that standard input goes by"))
    .addOption(noColorOption())
    .addOption(debugOption())
    .action(runExtract);
  for (const option of engineOptions()) command.addOption(option);
}

async function runExtract(path: string, options: ExtractCommandOptions): Promise<void> {
  const language = chooseLanguage(options.lang, process.env);
  const results = checkFiles((await expandInputs([path])).slice(0, 1), readingOptions(options, language), () => {});
  for await (const { file, error, report, verdict, diagnostics } of results) {
    if (report === null) {
      process.stderr.write(`${printable(file)}: ${error?.code ?? ""}\n${printable(error?.message ?? "")}\n`);
      process.exitCode = EXIT_UNREAD;
      return;
    }
    const target = await openTarget(options);
    try {
      await target.write(
        options.format === "json"
          ? `${JSON.stringify(report, null, 2)}\n`
          : renderOutline(report, language, styleFor(options)),
      );
    } finally {
      await target.close();
    }
    for (const { message } of diagnostics) process.stderr.write(`${printable(file)}: ${printable(message)}\n`);
    if (verdict === "undetermined") process.stderr.write(`${printable(file)}: ${phrases[language].undetermined}\n`);
    process.exitCode = verdict === "undetermined" ? EXIT_UNREAD : EXIT_CLEAN;
  }
}
