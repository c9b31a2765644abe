import type { Command } from "commander";
import type { Language } from "../../messages/language.js";
import { type Origin, settingLines } from "../config/print.js";
import { openSettings, type SettingsOptions, settingsOptions } from "./settings.js";
import { languageOption, noColorOption, openTarget, type PrintOptions, styleFor } from "./shared.js";

interface ConfigCommandOptions extends PrintOptions, SettingsOptions {
  readonly lang?: Language;
}

export function addConfigCommand(program: Command): void {
  const command = program
    .command("config")
    .description("显示生效的设置及其来源 · show what holds and where it comes from")
    .argument("[file]", "对哪个文件生效 · as it holds for this file")
    .option("--print", "打印（默认）· print, which is what it does anyway")
    .addOption(languageOption())
    .addOption(noColorOption());
  for (const option of settingsOptions()) command.addOption(option);
  command.action(runConfig);
}

async function runConfig(file: string | undefined, options: ConfigCommandOptions): Promise<void> {
  const run = await openSettings(options);
  const flags = { profile: options.profile, language: options.lang };
  const { paint } = styleFor(options);
  const target = await openTarget(options);
  const lines = settingLines(run.loaded, file ?? null, flags);
  const width = Math.max(...lines.map(({ key }) => key.length));
  for (const { key, value, origin } of lines) {
    await target.write(`${key.padEnd(width)}  ${value}  ${paint.dim(wordsFor(origin, run.language))}\n`);
  }
}

function wordsFor(origin: Origin, language: Language): string {
  switch (origin.from) {
    case "flag":
      return language === "zh" ? `# 命令行 ${origin.flag}` : `# command line ${origin.flag}`;
    case "file":
      return `# ${origin.path}${origin.line === null ? "" : `:${origin.line}`}`;
    case "default":
      return language === "zh" ? "# 默认" : "# default";
  }
}
