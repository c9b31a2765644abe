import { describe, expect, it } from "vitest";
import { spendingOutput } from "../../../src/rules/consistency/spending-output.js";
import { evaluation, facts, failures, fund, indicator, outcomes } from "../../support/report-builder.js";

type Cells = [level2: string, target: string, actual: string, weight: string, score: string];

const given = (executed: string, rate: string, ...cells: Cells[]) =>
  facts({
    evaluations: [
      evaluation({
        funds: [fund("total", { adjusted: "500.00", executed, rate })],
        indicators: cells.map(([level2, target, actual, weight, score]) =>
          indicator({ level2, level3: target + actual, target, actual, weight, score }),
        ),
      }),
    ],
  });
const kind = (...args: Parameters<typeof given>) => outcomes(spendingOutput, given(...args))[0]?.kind;

const served: Cells = ["数量指标", "700人次", "748人次", "20", "20"];
const timely: Cells = ["时效指标", "及时", "及时", "10", "10"];

describe("consistency/spending-output", () => {
  it("tells of outputs that were all met with next to no money", () => {
    const [failure] = failures(spendingOutput, given("0.40", "0.08%", served, timely));
    expect(failure?.formula).toBe("0.40 ÷ 500.00 = 0.08% < 10%");
    expect(failure?.message.zh).toBe("“某项目”仅支出预算的 0.08%，而 2 项产出指标全部完成。");
    expect(failure?.evidence.map(({ leaf }) => leaf.text)).toEqual(["0.40", "500.00", "748人次", "及时"]);
  });

  it("passes a table that spent a tenth, and one that missed an output", () => {
    expect(kind("50.00", "10%", served)).toBe("passed");
    expect(kind("49.00", "9.8%", served)).toBe("failed");
    expect(kind("0.40", "0.08%", served, ["数量指标", "700人次", "70人次", "10", "10"])).toBe("passed");
    expect(kind("0.40", "0.08%", served, ["质量指标", "合格", "基本合格", "10", "8"])).toBe("passed");
  });

  it("does not judge amounts that the printed rate denies, nor outputs that cannot be read", () => {
    expect(kind("0.40", "80%", served)).toBe("not-run");
    expect(kind("0.40", "0.08%", served, ["质量指标", "合格", "合格", "", ""])).toBe("not-run");
    expect(kind("", "", served)).toBe("not-run");
    expect(kind("0.40", "", served)).toBe("failed");
    expect(kind("-0.40", "", served)).toBe("not-run");
    // A printed rate that may be told in two scales.
    expect(kind("4.00", "0.8", served)).toBe("failed");
    expect(kind("0.40", "0.08%", served, ["质量指标", "合格", "合格", "10", "12"])).toBe("not-run");
    expect(outcomes(spendingOutput, facts({ evaluations: [evaluation()] }))).toEqual([{ kind: "not-run" }]);
    expect(kind("0.40", "0.08%")).toBe("not-run");
    expect(kind("0.40", "0.08%", ["成本指标", "≤500万元", "0.4万元", "10", "10"])).toBe("not-run");
  });
});
