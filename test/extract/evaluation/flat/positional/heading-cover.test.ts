import { describe, expect, it } from "vitest";
import { coverOf } from "../../../../../src/extract/evaluation/flat/positional/heading-cover.js";
import { linesOf } from "./lines-of.js";

const covered = (text: string, count: number) =>
  coverOf("funds", linesOf(text), [count])?.map((tokens) => tokens.map((token) => token.text).join(""));

const WRAPPED = `                              预算        预算
 资金来源 行次 全年预 到位   率  全年执 执行   率  分值 得分
           算数  （D/C     行数  （E/C
           （A） ×100%）   （E） ×100%）
`;

describe("headings whose lines were moved aside", () => {
  it("are told by what they say, when they take all words in their order", () => {
    expect(covered(WRAPPED, 7)).toEqual([
      "行次",
      "全年预算数（A）",
      "预算到位率（D/C×100%）",
      "全年执行数（E）",
      "预算执行率（E/C×100%）",
      "分值",
      "得分",
    ]);
  });

  it("are not told where there are more columns, or where a word is left over", () => {
    expect(covered(WRAPPED, 9)).toBeUndefined();
    expect(covered(`${WRAPPED}      青禾县总工会\n`, 7)).toBeUndefined();
  });
});
