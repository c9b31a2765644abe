import { describe, expect, it } from "vitest";
import { selfeval } from "../support/command.js";

const report = "fixtures/reports/library-2022.txt";
/** A port that nothing listens at. */
const nowhere = "redis://someone:hidden@127.0.0.1:1/0";

describe("the commands for a queue", () => {
  it.each([
    [["worker"], "no queue was named"],
    [["submit", report], "no queue was named"],
    [["submit", report, "--queue", "hidden"], "redis://HOST"],
    [["submit", "-", "--queue", nowhere], "cannot be queued"],
    [["submit", report, "--queue", nowhere, "--wait"], "redis://127.0.0.1:1/0: "],
    [["worker", "--queue", nowhere], "redis://127.0.0.1:1/0: "],
  ])("%j say what is wrong, and nothing secret", async (words, told) => {
    const { stdout, stderr, exitCode } = await selfeval(words);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(told);
    expect(stdout + stderr).not.toContain("hidden");
  });
});
