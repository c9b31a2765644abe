import { open, readFile, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { BatchError } from "./batch-error.js";

/**
 * Takes a folder for this process alone, so that two runs do not write into one another. A lock whose process was
 * killed is taken over; of a process on another machine no one can tell, so that its lock stands.
 *
 * @returns gives the folder back
 * @throws BatchError where another process has it
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, "lock");
  const mine = `${process.pid} ${hostname()}\n`;
  for (let attempt = 0; ; attempt++) {
    try {
      const handle = await open(path, "wx");
      await handle.writeFile(mine);
      await handle.close();
      return () => rm(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const holder = (await readFile(path, "utf8").catch(() => "")).trim();
    if (attempt > 0 || isAlive(holder)) {
      throw new BatchError(
        `${folder}: 另一个进程（${holder}）正在使用；如已不在运行，请删除 ${path} · another process uses it; if it runs no more, delete the lock`,
      );
    }
    await rm(path, { force: true });
  }
}

/** Whether the process that wrote a lock may still run. A lock that was not written out is of one that was killed. */
function isAlive(holder: string): boolean {
  const [pid, host] = holder.split(" ");
  if (host === undefined) return false;
  if (host !== hostname()) return true;
  if (Number(pid) === process.pid) return true;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
