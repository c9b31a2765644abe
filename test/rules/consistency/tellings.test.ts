import { describe, expect, it } from "vitest";
import type { Evaluation, Project } from "../../../src/model/index.js";
import { budgetTable } from "../../../src/rules/consistency/budget-table.js";
import { projectTable } from "../../../src/rules/consistency/project-table.js";
import { scale } from "../../../src/rules/consistency/scale.js";
import type { Rule } from "../../../src/rules/rule.js";
import { budget, evaluation, facts, failures, fund, leaf, outcomes, project } from "../../support/report-builder.js";
import { budgetPart } from "../../support/statement-builder.js";

const table = (name: string, amounts: Parameters<typeof fund>[1], kind: Evaluation["kind"] = "project") =>
  evaluation({ kind, name: leaf(name, { value: null }), funds: [fund("total", amounts)] });

const kinds = (rule: Rule, given: Parameters<typeof facts>[0]) =>
  outcomes(rule, facts(given)).map((outcome) => outcome.kind);

describe("consistency/budget-table", () => {
  const told = budget({ initial: "1000.00", income: "1230.00", expenditure: "980.50" });
  const department = (amounts: Parameters<typeof fund>[1]) => [table("青禾县总工会", amounts, "department")];

  it("names the cell that differs from the narrative", () => {
    const evaluations = department({ initial: "1000.00", adjusted: "1230.00", executed: "960.50" });
    const [failure, ...more] = failures(budgetTable, facts({ budget: told, evaluations }));
    expect(more).toEqual([]);
    expect(failure?.formula).toBe("960.50 万元 ≠ 980.50 万元");
    expect(failure?.subject).toEqual({ evaluation: 0, project: null, row: "年度资金总额", field: "executed" });
  });

  it("accepts one figure that is the other rounded, and not the next one", () => {
    const rounded = (executed: string) => department({ initial: "1000", adjusted: "1230.0", executed });
    expect(kinds(budgetTable, { budget: told, evaluations: rounded("981") })).toEqual(["passed", "passed", "passed"]);
    expect(kinds(budgetTable, { budget: told, evaluations: rounded("980") })).toEqual(["passed", "passed", "failed"]);
  });

  it("accepts a total that includes money carried over", () => {
    const evaluations = department({ initial: "1020.00", adjusted: "1250.00", executed: "980.50" });
    evaluations[0]?.funds.push(fund("carried-over", { initial: "20.00", adjusted: "20.00" }));
    expect(kinds(budgetTable, { budget: told, evaluations })).toEqual(["passed", "passed", "passed"]);
  });

  it("accepts an expenditure that holds what was carried over to the next year, and no other", () => {
    const evaluations = department({ initial: "1000.00", adjusted: "1230.00", executed: "960.50" });
    const closing = (text: string) =>
      outcomes(budgetTable, facts({ budget: told, evaluations }, [budgetPart("expenditure", text)]))[2]?.kind;
    expect(closing("20.00 万元")).toBe("passed");
    expect(closing("30.00 万元")).toBe("failed");
  });

  it("accepts an income that leaves out, or alone holds, the opening balance told beside it", () => {
    const judged = (adjusted: string, text: string) => {
      const given = { budget: budget({ income: "1230.00" }), evaluations: department({ adjusted }) };
      return outcomes(budgetTable, facts(given, [budgetPart("income", text)]))[1]?.kind;
    };
    expect(judged("1260.00", "30.00 万元")).toBe("passed");
    expect(judged("1200.00", "300000 元")).toBe("passed");
    expect(judged("1260.01", "30.00 万元")).toBe("failed");
    expect(judged("1260.00", "29.00 万元")).toBe("failed");
  });

  it("tells which figures the table could say instead, in its own unit and as finely", () => {
    const accepted = (executed: Parameters<typeof fund>[1], narrative = told) =>
      failures(budgetTable, facts({ budget: narrative, evaluations: department(executed) })).map(
        (failure) => failure.accepted,
      );
    expect(accepted({ executed: "960.50" })).toEqual(["980.50 万元"]);
    expect(accepted({ executed: "960" })).toEqual(["981 万元"]);
    expect(accepted({ executed: leaf("9605000", { unit: "元" }) })).toEqual(["9804950–9805049 元"]);
    expect(accepted({ executed: leaf("960.50") })).toEqual(["980.50"]);
    const rounded = budget({ expenditure: "981" });
    expect(accepted({ executed: "960.5" }, rounded)).toEqual(["980.5–981.4 万元"]);
  });

  it("names both figures by what they are", () => {
    const evaluations = department({ initial: "900.00", adjusted: "1130.00", executed: "960.50" });
    const roles = failures(budgetTable, facts({ budget: told, evaluations })).map(({ evidence }) =>
      evidence.map(({ role }) => role),
    );
    expect(roles).toEqual([
      ["initial budget", "initial budget told"],
      ["adjusted budget", "income told"],
      ["executed amount", "expenditure told"],
    ]);
  });

  it("compares nothing that is approximate, of another kind or no figure", () => {
    const judged = (narrative: ReturnType<typeof leaf>, cell: ReturnType<typeof leaf>) =>
      kinds(budgetTable, {
        budget: budget({ expenditure: narrative }),
        evaluations: department({ executed: cell }),
      })[2];
    const plain = leaf("980.50", { unit: "万元" });
    expect(judged(leaf("980余", { value: "980", unit: "万元" }), leaf("960.50", { unit: "万元" }))).toBe("not-run");
    expect(judged(plain, leaf("约960", { value: "960", unit: "万元" }))).toBe("not-run");
    expect(judged(leaf("980", { unit: "人" }), leaf("960.50", { unit: "万元" }))).toBe("not-run");
    expect(judged(plain, leaf("见附件", { unit: "万元" }))).toBe("not-run");
    expect(judged(leaf("若干", { unit: "万元" }), plain)).toBe("not-run");
  });

  it("takes a figure without a unit for one in the other's, in whatever scale", () => {
    const judged = (narrative: ReturnType<typeof leaf>, cell: ReturnType<typeof leaf>) =>
      kinds(budgetTable, {
        budget: budget({ expenditure: narrative }),
        evaluations: department({ executed: cell }),
      })[2];
    const [inTable, bare] = [leaf("980.50", { unit: "万元" }), leaf("980.50")];
    expect(judged(bare, inTable)).toBe("passed");
    expect(judged(leaf("9805000"), inTable)).toBe("passed");
    expect(judged(leaf("9605000"), inTable)).toBe("failed");
    expect(judged(inTable, leaf("9805000"))).toBe("passed");
    expect(judged(inTable, leaf("960.50"))).toBe("failed");
    expect(judged(bare, leaf("980.50"))).toBe("passed");
    expect(judged(leaf("9805000", { unit: "万元" }), inTable)).toBe("not-run");
  });

  it("reads an opening balance in its own unit or none, and no nothing", () => {
    const judged = (adjusted: string, part: string, income = "1230.00") => {
      const given = { budget: budget({ income }), evaluations: department({ adjusted }) };
      return outcomes(budgetTable, facts(given, [budgetPart("income", part)]))[1]?.kind;
    };
    expect(judged("1260.00", "30.00")).toBe("passed");
    expect(judged("1260.00", "30 人")).toBe("failed");
    expect(judged("1260.00", "0 万元")).toBe("failed");
    expect(judged("1260.00", "若干 万元")).toBe("failed");
    // As finely as the finer of both.
    expect(judged("1260", "30.25 万元", "1229.75")).toBe("passed");
    expect(judged("1260", "30.25 万元", "1229.25")).toBe("failed");
    const blank = { budget: budget({ income: "1230.00" }), evaluations: department({ adjusted: "—" }) };
    expect(outcomes(budgetTable, facts(blank, [budgetPart("income", "30.00 万元")]))[1]?.kind).toBe("not-run");
    const unitless = { budget: budget({ income: "1230.00" }), evaluations: department({ adjusted: leaf("1260.00") }) };
    expect(outcomes(budgetTable, facts(unitless, [budgetPart("income", "30.00 万元")]))[1]?.kind).toBe("failed");
  });

  it("compares nothing with tables without a total row", () => {
    const bare = evaluation({ kind: "department", funds: [fund("other"), fund("current-year")] });
    expect(kinds(budgetTable, { budget: told, evaluations: [bare] })).toEqual([]);
    const named = { ...bare, kind: "project" as const, name: leaf("图书购置", { value: null }) };
    expect(kinds(projectTable, { projects: [project("图书购置", { executed: "1" })], evaluations: [named] })).toEqual(
      [],
    );
  });

  it("is not run for a blank cell, and not invited without a department table or with two", () => {
    const evaluations = department({ initial: "—", adjusted: "1230.00", executed: "" });
    expect(kinds(budgetTable, { budget: told, evaluations })).toEqual(["not-run", "passed", "not-run"]);
    expect(kinds(budgetTable, { budget: told })).toEqual([]);
    expect(kinds(budgetTable, { budget: told, evaluations: [...evaluations, ...evaluations] })).toEqual([]);
  });

  it("compares 元 in the narrative with 万元 in the table", () => {
    const inYuan = budget({ expenditure: leaf("9,605,049.00", { unit: "元" }) });
    const evaluations = department({ executed: "960.50" });
    expect(kinds(budgetTable, { budget: inYuan, evaluations })).toEqual(["not-run", "not-run", "passed"]);
  });
});

