import { describe, expect, it } from "vitest";
import { lowExecution } from "../../../src/rules/funds/low-execution.js";
import { evaluation, facts, failures, fund, indicator, outcomes } from "../../support/report-builder.js";

interface Row {
  adjusted?: string;
  executed?: string;
  rate?: string;
  reason?: string;
}

function table(row: Row, deviations: readonly (string | null)[] = ["", ""]) {
  const indicators = deviations.map((deviation) => indicator({ deviation }));
  return facts({ evaluations: [evaluation({ funds: [fund("total", { ...row })], indicators })] });
}

const low = { adjusted: "366.28", executed: "227.09", rate: "62%" };

describe("a low execution rate without a reason", () => {
  it("is shown with its limit", () => {
    const [finding, ...others] = failures(lowExecution, table(low));
    expect(others).toHaveLength(0);
    expect(finding).toMatchObject({ formula: "62% < 90%", subject: { evaluation: 0, field: "rate" } });
  });

  it.each<[string, Row]>([
    ["by its amounts alone", { adjusted: "100.00", executed: "89.90" }],
    ["by its printed rate alone", { rate: "89.9%" }],
    ["as a fraction", { ...low, rate: "0.62" }],
    ["of nothing spent", { adjusted: "50", executed: "0", rate: "0%" }],
    ["with a dash for a reason", { ...low, reason: "—" }],
  ])("is shown %s", (_name, row) => {
    expect(failures(lowExecution, table(row))).toHaveLength(1);
  });

  it.each<[string, Row, string[]]>([
    ["at the limit", { adjusted: "100", executed: "90", rate: "90%" }, [""]],
    ["with a reason in the funds block", { ...low, reason: "尾款待验收后支付" }, [""]],
    ["with a reason in some row", low, ["", "设备未到货"]],
    ["where the amounts and the printed rate disagree", { adjusted: "100", executed: "100", rate: "62%" }, [""]],
    ["where only the amounts are low", { ...low, rate: "100%" }, [""]],
    ["of a bare 1, which is 100 %", { rate: "1" }, [""]],
  ])("is not found %s", (_name, row, deviations) => {
    expect(failures(lowExecution, table(row, deviations))).toEqual([]);
  });

  it.each<[string, Row, (string | null)[]]>([
    ["a place for reasons", low, [null]],
    ["a budget", { adjusted: "0", executed: "0", rate: "0%" }, [""]],
    ["any rate", { adjusted: "100" }, [""]],
  ])("cannot be judged without %s", (_name, row, deviations) => {
    expect(outcomes(lowExecution, table(row, deviations)).map(({ kind }) => kind)).toEqual(["not-run"]);
  });
});
