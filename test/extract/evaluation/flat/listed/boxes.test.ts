import { describe, expect, it } from "vitest";
import { readFlatEvaluations } from "../../../../../src/extract/evaluation/flat/index.js";
import { bare, textLines } from "../../../../support/text-lines.js";

const WIDTH = 8;
const HEADINGS = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析"];
const ROWS = [
  ["项目名称", "渠道清淤", "", "", "", "", "", ""],
  ["资金来源", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分", ""],
  ["年度资金总额", "20.50", "20.50", "20.50", "10", "100%", "10", ""],
  HEADINGS,
  ["产出指标", "数量指标", "清淤渠道的长度", "12公里", "12公里", "50", "50", "无"],
  ["", "质量指标", "验收合格率", "100%", "100%", "40", "40", "无"],
  ["总分", "", "", "", "", "100", "100", ""],
];
const RULE = `+${"--------+".repeat(HEADINGS.length)}`;
/** A row of cells of four ideographs a line. */
function drawn(cells: readonly string[]): string[] {
  const lines = cells.map((text) => text.match(/.{1,4}/gu) ?? [""]);
  const height = Math.max(...lines.map(({ length }) => length));
  return Array.from(
    { length: height },
    (_, at) => `|${lines.map((cell) => ` ${(cell[at] ?? "").padEnd(WIDTH)}`).join("|")}|`,
  );
}
const text = (rows: readonly (readonly string[])[]) =>
  ["项目支出绩效自评表", RULE, ...rows.flatMap((row) => [...drawn(row), RULE])].join("\n");

describe("a table that was drawn with characters", () => {
  it("is read with its wrapped cells whole", () => {
    const { evaluations, doubtful } = readFlatEvaluations(textLines(text(ROWS)));
    const rows = evaluations[0]?.indicators ?? [];
    expect(rows.map(({ level2, level3, weight }) => [bare(level2), bare(level3), bare(weight)])).toEqual([
      ["数量指标", "清淤渠道的长度", "50"],
      ["质量指标", "验收合格率", "40"],
    ]);
    expect(bare(evaluations[0]?.funds[0]?.executed ?? null)).toBe("20.50");
    expect(doubtful.size).toBe(0);
  });
});

describe("money a cell a line under a heading over all its amounts", () => {
  it("is read by the headings of the lower row", () => {
    const cells = [
      ["项目支出绩效自评表", "项目名称", "渠道清淤"],
      [
        "预算执行情况",
        "年度预算数（万元）",
        "年初预算",
        "调整后预算数",
        "预算执行数",
        "预算执行率",
        "权重",
        "得分",
        "原因",
      ],
      ["总额", "20.50", "22.00", "11.00", "50.00%", "10", "", "汛期停工"],
      ["其中：财政资金", "20.50", "22.00", "11.00", "50.00%", "/", "/"],
      ["绩效指标", "一级指标", "二级指标", "三级指标", "指标值", "完成值", "权重", "得分", "未完成原因分析"],
      ["产出指标", "数量指标", "清淤渠道的长度", "12公里", "6公里", "90", "45", "汛期停工"],
      ["合计", "100", "50"],
    ];
    const text = cells.map((row) => row.map((cell) => `${cell} |`).join("\n")).join("\n");
    const [table] = readFlatEvaluations(textLines(text)).evaluations;
    const [total] = table?.funds ?? [];
    expect([total?.initial, total?.adjusted, total?.executed, total?.rate].map((leaf) => bare(leaf ?? null))).toEqual([
      "20.50",
      "22.00",
      "11.00",
      "50.00%",
    ]);
  });
});
