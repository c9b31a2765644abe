import { describe, expect, it } from "vitest";
import {
  hasOtherBoundary,
  hasOtherStart,
  type Judges,
} from "../../../../../src/extract/evaluation/flat/flow/boundaries.js";
import { readFlow } from "../../../../../src/extract/evaluation/flat/flow/index.js";
import type { FlowRow } from "../../../../../src/extract/evaluation/flat/flow/rows.js";
import { decimalsOfPoints } from "../../../../../src/extract/evaluation/flat/flow/score-values.js";
import { findRegions } from "../../../../../src/extract/evaluation/flat/regions.js";
import { bare, textLines } from "../../../../support/text-lines.js";

const HEAD = `项目支出绩效自评表
（2022年度）
项目名称 街心花园养护
主管部门 青禾县园林局
资金情况（万元）
年初预算数 全年预算数 全年执行数 分值 执行率 得分
年度资金总额 20 30 30 10 100% 10
当年财政拨款 20 30 30`;
const COLUMNS = "一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析";

function read(rows: string, columns = COLUMNS) {
  const [region] = findRegions(textLines([HEAD, columns, rows, "总分 100 100"].join("\n")));
  const reading = region === undefined ? null : readFlow(region);
  if (reading === null) throw new Error("the table was not read");
  return reading;
}

describe("wrapped sentences that follow each other", () => {
  it("are parted before no plan for the next year, and behind no verb without its object", () => {
    const { evaluation } = read(`产出指标 数量指标 补种乔木数量 50株 48株 45 43
部分苗木到货
较晚；完善采
购办法，确保
次年按期完成
街心花园养护
面积
800平方米 800平方米 45 45`);
    expect(evaluation.indicators.map(({ level3 }) => bare(level3))).toEqual(["补种乔木数量", "街心花园养护面积"]);
    expect(bare(evaluation.indicators[0]?.deviation ?? null)).toMatch(/次年按期完成$/);
  });

  it("are parted where neither says the same words twice", () => {
    const { evaluation } = read(`产出指标 数量指标 补种乔木数量 50株 52株 45 45
效益指标 社会效益指标 居民游园体验
园内各处设施平
稳使用，营造良
好的游园环境
各处设施平稳使
用，游园环境良
好
45 45
满意度指标 服务对象满意度 游客满意度 90% 91% 10 10`);
    const [, row] = evaluation.indicators;
    expect([bare(row?.target ?? null), bare(row?.actual ?? null)]).toEqual([
      "园内各处设施平稳使用，营造良好的游园环境",
      "各处设施平稳使用，游园环境良好",
    ]);
  });

  it("are doubted where another line would part them as well", () => {
    const row: FlowRow = new Map([
      ["target", { start: 0, end: 2 }],
      ["actual", { start: 2, end: 4 }],
    ]);
    const judges = (other: number): Judges => ({
      opensLine: (atom) => atom !== 1,
      opensWord: (atom) => atom !== 1,
      cell: (_, start, end) => (start === 2 || end === 2 ? 1 : start === 3 || end === 3 ? other : -9),
      pair: () => 0,
    });
    expect(hasOtherBoundary(row, judges(0.8))).toBe(true);
    expect(hasOtherBoundary(row, judges(0.2))).toBe(false);
    expect(hasOtherBoundary(new Map([["target", { start: 0, end: 2 }]]), judges(0.8))).toBe(false);
  });

  it("are doubted where the last line of a reason may begin the next row's name", () => {
    const row: FlowRow = new Map([["deviation", { start: 0, end: 2 }]]);
    const next: FlowRow = new Map([["level3", { start: 2, end: 4 }]]);
    const judges = (other: number): Judges => ({
      opensLine: () => true,
      opensWord: () => true,
      cell: (_, start, end) => (start === 2 || end === 2 ? 1 : other),
      pair: () => 0,
    });
    expect(hasOtherStart(row, next, judges(0.8))).toBe(true);
    expect(hasOtherStart(row, next, judges(0.2))).toBe(false);
    expect(hasOtherStart(row, undefined, judges(0.8))).toBe(false);
  });

  it("are told from the name of the next row where they are a reason", () => {
    const { evaluation } = read(`产出指标
数量指标
补种乔木数量
50株
40株
45
36
苗木到货较晚，栽种时间较长
修剪绿篱长度
8公里
8公里
45
45
满意度指标
服务对象满意度
游客满意度
90%
91%
10
10`);
    expect(evaluation.indicators.map((row) => bare(row.level3))).toEqual([
      "补种乔木数量",
      "修剪绿篱长度",
      "游客满意度",
    ]);
    expect(bare(evaluation.indicators[0]?.deviation ?? null)).toBe("苗木到货较晚，栽种时间较长");
  });
});

