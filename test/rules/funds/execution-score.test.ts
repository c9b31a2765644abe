import { describe, expect, it } from "vitest";
import { executionScore } from "../../../src/rules/funds/execution-score.js";
import { executionScoreRounded } from "../../../src/rules/funds/execution-score-rounded.js";
import { evaluation, facts, failures, fund, leaf, outcomes } from "../../support/report-builder.js";

interface Row {
  adjusted?: string;
  executed?: string;
  rate?: string;
  weight?: string;
  score: string;
}

function table({ weight = "10", ...row }: Row) {
  return facts({ evaluations: [evaluation({ funds: [fund("total", { weight, ...row })] })] });
}

/** What the two rules on this score say together: they never both accuse. */
function verdict(row: Row): "error" | "warning" | "silent" {
  const errors = failures(executionScore, table(row)).length;
  const warnings = failures(executionScoreRounded, table(row)).length;
  expect(errors + warnings).toBeLessThan(2);
  return errors > 0 ? "error" : warnings > 0 ? "warning" : "silent";
}

describe("funds/execution-score", () => {
  it("accuses a score that is not weight × rate, with the arithmetic", () => {
    const [failure] = failures(
      executionScore,
      table({ adjusted: "187.94", executed: "187.94", rate: "100%", score: "9" }),
    );
    expect(failure).toMatchObject({
      expected: "10",
      actual: "9",
      formula: "10 × 100% = 10 ≠ 9",
      subject: { evaluation: 0, row: "年度资金总额", field: "score" },
    });
    expect(failure?.message.zh).toBe("预算执行得分应为 10 分（分值×执行率），表中填写 9 分。");
  });

  // 2143.16 ÷ 2234.30 = 95.9209 %
  const row = { adjusted: "2234.30", executed: "2143.16", rate: "95.92%" };

  it.each(["9.59", "9.6", "9.5", "9.592", "9.5921"])("accepts %s of 10 for 95.9209 %", (score) => {
    expect(verdict({ ...row, score })).toBe("silent");
  });

  it.each(["9.61", "9.57", "9.4", "9.7", "8", "11", "10.5"])("accuses %s of 10 for 95.9209 %", (score) => {
    expect(verdict({ ...row, score })).toBe("error");
  });

  it("accepts the printed rate as well as the exact one", () => {
    const whole = { adjusted: "5139.11", executed: "4918.01", rate: "96%" }; // exactly 95.6977 %
    expect(verdict({ ...whole, score: "9.57" })).toBe("silent");
    expect(verdict({ ...whole, score: "9.6" })).toBe("silent");
    expect(verdict({ ...whole, score: "9.63" })).toBe("error");
  });

  it("follows a printed rate that is itself wrong", () => {
    expect(verdict({ adjusted: "100.00", executed: "50.00", rate: "80%", score: "8" })).toBe("silent");
    expect(verdict({ adjusted: "100.00", executed: "50.00", rate: "80%", score: "5" })).toBe("silent");
  });

  it("judges by the printed rate where the amounts are missing", () => {
    expect(verdict({ rate: "97.9%", score: "9.8" })).toBe("silent");
    expect(verdict({ rate: "97.9%", score: "9.5" })).toBe("error");
    expect(verdict({ rate: "0.979", score: "9.79" })).toBe("silent");
  });

  it("judges by the amounts where no rate is printed, and shows them", () => {
    const given = table({ adjusted: "200.00", executed: "150.00", score: "9.5" });
    expect(failures(executionScore, given)[0]?.formula).toBe("10 × 150.00 ÷ 200.00 = 7.5 ≠ 9.5");
  });

  it("caps the score at the weight", () => {
    const over = { adjusted: "856.46", executed: "924.98", rate: "108%" };
    expect(verdict({ ...over, score: "10" })).toBe("silent");
    const [failure] = failures(executionScore, table({ ...over, score: "10.8" }));
    expect(failure).toMatchObject({ expected: "10", formula: "min(10 × 108%, 10) = 10 ≠ 10.8" });
  });

  it("uses the table's own weight", () => {
    expect(verdict({ ...row, weight: "20", score: "19.18" })).toBe("silent");
    expect(verdict({ ...row, weight: "20", score: "9.59" })).toBe("error");
  });

  it.each([
    { rate: "95%", score: "" },
    { rate: "95%", weight: "", score: "9.5" },
    { rate: "", score: "9.5" },
  ])("compares nothing without an operand: %j", (missing) => {
    expect(outcomes(executionScore, table(missing))).toEqual([{ kind: "not-run" }]);
  });
});

describe("funds/execution-score-rounded", () => {
  it("warns of a score that fits only in whole points", () => {
    const [failure] = failures(executionScoreRounded, table({ rate: "86.2%", score: "9" }));
    expect(failure).toMatchObject({ expected: "8.62", actual: "9", formula: "10 × 86.2% = 8.62 ≠ 9" });
  });

  it.each([
    ["9780.00", "97.8%", "9"], // cut off
    ["9645.00", "96.45%", "10"],
    ["9645.00", "96.45%", "10.00"],
  ])("warns of %s out of 10000.00, %s, scored %s", (executed, rate, score) => {
    expect(verdict({ adjusted: "10000.00", executed, rate, score })).toBe("warning");
  });

  it("lets a difference below 0.1 pass, and not one of 0.1", () => {
    expect(verdict({ adjusted: "10000.00", executed: "9901.00", rate: "99.01%", score: "10" })).toBe("silent");
    expect(verdict({ adjusted: "10000.00", executed: "9899.00", rate: "98.99%", score: "10" })).toBe("warning");
    expect(verdict({ adjusted: "10000.00", executed: "9934.00", rate: "99.34%", score: "10.00" })).toBe("silent");
  });

  it("measures the distance from the exact rate, not from a printed one that flatters", () => {
    expect(verdict({ adjusted: "10000.00", executed: "9850.00", rate: "99.1%", score: "10" })).toBe("warning");
  });

  it("leaves whole points that do not fit at all to the error", () => {
    expect(verdict({ adjusted: "100.00", executed: "86.20", rate: "86.2%", score: "10" })).toBe("error");
    expect(verdict({ adjusted: "100.00", executed: "100.00", rate: "100%", score: "9" })).toBe("error");
  });
});

describe("a table whose notes score the rate by steps", () => {
  const by = (notes: string) => {
    const row = { adjusted: "100.00", executed: "93.00", rate: "93%", weight: "10", score: "10" };
    const table = evaluation({ funds: [fund("total", row)], notes: leaf(notes) });
    return outcomes(executionScore, facts({ evaluations: [table] })).map(({ kind }) => kind);
  };

  it.each(["预算执行率90%以上得满分，80%以上得8分。", "执行率达到 90％ 的，得10分"])("is not judged: %s", (notes) => {
    expect(by(notes)).toEqual(["not-run"]);
  });

  it.each([
    "得分=分值×执行率；90分以上为优，得80分以上为良。",
    "1.得分=分值×执行率。2.总分90以上为优。",
    "",
  ])("is not to be mistaken for another: %s", (notes) => {
    expect(by(notes)).toEqual(["failed"]);
  });
});
