import { describe, expect, it } from "vitest";
import { carryover } from "../../../src/rules/budget/carryover.js";
import { expenditure } from "../../../src/rules/budget/expenditure.js";
import { income } from "../../../src/rules/budget/income.js";
import { budget, evaluation, facts, failures, fund, leaf, outcomes } from "../../support/report-builder.js";
import { budgetPart } from "../../support/statement-builder.js";

const kinds = (given: Parameters<typeof outcomes>[1], rule = income) => outcomes(rule, given).map(({ kind }) => kind);

describe("budget/income", () => {
  it("accuses an income that its parts do not give, with the document's own numbers", () => {
    const given = facts({ budget: budget({ initial: "1000.00", adjustment: "230.00", income: "1250.00" }) });
    const [failure] = failures(income, given);
    expect(failure?.formula).toBe("1000.00 + 230.00 = 1230.00 ≠ 1250.00");
    expect(failure?.expected).toBe("1230.00");
    expect(failure?.message.zh).toContain("相差 20.00 万元");
    expect(failure?.evidence.map(({ leaf: witness }) => witness.text)).toEqual(["1250.00", "1000.00", "230.00"]);
  });

  it("takes a reduction away", () => {
    const cut = leaf("30.00", { value: "-30.00", unit: "万元" });
    expect(kinds(facts({ budget: budget({ initial: "1000.00", adjustment: cut, income: "970" }) }))).toEqual([
      "passed",
    ]);
    const [failure] = failures(
      income,
      facts({ budget: budget({ initial: "1000.00", adjustment: cut, income: "1030" }) }),
    );
    expect(failure?.formula).toBe("1000.00 − 30.00 = 970.00 ≠ 1030");
  });

  it("lets each of three amounts be half a unit off, and no more", () => {
    const edge = (whole: string) =>
      facts({ budget: budget({ initial: "100.25", adjustment: "50.50", income: whole }) });
    expect(kinds(edge("150.76"))).toEqual(["passed"]);
    expect(kinds(edge("150.74"))).toEqual(["passed"]);
    expect(kinds(edge("150.77"))).toEqual(["failed"]);
    expect(kinds(edge("150.73"))).toEqual(["failed"]);
  });

  it("holds 150 as exact as the 549.69 beside it", () => {
    const given = facts({ budget: budget({ initial: "549.69", adjustment: "150", income: "700" }) });
    expect(kinds(given)).toEqual(["failed"]);
  });

  it("compares 元 with 万元 at each one's own precision", () => {
    const told = (whole: string) =>
      facts({
        budget: budget({
          initial: leaf("10,004,950.00", { unit: "元" }),
          adjustment: leaf("230", { unit: "万元" }),
          income: leaf(whole, { unit: "万元" }),
        }),
      });
    expect(kinds(told("1230"))).toEqual(["passed"]);
    expect(kinds(told("1232"))).toEqual(["failed"]);
    expect(failures(income, told("1232"))[0]?.formula).toBe("10004950.00 元 + 230 万元 = 1230.495 万元 ≠ 1232 万元");
  });

  it("agrees where the sum holds with or without what else the narrative tells of", () => {
    const wider = budget({ initial: "1000.00", adjustment: "230.00", income: "1250.00" });
    const carried = budgetPart("income", "20.00 万元");
    expect(kinds(facts({ budget: wider }, [carried]))).toEqual(["passed"]);
    expect(kinds(facts({ budget: wider }, [budgetPart("income", "0.70 万元"), carried]))).toEqual(["passed"]);
    const plain = budget({ initial: "1000.00", adjustment: "230.00", income: "1230.00" });
    expect(kinds(facts({ budget: plain }, [carried]))).toEqual(["passed"]);
  });

  it("shows the sum that comes closest, and proves nothing against an approximate source", () => {
    const wider = budget({ initial: "1000.00", adjustment: "230.00", income: "1260.00" });
    const [failure] = failures(income, facts({ budget: wider }, [budgetPart("income", "20.00 万元")]));
    expect(failure?.formula).toBe("1000.00 + 230.00 + 20.00 = 1250.00 ≠ 1260.00");
    expect(kinds(facts({ budget: wider }, [budgetPart("income", "约 20.00 万元")]))).toEqual(["not-run"]);
    const both = [budgetPart("income", "500.00 万元"), budgetPart("income", "20.00 万元")];
    expect(failures(income, facts({ budget: wider }, both))[0]?.formula).toBe(
      "1000.00 + 230.00 + 20.00 = 1250.00 ≠ 1260.00",
    );
  });

  it("counts no money of a single project among the department's", () => {
    const wider = budget({ initial: "1000.00", adjustment: "230.00", income: "1250.00" });
    expect(kinds(facts({ budget: wider }, [{ ...budgetPart("income", "20.00 万元"), project: 0 }]))).toEqual([
      "failed",
    ]);
  });

  it("is not run without an adjustment, with an approximate figure, and not invited by a silent narrative", () => {
    expect(kinds(facts({ budget: budget({ initial: "1000", income: "1250" }) }))).toEqual(["not-run"]);
    const about = leaf("230余", { value: "230", unit: "万元" });
    expect(kinds(facts({ budget: budget({ initial: "1000", adjustment: about, income: "1250" }) }))).toEqual([
      "not-run",
    ]);
    expect(kinds(facts())).toEqual([]);
  });

  it("leaves an amount whose unit is confused to consistency/scale", () => {
    const table = evaluation({ kind: "department", funds: [fund("total", { adjusted: "1230.00" })] });
    const wrong = leaf("12300000.00", { unit: "万元" });
    const given = budget({ initial: "1000.00", adjustment: "230.00", income: wrong });
    expect(kinds(facts({ budget: given, evaluations: [table] }))).toEqual(["not-run"]);
    expect(kinds(facts({ budget: given }))).toEqual(["failed"]);
    const first = evaluation({ kind: "department", funds: [fund("total", { initial: "1000.00" })] });
    const part = budget({ initial: leaf("10000000.00", { unit: "万元" }), adjustment: "230.00", income: "1250.00" });
    expect(kinds(facts({ budget: part, evaluations: [first] }))).toEqual(["not-run"]);
  });
});

