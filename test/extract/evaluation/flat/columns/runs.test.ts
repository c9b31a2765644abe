import { describe, expect, it } from "vitest";
import { columnOf } from "../../../../../src/extract/evaluation/flat/columns/blocks/columns.js";
import { memoryOf } from "../../../../../src/extract/evaluation/flat/columns/blocks/grid-memory.js";
import { rowBounds, unevenAtBreak } from "../../../../../src/extract/evaluation/flat/columns/blocks/row-bound.js";
import { readColumns } from "../../../../../src/extract/evaluation/flat/columns/index.js";
import { regionOf } from "../region-of.js";

/** Cells parted by blank lines, as they stand in boxes of their own. */
const boxes = (words: string): string => words.trim().split(/\s+/).join("\n\n");

const HEAD = boxes(`
  部门整体支出绩效自评表 部门名称 青禾县总工会 资金来源 合计 其中:财政拨款 上年结转 其他资金
  年初预算数 210.50 190.00 20.50 全年预算数 230.50 200.00 30.50 全年执行数 230.50 200.00 30.50
  分值 10 执行率 100.00% 得分 10
  一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析
`);
const POINTS = "9 8 7 9 8 7 15 16 15 16 20 15 100 20 15 100";
const NAMES = `举办培训班数量 走访职工人数 资料归档合格率 产出指标 数量指标 质量指标
  12场 48人 96% 12场 50人 97% 职工收入水平 经济效益指标 有效提升 有效提升
  效益指标 社会效益指标 公共服务水平 明显改善 明显改善 活动开展次数 参与职工满意度 21次 92% 23次 95%
  满意度指标 服务对象满意度指标 合计`;
const TABLE = `${HEAD}\n\n${boxes(POINTS)}\n\n${boxes(NAMES)}\n`;

describe("columns that were written in runs, one beside the other", () => {
  const reading = readColumns(regionOf(TABLE));

  it("have their figures under the headings that stand above them, and blank cells stay blank", () => {
    const funds = reading?.evaluation.funds ?? [];
    expect(funds.map((fund) => [fund.initial, fund.adjusted, fund.executed].map((leaf) => leaf?.text ?? ""))).toEqual([
      ["210.50", "230.50", "230.50"],
      ["190.00", "200.00", "200.00"],
      ["20.50", "30.50", "30.50"],
      ["", "", ""],
    ]);
  });

  it("begin in the row that the run beside them begins in, points before names", () => {
    const rows = reading?.evaluation.indicators ?? [];
    expect(
      rows.map(({ level3, target, actual, weight, score }) =>
        [level3, target, actual, weight, score].map((leaf) => leaf?.text ?? "").join(" "),
      ),
    ).toEqual([
      "举办培训班数量 12场 12场 9 9",
      "走访职工人数 48人 50人 8 8",
      "资料归档合格率 96% 97% 7 7",
      "职工收入水平 有效提升 有效提升 15 15",
      "公共服务水平 明显改善 明显改善 16 16",
      "活动开展次数 21次 23次 20 20",
      "参与职工满意度 92% 95% 15 15",
    ]);
    expect(reading?.evaluation.total.weight?.text).toBe("100");
    expect(reading?.evaluation.total.score?.text).toBe("100");
  });

  it("are no row's where a cell is missing: such a reading is never whole", () => {
    const lacking = TABLE.replace("\n\n23次", "");
    expect(readColumns(regionOf(lacking))?.coherence ?? 0).toBeLessThan(0.8);
  });
});

/** A table over two pages, each of which holds its rows in runs. */
const PAGES = `${HEAD}

${boxes(`产出指标 整治沟渠条数 ≥20条 17条 数量指标 质量指标 时效指标 走访农户人数 360人 342人 发放农技手册份数
  渠道验收合格率 苗木成活比率 渠道完工时间 ≥76份 ≥92% ≥95% 76份 96% 95.4% 2021年10月前 2021年6月
  6 5 7 8 9 6 5.1 4.7 7 8 9 6`)}

暴雨拖延工期，部
分任务延后实施

暴雨拖延工期，部
分任务延后实施
\f${boxes(`资金拨付及时率 成本指标 人均培训成本 ≥91% ≤697元/人 社会效益指标 灌溉服务水平 稳定 91.2% 697元/人 总体稳定
  满意度指标 受益农户满意度 ≥95% 95.9% 5 4 30 10 5 4 30 10 效益指标 总分 100 98.80`)}
`;

describe("what stands under a table in runs", () => {
  const under = `${TABLE}\n\n优\n\n评价结论\n\n存在问题\n\n资金使用规范，目标已经完成。\n\n部分任务进度偏慢。\n`;
  const rows = readColumns(regionOf(under))?.evaluation.indicators ?? [];

  it("is no row of it: neither the grade nor what remarks say", () => {
    expect(rows).toHaveLength(7);
    expect(JSON.stringify(rows)).not.toMatch(/目标已经完成|进度偏慢|"优"/);
  });
});

describe("the head above columns in runs", () => {
  it("has the project's name, not the person who answers for it", () => {
    const text = TABLE.replace("部门名称\n\n青禾县总工会", boxes("项目名称 周明 青禾县总工会 困难职工帮扶经费"));
    expect(readColumns(regionOf(text.replace("部门整体", "项目")))?.evaluation.name?.text).toBe("困难职工帮扶经费");
  });
});

describe("columns that were written page after page", () => {
  it("go down no further on a page than the names on it", () => {
    const rows = readColumns(regionOf(PAGES))?.evaluation.indicators ?? [];
    expect(
      rows.map(({ target, weight, score }) => [target, weight, score].map((leaf) => leaf?.text).join(" ")),
    ).toEqual([
      "≥20条 6 5.1",
      "360人 5 4.7",
      "≥76份 7 7",
      "≥92% 8 8",
      "≥95% 9 9",
      "2021年10月前 6 6",
      "≥91% 5 5",
      "≤697元/人 4 4",
      "稳定 30 30",
      "≥95% 10 10",
    ]);
  });
});

describe("how many rows there can be", () => {
  const pieces = "1 ≥ 8 8 = 9 9 ≥ 7 7".split(" ").map((text, at) => ({ text, page: at < 4 ? 1 : 2 }));

  it("is told by the points and by the signs that were written so far", () => {
    const byPoints = rowBounds(pieces, ["level3", "weight", "score"], true, 99);
    expect([byPoints(1), byPoints(2), byPoints(3)]).toEqual([4, 6, 99]);
    const bySigns = rowBounds(pieces, ["level3", "nature", "weight"], true, 99);
    expect([bySigns(1), bySigns(2)]).toEqual([4, 6]);
  });

  it("is not told where there is one column of points alone", () => {
    expect(rowBounds(pieces, ["level3", "weight"], true, 99)(1)).toBe(99);
  });
});

describe("columns where a page is over", () => {
  const columns = (["level3", "weight", "deviation"] as const).map((stream) => columnOf(stream, false));
  const grid = { columns, mostRows: 9, memory: memoryOf(columns, () => 0) };
  const cell = { text: "", pieces: [], width: 0, line: 0, block: 0 };
  const cost = (...heights: readonly number[]): number =>
    unevenAtBreak(
      heights.map((height) => Array<typeof cell>(height).fill(cell)),
      grid,
    );

  it("cost little where the break cuts a row, and much where they go further down than names", () => {
    expect([cost(4, 4, 0), cost(4, 5, 0), cost(4, 8, 0)]).toEqual([0, 0.2, 3.2]);
  });
});
