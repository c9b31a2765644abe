import { describe, expect, it } from "vitest";
import type { Evaluation, Project } from "../../../src/model/index.js";
import { projectWithoutTable } from "../../../src/rules/consistency/project-without-table.js";
import { tableWithoutProject } from "../../../src/rules/consistency/table-without-project.js";
import { annex, body } from "../../support/paragraphs.js";
import { evaluation, facts, failures, fund, leaf, outcomes, project } from "../../support/report-builder.js";

const table = (name: string, executed = "") =>
  evaluation({ name: leaf(name, { value: null }), funds: executed === "" ? [] : [fund("total", { executed })] });
const told = (name: string, executed = "20") => project(name, { executed });

const given = (projects: Project[], evaluations: Evaluation[], text = "", behind = "", unread = 0) =>
  facts({ projects, evaluations }, [], {
    paragraphs: [...body(...projects.map(({ name }) => `1.“${name.text}”项目`), text).paragraphs, ...annex(behind)],
    unread,
  });
const untabled = (...args: Parameters<typeof given>) => failures(projectWithoutTable, given(...args));
const untold = (...args: Parameters<typeof given>) => failures(tableWithoutProject, given(...args));

describe("consistency/project-without-table", () => {
  it("names the project of the narrative that has no table", () => {
    const [failure, ...more] = untabled([told("图书购置"), told("读书活动")], [table("图书购置项目")]);
    expect(failure?.subject).toEqual({ project: 1, field: "name" });
    expect(more).toEqual([]);
    expect(untabled([told("图书购置"), told("读书活动")], [table("图书购置"), table("“读书活动”")])).toEqual([]);
  });

  it("takes a similar name, the same money or a sub-project's table for the one meant", () => {
    const projects = [told("图书购置"), told("读书活动经费", "36.5")];
    expect(untabled(projects, [table("图书购置"), table("全民读书活动专项经费")])).toEqual([]);
    expect(untabled(projects, [table("图书购置"), table("文化惠民", "36.50")])).toEqual([]);
    const parted = project("文化惠民", { executed: "20" }, [["朗读比赛", "5"]]);
    expect(untabled([told("图书购置"), parted], [table("图书购置"), table("朗读比赛")])).toEqual([]);
    expect(untabled(projects, [table("图书购置"), table("设备更新", "80")])).toHaveLength(1);
  });

  it("is silent where tables may be unread, without a name, filed apart or chosen", () => {
    const projects = [told("图书购置"), told("读书活动")];
    expect(untabled(projects, [table("图书购置")], "", "", 1)).toEqual([]);
    expect(untabled(projects, [table("图书购置")], "", "读书活动 项目自评表")).toEqual([]);
    expect(untabled(projects, [table("图书购置"), table("")])).toEqual([]);
    expect(untabled(projects, [])).toEqual([]);
    expect(untabled([...projects, told("馆舍维修")], [table("图书购置")])).toEqual([]);
    const read = given(projects, [table("图书购置"), table("老旧设备")]);
    expect(failures(projectWithoutTable, read)).toHaveLength(1);
    expect(failures(projectWithoutTable, { ...read, doubtful: new Map([[1, "table"]]) })).toEqual([]);
    expect(failures(projectWithoutTable, { ...read, doubtful: new Map([[0, "table"]]) })).toHaveLength(1);
    expect(outcomes(projectWithoutTable, given(projects, [])).map(({ kind }) => kind)).toEqual(["not-run", "not-run"]);
  });

  it("asks for no table of a project that is told not to be evaluated, nor of what is left over", () => {
    const projects = [told("图书购置"), told("读书活动")];
    const tables = [table("图书购置")];
    expect(untabled(projects, tables, "2.读书活动支出20万元，不纳入本次项目自评。")).toEqual([]);
    expect(untabled(projects, tables, "2.读书活动支出20万元。3.其余项目支出5万元，不在本次自评范围。")).toHaveLength(1);
    expect(untabled([told("图书购置"), told("其他项目支出合计")], tables)).toEqual([]);
    expect(untabled([told("图书购置"), told("未参与自评的项目")], tables)).toEqual([]);
    expect(untabled([told("图书购置"), project("读书活动")], tables)).toEqual([]);
  });

  it("counts what it compared: pairs, what may be one, and what is told elsewhere", () => {
    const kinds = (...args: Parameters<typeof given>) =>
      [projectWithoutTable, tableWithoutProject].map((rule) => outcomes(rule, given(...args)).map(({ kind }) => kind));
    const projects = [told("图书购置"), told("读书活动")];
    expect(kinds(projects, [table("图书购置"), table("读书活动")])).toEqual([
      ["passed", "passed"],
      ["passed", "passed"],
    ]);
    expect(kinds(projects, [table("图书购置"), table("设备更新")])).toEqual([
      ["passed", "failed"],
      ["passed", "failed"],
    ]);
    expect(kinds(projects, [table("图书购置"), table("青少年读书活动月")])).toEqual([
      ["passed", "passed"],
      ["passed", "passed"],
    ]);
    expect(kinds(projects, [table("图书购置"), table("读书月活动")])).toEqual([
      ["passed", "not-run"],
      ["passed", "not-run"],
    ]);
    expect(kinds(projects, [table("图书购置")], "", "读书活动")).toEqual([["passed", "passed"], ["passed"]]);
    expect(kinds(projects, [table("图书购置"), table("馆舍维修")], "馆舍维修已完工。")).toEqual([
      ["passed", "failed"],
      ["passed", "passed"],
    ]);
    const department = evaluation({ kind: "department", name: leaf("某局", { value: null }) });
    expect(kinds(projects, [department, table("")])).toEqual([["not-run", "not-run"], ["not-run"]]);
    expect(kinds(projects, [department, table("图书购置")])).toEqual([["passed", "failed"], ["passed"]]);
  });

  it("takes nothing for told by a name of two letters, nor for one thing by nothing but zeros", () => {
    const short = table("维修");
    expect(untold([told("图书购置")], [table("图书购置"), short], "设备运行正常。")).toEqual([]);
    expect(untabled([told("图书购置"), told("维修")], [table("图书购置")])).toEqual([]);
    expect(untabled([told("图书购置"), told("维修费")], [table("图书购置")])).toHaveLength(1);
    expect(
      untabled([told("图书购置"), told("读书活动", "0")], [table("图书购置"), table("设备更新", "0.00")]),
    ).toHaveLength(1);
  });

  it("knows a project by its stem of four letters and no fewer", () => {
    const tables = [table("图书购置"), table("流动书车专项经费"), table("书车经费")];
    const failures = untold([told("图书购置"), told("某")], tables.slice(0, 2), "全年流动书车开行。");
    expect(failures).toEqual([]);
    expect(untold([told("图书购置")], [table("图书购置"), table("新书车经费")], "新书车到馆。")).toHaveLength(1);
  });

  it("asks for no table of what a department spends on itself", () => {
    expect(untabled([told("图书购置"), told("人员经费")], [table("图书购置")])).toEqual([]);
  });
});

