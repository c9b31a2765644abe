import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { annotateDocument, checkDocument } from "../src/index.js";
import { markingPhrases } from "../src/messages/marking.js";

const read = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url));
const annotate = (name: string) => annotateDocument(read(name), name);

describe("a submission with its findings marked", () => {
  it("as a PDF checks to the same findings as before", async () => {
    const before = await checkDocument(read("reports/union-2021.pdf"), "a.pdf");
    const annotated = await annotateDocument(read("reports/union-2021.pdf"), "a.pdf");
    expect(annotated.result).toEqual(before);
    if (annotated.kind !== "pdf") throw new Error(annotated.kind);
    const after = await checkDocument(annotated.bytes, "a.pdf");
    expect(after.findings).toEqual(before.findings);
    expect(after.report).toEqual(before.report);
  });

  it.each([
    ["txt", "union-2021.txt", /class="lines"/],
    ["docx", "union-2021.docx", /class="grid"/],
    ["xlsx", "union-2021.xlsx", /class="grid"/],
    ["html", "union-2021.html", /class="grid"/],
  ])("of a .%s becomes a page under the same strict policy", async (_, name) => {
    const annotated = await annotate(`reports/${name}`);
    if (annotated.kind !== "html") throw new Error(annotated.kind);
    expect(annotated.html).toContain("default-src 'none'");
    expect(annotated.result.findings.length).toBeGreaterThan(20);
  });

  it("that cannot be read says why, and one that must not be marked too", async () => {
    expect(await annotate("bad-input/password.pdf")).toMatchObject({
      kind: "unread",
      result: { error: { code: "encrypted-pdf" } },
    });
    expect(await annotate("containers/no-comments.pdf")).toMatchObject({
      kind: "refused",
      reason: "comments-forbidden",
    });
  });

  it("says in both languages that nothing else was changed", () => {
    expect([markingPhrases.zh.origin, markingPhrases.en.origin].every((words) => words.includes("selfeval"))).toBe(
      true,
    );
  });
});
