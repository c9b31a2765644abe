import { type Command, Option } from "commander";
import type { Judging } from "../../batch/check-task.js";
import { fanOut } from "../../batch/fan-out.js";
import { openSender, type Sender } from "../../batch/queue/sender.js";
import type { Language } from "../../messages/language.js";
import { queuePhrases } from "../../messages/queue.js";
import { printable } from "../../output/sanitize.js";
import { openInputs } from "../batch-inputs.js";
import { EXIT_CLEAN, EXIT_UNREAD } from "../exit-codes.js";
import { UsageError } from "../failure.js";
import { wholeNumber } from "./batch-options.js";
import { runCheck } from "./check.js";
import { type CheckCommandOptions, checkingOptions } from "./check-options.js";
import { openQueue, type QueueOptions, queueOptions } from "./queue-options.js";
import { openSettings, openSuppressions } from "./settings.js";
import { enginesOf } from "./shared.js";

interface SubmitCommandOptions extends CheckCommandOptions, QueueOptions {
  readonly wait?: boolean;
  readonly ahead?: number;
}

/** How many files wait in the queue at a time unless told, where the command waits for their results. */
const AHEAD = 1000;

/** How many files are read and handed in at a time where nothing is waited for. */
const AT_ONCE = 8;

export function addSubmitCommand(program: Command): void {
  const command = program
    .command("submit")
    .description("把文件交给队列，由 selfeval worker 检查 · hand files to a queue, where workers check them")
    .argument("[path...]", "文件、目录或通配符 · files, folders or patterns")
    .action((paths: string[], options: SubmitCommandOptions) => runSubmit(paths, options));
  for (const option of queueOptions()) command.addOption(option);
  command
    .addOption(new Option("--wait", "等待并取回结果 · wait for the results and write them as check does"))
    .addOption(
      new Option("--ahead <count>", `最多同时排队几个文件 · how many files wait in the queue (${AHEAD})`).argParser(
        wholeNumber(1),
      ),
    );
  for (const option of checkingOptions()) command.addOption(option);
}

async function runSubmit(paths: readonly string[], options: SubmitCommandOptions): Promise<void> {
  if (paths.includes("-")) throw new UsageError("标准输入不能排队 · standard input cannot be queued");
  const { loaded, language, settingsOf } = await openSettings(options);
  const connection = await openQueue(options, language);
  const { root, ahead = AHEAD } = options;
  const open = (judging: Judging) =>
    openSender(connection, judging, { ahead, ...(root === undefined ? {} : { root }) });
  const tell = (text: string) => options.quiet !== true && process.stderr.write(`${text}\n`);
  try {
    if (options.wait === true) {
      await runCheck(paths, { ...options, isElsewhere: true }, async ({ language, suppressions, engines }) => {
        const sender = await open(judgingOf(language, suppressions, engines));
        if ((await sender.workers()) === 0) tell(queuePhrases[language].noWorkers(connection.address.shown));
        return sender;
      });
      return;
    }
    refuseWriting(options);
    const suppressions = await openSuppressions(options, loaded);
    const reasons = suppressions?.entries.map(({ fingerprint, reason }) => [fingerprint, reason] as const);
    const engines = enginesOf(options, loaded.config);
    const sender = await open(judgingOf(language, reasons === undefined ? undefined : new Map(reasons), engines));
    try {
      const sent = await sendAll(paths, options, sender, settingsOf);
      tell(queuePhrases[language].sent(sent, connection.address.shown));
    } finally {
      await sender.close();
    }
  } finally {
    await connection.close();
  }
}

function judgingOf(language: Language, suppressions: Judging["suppressions"], engines: Judging["engines"]): Judging {
  return {
    language,
    ...(suppressions === undefined ? {} : { suppressions }),
    ...(engines === undefined ? {} : { engines }),
  };
}

/** Puts all files into the queue. @returns how many; those that cannot be read are told */
async function sendAll(
  paths: readonly string[],
  options: SubmitCommandOptions,
  sender: Sender,
  settingsOf: Awaited<ReturnType<typeof openSettings>>["settingsOf"],
): Promise<number> {
  const inputs = await openInputs(paths, { ...options, stdin: process.stdin });
  const stop = new AbortController().signal;
  let sent = 0;
  process.exitCode = EXIT_CLEAN;
  const outcomes = fanOut(
    inputs.all(),
    async (input) => {
      if (input.kind === "stdin") return "-";
      if (input.kind === "missing") return `${input.path}: ${input.code}`;
      const failed = await sender.send({ name: input.path, source: input.path, settings: settingsOf(input.path) });
      return failed === null ? null : `${input.path}: ${failed.digest.error?.code}`;
    },
    { atOnce: AT_ONCE, ordered: true, stop },
  );
  for await (const unread of outcomes) {
    if (unread === null) sent++;
    else {
      process.stderr.write(`${printable(unread)}\n`);
      process.exitCode = EXIT_UNREAD;
    }
  }
  return sent;
}

/** Nothing is written where nothing is waited for. @throws UsageError */
function refuseWriting({ format, output, run }: SubmitCommandOptions): void {
  const given = { "--format": format, "--output": output, "--run": run };
  for (const [flag, value] of Object.entries(given)) {
    if (value !== undefined) throw new UsageError(`${flag}: 需要 --wait · needs --wait`);
  }
}
