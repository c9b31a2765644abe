import { describe, expect, it } from "vitest";
import { readFlatEvaluations } from "../../../../src/extract/evaluation/flat/index.js";
import { textLines } from "../../../support/text-lines.js";

const read = (text: string) => readFlatEvaluations(textLines(text));

describe("a table that is no more to be read", () => {
  it("is told where all of its cells run together", () => {
    const text =
      "一、部门概况本单位在职12人。项目支出绩效自评表项目名称渠道清淤一级指标二级指标三级指标年度指标值实际完成值分值得分产出指标数量指标清淤长度12公里12公里5050";
    const { unread, notes } = read(text);
    expect(unread).toBe(1);
    expect(notes.map(({ code }) => code)).toEqual(["evaluation-unread"]);
  });

  it("is told where a program left it out", () => {
    expect(read("项目支出绩效自评表\n\n[TABLE]").unread).toBe(1);
    expect(read("项目支出绩效自评表\n\n<table>\n<tr><td>项目名称</td></tr>\n</table>").unread).toBe(1);
  });

  it("is told where it was left out behind one that is read", () => {
    const rows = [
      ["项目支出绩效自评表"],
      ["项目名称", "渠道清淤"],
      ["项目资金", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
      ["年度资金总额", "20", "20", "20", "10", "100%", "10"],
      ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
      ["产出指标", "数量指标", "清淤长度", "12公里", "12公里", "90", "90"],
      ["总分", "100", "100"],
    ];
    const text = rows.map((cells) => cells.join("\t")).join("\n");
    expect(read(text)).toMatchObject({ unread: 0, evaluations: [{}] });
    expect(read(`${text}\n项目支出绩效自评表\n\n[TABLE]`)).toMatchObject({ unread: 1, evaluations: [{}] });
  });

  it("is not seen in a sentence on how indicators were set, nor in a form for goals", () => {
    expect(read("按照一级指标、二级指标、三级指标逐项填报，各项得分较高。").unread).toBe(0);
    expect(read("一级指标 二级指标 三级指标 指标值").unread).toBe(0);
  });
});
