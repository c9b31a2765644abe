import { describe, expect, it } from "vitest";
import { overspent } from "../../../src/rules/funds/overspent.js";
import { evaluation, facts, failures, fund, leaf, outcomes } from "../../support/report-builder.js";

function table(adjusted: string, executed: string, unit?: string) {
  const sources = [fund("current-year", { adjusted: "1", executed: "2" })];
  return facts({ evaluations: [evaluation({ funds: [fund("total", { adjusted, executed }, unit), ...sources] })] });
}

describe("more spent than budgeted", () => {
  it("is shown with both amounts", () => {
    const [finding, ...others] = failures(overspent, table("307.20", "331.45"));
    expect(others).toHaveLength(0);
    expect(finding).toMatchObject({
      formula: "331.45 万元 > 307.20 万元",
      subject: { evaluation: 0, row: "年度资金总额", field: "executed" },
    });
    expect(finding?.evidence.map(({ role }) => role)).toEqual(["executed amount", "adjusted budget"]);
  });

  it.each([
    ["307.20", "307.21"],
    ["300", "301"],
  ])("is shown from the first cent on: %s, %s", (adjusted, executed) => {
    expect(failures(overspent, table(adjusted, executed))).toHaveLength(1);
  });

  it.each([
    ["all of it is spent", "307.20", "307.20"],
    ["a source alone is exceeded", "10", "9"],
    ["one amount is the other rounded", "307", "307.2"],
  ])("is not found where %s", (_name, adjusted, executed) => {
    expect(failures(overspent, table(adjusted, executed))).toEqual([]);
  });

  it.each([
    ["—", "331.45"],
    ["307.20", ""],
    ["0", "331.45"],
  ])("cannot be judged with %j and %j", (adjusted, executed) => {
    expect(outcomes(overspent, table(adjusted, executed)).map(({ kind }) => kind)).toEqual(["not-run"]);
  });

  it("compares amounts of different units", () => {
    const row = { ...fund("total", { adjusted: "30" }), executed: leaf("331450", { unit: "元" }) };
    expect(failures(overspent, facts({ evaluations: [evaluation({ funds: [row] })] }))).toHaveLength(1);
  });
});
