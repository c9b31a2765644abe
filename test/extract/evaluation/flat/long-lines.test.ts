import { describe, expect, it } from "vitest";
import { readFlatEvaluations } from "../../../../src/extract/evaluation/flat/index.js";
import { withTitlesApart } from "../../../../src/extract/evaluation/flat/long-lines.js";
import { bare, textLines } from "../../../support/text-lines.js";

const table = (project: string) =>
  `2022年度 项目支出绩效自评表 (2022年度) 项目名称 ${project} 主管部门 青禾县林业局 实施单位 青禾县林业局 ` +
  "项目资金(万元) 年初预算数 全年预算数 全年执行数 分值 执行率 得分 年度资金总额 50 60 60 10 100% 10 其中：当年财政拨款 50 60 60 - - - " +
  "一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析及改进措施 " +
  "产出指标(80分) 数量指标 管护林地面积 300亩 310亩 40 40 无 质量指标 苗木成活率 95% 96% 40 40 无 " +
  "满意度指标(10分) 服务对象满意度指标 林农满意度 90% 91% 10 10 说明:无 总分 100 100";
const page = `青禾县林业局2022年度绩效自评情况 附件: 项目支出绩效自评表 ${table("山林管护补助")} ${table("苗木补植")}`;

describe("a text without line ends", () => {
  const lines = withTitlesApart(textLines(page));

  it("has the titles of its tables, and the years below them, on lines of their own", () => {
    expect(lines.map(({ text }) => text.trim().slice(0, 20))).toContain("2022年度 项目支出绩效自评表");
    expect(lines.filter(({ text }) => text.trim() === "(2022年度)")).toHaveLength(2);
    expect(lines.map(({ text }) => text).join("")).toBe(page);
    expect(new Set(lines.map(({ number }) => number))).toEqual(new Set([1]));
  });

  it("is read table by table, each to its total", () => {
    const { evaluations, unread } = readFlatEvaluations(lines);
    expect(unread).toBe(0);
    expect(evaluations.map(({ name }) => bare(name))).toEqual(["山林管护补助", "苗木补植"]);
    for (const { indicators, total } of evaluations) {
      expect(indicators.map((row) => [bare(row.level3), bare(row.actual)])).toEqual([
        ["管护林地面积", "310亩"],
        ["苗木成活率", "96%"],
        ["林农满意度", "91%"],
      ]);
      expect([bare(total?.weight ?? null), bare(total?.score ?? null)]).toEqual(["100", "100"]);
    }
  });

  it("has no title where a sentence names one", () => {
    const prose = textLines(`${"本单位 按 要求 填报 ".repeat(20)}项目支出绩效自评表 并 按时 报送 。`);
    expect(withTitlesApart(prose)).toEqual(prose);
  });
});
