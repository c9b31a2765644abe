import { describe, expect, it } from "vitest";
import { year } from "../../../src/rules/consistency/year.js";
import { evaluation, facts, failures, indicator, leaf, outcomes } from "../../support/report-builder.js";

const titled = (tableYear: number | null) =>
  facts({ evaluations: [evaluation({ year: tableYear, title: leaf(`${tableYear}年度项目支出绩效自评表`) })] });

const row = (target: string, actual = "") =>
  facts({ evaluations: [evaluation({ indicators: [indicator({ level3: "完成时间", target, actual })] })] });

const kinds = (given: ReturnType<typeof facts>) => outcomes(year, given).map(({ kind }) => kind);

describe("consistency/year", () => {
  it("accuses a table titled for another year", () => {
    const [failure] = failures(year, titled(2020));
    expect(failure?.message.zh).toBe("“某项目”的自评表标为 2020 年度，而报告是 2021 年度的。");
    expect(failure?.subject).toEqual({ evaluation: 0, field: "title" });
    expect(failure?.formula).toBe("2020 ≠ 2021");
    expect(kinds(titled(2021))).toEqual(["passed"]);
    expect(kinds(titled(null))).toEqual(["not-run"]);
  });

  it("accuses a deadline of an earlier year and names its row", () => {
    const [failure] = failures(year, row("2020年11月底前"));
    expect(failure?.subject).toEqual({ evaluation: 0, row: "完成时间", field: "target" });
    const [both] = failures(year, row("2018年3月-2020年11月"));
    expect(both?.formula).toBe("2018、2020 ≠ 2021");
  });

  it("passes deadlines within the year, and one that ends before the next year begins", () => {
    for (const target of ["2021年底前", "2021年前", "2022年前", "2020年9月-2021年8月", "2021-12-31"]) {
      expect(kinds(row(target))).toEqual(["passed", "passed"]);
    }
  });

  it("accuses a later deadline only where the work was done within the year", () => {
    expect(kinds(row("2022年11月底前", "按进度推进"))).toEqual(["passed", "not-run"]);
    expect(kinds(row("2022年11月底前", "2021年10月"))).toEqual(["passed", "failed"]);
    expect(kinds(row("2022年1月底前", "2022年1月"))).toEqual(["passed", "not-run"]);
    expect(kinds(row("2022年11月底前", "2021年10月-2022年3月"))).toEqual(["passed", "not-run"]);
    expect(kinds(row("2022年11月底前", "2020年10月-2021年3月"))).toEqual(["passed", "not-run"]);
    expect(kinds(row("2019年3月-2023年11月", "2021年10月"))).toEqual(["passed", "failed"]);
  });

  it("says nothing of deadlines without a year, nor of a row whose table is already accused", () => {
    expect(kinds(row("12月底前"))).toEqual(["passed"]);
    expect(kinds(row("2020年度部门决算公开"))).toEqual(["passed"]);
    const old = evaluation({ year: 2020, indicators: [indicator({ target: "2020年底前" })] });
    expect(kinds(facts({ evaluations: [old] }))).toEqual(["failed", "passed"]);
  });

  it("does not trust a year that only a date on the cover can have given", () => {
    const doubtful = { title: leaf("部门整体支出绩效自评报告", { value: null }), year: 2022 };
    expect(kinds(facts({ ...doubtful, evaluations: [evaluation({ year: 2021 })] }))).toEqual([]);
    const both = facts({ ...doubtful, evaluations: [evaluation({ year: 2021 }), evaluation({ year: 2022 })] });
    expect(kinds(both)).toEqual(["failed", "passed"]);
  });

  it("passes a title that names several years with the report's among them", () => {
    const spanning = evaluation({ year: 2020, title: leaf("2020年—2021年度项目支出绩效自评表", { value: null }) });
    expect(kinds(facts({ evaluations: [spanning] }))).toEqual(["passed"]);
  });

  it("is not invited by a report without a year", () => {
    expect(kinds(facts({ year: null, evaluations: [evaluation()] }))).toEqual([]);
  });
});
