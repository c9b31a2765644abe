import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sourceSum } from "../../../src/rules/funds/source-sum.js";
import { evaluation, facts, failures, fund, leaf, outcomes } from "../../support/report-builder.js";

type Amounts = { initial?: string | null; adjusted?: string | null; executed?: string | null };

function table(total: Amounts, ...sources: Amounts[]) {
  const names = ["current-year", "carried-over", "other"];
  const funds = [fund("total", total), ...sources.map((amounts, at) => fund(names[at] ?? `other:${at}`, amounts))];
  return facts({ evaluations: [evaluation({ funds })] });
}

describe("funds/source-sum", () => {
  it("accuses a total that is not the sum of its sources, with the arithmetic", () => {
    const [failure, ...others] = failures(
      sourceSum,
      table({ executed: "756.38" }, { executed: "782.07" }, { executed: "12.97" }, { executed: "0" }),
    );
    expect(others).toEqual([]);
    expect(failure).toMatchObject({
      expected: "795.04",
      actual: "756.38",
      formula: "782.07 + 12.97 = 795.04 ≠ 756.38",
      subject: { evaluation: 0, row: "年度资金总额", field: "executed" },
    });
    expect(failure?.evidence.map(({ leaf: { text } }) => text)).toEqual(["756.38", "782.07", "12.97", "0"]);
    expect(failure?.message.zh).toBe("“年度资金总额”行的全年执行数为 756.38 万元，各资金来源合计却为 795.04 万元。");
  });

  it("counts a source for its own parts, which stand under it", () => {
    const sum = (total: string, ...sources: string[]) =>
      failures(sourceSum, table({ executed: total }, ...sources.map((executed) => ({ executed })))).length;
    expect(sum("100", "100", "60", "40")).toBe(0);
    expect(sum("120", "100", "60", "40", "20")).toBe(0);
    expect(sum("120", "20", "100", "60", "30", "10")).toBe(0);
    expect(sum("100", "100", "60", "45")).toBe(1);
    expect(sum("100", "100", "100")).toBe(1);
    expect(sum("100", "0", "60", "45")).toBe(1);
    expect(sum("130", "100", "60", "40", "20")).toBe(1);
  });

  it("looks at every column on its own", () => {
    const fields = failures(
      sourceSum,
      table({ initial: "10", adjusted: "20", executed: "30" }, { initial: "15", adjusted: "20", executed: "35" }),
    ).map(({ subject }) => subject.field);
    expect(fields).toEqual(["initial", "executed"]);
  });

  it("allows half a unit of the finest decimals for each figure, and no more", () => {
    // three figures at 0.01: 0.015 is explained by rounding, more is not
    expect(failures(sourceSum, table({ adjusted: "100.01" }, { adjusted: "60" }, { adjusted: "40" }))).toEqual([]);
    expect(failures(sourceSum, table({ adjusted: "100.02" }, { adjusted: "60" }, { adjusted: "40" }))).toHaveLength(1);
    expect(failures(sourceSum, table({ adjusted: "101" }, { adjusted: "60" }, { adjusted: "40" }))).toEqual([]);
    expect(failures(sourceSum, table({ adjusted: "102" }, { adjusted: "60" }, { adjusted: "40" }))).toHaveLength(1);
  });

  it.each(["0", "", "—", "/", "无"])("accuses a total of %j over filled sources", (total) => {
    const [failure] = failures(sourceSum, table({ adjusted: total }, { adjusted: "222.11" }, { adjusted: "—" }));
    expect(failure).toMatchObject({ expected: "222.11", actual: total });
  });

  it("counts a blank source as zero beside a filled one", () => {
    const given = table({ adjusted: "150" }, { adjusted: "150.00" }, { adjusted: "" }, { adjusted: "—" });
    expect(outcomes(sourceSum, given).filter(({ kind }) => kind === "passed")).toHaveLength(1);
  });

  it("compares nothing where all sources are blank, or a merged cell stands for the total alone", () => {
    const blank = table({ adjusted: "150", executed: "150" }, { adjusted: "", executed: null }, { adjusted: "—" });
    expect(outcomes(sourceSum, blank).map(({ kind }) => kind)).toEqual(["not-run", "not-run", "not-run"]);
  });

  it("does not read a source told in words as zero", () => {
    const words = facts({
      evaluations: [
        evaluation({
          funds: [
            fund("total", { adjusted: "150" }),
            fund("current-year", { adjusted: "100" }),
            fund("other", { adjusted: leaf("见附件", { value: null, unit: "万元" }) }),
          ],
        }),
      ],
    });
    expect(failures(sourceSum, words)).toEqual([]);
  });

  it("brings amounts of different units to the total's", () => {
    const inYuan = (executed: string) =>
      facts({
        evaluations: [
          evaluation({
            funds: [
              fund("total", { executed: leaf("91.5", { unit: "万元" }) }),
              fund("current-year", { executed: leaf(executed, { unit: "元" }) }),
            ],
          }),
        ],
      });
    expect(failures(sourceSum, inYuan("915000"))).toEqual([]);
    expect(failures(sourceSum, inYuan("925000"))[0]?.formula).toBe("92.5 万元 ≠ 91.5 万元");
  });

  it("does not add a part to the source that it is part of", () => {
    const funds = [
      fund("total", { adjusted: "100" }),
      { ...fund("current-year", { adjusted: "100" }), label: leaf("财政拨款") },
      { ...fund("carried-over", { adjusted: "30" }), label: leaf("其中：上年结转") },
    ];
    expect(failures(sourceSum, facts({ evaluations: [evaluation({ funds })] }))).toEqual([]);
  });

  it("never accuses a total that was rounded from the exact sum of sources that were rounded too", () => {
    const cents = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1, maxLength: 6 }), (amounts) => {
        // amounts in 0.001, printed to 0.01 by rounding half up
        const print = (thousandths: number) => (Math.floor((thousandths + 5) / 10) / 100).toFixed(2);
        const total = amounts.reduce((sum, each) => sum + each, 0);
        const given = table({ executed: print(total) }, ...amounts.map((each) => ({ executed: print(each) })));
        return failures(sourceSum, given).length === 0;
      }),
    );
  });
});