describe("figures", () => {
  it("of one digit on lines of their own are a weight and a score, even where words follow", () => {
    const { evaluation } = read(`产出指标 数量指标 补种乔木数量 50株 52株 45 45
质量指标 苗木成活率 95% 96% 40 40
满意度指标 服务对象满意度 游客满意度
90%
91%
5
5
/
（5分）`);
    const row = evaluation.indicators.at(-1);
    expect([bare(row?.weight ?? null), bare(row?.score ?? null)]).toEqual(["5", "5"]);
  });

  it("before 年 are no money", () => {
    const [region] = findRegions(
      textLines(
        [
          HEAD,
          "其他资金 1 2",
          "项目总实施期",
          "2022 年",
          "年度总体目标",
          COLUMNS,
          "产出指标 数量指标 补种乔木数量 50株 52株 90 90",
          "总分 100 100",
          "等级",
          "优",
        ].join("\n"),
      ),
    );
    const reading = region === undefined ? null : readFlow(region);
    expect(bare(reading?.evaluation.funds.at(-1)?.executed ?? null)).not.toContain("2022");
    expect(bare(reading?.evaluation.grade ?? null)).toBe("优");
  });

  it("of four digits are no years beside a column of units", () => {
    const { evaluation } = read(
      `产出指标 数量指标 补种乔木数量 ≥ 1900 株 1950 45 45
质量指标 苗木成活率 ≥ 95 % 96 45 45
满意度指标 服务对象满意度 游客满意度 ≥ 90 % 91 10 10`,
      "一级指标 二级指标 三级指标 指标性质 指标值 度量单位 完成值 分值 得分",
    );
    const [row] = evaluation.indicators;
    expect([bare(row?.target ?? null), bare(row?.measureUnit ?? null)]).toEqual(["1900", "株"]);
  });

  it("whose last decimal moved to the next line still tell how many decimals there are", () => {
    expect(decimalsOfPoints(["10.0", "0", "9.00", "10.0", "0", "7.20", "10.0", "0", "8.00"])).toBe(2);
    expect(decimalsOfPoints(["10.0", "9.5", "7.25"])).toBeNull();
  });

  const AUDITED = `${COLUMNS.replace(" 偏差原因分析", "")} 核查分 偏差原因分析`;
  const scored = (audited: string) => `产出指标 数量指标 补种乔木数量 50株 48株 45 45 ${audited}
质量指标 苗木成活率 96% 95% 45
44.1
5
部分苗木到货较晚
满意度指标 服务对象满意度 游客满意度 90% 91% 10 10 ${audited}`;

  it("whose last decimal alone stands before a blank column are whole", () => {
    const { evaluation } = read(scored(""), AUDITED);
    expect(evaluation.indicators.map(({ score }) => bare(score))).toEqual(["45", "44.15", "10"]);
  });

  it("before a column with points of its own are in doubt", () => {
    const { evaluation, notes } = read(scored("9"), AUDITED);
    expect(bare(evaluation.indicators[1]?.score ?? null)).toBe("44.1");
    expect(notes.map(({ code }) => code)).toContain("row-uncertain");
  });

  it("tell it together with those that are whole, and not alone", () => {
    expect(decimalsOfPoints(["8.00", "8.00", "10.0", "0", "10.0", "0"])).toBe(2);
    expect(decimalsOfPoints(["10.0", "9", "10.0", "8", "5.0", "5"])).toBeNull();
  });
});
