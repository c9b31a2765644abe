import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseFormat } from "../../src/cli/formats.js";
import { selfeval } from "../support/command.js";

const clean = "fixtures/reports/library-2022.txt";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "selfeval-test-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);

describe("--format", () => {
  it.each([
    ["json", { format: "json", file: null }],
    ["sarif=out=1.sarif", { format: "sarif", file: "out=1.sarif" }],
    ["csv=-", { format: "csv", file: null }],
    ["csv=", null],
    ["yaml", null],
    ["constructor", null],
  ])("%s is read as %j", (words, choice) => {
    expect(parseFormat(words)).toEqual(choice);
  });

  it("given several times writes each to its file, and one to standard output", async () => {
    const words = [
      "check",
      clean,
      "--format",
      "ndjson",
      "--format",
      `junit=${at("a.xml")}`,
      "-f",
      `csv=${at("a.csv")}`,
    ];
    const { stdout, exitCode } = await selfeval(words);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ verdict: "passed" });
    expect(readFileSync(at("a.xml"), "utf8")).toContain("<testsuite ");
    expect(readFileSync(at("a.csv"), "utf8")).toMatch(/^\ufeff/);
  });

  it("writes a workbook and a Word document as bytes, the workbook with links from where it lies", async () => {
    const words = ["check", clean, "--format", `xlsx=${at("a.xlsx")}`, "--format", `docx=${at("a.docx")}`];
    expect((await selfeval(words)).exitCode).toBe(0);
    expect(unzipSync(readFileSync(at("a.docx")))).toHaveProperty(["word/document.xml"]);
    const links = strFromU8(
      unzipSync(readFileSync(at("a.xlsx")))["xl/worksheets/_rels/sheet1.xml.rels"] ?? new Uint8Array(),
    );
    expect(links).toMatch(/Target="(\.\.\/)+.*fixtures\/reports\/library-2022\.txt"/);
  });

  it("that goes to a file alone prints nothing", async () => {
    expect(await selfeval(["check", clean, "--format", `json=${at("a.json")}`])).toMatchObject({
      stdout: "",
      exitCode: 0,
    });
    expect(JSON.parse(readFileSync(at("a.json"), "utf8"))).toHaveLength(1);
  });

  it.each([
    ["two formats on standard output", ["--format", "json", "--format", "csv"], "json, csv"],
    ["two formats in one file", ["--format", "json=a.out", "--format", "csv=./a.out"], "a.out"],
    ["an --output that no format goes to", ["--format", "json=a.json", "--output", "b.json"], "b.json"],
    ["a folder that is not there", ["--format", "json=no-such-folder/a.json"], "no-such-folder"],
  ])("refuses %s before anything is written", async (_, words, told) => {
    const { stderr, stdout, exitCode } = await selfeval(["check", clean, ...words]);
    expect([stdout, exitCode]).toEqual(["", 2]);
    expect(stderr).toContain(told);
    expect(existsSync("a.out") || existsSync("a.json") || existsSync("b.json")).toBe(false);
  });

  it("leaves no file behind where another cannot be written, and keeps the one that stood there", async () => {
    writeFileSync(at("b.csv"), "kept");
    const words = ["check", clean, "--format", `json=${at("a.json")}`, "--format", `csv=${at("b.csv")}`];
    const { stderr, exitCode } = await selfeval(words);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("--force");
    expect(existsSync(at("a.json"))).toBe(false);
    expect(readFileSync(at("b.csv"), "utf8")).toBe("kept");
    expect((await selfeval([...words, "--force"])).exitCode).toBe(0);
    expect(readFileSync(at("b.csv"), "utf8")).not.toBe("kept");
  });

  it("overwrites no file that is to be checked, not even by another name and with --force", async () => {
    writeFileSync(at("a.txt"), readFileSync(clean));
    symlinkSync(at("a.txt"), at("b.csv"));
    const { stderr, exitCode } = await selfeval(["check", folder, "--format", `csv=${at("b.csv")}`, "--force"]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("b.csv");
    expect(readFileSync(at("a.txt"))).toEqual(readFileSync(clean));
  });

  it("may stand in the configuration, whose files lie beside it", async () => {
    writeFileSync(at("selfeval.config.yaml"), "format: [json=a.json, csv=a.csv]\n");
    const words = ["check", clean, "--config", at("selfeval.config.yaml")];
    expect(await selfeval(words)).toMatchObject({ stdout: "", exitCode: 0 });
    expect(existsSync(at("a.json")) && existsSync(at("a.csv"))).toBe(true);
    expect((await selfeval([...words, "--format", "ndjson"])).stdout).toContain('"passed"');
    const printed = await selfeval(["config", "--config", at("selfeval.config.yaml")]);
    expect(printed.stdout).toContain("json=a.json, csv=a.csv");
  });

  it("that is none is told with file and line", async () => {
    writeFileSync(at("selfeval.config.yaml"), "failOn: error\nformat: yaml\n");
    const { stderr, exitCode } = await selfeval(["check", clean, "--config", at("selfeval.config.yaml")]);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/selfeval\.config\.yaml:2: format: .*sarif/);
  });
});
