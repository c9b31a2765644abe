import { describe, expect, it } from "vitest";
import type { Leaf, Passage, Signature } from "../../../src/model/index.js";
import { Decimal } from "../../../src/quantity/index.js";
import type { BatchFacts, BatchOutcome, BatchRule } from "../../../src/rules/batch/batch-rule.js";
import { carryoverBetweenYears } from "../../../src/rules/batch/carryover-between-years.js";
import { copiedText } from "../../../src/rules/batch/copied-text.js";
import { duplicateReport } from "../../../src/rules/batch/duplicate-report.js";
import { isOff } from "../../../src/rules/batch/engine.js";
import { type Submission, submissionOf } from "../../../src/rules/batch/submission.js";
import { leaf } from "../../support/report-builder.js";
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