describe("consistency/project-table", () => {
  const given = (projects: Project[], evaluations: Evaluation[]) => ({ projects, evaluations });
  const told = project("“图书购置”项目", { budget: "300.00", adjustment: "20.00", executed: "320.00" });

  it("finds a project's table by its name, and tells of the amount that differs", () => {
    const tables = [table("其他", {}), table("图书购置", { initial: "300", adjusted: "320.00", executed: "302.00" })];
    const [failure, ...more] = failures(projectTable, facts(given([told], tables)));
    expect(more).toEqual([]);
    expect(failure?.subject).toEqual({ evaluation: 1, project: 0, row: "年度资金总额", field: "executed" });
  });

  it("names the project in what it says", () => {
    const [failure] = failures(projectTable, facts(given([told], [table("图书购置", { executed: "302.00" })])));
    expect(failure?.message.zh).toContain("项目““图书购置”项目”自评表的");
  });

  it("never guesses between two projects or two tables", () => {
    const twins = [table("图书购置", { executed: "302.00" }), table("图书购置", { executed: "302.00" })];
    expect(kinds(projectTable, given([told], twins))).toEqual([]);
    const siblings = [project("图书购置一期", { executed: "1" }), project("图书购置二期", { executed: "2" })];
    expect(kinds(projectTable, given(siblings, [table("图书购置", { executed: "3" })]))).toEqual([]);
  });

  it("takes a name that only one contains, and a name behind a code", () => {
    const coded = table("51000021R000000019951-图书购置", { initial: "300.00", executed: "320.00" });
    expect(kinds(projectTable, given([told], [coded]))).toEqual(["passed", "passed"]);
    const longer = table("图书购置专项经费", { initial: "300.00", executed: "320.01" });
    expect(kinds(projectTable, given([told], [longer]))).toEqual(["passed", "failed"]);
  });

  it("lets a narrative without an adjustment give the year's budget", () => {
    const plain = project("图书购置", { budget: "320.00", executed: "320.00" });
    const both = [table("图书购置", { initial: "300.00", adjusted: "320.00", executed: "320.00" })];
    expect(kinds(projectTable, given([plain], both))).toEqual(["passed", "passed"]);
    const adjusted = project("图书购置", { budget: "320.00", adjustment: "20.00", executed: "320.00" });
    expect(kinds(projectTable, given([adjusted], both))).toEqual(["failed", "passed"]);
  });

  it("is not run where the form has no initial budget and the narrative leaves its account open", () => {
    const form = [table("图书购置", { adjusted: "320.00", executed: "320.00" })];
    const accounted = (budgeted: string) =>
      project("图书购置", { budget: budgeted, executed: "320.00", carryover: leaf("无", { value: "0" }) });
    expect(kinds(projectTable, given([accounted("320.00")], form))).toEqual(["passed", "passed"]);
    expect(kinds(projectTable, given([accounted("310.00")], form))).toEqual(["failed", "passed"]);
    const [failure] = failures(projectTable, facts(given([accounted("310.00")], form)));
    expect(failure?.subject.field).toBe("adjusted");
    const open = project("图书购置", { budget: "310.00", executed: "320.00" });
    expect(kinds(projectTable, given([open], form))).toEqual(["not-run", "passed"]);
    expect(kinds(projectTable, given([told], form))).toEqual(["not-run", "passed"]);
  });
});