describe("consistency/table-without-project", () => {
  it("names the table whose project is nowhere in the narrative", () => {
    const [failure, ...more] = untold([told("图书购置")], [table("馆舍维修"), table("图书购置")]);
    expect(failure?.subject).toEqual({ evaluation: 0, field: "name" });
    expect(more).toEqual([]);
  });

  it("passes a project that is named anywhere in the text, a closing 专项经费 apart", () => {
    const tables = [table("图书购置"), table("流动书车专项经费")];
    expect(untold([told("图书购置")], tables, "全年流动书车开行 12 次。")).toEqual([]);
    expect(untold([told("图书购置")], tables, "全年开行 12 次。")).toHaveLength(1);
  });

  it("takes a project of the narrative with the same money or a similar name for the one meant", () => {
    expect(
      untold([told("图书购置"), told("文化惠民", "36.5")], [table("图书购置"), table("读书活动", "36.50")]),
    ).toEqual([]);
    expect(untold([told("图书购置"), told("读书月活动")], [table("图书购置"), table("读书活动")])).toEqual([]);
  });

  it("is silent where the narrative tells of no single project or of a few only", () => {
    expect(untold([], [table("图书购置")])).toEqual([]);
    expect(untold([told("图书购置")], [table("图书购置"), table("馆舍维修"), table("流动书车")])).toEqual([]);
  });
});
