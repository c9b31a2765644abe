import { describe, expect, it } from "vitest";
import { githubWriter } from "../../src/output/github.js";
import { failedFile, finding, hostile, hostileResult, result } from "../support/results.js";

const writer = githubWriter({ language: "zh" });

describe("GitHub annotations", () => {
  it("name file, line and rule, and hold the arithmetic", () => {
    expect(writer.result(result())).toBe(
      "::error file=报告/青禾县总工会.txt,line=12,title=score/weights-total · 各项分值之和与总分栏不符 · 第 12 行::各项分值合计 110 分，与总分栏的 100 分不符。%0A10 + 50 + 30 + 20 = 110 ≠ 100%0A可接受：110\n",
    );
  });

  it("are warnings and notices for what is less", () => {
    const findings = [finding({ severity: "warning" }), finding({ severity: "info" })];
    expect(writer.result(result({ findings })).match(/^::\w+/gm)).toEqual(["::warning", "::notice"]);
  });

  it("tell of files that were not read or not understood", () => {
    expect(writer.result(failedFile())).toMatch(/^::error file=坏\.pdf,title=damaged-pdf::/);
    expect(writer.result(result({ findings: [], verdict: "undetermined" }))).toMatch(/^::error .*title=undetermined::/);
  });

  it.each(hostile)("are one command a line with %s in every text", (_, text) => {
    const lines = (writer.result(hostileResult(text)) + writer.result(failedFile(text, text))).trimEnd().split("\n");
    expect(lines).toHaveLength(2);
    for (const line of lines) {
      expect(line).toMatch(/^::error file=[^:,]*,title=[^:,]*::/);
      expect(line).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    }
  });
});
