import { describe, expect, it } from "vitest";
import { readFlatEvaluations } from "../../../../src/extract/evaluation/flat/index.js";
import { describeNote, isNoteCode } from "../../../../src/messages/diagnostics.js";
import { bare, textLines } from "../../../support/text-lines.js";

const TABLE = [
  "2021年度项目支出绩效自评表",
  "项目名称 流动图书车",
  "主管部门 青禾县文旅局 实施单位 青禾县图书馆",
  "年初预算数 全年预算数 全年执行数 分值 执行率 得分",
  "年度资金总额 20 20 20 10 100% 10",
  "预期目标 实际完成情况",
  "图书进村。 图书已进村。",
  "一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分",
  "产出指标 数量指标 出车次数 200次 210次 60 60",
  "效益指标 社会效益指标 村民满意程度 提升 提升 30 30",
  "总分 100 100",
];

describe("the tables of a text", () => {
  it("are read, and their lines are taken from the narrative", () => {
    const reading = readFlatEvaluations(textLines(["一、概况", ...TABLE, "", "二、其他", "无"].join("\n")));
    expect(reading.evaluations.map((one) => [bare(one.name), one.year])).toEqual([["流动图书车", 2021]]);
    expect([...reading.consumed]).toEqual(TABLE.map((_, index) => index + 1));
    expect(reading.unread).toBe(0);
  });

  it("are in doubt where their block of money is printed and none of it was read", () => {
    const money = TABLE.filter((_, at) => at !== 3 && at !== 4);
    const columns = ["年度资金总额", "20", "其中：财政拨款", "20", "预算数", "执行数", "分值 得分", "20"];
    const doubtOf = (text: readonly string[]) => [...readFlatEvaluations(textLines(text.join("\n"))).doubtful.values()];
    expect(doubtOf(money)).toEqual([]);
    expect(doubtOf([...money, "备注：1.“执行率”=“全年执行数”/“全年预算数”"])).toEqual([]);
    expect(doubtOf([...money.slice(0, 3), ...columns, ...money.slice(3)])).toEqual(["table"]);
  });

  it("are read where radicals stand for ideographs", () => {
    const { evaluations } = readFlatEvaluations(
      textLines(TABLE.join("\n").replaceAll("支", "⽀").replaceAll("车", "⻋")),
    );
    expect(evaluations[0]?.name?.text).toBe("流动图书车");
  });

  it("are counted unread, and told, where no form fits their rows", () => {
    const rows = ["出车次数 村民", "210次 60 提升", "产出指标 30 30", "60 200次 满意程度", "提升"];
    const reading = readFlatEvaluations(textLines([...TABLE.slice(0, 8), ...rows, "总分"].join("\n")));
    expect([reading.evaluations.length, reading.unread]).toEqual([0, 1]);
    const [note] = reading.notes;
    expect(note?.code).toBe("evaluation-unread");
    expect(note !== undefined && isNoteCode(note.code) && describeNote(note.code, note.params).zh).toContain(
      "未能读出",
    );
  });
});
