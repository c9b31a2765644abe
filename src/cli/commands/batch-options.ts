import { availableParallelism, totalmem } from "node:os";
import { InvalidArgumentError, Option } from "commander";
import type { PoolOptions } from "../../batch/pool.js";
import { parseShard, type Shard } from "../../batch/shard.js";
import { defaultCacheFolder } from "../cache-folder.js";

/** Options for many files at once. */
export interface BatchOptions {
  readonly jobs?: number;
  readonly timeout?: number;
  readonly memory?: number;
  readonly ordered?: boolean;
  readonly filesFrom?: string;
  readonly shard?: Shard;
  readonly run?: string;
  readonly cache?: boolean;
  readonly cacheDir?: string;
  /** whether the workers are not of this process */
  readonly isElsewhere?: boolean;
}

/** How long one file may take unless told, in seconds: what a thousand pages take, several times over. */
const TIMEOUT = 120;

/**
 * What one worker may take of memory unless told, in megabytes: what a thousand pages take. Less where there is less. From
 * 2048 on V8 lets garbage grow to four times of what is alive before it collects, below to twice: a third less memory.
 */
const MEMORY = 2000;
const LEAST_MEMORY = 256;

/** What a worker may take. */
export const workerOptions = (): Option[] => [
  new Option("-j, --jobs <count>", "同时检查几个文件 files at a time (一般为 CPU 核数 · as many as cores)").argParser(
    wholeNumber(1),
  ),
  new Option("--timeout <seconds>", `每个文件的时限，0 为不限 · time for one file, 0 for any (${TIMEOUT})`).argParser(
    wholeNumber(0),
  ),
  new Option("--memory <megabytes>", `每个文件的内存上限 memory for one file (${MEMORY})`).argParser(wholeNumber(64)),
];

/** What a run reads, and where its results are kept. */
export const runOptions = (): Option[] => [
  new Option("--ordered", "ndjson 按输入顺序写出 · write ndjson in the order of the files"),
  new Option(
    "--files-from <list>",
    "从清单读取要检查的文件，一行一个或以 NUL 分隔，- 为标准输入 · read the files' names from a list, - for standard input",
  ),
  new Option(
    "--shard <i/n>",
    "只检查 n 份中的第 i 份（从 0 数起） · only part i of n, counted from 0, for several machines",
  ).argParser((words) => {
    const shard = parseShard(words);
    if (shard === null) throw new InvalidArgumentError("i/n, 0 ≤ i < n");
    return shard;
  }),
  new Option(
    "--run <folder>",
    "结果存入目录，中断后再次运行同一命令即可继续 · keep results in a folder; the same command goes on where it stopped",
  ),
];

export const cacheOptions = (): Option[] => [
  new Option("--cache", "内容、程序和设置都没有变的文件不再重查 · do not check again what has not changed"),
  cacheDirOption(),
];

export const cacheDirOption = (): Option =>
  new Option("--cache-dir <folder>", `缓存目录 the cache's folder (${defaultCacheFolder()})`);

/** What a pool is opened with; of workers, no more than there are files. */
export function poolOptions(
  { jobs: asked = availableParallelism(), timeout = TIMEOUT, memory }: BatchOptions,
  most: number,
): PoolOptions {
  const jobs = Math.min(asked, most);
  return { jobs, timeout, memory: memory ?? fairMemory(jobs) };
}

/** Whether something was asked for that only a worker can give. */
export function needsPool({ jobs, timeout, memory, isElsewhere }: BatchOptions): boolean {
  return jobs !== undefined || timeout !== undefined || memory !== undefined || isElsewhere === true;
}

function fairMemory(jobs: number): number {
  const limit = process.constrainedMemory() || totalmem();
  // A process without a limit of its own may say so by a figure that is larger than the machine.
  const share = (0.75 * Math.min(limit, totalmem())) / 2 ** 20 / jobs;
  return Math.round(Math.max(LEAST_MEMORY, Math.min(MEMORY, share)));
}

export function wholeNumber(least: number) {
  return (words: string): number => {
    if (!/^\d{1,7}$/.test(words) || Number(words) < least) throw new InvalidArgumentError(`≥ ${least}`);
    return Number(words);
  };
}
