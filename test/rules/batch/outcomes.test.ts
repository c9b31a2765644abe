import { describe, expect, it } from "vitest";
import type { Leaf, Passage, Signature } from "../../../src/model/index.js";
import { Decimal } from "../../../src/quantity/index.js";
import type { BatchFacts, BatchOutcome, BatchRule } from "../../../src/rules/batch/batch-rule.js";
import { carryoverBetweenYears } from "../../../src/rules/batch/carryover-between-years.js";
import { copiedText } from "../../../src/rules/batch/copied-text.js";
import { duplicateReport } from "../../../src/rules/batch/duplicate-report.js";
import { isOff, judgeGroup } from "../../../src/rules/batch/engine.js";
import { projectTwice } from "../../../src/rules/batch/project-twice.js";
import { areStrangers } from "../../../src/rules/batch/relation.js";
import { type Submission, submissionOf } from "../../../src/rules/batch/submission.js";
import { defaults } from "../../../src/rules/settings.js";
import { evaluation, fund, leaf } from "../../support/report-builder.js";
import { resultOf, unreadResult } from "../../support/submissions.js";

const money = (text: string, unit: string | null = "万元") => leaf(text, { unit });

function file(name: string, signature: Partial<Signature> | null, fields: Partial<Submission> = {}): Submission {
  const known = { department: "某局", content: null, passages: [], closing: null, opening: [], projects: [] };
  return {
    file: name,
    sha256: null,
    title: null,
    department: leaf("青禾县水利局", { value: null }),
    year: 2022,
    tables: [],
    signature: signature && { ...known, ...signature },
    ...fields,
  };
}

function outcomes(rule: BatchRule, files: Submission[], facts: Partial<BatchFacts> = {}): BatchOutcome[] {
  const threshold: BatchFacts["threshold"] = () => new Decimal(120);
  return [...rule.check(files, { key: "", shared: new Set(), threshold, ...facts })];
}
const kinds = (...args: Parameters<typeof outcomes>) => outcomes(...args).map(({ kind }) => kind);

describe("what is carried over between years", () => {
  const year = (year: number | null, closing: Leaf | null, ...opening: Leaf[]) =>
    file(`${year}`, { closing, opening }, { year });

  it("is compared from each year to the next, whatever order the files come in", () => {
    const files = [
      year(2023, money("30.00"), money("22.00")),
      year(2022, money("22.00")),
      year(2024, null, money("31.00")),
    ];
    expect(kinds(carryoverBetweenYears, files)).toEqual(["passed", "failed"]);
    expect(kinds(carryoverBetweenYears, [year(2010, money("9")), ...files])).toEqual(["passed", "failed"]);
    expect(kinds(carryoverBetweenYears, [year(null, money("22.00")), year(2023, null, money("9"))])).toEqual([]);
  });

  it("is told with both figures, and what would have been accepted", () => {
    const [found] = outcomes(carryoverBetweenYears, [year(2022, money("22.00")), year(2023, null, money("16"))]);
    expect(found).toMatchObject({
      kind: "failed",
      accepted: "22 万元",
      subject: { row: null, field: "carryover" },
      evidence: [{ role: "carried-over funds" }, { role: "closing carryover" }],
    });
    const message = found?.kind === "failed" ? found.message.zh : "";
    expect(message).toContain("2022");
    expect(message).toContain("2023");
  });

  it("is compared with nothing that no unit tells, nor with a file that has no signature", () => {
    const bare = year(2023, null, money("16", null));
    expect(
      outcomes(carryoverBetweenYears, [year(2022, money("22.00")), bare]).some((one) => one.kind === "failed"),
    ).toBe(false);
    const unread = file("2023", null, { year: 2023 });
    expect(kinds(carryoverBetweenYears, [year(2022, money("22.00")), unread])).not.toContain("failed");
    expect(kinds(carryoverBetweenYears, [file("2022", null), year(2023, null, money("16"))])).not.toContain("failed");
  });
});

