import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Result } from "../../src/index.js";
import { selfeval } from "../support/command.js";

const report = "fixtures/reports/union-2021.txt";

let folder: string;
let list: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "selfeval-aside-"));
  list = join(folder, "selfeval.suppressions.yaml");
});
afterEach(() => rmSync(folder, { recursive: true }));

const checked = async (
  file: string,
  ...words: string[]
): Promise<{ result: Result; exitCode: number; stderr: string }> => {
  const { stdout, ...run } = await selfeval(["check", file, "--format", "ndjson", "--suppressions", list, ...words]);
  return { result: JSON.parse(stdout), ...run };
};

describe("selfeval baseline", () => {
  it("sets aside all that is found, so that the next check passes and keeps the findings with their reason", async () => {
    const { exitCode, stdout } = await selfeval([
      "baseline",
      report,
      "-o",
      list,
      "--reason",
      "2021 年已核实",
      "--lang",
      "zh",
    ]);
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining("已记入")]);
    const { result, ...run } = await checked(report, "--fail-on", "info");
    expect([run.exitCode, result.verdict, result.findings]).toEqual([0, "passed", []]);
    expect(result.suppressed.length).toBeGreaterThan(20);
    expect(new Set(result.suppressed.map(({ reason }) => reason))).toEqual(new Set(["2021 年已核实"]));
  });

  it("adds what is new and keeps the reasons that stand", async () => {
    const before = readFileSync(report, "utf8");
    const mine = join(folder, "mine.txt");
    writeFileSync(mine, before);
    await selfeval(["baseline", mine, "-o", list, "--reason", "旧"]);
    const { result } = await checked(mine);
    const sample = result.suppressed.find(({ rule }) => rule === "indicator/blank-actual-scored");
    expect(sample?.reason).toBe("旧");
    writeFileSync(list, readFileSync(list, "utf8").split("- fingerprint").slice(0, 3).join("- fingerprint"));
    const { stdout } = await selfeval(["baseline", mine, "-o", list, "--reason", "新", "--add", "--lang", "en"]);
    expect(stdout).toContain("2 kept");
    const reasons = (await checked(mine)).result.suppressed.map(({ reason }) => reason);
    expect([reasons.filter((reason) => reason === "旧").length, reasons.includes("新")]).toEqual([2, true]);
  });

  it("asks for a reason, and overwrites nothing unless told", async () => {
    expect((await selfeval(["baseline", report, "-o", list])).exitCode).toBe(2);
    expect((await selfeval(["baseline", report, "-o", list, "--reason", " "])).exitCode).toBe(2);
    writeFileSync(list, "[]");
    expect((await selfeval(["baseline", report, "-o", list, "--reason", "核实"])).exitCode).toBe(2);
    expect(readFileSync(list, "utf8")).toBe("[]");
  });
});

describe("a suppression that matches nothing", () => {
  const stale = (file: string) =>
    `- fingerprint: ${"0".repeat(32)}\n  reason: 已改\n  rule: funds/overspent\n  file: ${file}\n`;

  it("is told as stale, and fails the run only where that is asked for", async () => {
    copyFileSync("fixtures/reports/library-2022.txt", join(folder, "a.txt"));
    writeFileSync(list, stale("a.txt"));
    const run = await checked(join(folder, "a.txt"), "--lang", "en");
    expect([run.exitCode, run.stderr]).toEqual([0, expect.stringContaining("stale")]);
    expect(run.stderr).toContain("funds/overspent");
    expect((await checked(join(folder, "a.txt"), "--fail-on-stale")).exitCode).toBe(1);
  });

  it("is not stale while its file was not checked", async () => {
    writeFileSync(list, stale("another.txt"));
    const run = await checked("fixtures/reports/library-2022.txt", "--fail-on-stale");
    expect([run.exitCode, run.stderr]).toEqual([0, ""]);
  });
});

describe("a suppression file", () => {
  it.each([
    ["an entry without a reason", `- fingerprint: ${"0".repeat(32)}\n`, /:1: 0\.reason/],
    ["a blank reason", `- reason: " "\n  fingerprint: ${"0".repeat(32)}\n`, /:1: 0\.reason: .*写明理由/],
    ["a fingerprint that is none", "- fingerprint: abc\n  reason: 核实\n", /:1: 0\.fingerprint/],
    ["no list", "reason: 核实\n", /array/],
  ])("is refused for %s", async (_, text, told) => {
    writeFileSync(list, text);
    const { stderr, exitCode } = await selfeval(["check", report, "--suppressions", list]);
    expect([exitCode, stderr]).toEqual([2, expect.stringMatching(told)]);
  });

  it("may be blank", async () => {
    writeFileSync(list, "# nothing yet\n");
    expect((await checked("fixtures/reports/library-2022.txt")).exitCode).toBe(0);
  });
});