describe("budget/expenditure", () => {
  it("accuses parts that do not give the whole", () => {
    const given = facts({ budget: budget({ expenditure: "980.50", basic: "600.20", project: "360.30" }) });
    expect(failures(expenditure, given)[0]?.formula).toBe("600.20 + 360.30 = 960.50 ≠ 980.50");
  });

  it("passes parts that do, and counts 经营支出 where it is told", () => {
    const given = budget({ expenditure: "980.50", basic: "600.20", project: "360.30" });
    expect(kinds(facts({ budget: given }, [budgetPart("expenditure", "20.00 万元")]), expenditure)).toEqual(["passed"]);
    expect(kinds(facts({ budget: given }, [budgetPart("income", "20.00 万元")]), expenditure)).toEqual(["failed"]);
    const whole = budget({ expenditure: "960.50", basic: "600.20", project: "360.30" });
    expect(kinds(facts({ budget: whole }), expenditure)).toEqual(["passed"]);
  });
});

describe("budget/expenditure told by its kinds", () => {
  const told = (...parts: string[]) => parts.map((part) => budgetPart("basic", part));
  const given = budget({ expenditure: "1180", basic: null, project: "300" });

  it("takes 人员经费 and 公用经费 for the basic expenditure that is not told", () => {
    expect(kinds(facts({ budget: given }, told("700 万元", "180 万元")), expenditure)).toEqual(["passed"]);
    const [failure] = failures(expenditure, facts({ budget: given }, told("700 万元", "170 万元")));
    expect(failure?.formula).toBe("700 + 170 + 300 = 1170 ≠ 1180");
    expect(kinds(facts({ budget: given }, told("约 700 万元", "170 万元")), expenditure)).toEqual(["not-run"]);
    expect(kinds(facts({ budget: given }), expenditure)).toEqual(["not-run"]);
  });

  it("looks at them no more where basic expenditure is told", () => {
    const whole = budget({ expenditure: "1180", basic: "880", project: "300" });
    expect(kinds(facts({ budget: whole }, told("700 万元", "170 万元")), expenditure)).toEqual(["passed"]);
  });
});

describe("budget/carryover", () => {
  const told = (income: string, spent: string, left: ReturnType<typeof leaf> | string) =>
    budget({ income, expenditure: spent, carryover: left });

  it("accuses a carryover that income and expenditure do not leave", () => {
    const [failure] = failures(carryover, facts({ budget: told("3576.63", "3576.63", "110.88") }));
    expect(failure?.formula).toBe("3576.63 − 3576.63 = 0.00 ≠ 110.88");
  });

  it("is not invited by a narrative that tells none of the three", () => {
    expect(kinds(facts({ budget: budget({ initial: "1000.00" }) }), carryover)).toEqual([]);
    expect(kinds(facts({ budget: budget({ initial: "1000.00" }) }), expenditure)).toEqual([]);
    expect(kinds(facts({ budget: budget({ income: "1000.00" }) }), carryover)).toEqual(["not-run"]);
  });

  it("reads 无结余 as nothing left", () => {
    const none = leaf("无结余", { value: "0" });
    expect(kinds(facts({ budget: told("1230.00", "1230.00", none) }), carryover)).toEqual(["passed"]);
    expect(kinds(facts({ budget: told("1230.00", "1180.00", none) }), carryover)).toEqual(["failed"]);
  });

  it("is not run where the gap is just one amount told there whose part is not said", () => {
    const given = told("1230.00", "1180.00", "40.00");
    const beside = (text: string) => kinds(facts({ budget: given }, [budgetPart("unplaced", text)]), carryover);
    expect(beside("10.00 万元")).toEqual(["not-run"]);
    expect(beside("100000 元")).toEqual(["not-run"]);
    expect(beside("10.50 万元")).toEqual(["failed"]);
  });

  it("spares a balance that holds with the money carried over from last year", () => {
    const table = evaluation({
      kind: "department",
      funds: [fund("total", { adjusted: "1250.00" }), fund("carried-over", { adjusted: "20.00" })],
    });
    const given = told("1230.00", "1200.00", "50.00");
    expect(kinds(facts({ budget: given, evaluations: [table] }), carryover)).toEqual(["passed"]);
    expect(kinds(facts({ budget: given }), carryover)).toEqual(["failed"]);
    const early = { ...table, funds: [fund("total"), fund("carried-over", { initial: "20.00" })] };
    expect(kinds(facts({ budget: given, evaluations: [early] }), carryover)).toEqual(["passed"]);
    const other = { ...table, funds: [fund("total"), fund("carried-over", { adjusted: "15.00" })] };
    expect(kinds(facts({ budget: given, evaluations: [other] }), carryover)).toEqual(["failed"]);
    const none = { ...table, funds: [fund("total")] };
    expect(kinds(facts({ budget: given, evaluations: [none] }), carryover)).toEqual(["failed"]);
    const project = { ...table, kind: "project" as const };
    expect(kinds(facts({ budget: given, evaluations: [project] }), carryover)).toEqual(["failed"]);
    expect(kinds(facts({ budget: given }, [budgetPart("income", "20.00 万元")]), carryover)).toEqual(["passed"]);
  });
});
