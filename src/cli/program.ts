import { Command } from "commander";
import { version } from "./version.js";
import { type OpenWorkers, openWorkers } from "./workers.js";

type AddCommand = (program: Command) => void;

/** Every command, with what adds its words. None is loaded before it is wanted: each brings what it needs along. */
const commands = (workers: OpenWorkers): Readonly<Record<string, () => Promise<AddCommand>>> => ({
  check: async () => {
    const { addCheckCommand } = await import("./commands/check.js");
    return (program) => addCheckCommand(program, workers);
  },
  extract: async () => (await import("./commands/extract.js")).addExtractCommand,
  inspect: async () => (await import("./commands/inspect.js")).addInspectCommand,
  annotate: async () => (await import("./commands/annotate.js")).addAnnotateCommand,
  rules: async () => (await import("./commands/rules.js")).addRulesCommand,
  explain: async () => (await import("./commands/explain.js")).addExplainCommand,
  init: async () => (await import("./commands/init.js")).addInitCommand,
  config: async () => (await import("./commands/config.js")).addConfigCommand,
  baseline: async () => {
    const { addBaselineCommand } = await import("./commands/baseline.js");
    return (program) => addBaselineCommand(program, workers);
  },
  worker: async () => {
    const { addWorkerCommand } = await import("./commands/worker.js");
    return (program) => addWorkerCommand(program, workers);
  },
  submit: async () => (await import("./commands/submit.js")).addSubmitCommand,
  suppress: async () => (await import("./commands/suppress.js")).addSuppressCommand,
  summarize: async () => (await import("./commands/summarize.js")).addSummarizeCommand,
  cache: async () => (await import("./commands/cache.js")).addCacheCommand,
});

/**
 * The command line's words: those of the command that the first word names, or of all where it names none, as for help.
 *
 * @param first the word after the program's own name
 * @param workers who checks many files; another where a test wants none
 */
export async function createProgram(first: string | undefined, workers: OpenWorkers = openWorkers): Promise<Command> {
  const program = new Command("selfeval")
    .description("查出绩效自评报告中自相矛盾之处 · proves where self-evaluation reports contradict themselves")
    .version(version)
    .showHelpAfterError("(selfeval --help)")
    .exitOverride();
  const known = commands(workers);
  const wanted = first !== undefined && Object.hasOwn(known, first) ? [first] : Object.keys(known);
  if (first !== "--version" && first !== "-V") {
    for (const name of wanted) (await known[name]?.())?.(program);
  }
  // Errors of a subcommand are thrown as well, so that one place sets the exit code.
  for (const command of program.commands)
    command.exitOverride().showHelpAfterError(`(selfeval ${command.name()} --help)`);
  return program;
}
