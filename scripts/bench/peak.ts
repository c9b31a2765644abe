import { spawnSync } from "node:child_process";

/** What a command took of memory at its most, its workers among it, and of the processors. */
export interface Cost {
  readonly megabytes: number;
  readonly processorSeconds: number;
}

/**
 * Runs `selfeval` and lets the process tell as it ends what the kernel counted for it.
 *
 * @param statuses the exit codes that are no failure
 * @throws where it ends otherwise, with the end of what it wrote to standard error
 */
export function costOf(words: readonly string[], statuses: readonly number[] = [0]): Cost {
  const tell = `process.on("exit",()=>{const{maxRSS,userCPUTime,systemCPUTime}=process.resourceUsage();console.error("took",maxRSS,userCPUTime+systemCPUTime)})`;
  const program = ["--import", `data:text/javascript,${encodeURIComponent(tell)}`, "bin/selfeval.js", ...words];
  const { stderr, status } = spawnSync(process.execPath, program, {
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  });
  // Workers tell theirs as well, which is the same process's; the process itself ends last.
  const told = [...stderr.matchAll(/^took (\d+) (\d+)$/gm)];
  if (status === null || !statuses.includes(status) || told.length === 0)
    throw new Error(`ended with ${status}: ${stderr.slice(-500)}`);
  return {
    megabytes: Math.max(...told.map(([, kilobytes]) => Number(kilobytes))) / 1024,
    processorSeconds: Math.max(...told.map(([, , microseconds]) => Number(microseconds))) / 1e6,
  };
}