describe("passages that two departments share", () => {
  const prints = (...words: string[]) => words.map((word) => word.padEnd(8, "-")).join("");
  const passage = (figures: number, ...words: string[]): Passage => ({
    excerpt: leaf(words.join(""), { value: null }),
    figures,
    prints: prints(...words),
  });
  const words = Array.from({ length: 30 }, (_, at) => `w${String(at).padStart(2, "0")}`);
  const shared = new Set(words.map((word) => word.padEnd(8, "-")));
  const other = leaf("白沙县水利局", { value: null });
  const judged = (one: Passage[], two: Passage[], facts: Partial<BatchFacts> = {}) =>
    outcomes(copiedText, [file("a", { passages: one }), file("b", { passages: two }, { department: other })], {
      shared,
      ...facts,
    });
  const [own] = [words.slice(0, 6)];

  it("are told of where they hold figures and are long enough", () => {
    expect(judged([passage(2, ...own)], [passage(3, ...own)])[0]?.kind).toBe("failed");
    expect(judged([passage(2, ...own.slice(0, 4))], [passage(2, ...own.slice(0, 4))])[0]?.kind).toBe("passed");
    // As few figures as the poorer of the two has.
    expect(judged([passage(1, ...own)], [passage(9, ...own)])[0]?.kind).toBe("passed");
    expect(judged([passage(0, ...words)], [passage(0, ...words)])[0]?.kind).toBe("failed");
  });

  it("are long enough from just the number that is set", () => {
    const exactly = (many: number) => ({ threshold: () => new Decimal(many) });
    // Five fingerprints stand for 5 × 41 ÷ 2 + 20 characters.
    const five = [passage(2, ...own.slice(0, 4), "w04")];
    expect(judged(five, five, exactly(122.5))[0]?.kind).toBe("failed");
    expect(judged(five, five, exactly(123))[0]?.kind).toBe("passed");
  });

  it("are none where the fingerprints are many departments', or one alone is shared", () => {
    expect(judged([passage(2, ...own)], [passage(2, ...own)], { shared: new Set() })[0]?.kind).toBe("passed");
    const single = words.map((word, at) => passage(2, word, `x${at}`));
    expect(
      judged(
        single,
        words.map((word, at) => passage(2, word, `y${at}`)),
      )[0]?.kind,
    ).toBe("passed");
    const pairs = [
      passage(2, ...words.slice(0, 2)),
      passage(2, ...words.slice(2, 4)),
      passage(2, ...words.slice(4, 6)),
    ];
    expect(judged(pairs, pairs)[0]?.kind).toBe("failed");
  });

  it("count once, and are shown from the longest on, five at most", () => {
    const parts = [2, 5, 3, 4, 6, 7].map((many, at) => {
      const from = [2, 5, 3, 4, 6].slice(0, at).reduce((sum, one) => sum + one, 0);
      return passage(1, ...words.slice(from, from + many));
    });
    const [found] = judged(parts, parts);
    const shown = found?.kind === "failed" ? found.evidence.map(({ leaf: { text } }) => text.length / 3) : [];
    expect(shown).toEqual([7, 7, 6, 6, 5, 5, 4, 4, 3, 3]);
    expect(found?.kind === "failed" && found.actual?.length).toBe(21);
    const twice = judged([passage(2, ...own)], [passage(2, ...own), passage(2, ...own)])[0];
    expect(twice?.kind === "failed" && twice.evidence).toHaveLength(2);
    expect(judged([passage(2, ...own, ...own)], [passage(2, ...own)])[0]).toMatchObject({
      message: { zh: expect.stringMatching(/约有 140 字/) },
    });
  });

  it("are looked for in two files that were read", () => {
    expect(kinds(copiedText, [])).toEqual([]);
    expect(kinds(copiedText, [file("a", {})])).toEqual([]);
    expect(kinds(copiedText, [file("a", null), file("b", null, { department: other })])).toEqual(["passed"]);
  });
});

