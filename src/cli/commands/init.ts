import { type Command, Option } from "commander";
import { configTemplate } from "../config/template.js";
import { chooseLanguage } from "../locale.js";
import { forceOption, languageOption, openTarget, type PrintOptions } from "./shared.js";

interface InitOptions extends PrintOptions {
  readonly output: string;
}

export function addInitCommand(program: Command): void {
  program
    .command("init")
    .description("写一份带说明的配置文件 · write a commented configuration")
    .addOption(new Option("-o, --output <file>", "配置文件 the file to write").default("selfeval.config.yaml"))
    .addOption(forceOption())
    .addOption(languageOption())
    .action(runInit);
}

async function runInit(options: InitOptions): Promise<void> {
  const target = await openTarget(options);
  await target.write(configTemplate(chooseLanguage(options.lang, process.env)));
  await target.close();
  process.stdout.write(`${options.output}\n`);
}
