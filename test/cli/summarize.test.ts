import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Finding, type Result, summarySchema } from "../../src/model/index.js";
import { selfeval } from "../support/command.js";
import { ofDepartment, resultOf, unreadResult } from "../support/submissions.js";

// Each question opens the engine anew, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const finding: Finding = {
  rule: "score/weights-total",
  severity: "error",
  message: "各行分值之和为 110，总分栏写为 100。",
  expected: "110",
  actual: "100",
  formula: "10 + 50 + 30 + 20 = 110 ≠ 100",
  accepted: "110",
  subject: { evaluation: 0, row: null, field: "weight", project: null, item: null, otherFile: null },
  evidence: [{ role: "total weight", text: "100", page: 3, bbox: [1, 2, 3.5, 4] }],
  fingerprint: "0123456789abcdef0123456789abcdef",
};

const bureau = resultOf("culture/2022.pdf", {}, { verdict: "findings", findings: [finding] });
const copy = resultOf("culture/2022.docx", {}, { verdict: "findings", findings: [finding] });
const water = resultOf("water/2022.pdf", ofDepartment("白沙县水利局"));
const unread = unreadResult("scans/a.pdf");
const unclear = { ...unreadResult("scans/b.pdf"), status: "checked", error: null } as const;

const all: Result[] = [bureau, copy, water, unread, unclear];
const lines = (results: readonly object[]) => results.map((result) => `${JSON.stringify(result)}\n`).join("");

let folder: string;
const at = (...parts: string[]) => join(folder, ...parts);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "selfeval-test-"));
  mkdirSync(at("run"));
  writeFileSync(at("run", "results.ndjson"), lines(all));
  writeFileSync(at("run", "manifest.json"), JSON.stringify({ schema: "selfeval.run/1", complete: true }));
  writeFileSync(at("part-1.ndjson"), lines(all.slice(0, 2)));
  writeFileSync(at("part-2.ndjson"), lines(all.slice(2)));
  writeFileSync(at("clean.ndjson"), lines([water]));
});
afterAll(() => rmSync(folder, { recursive: true }));

const summarize = (...words: string[]) => selfeval(["summarize", "--no-config", "--temp", folder, ...words]);
const asked = async (sql: string, ...words: string[]) =>
  JSON.parse((await summarize(...words, "--format", "json", "--sql", sql)).stdout) as Record<string, unknown>[];

