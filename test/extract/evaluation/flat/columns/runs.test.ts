import { describe, expect, it } from "vitest";
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
