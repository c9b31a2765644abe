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

  it.each([
    "无",
    "无；",
    "暂无",
    "目前无问题",
    "没有",
    "未发现问题",
    "尚未发现明显问题。",
    "我局2021年度不存在突出的问题。",
    "经自查，本部门没有发现任何问题。",
    "经过自评，该项目无重大问题和不足。",
    "存在的主要问题：无",
    "存在问题及原因：无",
    "改进措施：无",
    "1.无",
    "无相关情况、问题及改进措施",
  ])("tells of %s", (words) => {
    expect(kinds("四、存在的问题", words)).toEqual(["failed"]);
  });

  it.each([
    "无法按期完成验收。",
    "没有固定场地。",
    "问题：资金到位晚",
    "无问题台账，整改不到位。",
    "不存在问题。但是人手不足。",
    `我单位${"2021年".repeat(9)}没有问题`,
  ])("passes %s", (words) => {
    expect(kinds("四、存在的问题", words)).toEqual(["passed"]);
  });

  it("passes a section that says none of one thing and tells of another", () => {
    expect(kinds("四、存在的问题", "无", "个别指标不细。")).toEqual(["passed"]);
    expect(kinds("四、存在的问题", "无", "没有问题。")).toEqual(["failed"]);
    const [failure] = failures(noProblems, given("四、存在的问题", "无", "没有问题。"));
    expect(failure?.actual).toBe("无没有问题。");
    expect(failure?.subject).toEqual({ field: "problems" });
    expect(failure?.evidence.map(({ role }) => role)).toEqual(["heading", "problems told", "problems told"]);
    expect(failure?.message.zh).toBe("“存在的问题”部分写的是“无没有问题。”，没有列出任何问题。");
  });

  it("knows the section by 不足 as well", () => {
    expect(kinds("四、工作中的不足", "无")).toEqual(["failed"]);
    expect(kinds("四、下一步打算", "无")).toEqual([]);
  });

  it("ends the section at the next heading of its level", () => {
    expect(kinds("四、存在的问题", "无", "五、建议", "继续加强培训。")).toEqual(["failed"]);
    expect(kinds("四、存在的问题", "（一）自评情况", "人手不足。", "五、建议", "无")).toEqual(["passed"]);
  });

  it("looks at the problems where measures have a heading of their own", () => {
    expect(kinds("四、存在的问题和改进措施", "（一）存在的问题", "无", "（二）改进措施", "继续加强培训。")).toEqual([
      "failed",
    ]);
    expect(kinds("四、存在的问题和改进措施", "（一）存在的问题", "人手不足。", "（二）改进措施", "无")).toEqual([
      "passed",
    ]);
  });

  it("reads a section that ends the report, and colons within its words", () => {
    const last = (...lines: string[]) => {
      const { sections, paragraphs } = body("一、部门基本情况", "本单位管理图书。", ...lines);
      return outcomes(noProblems, facts({ sections }, [], { paragraphs })).map(({ kind }) => kind);
    };
    expect(last("四、存在的问题", "无")).toEqual(["failed"]);
    expect(last("四、存在的问题", "（一）问题：无")).toEqual(["failed"]);
    expect(last("四、存在的问题", "存在问题：指标：不细")).toEqual(["passed"]);
  });

  it("does not take what stands above all headings for a section's words", () => {
    const { sections, paragraphs } = body("本单位管理图书。", "四、存在的问题", "无");
    expect(outcomes(noProblems, facts({ sections }, [], { paragraphs })).map(({ kind }) => kind)).toEqual(["failed"]);
  });

  it("says nothing of a section without words or a report without the section", () => {
    expect(kinds("四、存在的问题")).toEqual(["not-run"]);
    expect(kinds()).toEqual([]);
  });
});
