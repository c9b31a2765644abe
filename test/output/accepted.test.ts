import { describe, expect, it } from "vitest";
import type { Language } from "../../src/messages/language.js";
import { csvWriter } from "../../src/output/csv.js";
import { githubWriter } from "../../src/output/github.js";
import { renderSuppressed } from "../../src/output/html/ledger.js";
import { junitWriter } from "../../src/output/junit.js";
import { markdownNoticeWriter } from "../../src/output/notice/markdown.js";
import { prettyWriter } from "../../src/output/pretty.js";
import { sarifWriter } from "../../src/output/sarif/index.js";
import { createStyle } from "../../src/output/style.js";
import { finding, result, suppressed } from "../support/results.js";

const ACCEPTED = "109.99–110.01 万元";
const given = result({ findings: [finding({ accepted: ACCEPTED })] });

const writers: readonly (readonly [string, (language: Language) => string])[] = [
  [
    "for a person",
    (language) =>
      prettyWriter({ language, style: createStyle(0, 120), elapsed: () => "1", verbose: false }).result(given),
  ],
  ["GitHub annotations", (language) => githubWriter({ language }).result(given)],
  ["JUnit", (language) => junitWriter({ language, failOn: "error" }).result(given)],
  ["SARIF", (language) => sarifWriter({ language, version: "1" }).result(given)],
  ["the review notice", (language) => markdownNoticeWriter({ language }).result(given)],
  ["what was set aside on the page", (language) => renderSuppressed([suppressed({ accepted: ACCEPTED })], language)],
];

describe("what would have been accepted", () => {
  it.each(writers)("stands with the arithmetic: %s", (_, write) => {
    expect(write("zh").replaceAll("\\", "")).toContain(`可接受：${ACCEPTED}`);
    expect(write("en").replaceAll("\\", "").toLowerCase()).toContain(`accepted: ${ACCEPTED}`);
  });

  it("is a column of its own in CSV", () => {
    const writer = csvWriter({ language: "zh" });
    expect(writer.open()).toContain("算式,可接受");
    expect(writer.result(given)).toMatch(/≠ 100"?,"?109.99–110.01 万元"?,/);
  });

  it("is not told of a finding that rests on no figure", () => {
    const words = result({ findings: [finding({ accepted: null, formula: null })] });
    for (const text of [
      githubWriter({ language: "zh" }).result(words),
      markdownNoticeWriter({ language: "zh" }).result(words),
    ])
      expect(text).not.toContain("可接受");
  });
});
