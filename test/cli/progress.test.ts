import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import type { Digest } from "../../src/batch/outcome.js";
import { createProgress } from "../../src/cli/progress.js";
import { phrases } from "../../src/messages/interface.js";

const digest: Digest = {
  file: "a.pdf",
  status: "checked",
  verdict: "findings",
  error: null,
  findings: [{ severity: "error" }, { severity: "warning" }],
  suppressed: [],
};
const failed: Digest = {
  ...digest,
  status: "failed",
  verdict: "undetermined",
  error: { code: "timeout" },
  findings: [],
};

function watch(isTTY: boolean, total: number | null, columns = 120) {
  const printed: string[] = [];
  let time = 0;
  const stream = { isTTY, columns, write: (text: string) => printed.push(text) > 0 };
  const progress = createProgress({
    stream: stream as unknown as NodeJS.WriteStream,
    words: phrases.en,
    total,
    now: () => time,
  });
  return { printed, progress, pass: (milliseconds: number) => (time += milliseconds) };
}

describe("progress", () => {
  it("is a bar with files done, rate, time left and findings on a terminal", () => {
    const { printed, progress, pass } = watch(true, 8);
    pass(4000);
    progress.saw(digest, true);
    pass(4000);
    progress.saw(failed, true);
    expect(printed.at(-1)).toBe(
      "\r\u001b[2K█████░░░░░░░░░░░░░░░ 2/8 checked (25%)  0.3/s  0:24 left  errors 1, warnings 1  undetermined or failed 1",
    );
    progress.clear();
    expect(printed.at(-1)).toBe("\r\u001b[2K");
  });

  it("does not count as fast what an earlier run has done", () => {
    const { printed, progress, pass } = watch(true, 100);
    for (let file = 0; file < 50; file++) progress.saw(digest, false);
    pass(10_000);
    progress.saw(digest, true);
    expect(printed.at(-1)).toContain("51/100 checked (51%)  0.1/s  8:10 left");
  });

  it("never takes more columns than there are", () => {
    const { printed, progress, pass } = watch(true, 8, 30);
    pass(1000);
    progress.saw(digest, true);
    expect(stringWidth((printed.at(-1) ?? "").replace("\r\u001b[2K", ""))).toBeLessThan(30);
  });

  it("is a plain line now and then where there is no terminal", () => {
    const { printed, progress, pass } = watch(false, null);
    for (let second = 0; second < 25; second++) {
      pass(1000);
      progress.saw(digest, true);
    }
    expect(printed).toEqual([
      "10 checked  1.0/s  errors 10, warnings 10\n",
      "20 checked  1.0/s  errors 20, warnings 20\n",
    ]);
    progress.clear();
    expect(printed).toHaveLength(2);
  });
});