describe("files of one department", () => {
  it("are compared each with what came before", () => {
    const files = ["a", "b", "c"].map((name) => file(name, null, { sha256: name }));
    expect(kinds(duplicateReport, files)).toEqual(["passed", "passed"]);
    expect(kinds(duplicateReport, files.slice(0, 1))).toEqual([]);
    const many = Array.from({ length: 51 }, (_, at) => file(`${at}`, null, { sha256: `${at}` }));
    expect(kinds(duplicateReport, [...many, file("x", null, { sha256: "49" })]).at(-1)).toBe("failed");
    // The fifty-first is compared and not kept.
    expect(kinds(duplicateReport, [...many, file("x", null, { sha256: "50" })]).at(-1)).toBe("passed");
  });
});

describe("a rule over several files", () => {
  it("runs unless it is switched off for the batch", () => {
    expect(isOff(copiedText, { rules: {} })).toBe(false);
    expect(isOff(copiedText, { rules: { [copiedText.id]: { severity: "warning" } } })).toBe(false);
    expect(isOff(copiedText, { rules: { [copiedText.id]: { severity: "off" } } })).toBe(true);
  });

  it("sees of a result what it compares, and little of a file that could not be read", () => {
    const read = submissionOf(resultOf("a.pdf"));
    expect(read).toMatchObject({ file: "a.pdf", sha256: "bytes of a.pdf", year: 2022 });
    expect(read.tables).toHaveLength(3);
    expect(read.signature?.department).toBe("青禾县文化和旅游局");
    expect(submissionOf(unreadResult("b.pdf"))).toEqual({
      file: "b.pdf",
      sha256: "bytes of b.pdf",
      title: null,
      department: null,
      year: null,
      tables: [],
      signature: null,
    });
  });
});

describe("a project told in two files", () => {
  const project = (name: string, texts: Parameters<typeof fund>[1], indicators: string | null = null, score = "98") => {
    const total = { weight: null, score: leaf(score) };
    const table = evaluation({ name: leaf("渠道整修", { value: null }), funds: [fund("total", texts)], total });
    return file(name, { projects: [{ key: "k", evaluation: 0, indicators }] }, { tables: [table] });
  };
  const judged = (...files: Submission[]) => kinds(projectTwice, files, { key: "k" });
  const money3 = { initial: "10.00", adjusted: "12.00", executed: "11.00" };

  it("is compared by what both tables tell", () => {
    expect(judged(project("a", money3), project("b", money3))).toEqual(["passed"]);
    expect(judged(project("a", money3), project("b", { ...money3, executed: "9.00" }))).toEqual(["failed"]);
    expect(judged(project("a", { executed: "—" }, null, "—"), project("b", money3))).toEqual(["not-run"]);
    expect(judged(project("a", { initial: "10" }), project("b", { ...money3, initial: null }))).toEqual(["passed"]);
  });

  it("is one project where an amount or the rows are the same, nothing apart", () => {
    const other = { initial: "1.00", adjusted: "2.00", executed: "1.50" };
    expect(judged(project("a", money3), project("b", other))).toEqual(["not-run"]);
    expect(judged(project("a", money3, "rows"), project("b", other, "rows"))).toEqual(["failed"]);
    expect(judged(project("a", money3, "rows"), project("b", other, "others"))).toEqual(["not-run"]);
    const none = { initial: "0", adjusted: "12.00", executed: "11.00" };
    expect(judged(project("a", none), project("b", { initial: "0.00", adjusted: "2", executed: "1" }))).toEqual([
      "not-run",
    ]);
  });

  it("is told with all that differs", () => {
    const [found] = outcomes(
      projectTwice,
      [project("a", money3), project("b", { ...money3, adjusted: "13.00", executed: "9.00" })],
      { key: "k" },
    );
    expect(found).toMatchObject({
      accepted: "12.00 万元; 11.00 万元",
      message: {
        zh: "项目“渠道整修”的全年预算数、全年执行数与“a”中的不一致。",
        en: 'The adjusted budget, executed amount of "渠道整修" differs from that in "a".',
      },
    });
    const early = outcomes(projectTwice, [project("a", money3), project("b", { ...money3, initial: "9" })], {
      key: "k",
    });
    expect(early[0]).toMatchObject({ subject: { field: "initial" } });
  });

  it("is looked for by its key in files that tell it, copies once", () => {
    const differs = project("b", { ...money3, executed: "9.00" });
    expect(kinds(projectTwice, [project("a", money3), differs], { key: "other" })).toEqual([]);
    expect(judged(file("a", null), differs)).toEqual([]);
    expect(judged({ ...project("a", money3), tables: [] }, differs)).toEqual([]);
    const same = { sha256: "one" };
    expect(judged({ ...project("a", money3), ...same }, { ...differs, ...same })).toEqual([]);
    expect(judged(project("a", money3), differs, { ...differs, file: "c" })).toEqual(["failed", "failed"]);
  });
});

