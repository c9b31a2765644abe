import { describe, expect, it } from "vitest";
import { formOf } from "../../../../src/extract/evaluation/flat/form.js";

const form = (...lines: string[]): ReturnType<typeof formOf> =>
  formOf(lines.map((text, index) => ({ text, number: index + 1, page: 1 })));

describe("a text with a cell a line", () => {
  it("is known by its points", () => {
    expect(form("征订图书册数", "≥300册", "8", "8").hasLoneFigures).toBe(true);
  });

  it("is known by its values where the form has no points", () => {
    expect(form("征订图书册数", "≥300 册", "312册", "读者满意度", "≥９０％", "93%").hasLoneFigures).toBe(true);
  });

  it("is none where a row stands on a line, or lines are words", () => {
    expect(form("征订图书册数 ≥300册 312册 8 8", "读者满意度 ≥90% 93% 10 10").hasLoneFigures).toBe(false);
    expect(form("征订图书册数", "按期完成", "3年后建成职工书屋").hasLoneFigures).toBe(false);
  });
});

describe("a text whose columns keep their places", () => {
  it("is known by its gaps, which may be of blanks that no line is broken at", () => {
    expect(form("征订图书册数\u00a0\u00a0\u00a0\u00a0≥300册\u00a0\u00a0\u00a0312册").hasGaps).toBe(
      form("征订图书册数    ≥300册   312册").hasGaps,
    );
  });
});
