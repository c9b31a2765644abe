import { workerData } from "node:worker_threads";
import { type Common, checkTask } from "../../src/batch/check-task.js";
import type { WorkerTask } from "../../src/batch/worker.js";

/** A worker as the product's, but for files whose names ask for trouble. */
export default async function work({ begun, ...task }: WorkerTask): Promise<unknown> {
  begun.postMessage(null);
  begun.close();
  if (task.name.includes("hang")) for (;;);
  if (task.name.includes("exit")) process.exit(0);
  if (task.name.includes("late-error")) {
    setTimeout(() => {
      throw new Error("thrown from a timer");
    });
    await new Promise(() => {});
  }
  if (task.name.includes("memory")) {
    const hoard: unknown[] = [];
    for (;;) hoard.push(new Array(1_000_000).fill(hoard.length));
  }
  return checkTask(task, workerData as Common);
}
