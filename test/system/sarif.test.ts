import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { selfeval } from "../support/command.js";
import { hostile, hostileResult } from "../support/results.js";

const tool = fileURLToPath(
  new URL("multitool/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool", import.meta.url),
);

let folder: string;
beforeAll(() => {
  if (!existsSync(tool)) throw new Error("npm ci --prefix test/system/multitool");
  chmodSync(tool, 0o755);
  folder = mkdtempSync(join(tmpdir(), "selfeval-sarif-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the multitool says of a log: the ids of its rules that fail, each with what they found. */
function complaints(name: string): string[] {
  const words = ["validate", name, "--output", "told.sarif", "--log", "ForceOverwrite"];
  const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: "1" };
  execFileSync(tool, words, { cwd: folder, env, stdio: "ignore" });
  const { runs } = JSON.parse(readFileSync(join(folder, "told.sarif"), "utf8"));
  return runs[0].results.map(
    (result: { ruleId: string; message: unknown }) => `${result.ruleId} ${JSON.stringify(result.message)}`,
  );
}

/** There is no home page that a log could name (2005), and a cell of a workbook is no region of a text (2017). */
const counts = (told: string) => !/^SARIF20(?:05|17) /.test(told);

describe("the SARIF multitool", () => {
  it("finds nothing wrong with the log of a run", async () => {
    const out = `sarif=${join(folder, "run.sarif")}`;
    const files = ["fixtures/reports", "fixtures/bad-input/password.pdf"];
    await selfeval(["check", ...files, "--format", out, "--quiet"]);
    expect(complaints("run.sarif").filter(counts)).toEqual([]);
  });

  it("finds nothing wrong with what hostile submissions put into a log", async () => {
    const { sarifWriter } = await import("../../src/output/sarif/index.js");
    const writer = sarifWriter({ language: "zh", version: "0.0.0" });
    const results = hostile.map(([, text]) => writer.result(hostileResult(text)));
    writeFileSync(join(folder, "hostile.sarif"), [writer.open(), ...results, writer.close()].join(""));
    expect(complaints("hostile.sarif").filter(counts)).toEqual([]);
  });
});