describe("consistency/scale", () => {
  const wrong = (text: string) => [project("图书购置", { budget: "300.00", executed: leaf(text, { unit: "万元" }) })];
  const tables = [table("图书购置", { initial: "300.00", executed: "320.15" })];

  it("takes the place of the difference that it explains", () => {
    const given = { projects: wrong("3201500"), evaluations: tables };
    const [failure] = failures(scale, facts(given));
    expect(failure?.subject).toEqual({ evaluation: 0, project: 0, row: "年度资金总额", field: "executed" });
    expect(failure?.formula).toBe("320.15 万元 ≠ 3201500 万元");
    expect(kinds(projectTable, given)).toEqual(["passed", "not-run"]);
  });

  it("sees 亿元 for 元, and a figure rounded on the way", () => {
    expect(failures(scale, facts({ projects: wrong("32014970000"), evaluations: tables }))).toHaveLength(1);
    expect(failures(scale, facts({ projects: wrong("3201497"), evaluations: tables }))).toHaveLength(1);
  });

  it("needs both units, and no nothing", () => {
    const unitless = [project("图书购置", { executed: leaf("3201500") })];
    expect(kinds(projectTable, { projects: unitless, evaluations: tables })).toEqual(["not-run", "passed"]);
    expect(kinds(scale, { projects: wrong("0"), evaluations: tables })).toEqual(["passed", "passed"]);
    expect(kinds(projectTable, { projects: wrong("0"), evaluations: tables })).toEqual(["passed", "failed"]);
  });

  it("leaves another factor, and an amount rightly told in 元, alone", () => {
    for (const given of [wrong("320150"), wrong("3201600"), wrong("320.15")]) {
      expect(failures(scale, facts({ projects: given, evaluations: tables }))).toEqual([]);
    }
    const inYuan = [project("图书购置", { executed: leaf("3201500", { unit: "元" }) })];
    expect(kinds(projectTable, { projects: inYuan, evaluations: tables })).toEqual(["not-run", "passed"]);
  });

  it("counts every telling that is not confused", () => {
    expect(kinds(scale, { projects: wrong("3201500"), evaluations: tables })).toEqual(["passed", "failed"]);
    expect(kinds(scale, { projects: wrong("320.15"), evaluations: tables })).toEqual(["passed", "passed"]);
    expect(kinds(scale, { projects: [project("图书购置", { executed: "9" })], evaluations: tables })).toEqual([
      "not-run",
      "passed",
    ]);
  });

  it("names the project, and nobody where the whole budget is told", () => {
    const [own] = failures(scale, facts({ projects: wrong("3201500"), evaluations: tables }));
    expect(own?.message.zh).toMatch(/^项目“图书购置”：正文写 3201500 万元，自评表为 320.15 万元，/);
    expect(own?.message.en).toMatch(/^"图书购置": the narrative says 3201500 万元/);
    const whole = {
      budget: budget({ expenditure: "9605000" }),
      evaluations: [table("某局", { executed: "960.50" }, "department")],
    };
    const [general] = failures(scale, facts(whole));
    expect(general?.message.zh).toMatch(/^正文写 9605000 万元/);
    expect(general?.message.en).toMatch(/^The narrative says/);
    expect(general?.subject).toMatchObject({ project: null, field: "executed" });
  });

  it("says it once for a table with two confused amounts", () => {
    const both = [project("图书购置", { budget: "3000000", executed: "3201500" })];
    expect(failures(scale, facts({ projects: both, evaluations: tables }))).toHaveLength(1);
  });
});
