import { Option } from "commander";
import { parseAddress, type QueueAddress } from "../../batch/queue/address.js";
import { connectQueue, type QueueConnection } from "../../batch/queue/connection.js";
import type { Language } from "../../messages/language.js";
import { queuePhrases } from "../../messages/queue.js";
import { printable } from "../../output/sanitize.js";
import { UsageError } from "../failure.js";

/** Where a queue is, and the folder that its machines share. */
export interface QueueOptions {
  readonly queue?: string;
  readonly root?: string;
}

/** The address may stand in the environment, where no list of processes shows its password. */
const VARIABLE = "SELFEVAL_QUEUE";

// Commander repeats a value that it refuses: the address, which may hold a password, is looked at by ourselves.
export const queueOptions = (): Option[] => [
  new Option("--queue <url>", `Redis 的地址 the Redis of the queue: redis://… rediss://… (${VARIABLE})`),
  new Option(
    "--root <folder>",
    "各机共享的目录，路径从它算起 · the folder that all machines share; paths start from it",
  ),
];

/** @throws UsageError where no queue was named; BatchError where it cannot be reached */
export async function openQueue(
  { queue = process.env[VARIABLE] }: QueueOptions,
  language: Language,
): Promise<QueueConnection & { readonly address: QueueAddress }> {
  if (queue === undefined || queue === "") {
    throw new UsageError(`没有指定队列 · no queue was named: --queue redis://HOST, or ${VARIABLE}`);
  }
  const address = parseAddress(queue);
  let told = "";
  const connection = await connectQueue(address, ({ message }) => {
    // A connection that is lost fails again with each attempt: said once.
    if (message === told) return;
    told = message;
    process.stderr.write(`${queuePhrases[language].trouble(address.shown, printable(message))}\n`);
  });
  return { ...connection, address };
}
