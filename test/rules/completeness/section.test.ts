import { describe, expect, it } from "vitest";
import { section } from "../../../src/rules/completeness/section.js";
import { body } from "../../support/paragraphs.js";
import { facts, failures, leaf, outcomes } from "../../support/report-builder.js";

function report(title: string, ...lines: string[]) {
  const { sections, paragraphs } = body(...lines);
  return facts({ title: leaf(title, { value: null }), sections }, [], { paragraphs });
}

const whole = ["一、部门基本情况", "二、收支情况", "三、绩效完成情况", "四、存在的问题及下一步改进措施"];
const missing = (...lines: string[]) =>
  failures(section, report("2021年度部门整体支出绩效自评报告", ...lines)).map(({ subject }) => subject.field);
const without = (index: number) => whole.filter((_, at) => at !== index);

describe("completeness/section", () => {
  it("passes an outline with all four parts, under whatever names", () => {
    expect(missing(...whole)).toEqual([]);
    expect(missing("一、单位概况", "二、资金使用情况", "三、履职成效", "四、主要不足和下一步打算")).toEqual([]);
    expect(missing("一、机构职能", "二、部门预算执行情况", "三、自评结论", "四、有关建议")).toEqual([]);
  });

  it("names the part that is missing and shows the headings that there are", () => {
    expect(missing(...without(0))).toEqual(["overview"]);
    expect(missing(...without(1))).toEqual(["money"]);
    expect(missing(...without(2))).toEqual(["performance"]);
    expect(missing(...without(3), "五、其他需要说明的情况")).toEqual(["problems"]);
    const [failure] = failures(section, report("绩效自评报告", ...without(3)));
    expect(failure?.evidence.map(({ leaf: heading }) => heading.text)).toEqual(without(3));
  });

  it("does not take the heading of results for one on money, unless the money is told there", () => {
    const outline = ["一、部门概况", "二、资金使用及绩效情况", "三、存在的问题"];
    expect(missing(...outline)).toEqual(["money"]);
    expect(missing(...outline, "2021年预算收入900万元，支出900万元。")).toEqual([]);
  });

  it("does not take the budget in a unit's name, or a list of duties, for a heading", () => {
    expect(missing("一、预算单位基本情况", "1、组织编制财政预算；", "2、指导绩效评价工作。", "四、存在的问题")).toEqual(
      ["money", "performance"],
    );
  });

  it("accepts a part that is told under another heading, by a lower or an unnumbered one", () => {
    expect(missing(...without(3), "存在的主要问题有：一是指标不细。")).toEqual([]);
    expect(missing(...without(3), "3.存在的问题", "个别指标不细。")).toEqual([]);
    expect(missing(...without(0), "本单位主要职责是管理图书。")).toEqual([]);
  });

  it("does not take a project about people in difficulty for a section on problems", () => {
    expect(missing(...without(3), "（一）困难职工帮扶")).toEqual(["problems"]);
  });

  it("asks a report on the outline for transfer payments for what that has", () => {
    const outline = ["一、绩效目标分解下达情况", "二、绩效情况分析", "三、偏离绩效目标的原因和下一步改进措施"];
    expect(missing(...outline)).toEqual([]);
    expect(missing("一、绩效目标分解下达情况", "二、绩效情况分析")).toEqual(["problems"]);
    expect(missing("一、部门概况", "二、部门整体支出管理及使用情况", "三、绩效情况", "四、存在的问题")).toEqual([]);
  });

  it("takes a line of its own, or what a colon opens, for a heading, and no sentence", () => {
    const told = (line: string) => missing("一、部门概况", "二、资金使用情况", "四、有关建议", line);
    expect(told("履职成效")).toEqual([]);
    expect(told("履职成效：全年讲座 42 场。")).toEqual([]);
    expect(told("全年履职成效明显，群众满意。")).toEqual(["performance"]);
    expect(told("成效")).toEqual([]);
    expect(told("履")).toEqual(["performance"]);
    expect(told(`${"全年各项工作的".repeat(4)}履职成效`)).toEqual(["performance"]);
    expect(told("工作成效奖励支出5万元")).toEqual(["performance"]);
    expect(told("工作成效奖励支出50000元")).toEqual(["performance"]);
  });

  it("looks for lines behind the first heading alone", () => {
    const lines = ["履职成效", "一、部门概况", "二、资金使用情况", "四、有关建议"];
    expect(missing(...lines)).toEqual(["performance"]);
  });

  it("asks a report on projects and the whole for its income all the same", () => {
    const on = (title: string) => failures(section, report(title, ...without(1))).map(({ subject }) => subject.field);
    expect(on("2021年度部门整体支出及项目支出绩效自评报告")).toEqual(["money"]);
    expect(on("2021年度部门绩效及项目自评报告")).toEqual(["money"]);
    const untitled = { ...report("", ...without(1)).report, title: null };
    expect(failures(section, facts(untitled)).map(({ subject }) => subject.field)).toEqual(["money"]);
  });

  it("is silent for an outline of one heading", () => {
    expect(outcomes(section, report("自评报告", "一、部门概况")).map(({ kind }) => kind)).toEqual(
      Array(4).fill("not-run"),
    );
  });

  it("is silent for tables alone and asks a report on projects for no income", () => {
    expect(outcomes(section, report("自评表")).map(({ kind }) => kind)).toEqual(Array(4).fill("not-run"));
    expect(failures(section, report("2021年度项目支出绩效自评报告", ...without(1)))).toEqual([]);
  });
});
