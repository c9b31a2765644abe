import { describe, expect, it } from "vitest";
import { readFlatEvaluations } from "../../../../../src/extract/evaluation/flat/index.js";
import { textLines } from "../../../../support/text-lines.js";

const ROWS = [
  ["项目名称", "渠道清淤", "", "", "", "", "", ""],
  ["项目资金", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分", ""],
  ["年度资金总额", "20.50", "20.50", "20.50", "10", "100%", "10", ""],
  ["上年结转资金", "", "", "---", "-", "-", "-", ""],
  ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析"],
  ["产出指标", "数量指标", "清淤渠道长度", "12公里", "", "50", "50", "雨季施工"],
  ["", "质量指标", "验收合格率", "100%", "100%", "40", "40", ""],
  ["总分", "", "", "", "", "100", "100", ""],
];
const WIDTHS = ROWS[0]?.map((_, at) => Math.max(...ROWS.map((row) => widthOf(row[at] ?? "")))) ?? [];

/** Places that words take where Chinese is twice as wide. */
function widthOf(words: string): number {
  return [...words].reduce((sum, char) => sum + (char > "\u2e80" ? 2 : 1), 0);
}
const lineOf = (cells: readonly string[]) =>
  `  ${cells.map((cell, at) => cell + " ".repeat((WIDTHS[at] ?? 0) + 2 - widthOf(cell))).join(" ")}`.trimEnd();
const RUNS = `  ${WIDTHS.map((width) => "-".repeat(width + 2)).join(" ")}`;
const FULL = `  ${"-".repeat(RUNS.length - 2)}`;

const rowsOf = (lines: readonly string[]) => {
  const { evaluations, doubtful } = readFlatEvaluations(textLines(["项目支出绩效自评表", "", ...lines].join("\n")));
  const [evaluation] = evaluations;
  return {
    doubtful: doubtful.size,
    name: evaluation?.name?.text,
    funds: evaluation?.funds.map((row) => [row.label, row.initial, row.executed, row.score].map((leaf) => leaf?.text)),
    indicators: evaluation?.indicators.map((row) =>
      [row.level1, row.level3, row.target, row.actual, row.weight, row.score, row.deviation].map((leaf) => leaf?.text),
    ),
  };
};
const READ = {
  doubtful: 0,
  name: "渠道清淤",
  funds: [
    ["年度资金总额", "20.50", "20.50", "10"],
    ["上年结转资金", "", "—", "-"],
  ],
  indicators: [
    ["产出指标", "清淤渠道长度", "12公里", "", "50", "50", "雨季施工"],
    ["产出指标", "验收合格率", "100%", "100%", "40", "40", ""],
  ],
};

describe("a table whose columns runs of dashes tell", () => {
  it("is read with its blank cells in their places", () => {
    expect(rowsOf([RUNS, ...ROWS.map(lineOf), RUNS])).toEqual(READ);
  });

  it("is read where its first row stands above the dashes", () => {
    const [first = [], ...rest] = ROWS;
    expect(rowsOf([lineOf(first), RUNS, ...rest.map(lineOf)])).toEqual(READ);
  });

  it("is read where its cells are wrapped and blank lines part its rows", () => {
    const halves = (cell: string) => (cell.length > 4 ? [cell.slice(0, 3), cell.slice(3)] : [cell, ""]);
    const wrapped = ROWS.flatMap((row) => {
      const cells = row.map(halves);
      const lines = [0, 1].map((half) => lineOf(cells.map((cell) => cell[half] ?? "")));
      return [...lines.filter((line) => line !== ""), ""];
    });
    expect(rowsOf([RUNS, ...wrapped, RUNS])).toEqual(READ);
    expect(rowsOf([FULL, lineOf(ROWS[0] ?? []), RUNS, ...wrapped.slice(2), FULL])).toEqual(READ);
  });

  it("is not parted where words stand between the columns", () => {
    const moved = ROWS.map((row) => lineOf(row).replace("清淤渠道长度", "清淤渠道长度及其两岸的护坡"));
    expect(rowsOf([RUNS, ...moved, RUNS])).not.toMatchObject({ doubtful: 0, indicators: READ.indicators });
  });
});
