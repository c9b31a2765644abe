import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { wrapped } from "../../src/output/wrap.js";

describe("a text that is wrapped", () => {
  it("breaks between Chinese characters, not before a comma, and keeps a figure with its unit", () => {
    expect(wrapped("正文所列 4 个项目的实际支出合计 1036.95 万元，比项目支出总额少。", 26)).toEqual([
      "正文所列 4 个项目的实际支",
      "出合计 1036.95 万元，比项",
      "目支出总额少。",
    ]);
    expect(wrapped("却得了满分 10 分。", 13)).toEqual(["却得了满分", "10 分。"]);
    expect(wrapped("应在“2021年前”完成", 9)).toEqual(["应在", "“2021年", "前”完成"]);
  });

  it("breaks at blanks where there are letters, and cuts only what is longer than a line", () => {
    expect(wrapped("the scores sum to 110", 10)).toEqual(["the scores", "sum to 110"]);
    expect(wrapped("abcdefghij kl", 4)).toEqual(["abcd", "efgh", "ij", "kl"]);
  });

  it("counts no escape sequence, and loses none", () => {
    const line = "\u001b[1m甲乙丙丁\u001b[22m戊";
    expect(wrapped(line, 4)).toEqual(["\u001b[1m甲乙", "丙丁\u001b[22m", "戊"]);
  });

  it("loses nothing but blanks, and never is too wide", () => {
    const text = fc.string({
      unit: fc.constantFrom("甲", "，", "“", "a", "1", "万", "元", " ", "%", "."),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 30 }), (given, width) => {
        const lines = wrapped(given, width);
        expect(lines.join("").replaceAll(" ", "")).toBe(given.replaceAll(" ", ""));
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
