import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { executionRate } from "../../../src/rules/funds/execution-rate.js";
import { evaluation, facts, failures, fund, outcomes } from "../../support/report-builder.js";

function table(adjusted: string | null, executed: string | null, rate: string | null) {
  const source = fund("current-year", { adjusted: "50", executed: "10", rate: "99%" });
  return facts({ evaluations: [evaluation({ funds: [fund("total", { adjusted, executed, rate }), source] })] });
}

describe("funds/execution-rate", () => {
  it("accuses a rate that is not executed ÷ adjusted, with the arithmetic", () => {
    const [failure] = failures(executionRate, table("2234.30", "2143.16", "85%"));
    expect(failure).toMatchObject({
      expected: "95.92%",
      actual: "85%",
      formula: "2143.16 ÷ 2234.30 = 95.92% ≠ 85%",
      subject: { evaluation: 0, row: "年度资金总额", field: "rate" },
    });
    expect(failure?.message.zh).toBe("“年度资金总额”行的执行率应为 95.92%，表中填写 85%。");
  });

  // 2143.16 ÷ 2234.30 = 95.9209 %
  it.each([
    "95.9209%",
    "95.92%",
    "95.9%",
    "96%",
    "95%",
    "95.92",
    "0.9592",
    "0.959",
    "0.95",
    "0.96",
    "９５．９２％",
  ])("accepts %s, rounded or cut off, in any scale", (rate) => {
    const value = rate === "９５．９２％" ? "95.92" : undefined;
    const given = table("2234.30", "2143.16", rate);
    if (value !== undefined) {
      const total = given.report.evaluations[0]?.funds[0];
      if (total?.rate != null) Object.assign(total.rate, { value, unit: "%" });
    }
    expect(outcomes(executionRate, given)).toEqual([{ kind: "passed" }]);
  });

  it.each(["95.94%", "95.90%", "95.8%", "97%", "94%", "0.94", "0.9594", "1", "100"])("accuses %s", (rate) => {
    expect(failures(executionRate, table("2234.30", "2143.16", rate))).toHaveLength(1);
  });

  it.each(["1", "100", "100%", "1.00", "100.00%"])("reads %s as the whole budget", (rate) => {
    expect(outcomes(executionRate, table("907.9", "907.9", rate))).toEqual([{ kind: "passed" }]);
  });

  it("does not read 1% as a fraction", () => {
    expect(failures(executionRate, table("907.9", "907.9", "1%"))).toHaveLength(1);
  });

  it("takes amounts as no finer than they are printed", () => {
    // 139 of 140 may be anything between 98.6 % and 99.6 %; beside 140.00, 139 is exact to 0.01
    expect(failures(executionRate, table("140", "139", "99.6%"))).toEqual([]);
    expect(failures(executionRate, table("140", "139", "97%"))).toHaveLength(1);
    expect(failures(executionRate, table("140.00", "139", "99.6%"))).toHaveLength(1);
  });

  it("brings amounts of different units together, each as finely as it is printed", () => {
    const mixed = (rate: string) => {
      const given = table("100", "915000", rate);
      const total = given.report.evaluations[0]?.funds[0];
      if (total?.executed != null) Object.assign(total.executed, { unit: "元" });
      return failures(executionRate, given);
    };
    expect(mixed("91.5%")).toEqual([]);
    expect(mixed("91.9%")).toEqual([]); // 100 万元 may be 99.5
    expect(mixed("93%")).toHaveLength(1);
  });

  it.each([
    ["", "10", "100%"],
    ["10", "—", "100%"],
    ["10", "10", ""],
    ["0", "0", "0%"],
    [null, "10", "100%"],
    ["10", "10", null],
  ])("compares nothing for budget %j, executed %j, rate %j", (adjusted, executed, rate) => {
    expect(outcomes(executionRate, table(adjusted, executed, rate))).toEqual([{ kind: "not-run" }]);
  });

  it("never accuses a rate that was calculated from the exact amounts, at any number of decimals", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 9_999_999 }),
        fc.integer({ min: 1, max: 9_999_999 }),
        fc.integer({ min: 0, max: 4 }),
        fc.boolean(),
        (adjusted, executed, decimals, cutOff) => {
          const scale = 10n ** BigInt(decimals);
          const scaled = (BigInt(executed) * 100n * scale * 10n) / BigInt(adjusted);
          const digits = cutOff ? scaled / 10n : (scaled + 5n) / 10n;
          const text = digits.toString().padStart(decimals + 1, "0");
          const at = text.length - decimals;
          const rate = decimals === 0 ? `${text}%` : `${text.slice(0, at)}.${text.slice(at)}%`;
          const print = (cents: number) => (cents / 100).toFixed(2);
          return failures(executionRate, table(print(adjusted), print(executed), rate)).length === 0;
        },
      ),
    );
  });
});
