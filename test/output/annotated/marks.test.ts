import { describe, expect, it } from "vitest";
import type { Evidence } from "../../../src/model/index.js";
import { marksOf } from "../../../src/output/annotated/marks.js";
import { evidence, finding, hostile, hostileResult, result, suppressed } from "../../support/results.js";

const at = (page: number, text: string, role = "weight"): Evidence =>
  evidence(text, role, { page, bbox: [10 * page, 20, 10 * page + 5, 30] });

const weights = finding({ evidence: [at(4, "100", "total weight"), at(4, "10"), at(5, "90")] });

describe("marks on pages", () => {
  it("are one a finding and page, with a box for each figure", () => {
    const [, ...marks] = marksOf(result({ findings: [weights] }), "zh");
    expect(marks.map(({ page, boxes }) => [page, boxes.length])).toEqual([
      [4, 2],
      [5, 1],
    ]);
  });

  it("say the number, the severity, the arithmetic, the figures here, where the others are, what to do and the rule", () => {
    const [, mark] = marksOf(result({ findings: [weights] }), "zh");
    expect(mark?.note.split("\n")).toEqual([
      "【问题 1·错误】各项分值合计 110 分，与总分栏的 100 分不符。",
      "算式：10 + 50 + 30 + 20 = 110 ≠ 100",
      "可接受：110",
      "本页依据：总分栏分值 100、分值 10",
      "另见：第 5 页",
      expect.stringMatching(/^怎么改：/),
      "规则：score/weights-total",
    ]);
    const [, english] = marksOf(result({ findings: [weights] }), "en");
    expect(english?.note).toContain("[Finding 1 · error] ");
    expect(english?.note).toContain("On this page: total weight 100, weight 10");
  });

  it("tell what is expected and found where there is no formula, blank figures as blank, and of many how many", () => {
    const blank = finding({ formula: null, expected: "10", actual: null, evidence: [at(4, "")] });
    expect(marksOf(result({ findings: [blank] }), "zh")[1]?.note).toMatch(
      /算式：应为 10\n可接受：110\n本页依据：分值 （空）/,
    );
    const many = finding({ evidence: Array.from({ length: 9 }, (_, index) => at(4, String(index))) });
    expect(marksOf(result({ findings: [many] }), "zh")[1]?.note).toContain("分值 5等 9 处");
    expect(marksOf(result({ findings: [many] }), "en")[1]?.note).toContain("weight 5 and 3 more");
  });

  it("bear the same numbers as the page for reviewers: by table, worst first", () => {
    const info = finding({ severity: "info", evidence: [at(2, "1")] });
    const told = finding({ subject: { ...weights.subject, evaluation: null }, evidence: [at(9, "2")] });
    const marks = marksOf(result({ findings: [info, weights, told] }), "zh").slice(1);
    expect(marks.map(({ page, note }) => [page, /问题 (\d)/.exec(note)?.[1]])).toEqual([
      [2, "3"],
      [4, "2"],
      [5, "2"],
      [9, "1"],
    ]);
  });
});

describe("the mark for the whole file", () => {
  it("stands on the first page, says what was found, and what has no place", () => {
    const nowhere = finding({ rule: "completeness/section", severity: "warning", message: "缺少章节。", evidence: [] });
    const [whole] = marksOf(result({ findings: [weights, nowhere], suppressed: [suppressed()] }), "zh");
    expect([whole?.page, whole?.severity]).toEqual([1, "error"]);
    expect(whole?.note.split("\n")).toEqual([
      "【检查结果】1 个错误，1 个警告",
      "另有 1 项已核实，未计入。",
      "以下问题在页面上没有可标出的位置：",
      "【问题 2·警告】缺少章节。",
      "由 selfeval 标注；原文件内容未作改动。",
    ]);
  });

  it("never lets a report that was not understood pass for clean", () => {
    const unsure = result({
      findings: [],
      verdict: "undetermined",
      diagnostics: [{ code: "table-unread", message: "一张表没有读懂。", page: 3 }],
    });
    const [whole] = marksOf(unsure, "zh");
    expect(whole?.note).not.toContain("没有矛盾");
    expect(whole?.note).toContain("不能当作没有问题");
    expect(whole?.note).toContain("· 第 3 页  一张表没有读懂。");
  });

  it("says so where nothing was found", () => {
    expect(marksOf(result({ findings: [] }), "zh")[0]?.note).toContain("没有矛盾");
    expect(marksOf(result({ findings: [], suppressed: [suppressed()] }), "en")[0]?.note).toContain(
      "beyond the 1 set aside",
    );
  });
});

describe("a hostile submission", () => {
  it.each(hostile)("puts nothing into a note that a viewer could stumble over: %s", (_, text) => {
    for (const { note } of marksOf(hostileResult(text), "zh")) {
      expect(note.replaceAll("\n", "")).not.toMatch(
        /[\p{Cc}\p{Surrogate}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069]/u,
      );
    }
  });
});
