import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { decisionsOf } from "../../src/cli/suppressions/decisions.js";
import { loadSuppressions } from "../../src/cli/suppressions/file.js";
import type { ReviewRow } from "../../src/cli/suppressions/review-workbook.js";
import type { Result } from "../../src/index.js";
import { printable } from "../../src/output/sanitize.js";
import { selfeval } from "../support/command.js";
import { hostile } from "../support/results.js";

const report = "fixtures/reports/union-2021.txt";
const mark = (digit: string) => digit.repeat(32);

let folder: string;
const at = (name: string) => join(folder, name);
const suppress = (...words: string[]) => selfeval(["suppress", ...words, "-o", at("list.yaml"), "--lang", "en"]);
const list = () => readFileSync(at("list.yaml"), "utf8");

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "selfeval-suppress-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Columns of the decision and the reason on the sheet of findings. */
const DECISION = "N";
const REASON = "O";

let book: Promise<Uint8Array> | undefined;
async function freshBook(): Promise<Uint8Array> {
  const fresh = at("fresh.xlsx");
  await selfeval(["check", report, "--format", `xlsx=${fresh}`, "--quiet", "--lang", "zh"]);
  return readFileSync(fresh);
}

/** A workbook of the report in which a reviewer wrote: cell contents by address. */
async function reviewed(written: Readonly<Record<string, string>>, edit = (sheet: string) => sheet): Promise<string> {
  book ??= freshBook();
  const parts = unzipSync(await book);
  let sheet = strFromU8(parts["xl/worksheets/sheet2.xml"] ?? new Uint8Array());
  for (const [address, text] of Object.entries(written)) {
    const cell = new RegExp(`<c r="${address}"(?:[^>]*/>|[^>]*[^/]>.*?</c>)`);
    if (!cell.test(sheet)) throw new Error(`no cell ${address}`);
    sheet = sheet.replace(cell, () => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`);
  }
  parts["xl/worksheets/sheet2.xml"] = strToU8(edit(sheet));
  writeFileSync(at("book.xlsx"), zipSync(parts));
  return at("book.xlsx");
}

describe("selfeval suppress --from-xlsx", () => {
  it("has its columns where the workbook puts them", async () => {
    await reviewed({});
    const sheet = strFromU8(unzipSync(readFileSync(at("book.xlsx")))["xl/worksheets/sheet2.xml"] ?? new Uint8Array());
    const heads = [...sheet.matchAll(/<c r="([A-Z]+)1"[^>]*>.*?<t[^>]*>(.*?)<\/t>/g)].map(([, column, text]) => [
      text,
      column,
    ]);
    expect(Object.fromEntries(heads)).toMatchObject({ 处理意见: DECISION, 理由: REASON });
  });

  it("sets aside what a reviewer set aside with a reason, so that the next check no longer tells it", async () => {
    const book = await reviewed({ [`${DECISION}2`]: "已核实", [`${REASON}2`]: "见复核单" });
    const { exitCode, stdout } = await suppress("--from-xlsx", book);
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining("1 set aside, 0 changed, 0 withdrawn")]);
    const check = await selfeval(["check", report, "--format", "ndjson", "--suppressions", at("list.yaml")]);
    const result: Result = JSON.parse(check.stdout);
    expect(result.suppressed.map(({ reason }) => reason)).toEqual(["见复核单"]);
    expect(check.stderr).toBe("");
  });

  it("reads rows that a filter hides, and headings that moved down", async () => {
    const book = await reviewed({ [`${DECISION}3`]: " 已核实 ", [`${REASON}3`]: "甲" }, (sheet) =>
      sheet.replace('<row r="3"', '<row hidden="1" r="3"').replace("</sheetData>", '<row r="900"/></sheetData>'),
    );
    expect((await suppress("--from-xlsx", book)).stdout).toContain("1 set aside");
  });

  it("tells rows that it could not use, takes the others, and ends with 2", async () => {
    const book = await reviewed({
      [`${DECISION}2`]: "已核实",
      [`${DECISION}3`]: "也许",
      [`${REASON}4`]: "只有理由",
      [`${DECISION}5`]: "set aside",
      [`${REASON}5`]: "English works too",
    });
    const { exitCode, stdout, stderr } = await suppress("--from-xlsx", book);
    expect([exitCode, stdout]).toEqual([2, expect.stringContaining("1 set aside")]);
    expect(stderr.trim().split("\n")).toEqual([
      expect.stringMatching(/sheet "问题", row 2: .*without a reason/),
      expect.stringMatching(/row 3: the decision "也许" is not known/),
      expect.stringMatching(/row 4: .*no decision/),
    ]);
  });

  it("withdraws what a reviewer wants corrected after all, rewrites a reason, and keeps the rest of the list", async () => {
    const book = await reviewed({
      [`${DECISION}2`]: "已核实",
      [`${REASON}2`]: "旧",
      [`${DECISION}3`]: "已核实",
      [`${REASON}3`]: "旧",
    });
    await suppress("--from-xlsx", book);
    await suppress(mark("a"), "--reason", "另有");
    const changed = await reviewed({ [`${DECISION}2`]: "需更正", [`${DECISION}3`]: "已核实", [`${REASON}3`]: "新" });
    const { stdout } = await suppress("--from-xlsx", changed);
    expect(stdout).toContain("0 set aside, 1 changed, 1 withdrawn; 1 others");
    expect([list().includes("旧"), list().includes("新"), list().includes(mark("a"))]).toEqual([false, true, true]);
    const before = list();
    expect((await suppress("--from-xlsx", changed)).stdout).toContain("No new decisions");
    expect(list()).toBe(before);
  });

  it("leaves a list alone where a workbook was not written in", async () => {
    const { exitCode, stdout } = await suppress("--from-xlsx", await reviewed({}));
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining("No new decisions")]);
    expect(list).toThrow();
  });

  it.each([
    ["no workbook", report],
    ["a workbook of something else", "fixtures/reports/union-2021.xlsx"],
    ["a file that is not there", "missing.xlsx"],
  ])("refuses %s", async (_, file) => {
    const { exitCode, stderr } = await suppress("--from-xlsx", file);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(file)]);
  });

  it.each(hostile)("writes a list that reads back to the same reason, which may hold %s", async (_, text) => {
    const escaped = [...text]
      .map((character) =>
        /[\p{Cc}\p{Surrogate}\p{Noncharacter_Code_Point}&<>]/u.test(character) ? "&amp;" : character,
      )
      .join("");
    const book = await reviewed({ [`${DECISION}2`]: "已核实", [`${REASON}2`]: escaped });
    expect((await suppress("--from-xlsx", book)).exitCode).toBe(0);
    const reason = printable(escaped.replaceAll("&amp;", "&")).trim();
    expect((await loadSuppressions(at("list.yaml"))).entries.map((entry) => entry.reason)).toEqual([reason]);
  });
});

describe("decisions of reviewers", () => {
  const row = (fields: Partial<ReviewRow>): ReviewRow => ({
    sheet: "问题",
    row: 2,
    fingerprint: mark("c"),
    decision: "",
    reason: "",
    rule: "",
    file: "",
    finding: "",
    ...fields,
  });

  it("about one finding that contradict each other are not taken, either of them", () => {
    const { taken, unusable } = decisionsOf([
      row({ decision: "已核实", reason: "甲" }),
      row({ row: 9, decision: "需更正" }),
    ]);
    expect([taken, unusable.map(({ why, other }) => [why, other])]).toEqual([[], [["contradiction", 2]]]);
  });

  it("count once where one report was handed in twice", () => {
    const twice = [
      row({ decision: "已核实", reason: "甲" }),
      row({ row: 3, decision: "已核实", reason: "乙" }),
      row({ row: 4 }),
    ];
    expect(decisionsOf(twice).taken.map((decision) => decision.row.reason)).toEqual(["甲"]);
  });

  it("need the fingerprint as it was", () => {
    for (const fingerprint of ["", "1.23E+31", mark("c").slice(1), mark("C")]) {
      expect(decisionsOf([row({ fingerprint, decision: "已核实", reason: "甲" })]).unusable[0]?.why).toBe(
        "noFingerprint",
      );
    }
  });
});

describe("selfeval suppress", () => {
  it("takes fingerprints and their reason from the command line, and keeps what the list has", async () => {
    await suppress(mark("1"), "--reason", "甲");
    const { exitCode, stdout } = await suppress(mark("2"), mark("3"), "--reason", "乙");
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining("2 set aside, 0 changed, 0 withdrawn; 1 others")]);
    expect(list().match(/fingerprint:/g)).toHaveLength(3);
  });

  it.each([
    ["neither fingerprints nor a workbook", []],
    ["both", [mark("1"), "--from-xlsx", "a.xlsx"]],
    ["no reason", [mark("1")]],
    ["a blank reason", [mark("1"), "--reason", " "]],
    ["a reason for a whole workbook", ["--from-xlsx", "a.xlsx", "--reason", "甲"]],
    ["what is no fingerprint", ["score/grade", "--reason", "甲"]],
  ])("refuses %s", async (_, words) => {
    expect((await suppress(...words)).exitCode).toBe(2);
    expect(list).toThrow();
  });

  it("writes to the list that the configuration names", async () => {
    writeFileSync(at("selfeval.config.yaml"), "suppressions: mine.yaml\n");
    await selfeval(["suppress", mark("4"), "--reason", "甲", "-c", at("selfeval.config.yaml")]);
    expect(readFileSync(at("mine.yaml"), "utf8")).toContain(mark("4"));
  });
});
