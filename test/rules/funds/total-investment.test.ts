import { describe, expect, it } from "vitest";
import { totalInvestment } from "../../../src/rules/funds/total-investment.js";
import { evaluation, facts, failures, fund, leaf, outcomes } from "../../support/report-builder.js";

function table(investment: string, period: string | null, name = "某项目") {
  const funds = [fund("total", { initial: "416.84", adjusted: "307.20" })];
  const told = period === null ? {} : { period: leaf(period) };
  return facts({
    evaluations: [
      evaluation({ name: leaf(name), funds, totalInvestment: leaf(investment, { unit: "万元" }), ...told }),
    ],
  });
}

const kinds = (given: ReturnType<typeof table>) => outcomes(totalInvestment, given).map(({ kind }) => kind);

describe("a total investment that is not the year's budget", () => {
  it.each(["2022年", "2022年1月-12月", "1年", "一年"])("is accused in a project of %s", (period) => {
    const [finding] = failures(totalInvestment, table("391.07", period));
    expect(finding).toMatchObject({
      formula: "391.07 万元 ≠ 416.84 万元, 391.07 万元 ≠ 307.20 万元",
      subject: { evaluation: 0, field: "totalInvestment" },
    });
  });

  it("is accused below both budgets though the years are not told", () => {
    expect(failures(totalInvestment, table("300", null))).toHaveLength(1);
  });

  it.each(["416.84", "307.20", "307.2", "307"])("is not found in %s, which is one of the budgets", (investment) => {
    expect(kinds(table(investment, "2022年"))).toEqual(["passed"]);
  });

  it.each<[string, string, string | null, string]>([
    ["a project of several years", "1200", "2021年—2023年", "某项目"],
    ["three years", "1200", "3年", "某项目"],
    ["years in the name", "1200", null, "河道整治（2021-2023年）"],
    ["years that are not told", "391.07", null, "某项目"],
    ["a blank investment", "—", "2022年", "某项目"],
    ["a zero", "0", "2022年", "某项目"],
  ])("cannot be judged with %s", (_name, investment, period, name) => {
    expect(kinds(table(investment, period, name))).toEqual(["not-run"]);
  });

  it("cannot be judged where a budget is blank", () => {
    const funds = [fund("total", { initial: "", adjusted: "307.20" })];
    const given = evaluation({ funds, totalInvestment: leaf("391.07", { unit: "万元" }), period: leaf("2022年") });
    expect(kinds(facts({ evaluations: [given] }))).toEqual(["not-run"]);
  });

  it("is no question of a form without the field", () => {
    expect(kinds(facts({ evaluations: [evaluation()] }))).toEqual([]);
  });
});
