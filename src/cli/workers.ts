import type { Common } from "../batch/check-task.js";
import type { Checker } from "../batch/checker.js";
import type { PoolOptions } from "../batch/pool.js";

/** Opens who checks many files. */
export type OpenWorkers = (common: Common, options: PoolOptions) => Promise<Checker>;

/** A pool of worker threads, loaded only now: a command for one file does not pay for it. */
export const openWorkers: OpenWorkers = async (common, options) =>
  (await import("../batch/pool.js")).openPool(common, options);
