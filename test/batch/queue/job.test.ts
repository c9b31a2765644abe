import { describe, expect, it } from "vitest";
import { outcomeOf } from "../../../src/batch/outcome.js";
import { jobIdOf, packed, readJob, unpacked } from "../../../src/batch/queue/job.js";
import { failedResult } from "../../../src/check.js";
import { ReadError } from "../../../src/document/errors.js";

const job = { name: "报告.pdf", path: "/a/报告.pdf", sha256: "0".repeat(64), terms: "1".repeat(64) };

describe("a job of the queue", () => {
  it("has the same id for the same file under the same terms, and another where anything differs", () => {
    expect(jobIdOf({ ...job })).toBe(jobIdOf(job));
    const others = [
      { ...job, name: "b" },
      { ...job, path: "/b" },
      { ...job, sha256: "2".repeat(64) },
      { ...job, terms: "2".repeat(64) },
    ];
    expect(new Set([job, ...others].map(jobIdOf)).size).toBe(5);
  });

  it.each([
    null,
    "x",
    {},
    { ...job, path: 3 },
    { ...job, sha256: "../" },
    { ...job, more: 1 },
  ])("is none where it was not put there by us: %j", (data) => {
    expect(readJob(data)).toBe(null);
  });

  it("brings back the very line that the worker made", async () => {
    const outcome = outcomeOf(failedResult("报告.pdf", null, new ReadError("empty-file"), "zh"), "stack");
    expect(readJob(job)).toEqual(job);
    expect(await unpacked(await packed(outcome))).toEqual(outcome);
  });
});
