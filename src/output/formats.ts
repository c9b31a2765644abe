import type { Result } from "../model/index.js";

/**
 * An output format as a stream: what stands before the first result, for each result, and after the last. Results
 * are written as they come, so that memory does not grow with their number.
 */
export interface ResultWriter {
  readonly open: () => string;
  readonly result: (result: Result) => string;
  readonly close: () => string;
}
