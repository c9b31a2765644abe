import { describe, expect, it } from "vitest";
import { markdownNoticeWriter } from "../../../src/output/notice/markdown.js";
import { failedFile, finding, hostile, hostileResult, result, suppressed } from "../../support/results.js";

function notice(...results: ReturnType<typeof result>[]): string {
  const writer = markdownNoticeWriter({ language: "zh" });
  return [writer.open(), ...results.map((each) => writer.result(each)), writer.close()].join("");
}

describe("the review notice in Markdown", () => {
  it("tells the unit what to correct, where, with the figures and what to do", () => {
    const text = notice(result());
    expect(text).toContain("青禾县总工会：");
    expect(text).toContain("1. **各项分值合计 110 分，与总分栏的 100 分不符。**");
    expect(text).toContain("   - 位置：第 12 行，部门整体支出绩效自评表，“培训人次”行");
    expect(text).toContain("   - 算式：10 + 50 + 30 + 20 = 110 ≠ 100");
    expect(text).toContain("   - 修改建议：调整指标分值");
  });

  it("parts what is wrong from what is to be explained, numbers them through, and tells how to mend once", () => {
    const findings = [finding({ severity: "warning", message: "乙" }), finding({ message: "甲" })];
    const text = notice(result({ findings }));
    expect(text.indexOf("一、需要更正的事项")).toBeLessThan(text.indexOf("1. **甲**"));
    expect(text.indexOf("二、请核实并说明的事项")).toBeLessThan(text.indexOf("2. **乙**"));
    expect(text).toContain("修改建议：同第 1 项。");
  });

  it("names no matter that was set aside", () => {
    expect(notice(result({ findings: [], suppressed: [suppressed()] }))).not.toContain("110");
  });

  it("has a part a file, and says which could not be reviewed", () => {
    const text = notice(result({ findings: [] }), failedFile(), result({ findings: [], verdict: "undetermined" }));
    expect(text.match(/^# /gm)).toHaveLength(3);
    expect(text).toContain("没有需要更正的事项");
    expect(text).toContain("尚未复核：PDF 已损坏。");
    expect(text).toContain("须由人工复核");
  });

  it.each(hostile)("shows %s as it is and does nothing", (_, text) => {
    const written = notice(hostileResult(text));
    expect(written.match(/^#/gm)).toHaveLength(2);
    expect(written).not.toMatch(/(?<!\\)[<`[\]$~|@]|(?<!\\):\/\/|www\./);
    expect(written.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  });
});
