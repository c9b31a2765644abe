import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tablesSchema } from "../../src/index.js";
import { selfeval } from "../support/command.js";

const report = "fixtures/reports/library-2022.pdf";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "selfeval-inspect-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("selfeval inspect", () => {
  it("writes one page, in Chinese unless told, and exits with 0", async () => {
    const { stdout, stderr, exitCode } = await selfeval(["inspect", report, "--lang", "zh"]);
    expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
    expect(stdout).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
    expect(stdout).toContain("读出的内容");
    expect((await selfeval(["inspect", report, "--lang", "en"])).stdout).toContain("What was read");
  });

  it("writes to a file, and over one that exists only with --force", async () => {
    const page = join(folder, "page.html");
    expect((await selfeval(["inspect", report, "-o", page])).exitCode).toBe(0);
    expect(readFileSync(page, "utf8")).toContain("</html>");
    expect(await selfeval(["inspect", report, "-o", page])).toMatchObject({ exitCode: 2 });
    expect((await selfeval(["inspect", report, "-o", page, "--force"])).exitCode).toBe(0);
  });

  it("takes standard input under the name that it is told", async () => {
    const words = ["inspect", "-", "--stdin-filename", "青禾.pdf"];
    expect((await selfeval(words, readFileSync(report))).stdout).toContain("<h1>青禾.pdf</h1>");
  });

  it("shows why a file cannot be read, and exits with 2", async () => {
    const { stdout, stderr, exitCode } = await selfeval(["inspect", "fixtures/bad-input/scanned.pdf", "--lang", "zh"]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("scanned-pdf");
    expect(stdout).toContain("无法读取");
  });

  it("writes nothing for a path that names no file", async () => {
    const { stdout, stderr, exitCode } = await selfeval(["inspect", "fixtures/none.pdf"]);
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 2 });
    expect(stderr).toContain("not-found");
  });

  it("exits with 2 for a file in which nothing was recognised as a self-evaluation", async () => {
    const { stdout, exitCode } = await selfeval(["inspect", "-", "--lang", "en"], Buffer.from("今天天气很好。\n"));
    expect(exitCode).toBe(2);
    expect(stdout).toContain("not understood");
  });
});

describe("selfeval inspect --tables", () => {
  it("prints the raw tables as JSON that holds to its schema", async () => {
    const { stdout, exitCode } = await selfeval(["inspect", report, "--tables"]);
    expect(exitCode).toBe(0);
    const { format, tables } = tablesSchema.parse(JSON.parse(stdout));
    expect(format).toBe("pdf");
    expect(tables).toHaveLength(2);
    expect(tables[1]?.cells.map(({ text }) => text)).toContain("120.00");
  });

  it("prints them as CSV one after another, or one alone", async () => {
    const all = (await selfeval(["inspect", report, "--tables", "--format", "csv"])).stdout;
    const one = (await selfeval(["inspect", report, "--tables", "--table", "2", "--format", "csv"])).stdout;
    expect(all.match(/^# table \d; page \d; /gm)).toHaveLength(2);
    expect(one).not.toContain("#");
    expect(all.endsWith(one)).toBe(true);
  });

  it("refuses a number that no table has", async () => {
    for (const number of ["3", "0", "one"]) {
      expect((await selfeval(["inspect", report, "--table", number])).exitCode).toBe(2);
    }
  });

  it("says so where there is no table, and where the file cannot be read", async () => {
    const none = await selfeval(["inspect", "-", "--tables", "--lang", "en"], Buffer.from("今天天气很好。\n"));
    expect(none).toMatchObject({ exitCode: 0, stderr: "-: There is no table.\n" });
    expect(JSON.parse(none.stdout)).toMatchObject({ tables: [] });
    const unread = await selfeval(["inspect", "fixtures/bad-input/scanned.pdf", "--tables"]);
    expect(unread).toMatchObject({ exitCode: 2, stdout: "" });
  });
});
