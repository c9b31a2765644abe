import { describe, expect, it } from "vitest";
import { readFlatEvaluations } from "../../../../../src/extract/evaluation/flat/index.js";

const read = (text: string) => {
  const lines = text.split("\n").map((line, at) => ({ number: at + 1, text: line, page: 1 }));
  return readFlatEvaluations(lines).evaluations[0];
};
/** A row of a sheet: each cell in the column told, all others blank. */
const WIDTH = 12;
const at = (cells: Readonly<Record<number, string>>): string =>
  Array.from({ length: WIDTH }, (_, column) => cells[column] ?? "").join("\t");
const row = (level1: string, level2: string, ...[name, target, actual, weight, score, reason]: string[]): string =>
  at({
    0: level1,
    2: level2,
    3: name ?? "",
    5: target ?? "",
    7: actual ?? "",
    9: weight ?? "",
    10: score ?? "",
    11: reason ?? "",
  });

const SHEET = [
  "项目支出绩效自评表",
  "（2022年度）",
  at({ 0: "项目名称", 3: "街心花园养护" }),
  at({ 0: "主管部门", 3: "青禾县住建局", 7: "实施单位", 9: "青禾县园林所" }),
  at({ 0: "项目资金（万元）", 3: "年初预算数", 5: "全年预算数", 7: "全年执行数", 9: "分值", 10: "执行率", 11: "得分" }),
  at({ 1: "年度资金总额", 3: "200", 5: "200", 7: "196", 9: "10", 10: "98%", 11: "9.8" }),
  at({ 1: "其中：当年财政拨款", 3: "200", 5: "200", 7: "196" }),
  at({ 0: "年度总体目标", 2: "预期目标", 7: "实际完成情况" }),
  at({ 2: "补种乔木五十株", 7: "补种乔木四十八株" }),
  row("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"),
  row("产出指标", "数量指标", "补种乔木数量", "50株", "48株", "25", "24", "受天气影响"),
  row("", "", "修剪绿篱长度", "8公里", "8公里", "25", "25"),
  row("效益指标", "社会效益指标", "街区环境面貌", "显著提高", "", "30", "30"),
  row("满意度指标", "满意度指标", "游客满意度", "90%", "91%", "10", "10"),
  at({ 0: "总分", 9: "100", 10: "98.8" }),
  at({ 0: "自评等级", 5: "优" }),
];

describe("a sheet's text, with blank cells where merged cells go on", () => {
  const evaluation = read(SHEET.join("\n"));

  it("has the values of the labels that stand further left", () => {
    expect(evaluation?.name?.text).toBe("街心花园养护");
    expect(evaluation?.department?.text).toBe("青禾县住建局");
    expect(evaluation?.grade?.text).toBe("优");
  });

  it("has its amounts and its rows under their headings", () => {
    const [total, source] = evaluation?.funds ?? [];
    expect([total?.adjusted?.text, total?.executed?.text, total?.rate?.text, total?.score?.text]).toEqual([
      "200",
      "196",
      "98%",
      "9.8",
    ]);
    expect([source?.executed?.text, source?.rate?.text ?? ""]).toEqual(["196", ""]);
    const rows = evaluation?.indicators.map(({ level1, level3, actual, score, deviation }) =>
      [level1, level3, actual, score, deviation].map((leaf) => leaf?.text ?? ""),
    );
    expect(rows).toEqual([
      ["产出指标", "补种乔木数量", "48株", "24", "受天气影响"],
      ["产出指标", "修剪绿篱长度", "8公里", "25", ""],
      ["效益指标", "街区环境面貌", "", "30", ""],
      ["满意度指标", "游客满意度", "91%", "10", ""],
    ]);
    expect([evaluation?.total?.weight?.text, evaluation?.total?.score?.text]).toEqual(["100", "98.8"]);
  });
});
