import { describe, expect, it } from "vitest";
import { repeatsItself } from "../../../../../src/extract/evaluation/flat/rebuilt/repeated-words.js";
import { wordRules } from "../../../../../src/extract/evaluation/flat/rebuilt/rules.js";

const line = (text: string, y: number) => ({ text, y, content: { text, runs: [] } });

describe("words that stand twice in one cell", () => {
  it("are those of two cells run together, from four characters on", () => {
    expect(repeatsItself("营造良好的游园环境各处设施平稳使用，游园环境良好")).toBe(true);
    expect(repeatsItself("设施完好，道路完好")).toBe(false);
    expect(repeatsItself("2022年12月2022年12月")).toBe(false);
  });
});

describe("lines of a column of words", () => {
  it("join no dash to a cell beside it", () => {
    const [reason, rest, dash] = [line("年初计划偏高，今后将加强前期调", 0), line("研，合理设定目标", 1), line("—", 2)];
    const rules = wordRules([reason, rest, dash], { empty: 0.3 });
    expect(rules.join(rest, dash)).toBeGreaterThan(rules.split(rest, dash) + 5);
    expect(rules.join(reason, rest)).toBeLessThan(rules.split(reason, rest));
  });
});
