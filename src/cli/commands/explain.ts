import type { Command } from "commander";
import { renderRulePage } from "../../output/rule-page.js";
import { everyRule } from "../../rules/batch/catalogue.js";
import type { RuleEntry } from "../../rules/rule.js";
import { UsageError } from "../failure.js";
import { chooseLanguage } from "../locale.js";
import { languageOption, noColorOption, openTarget, type PrintOptions, styleFor } from "./shared.js";

export function addExplainCommand(program: Command): void {
  program
    .command("explain")
    .description("说明一条规则：比对什么、为什么、怎么改 · print one rule's page")
    .argument("<rule>", "规则编号，如 score/weights-total · a rule's id")
    .addOption(languageOption())
    .addOption(noColorOption())
    .action(runExplain);
}

async function runExplain(id: string, options: PrintOptions): Promise<void> {
  const language = chooseLanguage(options.lang, process.env);
  const rule = everyRule.find((candidate) => candidate.id === id) ?? onlyRuleNamed(id);
  if (rule === null) {
    const near = everyRule
      .map((candidate) => candidate.id)
      .filter((candidate) => candidate.includes(id.split("/").at(-1) ?? id));
    const hint = near.length > 0 ? near.join(", ") : "selfeval rules";
    throw new UsageError(`没有这条规则 · there is no rule ${id} → ${hint}`);
  }
  const target = await openTarget(options);
  await target.write(renderRulePage(rule, language, styleFor(options)));
}

/** A rule by its name alone, where one category has it. */
function onlyRuleNamed(name: string): RuleEntry | null {
  const named = everyRule.filter((candidate) => candidate.id.endsWith(`/${name}`));
  return named.length === 1 ? (named[0] ?? null) : null;
}
