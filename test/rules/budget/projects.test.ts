import { describe, expect, it } from "vitest";
import type { Evaluation, Project, Statement } from "../../../src/model/index.js";
import { itemsSum } from "../../../src/rules/budget/items-sum.js";
import { projectAdjustment } from "../../../src/rules/budget/project-adjustment.js";
import { projectsSum } from "../../../src/rules/budget/projects-sum.js";
import type { Rule } from "../../../src/rules/rule.js";
import { body } from "../../support/paragraphs.js";
import { budget, evaluation, facts, failures, fund, leaf, outcomes, project } from "../../support/report-builder.js";
import { budgetPart } from "../../support/statement-builder.js";

const kinds = (rule: Rule, projects: Project[], total = "380.00") =>
  outcomes(rule, facts({ projects, budget: budget({ project: total }) })).map(({ kind }) => kind);

const none = leaf("无", { value: "0" });
const cut = (text: string) => leaf(text, { value: `-${text}`, unit: "万元" });

describe("budget/project-adjustment", () => {
  it("accuses a project whose money does not balance, and names it", () => {
    const paid = project("图书购置", { budget: "300.00", adjustment: "50.00", executed: "320.00", carryover: none });
    const [failure] = failures(projectAdjustment, facts({ projects: [paid] }));
    expect(failure?.formula).toBe("300.00 + 50.00 − 0 = 350.00 ≠ 320.00");
    expect(failure?.subject.project).toBe(0);
    expect(failure?.message.zh).toContain("图书购置");
  });

  it("passes what is spent and left", () => {
    const balanced = project("图书购置", {
      budget: "88.46",
      adjustment: cut("24.40"),
      executed: "58.54",
      carryover: "5.52",
    });
    expect(kinds(projectAdjustment, [balanced])).toEqual(["passed"]);
  });

  it("takes no word of an adjustment for none", () => {
    const untouched = (executed: string) => project("图书购置", { budget: "200", executed, carryover: none });
    expect(kinds(projectAdjustment, [untouched("200")])).toEqual(["passed"]);
    expect(kinds(projectAdjustment, [untouched("190")])).toEqual(["failed"]);
  });

  it("without a word of what is left accuses only spending more than there was", () => {
    const open = (executed: string) => project("图书购置", { budget: "300.00", adjustment: "50.00", executed });
    expect(kinds(projectAdjustment, [open("320.00")])).toEqual(["not-run"]);
    expect(kinds(projectAdjustment, [open("350.00")])).toEqual(["passed"]);
    expect(kinds(projectAdjustment, [open("365.00")])).toEqual(["failed"]);
    expect(kinds(projectAdjustment, [project("图书购置", { budget: "300.00", executed: "365.00" })])).toEqual([
      "not-run",
    ]);
    const unitless = { budget: "300.00", adjustment: "50.00", executed: leaf("365.00") };
    expect(kinds(projectAdjustment, [project("图书购置", unitless)])).toEqual(["not-run"]);
    const [failure] = failures(projectAdjustment, facts({ projects: [open("365.00")] }));
    expect(failure?.accepted).toBe("≤ 350.01 万元");
  });

  it("leaves spending in a confused unit to consistency/scale", () => {
    const wrong = project("图书购置", { budget: "300.00", adjustment: "50.00", executed: "3650000" });
    const table = evaluation({ name: leaf("图书购置"), funds: [fund("total", { executed: "365.00" })] });
    const judged = (evaluations: Evaluation[]) =>
      outcomes(projectAdjustment, facts({ projects: [wrong], evaluations }));
    expect(judged([]).map(({ kind }) => kind)).toEqual(["failed"]);
    expect(judged([table]).map(({ kind }) => kind)).toEqual(["not-run"]);
  });

  it("is not invited by a project without a budget and an expenditure", () => {
    expect(kinds(projectAdjustment, [project("图书购置", { adjustment: "50.00" })])).toEqual([]);
  });

  const told = (text: string, fields: object = {}): Statement =>
    ({ ...budgetPart("income", text), of: "project", project: 0, ...fields }) as Statement;
  const judged = (statements: Statement[], texts: Parameters<typeof project>[1] = {}) => {
    const fields = { budget: "300.00", adjustment: "50.00", executed: "320.00", carryover: none, ...texts };
    return outcomes(projectAdjustment, facts({ projects: [project("图书购置", fields)] }, statements))[0];
  };

  it("holds where what is told in place of the budget balances", () => {
    const instead = (text: string) => told(text, { instead: true });
    expect(judged([instead("320.00 万元")])?.kind).toBe("passed");
    expect(judged([instead("330.00 万元"), instead("320.00 万元")])?.kind).toBe("passed");
    expect(judged([instead("320.00 万元"), instead("330.00 万元")])?.kind).toBe("passed");
    expect(judged([instead("约 320.00 万元")])?.kind).toBe("not-run");
    expect(judged([{ ...instead("320.00 万元"), project: 1 }])?.kind).toBe("failed");
    expect(judged([instead("330.00 万元")])).toMatchObject({
      kind: "failed",
      formula: "330.00 − 0 = 330.00 ≠ 320.00",
      evidence: [{ role: "project executed told" }, { role: "adjusted budget told" }, { role: "carryover told" }],
    });
  });

  it("counts a further source where it balances with it, and accuses no spending beside one", () => {
    const short = { budget: "250.00" };
    expect(judged([], short)?.kind).toBe("failed");
    expect(judged([told("20.00 万元")], short)?.kind).toBe("passed");
    expect(judged([told("20.00 万元", { project: 1 })], short)?.kind).toBe("failed");
    const open = { executed: "365.00", carryover: null };
    expect(judged([], open)?.kind).toBe("failed");
    expect(judged([told("20.00 万元")], open)?.kind).toBe("not-run");
    expect(judged([told("365.00 万元", { instead: true })], open)?.kind).toBe("not-run");
  });
});

