import { describe, expect, it } from "vitest";
import { blankAmount } from "../../../src/rules/funds/blank-amount.js";
import { evaluation, facts, failures, fund, outcomes } from "../../support/report-builder.js";

function table(total: { adjusted?: string | null; executed?: string | null; score?: string }) {
  const source = fund("carried-over", { adjusted: "", executed: "", score: "—" });
  return facts({ evaluations: [evaluation({ funds: [fund("total", total), source] })] });
}

describe("funds/blank-amount", () => {
  it.each(["", "—", "-", "/", "无", "万元"])("accuses an adjusted budget of %j that is scored", (adjusted) => {
    const [failure, ...others] = failures(blankAmount, table({ adjusted, executed: "217.35", score: "9.8" }));
    expect(others).toEqual([]);
    expect(failure).toMatchObject({ actual: adjusted, subject: { row: "年度资金总额", field: "adjusted" } });
    expect(failure?.message.zh).toBe("“年度资金总额”行未填全年预算数，预算执行却得了 9.8 分。");
  });

  it("accuses a missing executed amount as well", () => {
    const [failure] = failures(blankAmount, table({ adjusted: "100", executed: "", score: "10" }));
    expect(failure?.subject.field).toBe("executed");
  });

  it("takes 0 for a figure", () => {
    expect(failures(blankAmount, table({ adjusted: "100", executed: "0", score: "10" }))).toEqual([]);
  });

  it("lets a row pass that is not scored, or scored 0", () => {
    expect(outcomes(blankAmount, table({ adjusted: "", executed: "", score: "" }))).toEqual([{ kind: "not-run" }]);
    expect(failures(blankAmount, table({ adjusted: "", executed: "", score: "0" }))).toEqual([]);
  });

  it("asks for no column that the form does not have", () => {
    expect(failures(blankAmount, table({ adjusted: null, executed: "100", score: "10" }))).toEqual([]);
  });
});
