import { type Command, Option } from "commander";
import { openTaker } from "../../batch/queue/taker.js";
import { phrases } from "../../messages/interface.js";
import type { Language } from "../../messages/language.js";
import { queuePhrases } from "../../messages/queue.js";
import { watchInterrupt } from "../interrupt.js";
import { chooseLanguage } from "../locale.js";
import type { OpenWorkers } from "../workers.js";
import { type BatchOptions, cacheOptions, poolOptions, wholeNumber, workerOptions } from "./batch-options.js";
import { openQueue, type QueueOptions, queueOptions } from "./queue-options.js";
import { openCachePlace } from "./run-batch.js";
import { debugOption, languageOption } from "./shared.js";

interface WorkerCommandOptions extends QueueOptions, BatchOptions {
  readonly takeover?: number;
  readonly lang?: Language;
  readonly quiet?: boolean;
}

/** A worker that says nothing for so long, in seconds, is taken for dead unless told otherwise. */
const TAKEOVER = 30;

export function addWorkerCommand(program: Command, openWorkers: OpenWorkers): void {
  const command = program
    .command("worker")
    .description("从队列领取文件检查，直到被叫停 · check what waits in a queue, until told to stop")
    .action((options: WorkerCommandOptions) => runWorker(options, openWorkers));
  for (const option of [...queueOptions(), ...workerOptions(), ...cacheOptions()]) command.addOption(option);
  command
    .addOption(
      new Option(
        "--takeover <seconds>",
        `失去联系多久后由其他机器接手 · how long after its last sign of life a worker's files are taken up (${TAKEOVER})`,
      ).argParser(wholeNumber(1)),
    )
    .addOption(languageOption())
    .addOption(new Option("-q, --quiet", "不打印 · print nothing"))
    .addOption(debugOption());
}

async function runWorker(options: WorkerCommandOptions, openWorkers: OpenWorkers): Promise<void> {
  const language = chooseLanguage(options.lang, process.env);
  const words = queuePhrases[language];
  const tell = (text: string) => options.quiet !== true && process.stderr.write(`${text}\n`);
  const cache = await openCachePlace(options, language, []);
  const connection = await openQueue(options, language);
  const pool = poolOptions(options, Number.POSITIVE_INFINITY);
  const checker = await openWorkers({ language, ...(cache === null ? {} : { cache }) }, pool);
  const interrupt = watchInterrupt(() => tell(phrases[language].stopping));
  let files = 0;
  try {
    const { takeover = TAKEOVER, root } = options;
    const taker = openTaker(connection, checker, {
      takeover,
      ...(root === undefined ? {} : { root }),
      saw: () => files++,
    });
    tell(words.listening(connection.address.shown, pool.jobs));
    await new Promise<void>((resolve) => {
      if (interrupt.stop.aborted) resolve();
      interrupt.stop.addEventListener("abort", () => resolve(), { once: true });
    });
    await taker.close();
  } finally {
    interrupt.done();
    await checker.close();
    await connection.close();
  }
  tell(words.ended(files));
}