describe("selfeval summarize", () => {
  it("puts files that need a person first, then counts by department, rule and severity, then what is wrong between files", async () => {
    const { stdout, exitCode } = await summarize(at("run"));
    const order = [
      "scans/a.pdf",
      "scans/b.pdf",
      "按单位\n",
      "青禾县文化和旅游局",
      "score/weights-total",
      "文件之间",
      "与“culture",
    ];
    const places = order.map((words) => stdout.indexOf(words));
    expect(places.every((place) => place > 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    expect(stdout).toContain("共 5 个文件，2 个单位：读取失败 1，无法判断 1，有问题 2，未发现矛盾 1");
    expect(exitCode).toBe(2);
  });

  it("gives a summary that keeps its schema", async () => {
    const { stdout } = await summarize(at("run"), "--format", "json");
    const summary = summarySchema.parse(JSON.parse(stdout));
    expect(summary.files).toEqual({ total: 5, passed: 1, findings: 2, undetermined: 1, failed: 1, departments: 2 });
    expect(summary.attention.map(({ file, outcome }) => [file, outcome])).toEqual([
      ["scans/a.pdf", "failed"],
      ["scans/b.pdf", "undetermined"],
    ]);
    expect(summary.table[0]).toEqual({
      department: "青禾县文化和旅游局",
      rule: "score/weights-total",
      severity: "error",
      files: 2,
      findings: 2,
    });
    expect(summary.across.map(({ rule, file, subject }) => [rule, file, subject.otherFile])).toEqual([
      ["batch/duplicate-report", "culture/2022.pdf", "culture/2022.docx"],
    ]);
    expect(summary.checks.map(({ rule }) => rule)).toHaveLength(4);
  });

  it("gives the same whatever the order of the files, however they are shared out, packed or piped", async () => {
    const told = async (...words: string[]) => {
      const { sources: _, ...rest } = JSON.parse((await summarize("--format", "json", ...words)).stdout);
      return rest;
    };
    const whole = await told(at("run"));
    expect(await told(at("part-1.ndjson"), at("part-2.ndjson"))).toEqual(whole);
    expect(await told(at("part-2.ndjson"), at("part-1.ndjson"))).toEqual(whole);
    expect(await told(at("part-*.ndjson"))).toEqual(whole);
    writeFileSync(at("packed.ndjson.gz"), gzipSync(lines(all.toReversed())));
    expect(await told(at("packed.ndjson.gz"))).toEqual(whole);
    const piped = await selfeval(["summarize", "--no-config", "-", "--format", "json"], Buffer.from(lines(all)));
    expect({ ...JSON.parse(piped.stdout), sources: undefined }).toEqual({ ...whole, sources: undefined });
  });

  it("counts a file once: the last of several results, and says where they differ", async () => {
    writeFileSync(at("later.ndjson"), lines([{ ...bureau, verdict: "passed", findings: [] }, water]));
    const { stdout } = await summarize(at("run"), at("later.ndjson"), "--format", "json");
    const summary = summarySchema.parse(JSON.parse(stdout));
    expect([summary.files.total, summary.repeated, summary.conflicting]).toEqual([5, 2, 1]);
    expect(summary.findings.error).toBe(1);
    expect(await asked("SELECT count(*) AS n FROM evaluations", at("run"), at("later.ndjson"))).toEqual([{ n: 9 }]);
  });

  it("ends with the contract's exit codes", async () => {
    expect((await summarize(at("clean.ndjson"), "-q")).exitCode).toBe(0);
    expect((await summarize(at("part-1.ndjson"), "-q")).exitCode).toBe(1);
    expect((await summarize(at("part-1.ndjson"), "-q", "--fail-on", "never")).exitCode).toBe(0);
    expect((await summarize(at("part-2.ndjson"), "-q", "--fail-on", "never")).exitCode).toBe(2);
    expect((await summarize(at("gone"), "-q")).exitCode).toBe(2);
  });

  it("lets a killed run's half line be, but no other that is no result", async () => {
    mkdirSync(at("killed"));
    writeFileSync(at("killed", "results.ndjson"), `${lines([water])}{"schema":"selfeval.result/1","fi`);
    writeFileSync(at("killed", "manifest.json"), JSON.stringify({ schema: "selfeval.run/1", complete: false }));
    const { stdout, exitCode } = await summarize(at("killed"), "--lang", "en");
    expect(stdout).toContain("1 results were not written to their end");
    expect(stdout).toContain("not finished, files may be missing");
    expect(exitCode).toBe(2);
    writeFileSync(at("damaged.ndjson"), `${lines([water])}{"schema":"sel\n${lines([bureau])}`);
    const damaged = await summarize(at("damaged.ndjson"));
    expect([damaged.exitCode, damaged.stderr.includes("damaged.ndjson:2: ")]).toEqual([2, true]);
    writeFileSync(at("other.ndjson"), '{"some":"thing"}\n');
    expect((await summarize(at("other.ndjson"))).stderr).toContain("other.ndjson:1: ");
  });

  it("takes severities, thresholds and what was set aside from the same places as check", async () => {
    writeFileSync(at("config.yaml"), 'rules: { "batch/duplicate-report": error }\n');
    const words = ["summarize", at("run"), "--format", "json", "--config", at("config.yaml")];
    const [told] = summarySchema.parse(JSON.parse((await selfeval(words)).stdout)).across;
    expect(told?.severity).toBe("error");
    writeFileSync(at("aside.yaml"), `- fingerprint: ${told?.fingerprint}\n  reason: 盖章版与电子版\n`);
    const set = await selfeval([...words, "--suppressions", at("aside.yaml")]);
    const summary = summarySchema.parse(JSON.parse(set.stdout));
    expect([summary.findings.error, summary.findings.suppressed]).toEqual([2, 1]);
    expect(summary.across[0]?.reason).toBe("盖章版与电子版");
    writeFileSync(at("off.yaml"), 'rules: { "batch/duplicate-report": off }\n');
    const off = await selfeval(["summarize", at("run"), "--format", "json", "--config", at("off.yaml")]);
    expect(summarySchema.parse(JSON.parse(off.stdout)).across).toEqual([]);
  });

  it("leaves nothing behind", () => {
    expect(readdirSync(folder).filter((name) => name.startsWith("selfeval-"))).toEqual([]);
  });
});

describe("selfeval summarize --sql", () => {
  it("answers from the views, with exact figures", async () => {
    const sql =
      "SELECT department, sum(executed) AS spent FROM funds WHERE source = 'total' AND evaluation = 0 GROUP BY department ORDER BY department";
    expect(await asked(sql, at("run"))).toEqual([
      { department: "白沙县水利局", spent: "598" },
      { department: "青禾县文化和旅游局", spent: "1196" },
    ]);
    const spoken = await asked("SELECT file, rule, page, other_file FROM findings ORDER BY ALL", at("run"));
    expect(spoken).toContainEqual({
      file: "culture/2022.docx",
      rule: "score/weights-total",
      page: 3,
      other_file: null,
    });
    expect(spoken).toContainEqual({
      file: "culture/2022.pdf",
      rule: "batch/duplicate-report",
      page: 1,
      other_file: "culture/2022.docx",
    });
  });

  it.each([
    ["SELECT * FROM read_text('/etc/hostname')", "Permission"],
    ["COPY files TO 'stolen.csv'", "Permission"],
    ["ATTACH 'other.db'", "only"],
    ["DROP TABLE results", "may only ask"],
    ["INSERT INTO results SELECT * FROM results", "may only ask"],
    ["SET memory_limit = '1TB'", "may only ask"],
    ["INSTALL httpfs", "may only ask"],
    ["SELECT 1; SELECT 2", "one query"],
    ["SELEC", "syntax error"],
    ["SELECT * FROM nowhere", "nowhere"],
  ])("refuses %s", async (sql, words) => {
    const { stdout, stderr, exitCode } = await summarize(at("clean.ndjson"), "--sql", sql);
    expect([stdout, exitCode]).toEqual(["", 2]);
    expect(stderr).toContain(words);
  });

  it("writes text that a spreadsheet would run as text", async () => {
    const sql = `SELECT '=HYPERLINK("http://x")' AS a, 12.50 AS b`;
    const { stdout } = await summarize(at("clean.ndjson"), "--format", "csv", "--sql", sql);
    expect(stdout).toBe('\ufeffa,b\r\n"\'=HYPERLINK(""http://x"")",12.5\r\n');
  });
});

describe("selfeval summarize --export", () => {
  it("writes every view as Parquet and as CSV that runs nothing, and overwrites nothing unasked", async () => {
    const named = { ...water, file: '=cmd|"/c calc"!A1' };
    writeFileSync(at("hostile.ndjson"), lines([named, bureau]));
    const { stderr, exitCode } = await summarize(at("hostile.ndjson"), "--export", at("out"), "--lang", "en");
    expect(stderr).toContain("14 files written");
    expect(exitCode).toBe(1);
    expect(readdirSync(at("out"))).toHaveLength(14);
    const csv = readFileSync(at("out", "files.csv"), "utf8");
    expect(csv.slice(0, 30)).toMatch(/^"?\ufefffile"?,/);
    expect(csv).toContain(`"'=cmd|""/c calc""!A1"`);
    const again = await summarize(at("hostile.ndjson"), "--export", at("out"));
    expect([again.exitCode, again.stderr.includes("--force")]).toEqual([2, true]);
    expect((await summarize(at("hostile.ndjson"), "--export", at("out"), "--force", "-q")).exitCode).toBe(1);
    expect(existsSync(at("out", "indicators.parquet"))).toBe(true);
  });
});
