import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { prettyWriter } from "../../src/output/pretty.js";
import { createStyle } from "../../src/output/style.js";
import { failedFile, finding, hostile, hostileResult, result } from "../support/results.js";

type Given = { columns?: number; verbose?: boolean; language?: "zh" | "en"; colour?: 0 | 1 };

function printed(
  results: ReturnType<typeof result>[],
  { columns = 80, verbose = false, language = "zh", colour = 0 }: Given,
) {
  const writer = prettyWriter({ language, style: createStyle(colour, columns), elapsed: () => "1.5", verbose });
  return [writer.open(), ...results.map((each) => writer.result(each)), writer.close()].join("");
}

const all = [result(), failedFile(), result({ findings: [] }), result({ findings: [], verdict: "undetermined" })];

describe("what is printed for a person", () => {
  it("ends with how many files came to what, and the time", () => {
    expect(printed(all, { columns: 120 })).toContain(
      "共 4 个文件：检查 3，未发现矛盾 1，有问题 1，无法判断 1，读取失败 1；1 个错误，0 个警告；用时 1.5 秒",
    );
  });

  it.each(
    [40, 60, 80, 120].flatMap((columns) => (["zh", "en"] as const).map((language) => ({ columns, language }))),
  )("fits $columns columns ($language), full-width characters counted as two", ({ columns, language }) => {
    const text = printed(all, { columns, language, verbose: true });
    for (const line of text.split("\n")) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
  });

  it("shows the ledger of checks only where it is asked for", () => {
    const checks = [
      { rule: "score/weights-total", passed: 3, failed: 1, notRun: 0 },
      { rule: "score/grade", passed: 0, failed: 0, notRun: 2 },
      { rule: "score/perfect", passed: 0, failed: 0, notRun: 0 },
    ];
    const given = [result({ checks })];
    expect(printed(given, {})).not.toContain("台账");
    const text = printed(given, { verbose: true });
    expect(text).toMatch(/score\/weights-total +3 +1 +·/);
    expect(text).toMatch(/score\/grade +· +· +2/);
    expect(text).toContain("另有 1 条规则没有可比对的内容。");
  });

  it("says the same with colour and without", () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
    expect(printed(all, { colour: 1, verbose: true }).replace(/\u001b\[[\d;]*m/g, "")).toBe(
      printed(all, { verbose: true }),
    );
  });

  it.each(hostile)("has no control character with %s in every text", (_, text) => {
    const lines = printed([hostileResult(text), failedFile(text, text)], { verbose: true }).split("\n");
    for (const line of lines) expect(line).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  });

  it("says with --verbose why a finding matters and what to do, once for each rule", () => {
    const text = printed([result({ findings: [finding(), finding({ message: "乙" })] })], {
      columns: 400,
      verbose: true,
    });
    expect(text.match(/为什么重要：满分应为 100 分/g)).toHaveLength(1);
    expect(text.match(/怎么改：调整指标分值/g)).toHaveLength(1);
    expect(printed([result()], { columns: 400 })).not.toContain("怎么改");
    expect(printed([result()], { columns: 400, verbose: true, language: "en" })).toContain(
      "How to mend the report: Change",
    );
  });
});
