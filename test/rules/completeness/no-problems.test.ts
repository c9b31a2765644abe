import { describe, expect, it } from "vitest";
import { noProblems } from "../../../src/rules/completeness/no-problems.js";
import { body } from "../../support/paragraphs.js";
import { facts, failures, outcomes } from "../../support/report-builder.js";

function given(...lines: string[]) {
  const { sections, paragraphs } = body(
    "一、部门基本情况",
    "本单位管理图书。",
    ...lines,
    "五、其他需要说明的情况",
    "无",
  );
  return facts({ sections }, [], { paragraphs });
}
const kinds = (...lines: string[]) => outcomes(noProblems, given(...lines)).map(({ kind }) => kind);

describe("completeness/no-problems", () => {
  it("tells of a section that says 无, in one word or in a sentence", () => {
    const [failure] = failures(noProblems, given("四、存在的问题及下一步改进措施", "无"));
    expect(failure?.actual).toBe("无");
    expect(failure?.evidence.map(({ leaf }) => leaf.text)).toEqual(["四、存在的问题及下一步改进措施", "无"]);
    expect(kinds("四、存在的问题", "无。")).toEqual(["failed"]);
    expect(kinds("四、存在的问题：无")).toEqual(["failed"]);
    expect(kinds("四、存在的问题", "经自评，我单位不存在明显问题。")).toEqual(["failed"]);
    expect(kinds("四、存在的问题", "本单位2021年度没有问题。")).toEqual(["failed"]);
  });

  it("passes a section that tells of one", () => {
    expect(kinds("四、存在的问题", "无专人负责绩效管理。")).toEqual(["passed"]);
    expect(kinds("四、存在的问题", "没有及时公开预算，问题较为突出。")).toEqual(["passed"]);
    expect(kinds("四、存在的问题：个别指标不细")).toEqual(["passed"]);
  });

  it("looks at the problems where measures have a heading of their own", () => {
    expect(kinds("四、存在的问题和改进措施", "（一）存在的问题", "无", "（二）改进措施", "继续加强培训。")).toEqual([
      "failed",
    ]);
    expect(kinds("四、存在的问题和改进措施", "（一）存在的问题", "人手不足。", "（二）改进措施", "无")).toEqual([
      "passed",
    ]);
  });

  it("says nothing of a section without words or a report without the section", () => {
    expect(kinds("四、存在的问题")).toEqual(["not-run"]);
    expect(kinds()).toEqual([]);
  });
});
