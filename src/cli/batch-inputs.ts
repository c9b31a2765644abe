import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { BatchError } from "../batch/batch-error.js";
import { nameOf } from "../batch/check-inputs.js";
import { readFileList } from "../batch/file-list.js";
import { expandInputs, type Input } from "../batch/inputs.js";
import { isInShard, type Shard } from "../batch/shard.js";
import { UsageError } from "./failure.js";

/** What a run is to check. */
export interface BatchInputs {
  /** the paths of the command line, expanded */
  readonly named: readonly Input[];
  /** all inputs, each name once, in their order; read as they are taken */
  readonly all: () => AsyncGenerator<Input>;
  /** how many there are; null where that is known only when all were taken */
  readonly total: number | null;
  /** how many of them there are to read */
  readonly files: number | null;
}

export interface BatchInputsOptions {
  readonly filesFrom?: string;
  readonly shard?: Shard;
  readonly stdin: NodeJS.ReadableStream;
  readonly stdinFilename?: string;
}

/** Finds what the command's paths and its list name. @throws UsageError */
export async function openInputs(paths: readonly string[], options: BatchInputsOptions): Promise<BatchInputs> {
  const { filesFrom, shard } = options;
  if (paths.length === 0 && filesFrom === undefined) {
    throw new UsageError("没有指定要检查的文件 · no file to check was named: PATH… or --files-from LIST");
  }
  if (paths.includes("-") && filesFrom === "-") {
    throw new UsageError("标准输入不能既是报告又是清单 · standard input cannot be a report and the list");
  }
  const isMine = (input: Input) => shard === undefined || isInShard(nameOf(input, options), shard);
  const named = (await expandInputs(paths)).filter(isMine);

  async function* all(): AsyncGenerator<Input> {
    const seen = new Set<string>();
    for await (const input of everything(named, options)) {
      const name = nameOf(input, options);
      if (seen.has(name) || !isMine(input)) continue;
      seen.add(name);
      yield input;
    }
  }
  if (filesFrom === undefined) {
    return { named, all, total: named.length, files: named.filter(({ kind }) => kind !== "missing").length };
  }
  const total = (await isPlainFile(filesFrom)) ? await count(all()) : null;
  return { named, all, total, files: total };
}

async function* everything(named: readonly Input[], { filesFrom, stdin }: BatchInputsOptions): AsyncGenerator<Input> {
  yield* named;
  if (filesFrom === undefined) return;
  try {
    yield* readFileList(filesFrom === "-" ? (stdin as NodeJS.ReadStream) : createReadStream(filesFrom));
  } catch (error) {
    if (!(error instanceof BatchError) && (error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new UsageError(`--files-from ${filesFrom}: ${(error as Error).message}`, { cause: error });
  }
}

/** A pipe can be read once only. */
async function isPlainFile(path: string): Promise<boolean> {
  if (path === "-") return false;
  return (await stat(path).catch(() => null))?.isFile() ?? false;
}

async function count(inputs: AsyncIterable<Input>): Promise<number> {
  let total = 0;
  for await (const _ of inputs) total++;
  return total;
}
