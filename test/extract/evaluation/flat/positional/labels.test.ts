import { describe, expect, it } from "vitest";
import type { Band, Piece } from "../../../../../src/extract/evaluation/flat/positional/band.js";
import { readPositional } from "../../../../../src/extract/evaluation/flat/positional/index.js";
import {
  giveBackBrackets,
  withoutBracket,
} from "../../../../../src/extract/evaluation/flat/positional/lost-brackets.js";
import { placed } from "../../../../../src/layout/placed-text.js";
import { regionOf } from "../region-of.js";
import { linesOf } from "./lines-of.js";

const HEAD = `                    项目支出绩效自评表
                      （2022年度）
 项目名称              职工书屋建设          实施单位         青禾县总工会
`;

function rowsOf(...parts: string[]) {
  const reading = readPositional(regionOf([HEAD, ...parts].join("")));
  if (reading === null) throw new Error("the reader gave the table up");
  return reading.evaluation.indicators;
}

describe("the points of a group below its label", () => {
  const bands: Band[] = [
    { field: "block", lo: 0, hi: 6 },
    { field: "level1", lo: 2, hi: 12 },
    { field: "level2", lo: 14, hi: 20 },
  ];
  // The column of each word of a text, as the columns were fitted: 0 for the label beside the block.
  const piecesOf = (text: string, columns: readonly number[]): Piece[] =>
    linesOf(text)
      .flatMap(({ tokens }) => tokens)
      .map((token, at) => ({ column: columns[at] ?? 0, y: token.y, tokens: [token] }));
  const columnsOf = (pieces: readonly Piece[]) => pieces.map(({ column }) => column);

  it("are the label's where they stand as far left as the label beside the block", () => {
    const pieces = piecesOf("  产出指标    数量指标\n  (50\n  分)\n", [1, 2, 0, 0]);
    giveBackBrackets(pieces, bands);
    expect(columnsOf(pieces)).toEqual([1, 2, 1, 1]);
  });

  it("are the block's where its own label stands above them too", () => {
    const pieces = piecesOf("     绩效\n    指标 产出指标   数量指标\n   （90分）\n", [0, 0, 1, 2, 0]);
    giveBackBrackets(pieces, bands);
    expect(columnsOf(pieces)).toEqual([0, 0, 1, 2, 0]);
  });

  it("are the block's below its own label", () => {
    const pieces = piecesOf("绩效  产出指标    数量指标\n指标\n（90分）\n", [0, 1, 2, 0, 0]);
    giveBackBrackets(pieces, bands);
    expect(columnsOf(pieces)).toEqual([0, 1, 2, 0, 0]);
  });

  it("leave labels in doubt that lack them where others have theirs", () => {
    const pieces = piecesOf("   产出指标(50分)\n（20分）\n   效益指标", [1, 0, 1]);
    const labels = [placed("产出指标(50分)", { line: 1 }), placed("效益指标", { line: 3 })];
    expect([...withoutBracket(labels, pieces, bands)].map(({ text }) => text)).toEqual(["效益指标"]);
    expect(withoutBracket(labels, pieces.slice(0, 1), bands).size).toBe(0);
  });
});

describe("a label whose rows a page break parts", () => {
  const rows = rowsOf(
    ` 一级指标    二级指标       三级指标         年度指标值      实际完成值     分值     得分    未完成原因
          数量指标     建设职工书屋数量       ≥12家         12家       10      10      无
                   采购职工图书数量       ≥12套         12套       10      10      无
 产出指标
          质量指标     书屋图书分类上架        100%         100%      10      10      无
                    书屋图书编目造册        100%         100%      5       5      无
                    书屋每周开放情况        100%         100%      5       5      无
                    书屋专人值守情况        100%         100%      5       5      无
          时效指标    新书采购入库上架        100%         100%      5       5      无
 效益指标    社会效益指标      职工归属感          提升           提升       50      50      无
 总分                                                            100     100
`,
  );

  it("stands in the middle of those on its own page", () => {
    expect(rows.map(({ level2, level3 }) => `${level2?.text} ${level3.text}`)).toEqual([
      "数量指标 建设职工书屋数量",
      "数量指标 采购职工图书数量",
      "质量指标 书屋图书分类上架",
      "质量指标 书屋图书编目造册",
      "质量指标 书屋每周开放情况",
      "质量指标 书屋专人值守情况",
      "时效指标 新书采购入库上架",
      "社会效益指标 职工归属感",
    ]);
  });
});
