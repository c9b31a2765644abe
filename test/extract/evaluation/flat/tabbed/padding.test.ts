import { describe, expect, it } from "vitest";
import { readFlatEvaluations } from "../../../../../src/extract/evaluation/flat/index.js";

const read = (lines: readonly string[]) => {
  const { evaluations, doubtful, notes } = readFlatEvaluations(
    lines.map((text, at) => ({ number: at + 1, text, page: 1 })),
  );
  const rows = (evaluations[0]?.indicators ?? []).map(({ level1, level2, level3, weight, score }) =>
    [level1, level2, level3, weight, score].map((leaf) => leaf?.text ?? ""),
  );
  return { rows, doubtful: doubtful.size, notes: notes.map(({ code }) => code) };
};

/** A row as some programs write a web page's tables: a bar behind every cell, filled up to the widest row's cells. */
const WIDTH = 8;
const padded = (...cells: string[]) => `${cells.join(" | ")} ${"|".repeat(WIDTH - cells.length + 1)}`;

const CARD = [
  "2023年度部门整体支出绩效自评表",
  padded("单位", "青禾县水利局"),
  padded("序号", "一级指标", "二级指标", "三级指标", "指标分值", "指标解释", "评分标准", "自评得分"),
  padded("1", "投入（12分）", "目标管理（7分）", "目标合理性", "4", "目标是否合理", "不合理的不得分", "4"),
  padded("2", "目标明确性", "3", "目标是否明确", "不明确的不得分", "2"),
  padded("3", "预算编制（5分）", "编制完整性", "5", "编制是否完整", "缺一项扣1分", "5"),
  padded("4", "产出（88分）", "职责履行（88分）", "渠道清淤长度", "40", "清淤是否完成", "按比例计分", "38"),
  padded("5", "灌溉保证率", "28", "是否达到计划", "按比例计分", "28"),
  padded("6", "闸门检修座数", "10", "是否全部检修", "按比例计分", "10"),
  padded("7", "堤防巡查次数", "10", "是否按月巡查", "缺一次扣1分", "10"),
  padded("合计", "100", "97"),
];
const READ = [
  ["投入", "目标管理（7分）", "目标合理性", "4", "4"],
  ["投入", "目标管理（7分）", "目标明确性", "3", "2"],
  ["投入", "预算编制（5分）", "编制完整性", "5", "5"],
  ["产出", "职责履行（88分）", "渠道清淤长度", "40", "38"],
  ["产出", "职责履行（88分）", "灌溉保证率", "28", "28"],
  ["产出", "职责履行（88分）", "闸门检修座数", "10", "10"],
  ["产出", "职责履行（88分）", "堤防巡查次数", "10", "10"],
];

describe("rows that are filled up at their right, where merged cells left them short", () => {
  it("have their points under the headings of points, and no running number for a name", () => {
    expect(read(CARD)).toEqual({ rows: READ, doubtful: 0, notes: [] });
  });

  it("are put together where a cell's own line break tore them", () => {
    const torn = CARD.flatMap((line, at) =>
      at === 3
        ? ["1 | 投入（12分） |", "目标管理（7分） | 目标合理性 | 4 | 目标是否合理 | 不合理的不得分 |", "4 |"]
        : [line],
    );
    expect(read(torn)).toEqual({ rows: READ, doubtful: 0, notes: [] });
  });

  it("are left alone where every cell stands in its place and scores are still to be filled in", () => {
    const row = (...cells: string[]) => `${cells.join(" | ")} |`;
    const names = [
      "目标合理性",
      "目标明确性",
      "编制完整性",
      "渠道清淤长度",
      "灌溉保证率",
      "闸门检修座数",
      "堤防巡查次数",
    ];
    const { rows } = read([
      "2023年度部门整体支出绩效自评表",
      row("单位", "青禾县水利局", "", "", "", "", "", ""),
      row("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "备注"),
      ...names.map((name) => row("投入", "目标管理", name, "12", "11", "10", "", "")),
      row("合计", "", "", "", "", "70", "", ""),
    ]);
    expect(rows).toEqual(names.map((name) => ["投入", "目标管理", name, "10", ""]));
  });
});