describe("two departments", () => {
  const of = (name: string, above: string | null = null) =>
    file(name, null, {
      department: leaf(name, { value: null }),
      tables: [evaluation({ department: above === null ? null : leaf(above, { value: null }) })],
    });
  it.each([
    ["青禾县水利局", "白沙县水利局", true],
    ["青禾县水利局", "青禾县教育局", true],
    ["青禾县水利局", "青禾县图书馆", false],
    ["青禾县图书馆", "青禾县水利局", false],
    ["青禾县图书馆", "青禾县博物院", false],
    ["青禾县水利局", "县水利局", false],
  ])("%s and %s are strangers: %s", (a, b, expected) => {
    expect(areStrangers(of(a), of(b))).toBe(expected);
  });

  it("are none where one stands above the other", () => {
    expect(areStrangers(of("青禾县水利局"), of("白沙县水利局", "青禾县水利局"))).toBe(false);
    expect(areStrangers(of("青禾县水利局", "白沙县水利局"), of("白沙县水利局"))).toBe(false);
  });
});

describe("the verdicts on a group of files", () => {
  const copies = (a: string, b: string, fields: Partial<Submission> = {}) => [
    file(a, null, { sha256: "one", ...fields }),
    file(b, null, { sha256: "one", ...fields }),
  ];
  const settings = { rules: {}, settingsOf: () => defaults, language: "en" as const };
  const mark = (files: Submission[]) => judgeGroup(duplicateReport, { files }, settings).findings[0]?.fingerprint;

  it("count what was compared", () => {
    const files = [...copies("a", "b"), file("c", null, { sha256: "two" })];
    const { findings, count } = judgeGroup(duplicateReport, { files }, settings);
    expect(count).toEqual({ passed: 1, failed: 1, notRun: 0 });
    expect(findings[0]?.message).toBe('This is the same report as "a", byte for byte.');
    expect(findings[0]?.evidence.map(({ role }) => role)).toEqual([
      "department of the report",
      "department of the report",
    ]);
    const open = [file("a", null, { year: 2022 }), file("b", null, { year: 2023 })];
    expect(judgeGroup(carryoverBetweenYears, { files: open }, settings).count).toEqual({
      passed: 0,
      failed: 0,
      notRun: 1,
    });
  });

  it("say nothing of a file for which the rule is off", () => {
    const off = { ...defaults, rules: { [duplicateReport.id]: { severity: "off" as const } } };
    const { findings, count } = judgeGroup(
      duplicateReport,
      { files: copies("a", "b") },
      { ...settings, settingsOf: () => off },
    );
    expect([findings, count.failed]).toEqual([[], 0]);
  });

  it("are marked by the files' names, departments and years, and not by their folders", () => {
    const one = mark(copies("x/a.pdf", "x/b.pdf"));
    expect(one).toMatch(/^[0-9a-f]{32}$/);
    expect(mark(copies("y/z/a.pdf", "y\\b.pdf"))).toBe(one);
    const others = [
      mark(copies("a.pdf", "c.pdf")),
      mark(copies("a.pdf", "b.pdf", { year: 2021 })),
      mark(copies("a.pdf", "b.pdf", { department: leaf("白沙县水利局", { value: null }) })),
      mark(copies("a.pdf", "b.pdf", { title: leaf("自评报告", { value: null }) })),
    ];
    expect(new Set([one, ...others]).size).toBe(5);
  });
});
