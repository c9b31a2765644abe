import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { markedName, markedPlaces } from "../../src/cli/marked-names.js";
import { selfeval } from "../support/command.js";

let folder: string;
const at = (...names: string[]) => join(folder, ...names);
const put = (from: string, ...to: string[]) => cpSync(`fixtures/${from}`, at(...to));
const annotate = (...words: string[]) => selfeval(["annotate", ...words, "--lang", "en"]);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "selfeval-annotate-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("selfeval annotate", () => {
  it("writes a marked copy beside the submission, and leaves the submission alone", async () => {
    put("reports/union-2021.pdf", "a.pdf");
    const before = readFileSync(at("a.pdf"));
    const { exitCode, stdout } = await annotate(at("a.pdf"));
    expect([exitCode, stdout]).toEqual([0, `${at("a.marked.pdf")}: 27 findings marked.\n`]);
    expect(Buffer.compare(readFileSync(at("a.pdf")), before)).toBe(0);
    expect(Buffer.compare(readFileSync(at("a.marked.pdf")).subarray(0, before.length), before)).toBe(0);
  });

  it("overwrites nothing unless told, and a submission not even then", async () => {
    put("reports/library-2022.txt", "a.txt");
    await annotate(at("a.txt"));
    const again = await annotate(at("a.txt"));
    expect([again.exitCode, again.stderr]).toEqual([2, expect.stringContaining("--force")]);
    expect((await annotate(at("a.txt"), "--force")).exitCode).toBe(0);
    symlinkSync(at("a.txt"), at("link.html"));
    const over = await annotate(at("a.txt"), "-o", at("link.html"), "--force");
    expect([over.exitCode, over.stderr]).toEqual([2, expect.stringContaining("a file to be marked")]);
    expect(readFileSync(at("a.txt"), "utf8")).toBe(readFileSync("fixtures/reports/library-2022.txt", "utf8"));
  });

  it("keeps folders apart in the folder that it writes to, and goes on where a file cannot be read", async () => {
    for (const part of ["2021", "2022"]) mkdirSync(at("in", part), { recursive: true });
    put("reports/library-2022.txt", "in", "2021", "a.txt");
    put("reports/library-2022.txt", "in", "2022", "a.txt");
    put("reports/library-2022.pdf", "in", "2022", "a.pdf");
    put("bad-input/empty.txt", "in", "2022", "empty.txt");
    const { exitCode, stderr } = await annotate(at("in"), "-o", at("out"));
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining("empty.txt")]);
    expect(readdirSync(at("out"), { recursive: true }).sort()).toEqual([
      "2021",
      "2021/a.txt.marked.html",
      "2022",
      "2022/a.marked.pdf",
      "2022/a.txt.marked.html",
    ]);
  });

  it("does not mark its own copies when it walks a folder again", async () => {
    put("reports/library-2022.pdf", "a.pdf");
    await annotate(folder);
    const { exitCode, stderr } = await annotate(folder, "--force");
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(readdirSync(folder).sort()).toEqual(["a.marked.pdf", "a.pdf"]);
    const named = await annotate(at("a.marked.pdf"));
    expect([named.exitCode, named.stderr]).toEqual([2, expect.stringContaining("already has marks")]);
  });

  it("takes standard input where it is told where to write", async () => {
    const bytes = readFileSync("fixtures/reports/library-2022.txt");
    expect((await selfeval(["annotate", "-"], bytes)).exitCode).toBe(2);
    const words = ["annotate", "-", "--stdin-filename", "../x.txt", "-o", at("x.html")];
    expect((await selfeval(words, bytes)).exitCode).toBe(0);
    expect(existsSync(at("x.html"))).toBe(true);
  });

  it("says of a report that was not understood that its silence is no pass", async () => {
    writeFileSync(at("b.txt"), "关于召开会议的通知\n定于下周一上午九时开会。\n");
    const { exitCode, stderr } = await annotate(at("b.txt"));
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining("this is no pass")]);
    expect(existsSync(at("b.txt.marked.html"))).toBe(true);
  });

  it("leaves out what was set aside with a reason", async () => {
    put("reports/union-2021.txt", "a.txt");
    await selfeval(["baseline", at("a.txt"), "-o", at("s.yaml"), "--reason", "核实"]);
    const { stdout } = await annotate(at("a.txt"), "--suppressions", at("s.yaml"));
    expect(stdout).toContain("0 findings marked");
  });
});

describe("where a marked copy goes", () => {
  it("has a name that no other submission of the folder has", () => {
    const names = ["a.pdf", "a.txt", "a.docx", "a"].map((file) => markedName(file, file === "a.pdf" ? "pdf" : "html"));
    expect(new Set(names).size).toBe(4);
  });

  it("never lies outside the folder that is told", async () => {
    const files = ["../../x.pdf", "/etc/passwd.pdf", "a/../../../b.pdf", "..pdf", "c/.pdf"];
    const placeOf = await markedPlaces(`${at("out")}/`, files);
    const places = files.map((file) => placeOf(file, "pdf"));
    for (const place of places) expect(place.startsWith(at("out"))).toBe(true);
    expect(new Set(places).size).toBe(files.length);
  });

  it("is refused where several would go to one file", async () => {
    put("reports/library-2022.txt", "one.html");
    await expect(markedPlaces(at("one.html"), ["a.pdf", "b.pdf"])).rejects.toThrow("several files");
  });
});
