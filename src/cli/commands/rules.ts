import { type Command, Option } from "commander";
import { severityNames } from "../../messages/interface.js";
import { padded } from "../../output/style.js";
import { everyRule } from "../../rules/batch/catalogue.js";
import { chooseLanguage } from "../locale.js";
import { languageOption, noColorOption, openTarget, type PrintOptions, styleFor } from "./shared.js";

interface RulesCommandOptions extends PrintOptions {
  readonly format: "pretty" | "json";
}

export function addRulesCommand(program: Command): void {
  program
    .command("rules")
    .description("列出全部规则 · list the rules")
    .addOption(
      new Option("-f, --format <format>", "输出格式 output format").choices(["pretty", "json"]).default("pretty"),
    )
    .addOption(languageOption())
    .addOption(noColorOption())
    .action(runRules);
}

async function runRules(options: RulesCommandOptions): Promise<void> {
  const language = chooseLanguage(options.lang, process.env);
  const target = await openTarget(options);
  if (options.format === "json") {
    const rows = everyRule.map(({ id, severity, page }) => ({ id, severity, title: page[language].title }));
    await target.write(`${JSON.stringify(rows, null, 2)}\n`);
    return;
  }
  const { paint } = styleFor(options);
  const width = Math.max(...everyRule.map((rule) => rule.id.length)) + 2;
  for (const { id, severity, page } of everyRule) {
    const name = padded(severityNames[severity][language], 9);
    await target.write(
      `${padded(id, width)}${severity === "error" ? paint.red(name) : paint.yellow(name)}${page[language].title}\n`,
    );
  }
}
