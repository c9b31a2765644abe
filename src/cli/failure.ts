import { printable } from "../output/sanitize.js";

/** A mistake in the command's words, told to the user as it is. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** One sentence for an error that ended the command; with `debug` the stack as well. */
export function describeFailure(error: unknown, debug: boolean): string {
  const sentence = printable(error instanceof Error ? error.message : String(error));
  const stack = debug && error instanceof Error && error.stack !== undefined ? `\n${error.stack}` : "";
  return `selfeval: ${sentence}${stack}`;
}