describe("budget/items-sum", () => {
  it("accuses sub-projects that leave money untold", () => {
    const split = project("书屋补助", { executed: "408.02" }, [
      ["设备", "77.52"],
      ["活动", "257.79"],
    ]);
    const [failure] = failures(itemsSum, facts({ projects: [split] }));
    expect(failure?.formula).toBe("77.52 + 257.79 = 335.31 ≠ 408.02");
    expect(failure?.subject).toEqual({ project: 0, field: "items" });
  });

  it("passes amounts printed with and without decimals, and says nothing of a project without sub-projects", () => {
    const split = project("书屋补助", { executed: "549.69" }, [
      ["一", "83"],
      ["二", "65"],
      ["三", "200"],
      ["四", "201.69"],
    ]);
    expect(kinds(itemsSum, [split, project("其他", { executed: "10" })])).toEqual(["passed"]);
  });

  it("says nothing where one sub-project alone is told", () => {
    expect(kinds(itemsSum, [project("书屋补助", { executed: "408.02" }, [["设备", "77.52"]])])).toEqual([]);
  });

  it("is not run when one amount is missing", () => {
    const split = project("书屋补助", { executed: "100" }, [["设备", "40"]]);
    split.items.push({ name: leaf("活动"), amount: null });
    expect(kinds(itemsSum, [split])).toEqual(["not-run"]);
  });
});

describe("budget/projects-sum", () => {
  const two = [project("一", { executed: "200.00" }), project("二", { executed: "180.00" })];

  it("tells how much of the project expenditure has no project", () => {
    const [failure] = failures(projectsSum, facts({ projects: two, budget: budget({ project: "500.00" }) }));
    expect(failure?.formula).toBe("200.00 + 180.00 = 380.00 ≠ 500.00");
    expect(failure?.message.zh).toContain("少 120.00 万元");
  });

  it("passes projects that sum, within half a unit each", () => {
    expect(kinds(projectsSum, two)).toEqual(["passed"]);
    expect(kinds(projectsSum, two, "380.01")).toEqual(["passed"]);
    expect(kinds(projectsSum, two, "380.02")).toEqual(["failed"]);
  });

  it("passes where the sum holds with money told beside the projects", () => {
    const beside = (told: string) =>
      outcomes(
        projectsSum,
        facts({ projects: two, budget: budget({ project: "500.00" }) }, [budgetPart("projects", told)]),
      );
    expect(beside("120.00 万元").map(({ kind }) => kind)).toEqual(["passed"]);
    expect(beside("110.00 万元").map(({ kind }) => kind)).toEqual(["failed"]);
  });

  it.each([
    "以上2个项目支出共计380.00万元，占项目支出的76%。",
    "项目支出500.00万元，其中纳入自评的2个项目支出380万元。",
    "剩余120.00万元项目支出为运转类项目，单独自评。",
    "其余项目支出1200000元。",
  ])("is not run where the text itself says what the projects leave out: %s", (text) => {
    const read = facts({ projects: two, budget: budget({ project: "500.00" }) }, [], body(text));
    expect(outcomes(projectsSum, read).map(({ kind }) => kind)).toEqual(["not-run"]);
  });

  it.each([
    "年末结转120.00万元。",
    "全年举办活动380场，以上2个项目支出共计390.00万元。",
    "财政拨款380.00万元。",
  ])("is accused beside other amounts all the same: %s", (text) => {
    const read = facts({ projects: two, budget: budget({ project: "500.00" }) }, [], body(text));
    expect(failures(projectsSum, read)).toHaveLength(1);
  });

  it("is accused of more than the total, whatever the text calls the projects", () => {
    const text = body("以上2个项目支出共计380.00万元。");
    const read = facts({ projects: two, budget: budget({ project: "300.00" }) }, [], text);
    expect(failures(projectsSum, read)).toHaveLength(1);
  });

  it("is not run where a project's expenditure or the total is missing, and not invited without projects", () => {
    expect(kinds(projectsSum, [...two, project("三")])).toEqual(["not-run"]);
    expect(outcomes(projectsSum, facts({ projects: two })).map(({ kind }) => kind)).toEqual(["not-run"]);
    expect(kinds(projectsSum, [])).toEqual([]);
    expect(kinds(projectsSum, [project("三"), project("四")])).toEqual([]);
  });
});
