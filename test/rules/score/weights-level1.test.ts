import { describe, expect, it } from "vitest";
import { weightsLevel1 } from "../../../src/rules/score/weights-level1.js";
import { failures, indicator, leaf, outcomes } from "../../support/report-builder.js";
import { tableOf } from "./tables.js";

describe("score/weights-level1", () => {
  it("accuses a bracket that the weights under it do not make", () => {
    const given = tableOf({ "产出指标(50分)": ["20", "30"], "满意度指标(20分)": ["5", "5"] });
    const [failure, ...others] = failures(weightsLevel1, given);
    expect(others).toEqual([]);
    expect(failure).toMatchObject({
      expected: "10",
      actual: "20",
      formula: "5 + 5 = 10 ≠ 20",
      subject: { evaluation: 0, row: "满意度指标", field: "level1Weight" },
    });
    expect(failure?.message.zh).toBe("“满意度指标”标明 20 分，其下各指标分值合计 10 分。");
  });

  it("judges every first-level indicator that has a bracket", () => {
    const given = tableOf({ "产出指标(50)": ["20.00", "30.00"], "效益指标(30.0分)": ["30"], 满意度指标: ["5"] });
    expect(outcomes(weightsLevel1, given).map(({ kind }) => kind)).toEqual(["passed", "passed"]);
  });

  it("adds up a bracket of two parts", () => {
    const kinds = (bracket: string, ...rows: string[]) =>
      outcomes(weightsLevel1, tableOf({ [`效益指标(${bracket})`]: rows })).map(({ kind }) => kind);
    expect(kinds("30分+10分", "30", "10")).toEqual(["passed"]);
    expect(kinds("30分、10分", "30", "10")).toEqual(["passed"]);
    expect(kinds("30.25分+9.5分", "30.25", "9.4")).toEqual(["failed"]);
    expect(kinds("30分+若干", "30", "10")).toEqual(["not-run"]);
    const [failure] = failures(weightsLevel1, tableOf({ "效益指标(30分+10分)": ["35"] }));
    expect(failure?.formula).toBe("35 ≠ 40");
  });

  it("takes the bracket for the sum of rows that a page break or another indicator parts", () => {
    const given = tableOf({ "产出指标(50分)": ["20"], "效益指标(30分)": ["30"], "产出指标 (50分)": ["30"] });
    expect(outcomes(weightsLevel1, given).map(({ kind }) => kind)).toEqual(["passed", "passed", "passed"]);
  });

  it("leaves open what a bracket over two stretches of rows means that do not make it together", () => {
    const given = tableOf({ "产出指标(50分)": ["20"], "效益指标(30分)": ["30"], "产出指标 (50分)": ["20"] });
    expect(outcomes(weightsLevel1, given).map(({ kind }) => kind)).toEqual(["not-run", "passed", "not-run"]);
  });

  it("tells two indicators of one name apart by their brackets", () => {
    const given = tableOf({ "产出指标(20分)": ["20"], "产出指标(30分)": ["30"] });
    expect(outcomes(weightsLevel1, given).map(({ kind }) => kind)).toEqual(["passed", "passed"]);
  });

  it("takes the bracket from a later row where the first has none", () => {
    const given = tableOf({ 产出指标: ["20"], "产出指标 (50分)": ["20"] });
    expect(failures(weightsLevel1, given)[0]?.formula).toBe("20 + 20 = 40 ≠ 50");
  });

  it("proves nothing where a row stands under no first-level indicator", () => {
    const given = tableOf({ "产出指标(50分)": ["20"] });
    given.report.evaluations[0]?.indicators.push(indicator({ level1: null, weight: "30" }));
    expect(outcomes(weightsLevel1, given)).toEqual([{ kind: "not-run" }]);
  });

  it("proves nothing over rows that the template left empty", () => {
    const given = tableOf({});
    const heading = { level1Weight: leaf("50分"), level3: "……" };
    given.report.evaluations[0]?.indicators.push(indicator(heading), indicator(heading));
    expect(outcomes(weightsLevel1, given)).toEqual([{ kind: "not-run" }]);
  });

  it("proves nothing without a bracket, or where a weight under it cannot be read", () => {
    expect(outcomes(weightsLevel1, tableOf({ 产出指标: ["20"] }))).toEqual([{ kind: "not-run" }]);
    expect(outcomes(weightsLevel1, tableOf({ "产出指标(50分)": ["20", ""] }))).toEqual([{ kind: "not-run" }]);
    expect(outcomes(weightsLevel1, tableOf({ "产出指标(五十分)": ["20"] }))).toEqual([{ kind: "not-run" }]);
  });
});
