import { describe, expect, it } from "vitest";
import { withoutStaircases } from "../../../../../src/extract/evaluation/flat/positional/staircases.js";
import { linesOf } from "./lines-of.js";

const read = (text: string): string[] =>
  withoutStaircases(linesOf(text)).map(({ tokens }) => tokens.map((token) => token.text).join(" "));

describe("rows that stand so close that each column was printed before the next", () => {
  it("are put together again, each with its own cells", () => {
    const text = [
      "  产出指标  数量指标  建设书屋数量      ≥   12   家   12家  5   5",
      "                  培训职工人数",
      "                  慰问职工人数",
      "                                 ≥",
      "                                 =",
      "                                      80",
      "                                      94",
      "                                            人",
      "                                            名",
      "                                                 81人",
      "                                                 94名",
      "          质量指标  验收合格率       ≥   90   %    95%   4   4",
    ].join("\n");
    expect(read(text)).toEqual([
      "产出指标 数量指标 建设书屋数量 ≥ 12 家 12家 5 5",
      "培训职工人数 ≥ 80 人 81人",
      "慰问职工人数 = 94 名 94名",
      "质量指标 验收合格率 ≥ 90 % 95% 4 4",
    ]);
  });

  it("leave a label that is merged over them between them", () => {
    const text = [
      "  财政拨款",
      "  上年结转",
      "            60.00  63.20",
      "             4.00   5.10",
      "                          64.15",
      "                                  —",
      "                                  —",
    ].join("\n");
    expect(read(text)).toEqual(["财政拨款 60.00 63.20 —", "64.15", "上年结转 4.00 5.10 —"]);
  });

  it("are told from cells of several lines, which stand beside each other", () => {
    const text = [
      "  培训新任工会   ≥80人    81人   年初计划",
      "    干部人数                    偏高",
      "  慰问职工人数   94名     94名   —",
    ].join("\n");
    expect(read(text)).toHaveLength(3);
    expect(read("  书屋建设情况\n    良好\n              建成后投入\n              使用")).toHaveLength(4);
  });
});
