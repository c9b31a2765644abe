import type { MessagePort } from "node:worker_threads";
import { workerData } from "node:worker_threads";
import { type Common, checkTask, type Task } from "./check-task.js";
import type { Outcome } from "./outcome.js";
import { unpackHere } from "./unpack-here.js";

unpackHere();

/** A task as it arrives in a worker. */
export interface WorkerTask extends Task {
  /** told when the work begins, so that a worker's own start does not count as the file's time */
  readonly begun: MessagePort;
}

/** Checks one file in a worker thread. */
export default function work({ begun, ...task }: WorkerTask): Promise<Outcome> {
  begun.postMessage(null);
  begun.close();
  return checkTask(task, workerData as Common);
}
