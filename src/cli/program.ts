import { Command } from "commander";
import { addBaselineCommand } from "./commands/baseline.js";
import { addCacheCommand } from "./commands/cache.js";
import { addCheckCommand } from "./commands/check.js";
import { addConfigCommand } from "./commands/config.js";
import { addExplainCommand } from "./commands/explain.js";
import { addExtractCommand } from "./commands/extract.js";
import { addInitCommand } from "./commands/init.js";
import { addInspectCommand } from "./commands/inspect.js";
import { addRulesCommand } from "./commands/rules.js";
import { version } from "./version.js";
import { type OpenWorkers, openWorkers } from "./workers.js";

/**
 * The command line's words, all of them.
 *
 * @param workers who checks many files; another where a test wants none
 */
export function createProgram(workers: OpenWorkers = openWorkers): Command {
  const program = new Command("selfeval")
    .description("查出绩效自评报告中自相矛盾之处 · proves where self-evaluation reports contradict themselves")
    .version(version)
    .showHelpAfterError("(selfeval --help)")
    .exitOverride();
  const commands = [
    (to: Command) => addCheckCommand(to, workers),
    addExtractCommand,
    addInspectCommand,
    addRulesCommand,
    addExplainCommand,
    addInitCommand,
    addConfigCommand,
    addBaselineCommand,
    addCacheCommand,
  ];
  for (const add of commands) add(program);
  // Errors of a subcommand are thrown as well, so that one place sets the exit code.
  for (const command of program.commands)
    command.exitOverride().showHelpAfterError(`(selfeval ${command.name()} --help)`);
  return program;
}
