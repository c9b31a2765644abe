import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Result, resultSchema } from "../../src/index.js";
import { selfeval } from "../support/command.js";

const clean = "fixtures/reports/library-2022.txt";
const faulty = "fixtures/reports/union-2021.txt";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "selfeval-test-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function results(ndjson: string): Result[] {
  return ndjson
    .trim()
    .split("\n")
    .map((line) => resultSchema.parse(JSON.parse(line)));
}

describe("exit codes of selfeval check", () => {
  it("is 0 for a report without findings", async () => {
    expect((await selfeval(["check", clean])).exitCode).toBe(0);
  });

  it("is 1 for a report with errors, and 0 with --fail-on never", async () => {
    expect((await selfeval(["check", faulty])).exitCode).toBe(1);
    expect((await selfeval(["check", faulty, "--fail-on", "never"])).exitCode).toBe(0);
  });

  it("is 2 when a path matches nothing, and the other files are still checked", async () => {
    const { stdout, exitCode } = await selfeval([
      "check",
      "no-such.pdf",
      clean,
      "fixtures/none-*.pdf",
      "--format",
      "ndjson",
    ]);
    expect(exitCode).toBe(2);
    expect(results(stdout).map(({ file, status, error }) => [file, status, error?.code ?? null])).toEqual([
      ["no-such.pdf", "failed", "not-found"],
      [clean, "checked", null],
      ["fixtures/none-*.pdf", "failed", "no-match"],
    ]);
  });

  it("is 2 for a folder with nothing to check in it", async () => {
    const { stdout, exitCode } = await selfeval(["check", folder, "--format", "ndjson"]);
    expect(exitCode).toBe(2);
    expect(results(stdout)[0]?.error?.code).toBe("no-match");
  });

  it.each([
    ["an unknown option", ["check", clean, "--wrong"]],
    ["an unknown format", ["check", clean, "--format", "yaml"]],
    ["no path", ["check"]],
    ["an unknown command", ["verify", clean]],
  ])("is 2 for %s", async (_, words) => {
    expect((await selfeval(words)).exitCode).toBe(2);
  });
});

describe("what selfeval check reads", () => {
  it("walks folders in the order of names and keeps the order of its paths", async () => {
    for (const name of ["b.txt", "a.TXT", "c.docx", "~$c.docx", "d.jpg"])
      writeFileSync(join(folder, name), readFileSync(clean));
    const { stdout } = await selfeval(["check", faulty, folder, "--format", "ndjson"]);
    expect(results(stdout).map(({ file }) => file)).toEqual([
      faulty,
      ...["a.TXT", "b.txt", "c.docx"].map((name) => join(folder, name)),
    ]);
  });

  it("takes a file that two paths name once", async () => {
    const { stdout } = await selfeval(["check", clean, "fixtures/reports/library-*.txt", "--format", "ndjson"]);
    expect(results(stdout)).toHaveLength(1);
  });

  it("reads standard input under the name it is given", async () => {
    const words = ["check", "-", "--stdin-filename", "filed/a.txt", "--format", "ndjson"];
    const { stdout, exitCode } = await selfeval(words, readFileSync(clean));
    expect(exitCode).toBe(0);
    expect(results(stdout)[0]).toMatchObject({ file: "filed/a.txt", verdict: "passed" });
  });

  it("names standard input - where no name is given", async () => {
    const { stdout } = await selfeval(["check", "-", "--format", "ndjson"], readFileSync(clean));
    expect(results(stdout)[0]?.file).toBe("-");
  });
});

describe("what selfeval check prints", () => {
  it("is one array with --format json, also of no result but a failed one", async () => {
    const { stdout } = await selfeval(["check", clean, "no-such.pdf", "--format", "json"]);
    expect((JSON.parse(stdout) as Result[]).map(({ status }) => status)).toEqual(["checked", "failed"]);
  });

  it("shows the arithmetic, the place and the rule to a person", async () => {
    const { stdout } = await selfeval(["check", faulty]);
    expect(stdout).toContain("10 + 50 + 30 + 20 = 110 ≠ 100");
    expect(stdout).toContain("score/weights-total");
    expect(stdout).toMatch(/第 \d+ 行/);
    expect(stdout).toContain("共 1 个文件：检查 1，未发现矛盾 0，有问题 1，无法判断 0，读取失败 0");
  });

  it("speaks English when told", async () => {
    const { stdout } = await selfeval(["check", faulty, "--lang", "en"]);
    expect(stdout).toMatch(
      /1 file: checked 1, passed 0, findings 1, undetermined 0, failed 0; \d+ errors, \d+ warnings/,
    );
    expect(stdout.match(/score\/weights-total/g)).toHaveLength(5);
  });

  it("is nothing with --quiet", async () => {
    expect(await selfeval(["check", faulty, "--quiet"])).toEqual({ stdout: "", stderr: "", exitCode: 1 });
  });

  it("goes to a file, which is not overwritten unless forced", async () => {
    const file = join(folder, "out.ndjson");
    const words = ["check", clean, "--format", "ndjson", "--output", file];
    expect(await selfeval(words)).toMatchObject({ stdout: "", exitCode: 0 });
    expect(results(readFileSync(file, "utf8"))).toHaveLength(1);
    const again = await selfeval(words);
    expect(again.exitCode).toBe(2);
    expect(again.stderr).toContain("--force");
    expect((await selfeval([...words, "--force"])).exitCode).toBe(0);
  });

  it("has no control characters of the submission in it", async () => {
    const name = join(folder, "a\u001b[31m.txt");
    writeFileSync(name, "");
    expect((await selfeval(["check", name])).stdout).not.toContain("\u001b");
  });

  it("is the same for the same bytes", async () => {
    const words = ["check", faulty, "--format", "ndjson"];
    expect((await selfeval(words)).stdout).toBe((await selfeval(words)).stdout);
  });
});
