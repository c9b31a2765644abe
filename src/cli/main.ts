import { CommanderError } from "commander";
import { EXIT_CLEAN, EXIT_UNREAD } from "./exit-codes.js";
import { describeFailure } from "./failure.js";
import { createProgram } from "./program.js";
import type { OpenWorkers } from "./workers.js";

/**
 * Runs the command line. Sets the exit code and lets the process end by itself, so that what was written is written
 * out. No stack trace reaches a user unless --debug is given.
 */
export async function run(argv: readonly string[], workers?: OpenWorkers): Promise<void> {
  try {
    const program = await createProgram(argv[2], workers);
    await program.parseAsync([...argv]);
  } catch (error) {
    if (error instanceof CommanderError) {
      // Commander has printed its own sentence; help and version end well, wrong words do not.
      process.exitCode = error.exitCode === 0 ? EXIT_CLEAN : EXIT_UNREAD;
      return;
    }
    process.stderr.write(`${describeFailure(error, argv.includes("--debug"))}\n`);
    process.exitCode = EXIT_UNREAD;
  }
}
