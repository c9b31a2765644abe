import { Readable } from "node:stream";
import { vi } from "vitest";
import { checkerHere } from "../../src/batch/checker.js";
import { run } from "../../src/cli/main.js";

export interface CommandRun {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

/** Runs the command line in this process, as the shell would: its words, its standard input, what it prints and its exit code. */
export async function selfeval(words: readonly string[], stdin?: Uint8Array): Promise<CommandRun> {
  const printed = { stdout: "", stderr: "" };
  const catchWrites = (name: "stdout" | "stderr") =>
    vi.spyOn(process[name], "write").mockImplementation((chunk) => {
      printed[name] += String(chunk);
      return true;
    });
  const spies = [catchWrites("stdout"), catchWrites("stderr")];
  if (stdin !== undefined) {
    spies.push(
      vi.spyOn(process, "stdin", "get").mockReturnValue(Readable.from([stdin]) as typeof process.stdin) as never,
    );
  }
  const before = process.exitCode;
  process.exitCode = 0;
  try {
    await run(["node", "selfeval", ...words], async (common) => checkerHere(common));
    return { ...printed, exitCode: Number(process.exitCode) };
  } finally {
    process.exitCode = before;
    for (const spy of spies) spy.mockRestore();
  }
}
