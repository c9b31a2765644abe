import { describe, expect, it } from "vitest";
import { readFlatEvaluations } from "../../../../src/extract/evaluation/flat/index.js";
import { textLines } from "../../../support/text-lines.js";

const HEAD = `项目支出绩效自评表
（2022年度）
项目名称 乡村书屋更新
主管部门 青禾县文化馆`;
const MONEY = `项目资金（万元） 年初预算数 全年预算数 全年执行数 分值 执行率 得分
年度资金总额 20 20 20 10 100% 10`;
const COLUMNS = "一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分";
const [FIRST, SECOND] = ["产出指标 数量指标 更新书屋个数 8个 8个 40 40", "质量指标 图书完好比率 95% 96% 50 50"];

/** The names of the rows of a table that a page break cuts behind its first one. */
const names = (side: string, ...top: string[]) => {
  const text = [HEAD, MONEY, side, COLUMNS, FIRST, `\f${[...top, SECOND].join("\n")}`, "总分 100 100"].join("\n");
  const { evaluations, doubtful } = readFlatEvaluations(textLines(text));
  return { rows: evaluations[0]?.indicators.map(({ level3 }) => level3.text), doubtful: doubtful.size };
};
const READ = { rows: ["更新书屋个数", "图书完好比率"], doubtful: 0 };

describe("the rest of a label at the side that a page break cut", () => {
  it.each([
    ["its last character", "年度绩\n效指标\n完成情", ["况"]],
    ["its last lines", "年度绩\n效指标", ["完成", "情况"]],
    ["behind the table's head, printed again", "年度绩\n效指标\n完成情", ["项目名称 乡村书屋更新", "况"]],
  ])("is no cell of the row there: %s", (_, side, top) => {
    expect(names("年度绩\n效指标\n完成情\n况")).toEqual(READ);
    expect(names(side, ...top)).toEqual(READ);
  });

  it("is none where the label was whole, or another one's", () => {
    expect(names("年度绩\n效指标\n完成情\n况", "况").rows).not.toEqual(READ.rows);
  });
});
