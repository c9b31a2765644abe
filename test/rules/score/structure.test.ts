import { describe, expect, it } from "vitest";
import { structure } from "../../../src/rules/score/structure.js";
import { failures, indicator, outcomes } from "../../support/report-builder.js";
import { type Groups, tableOf } from "./tables.js";

const kinds = (groups: Groups, options = {}) => outcomes(structure, tableOf(groups, options)).map(({ kind }) => kind);

describe("score/structure", () => {
  it("warns of other weights than the norm's, once for a table", () => {
    const given = tableOf({ 产出指标: ["20", "20"], 效益指标: ["40"], 满意度指标: ["10"] });
    expect(failures(structure, given)).toMatchObject([
      { expected: "10/50/30/10", actual: "10/40/40/10", formula: "10/40/40/10 ≠ 10/50/30/10" },
    ]);
    expect(failures(structure, given)[0]?.message).toEqual({
      zh: "预算执行、产出、效益、满意度的分值为 10/40/40/10，一般应为 10/50/30/10。",
      en: "The weights of execution, output, benefit, satisfaction are 10/40/40/10; in principle they are 10/50/30/10.",
    });
  });

  it.each<Groups>([
    { 产出指标: ["20", "30"], 效益指标: ["30"], 满意度指标: ["10"] },
    { "产出指标（含成本）": ["50"], 效益指标: ["30"], 满意度指标: ["10"] },
    { 产出: ["50.00"], 效益: ["30"], 服务对象满意度指标: ["5", "5"] },
    { 产出指标: ["50"], 效益指标: ["40"] },
    { 成本指标: ["20"], 产出指标: ["40"], 效益指标: ["20"], 满意度指标: ["10"] },
    { 预算执行率: ["10"], 产出指标: ["50"], 效益指标: ["30"], 满意度指标: ["10"] },
  ])("accepts %j", (groups) => {
    expect(kinds(groups)).toEqual(["passed"]);
  });

  it("holds a table with a cost indicator against the structure that has one", () => {
    const given = tableOf({ 成本指标: ["20"], 产出指标: ["30"], 效益指标: ["30"], 满意度指标: ["10"] });
    expect(failures(structure, given)[0]).toMatchObject({ expected: "10/20/40/20/10", actual: "10/20/30/30/10" });
  });

  it("warns of satisfaction that lost its points without leaving", () => {
    expect(kinds({ 产出指标: ["50"], 效益指标: ["35"], 满意度指标: ["5"] })).toEqual(["failed"]);
  });

  describe("in a form of Hubei", () => {
    const hubei = { profile: "hubei", execution: ["20", "20"] as [string, string] };

    it.each<Groups>([
      { 产出指标: ["20", "20"], 效益指标: ["30"], 满意度指标: ["10"] },
      { 产出指标: ["40"], 效益指标: ["25", "15"] },
    ])("accepts %j: benefit and satisfaction have one weight together", (groups) => {
      expect(kinds(groups, hubei)).toEqual(["passed"]);
    });

    it("warns of the ministry's weights", () => {
      const given = tableOf({ 产出指标: ["50"], 效益指标: ["20"], 满意度指标: ["10"] }, hubei);
      const [finding] = failures(structure, given);
      expect(finding).toMatchObject({ expected: "20/40/40", actual: "20/50/30" });
      expect(finding?.message.zh).toBe("预算执行、产出、效益和满意度的分值为 20/50/30，一般应为 20/40/40。");
      expect(finding?.message.en).toBe(
        "The weights of execution, output, benefit with satisfaction are 20/50/30; in principle they are 20/40/40.",
      );
    });
  });

  it("says nothing of a form whose norm sets no first-level weights", () => {
    expect(kinds({ 产出指标: ["40"], 效益指标: ["50"] }, { profile: "chongqing" })).toEqual([]);
  });

  it("leaves a department's table alone", () => {
    expect(kinds({ 产出指标: ["40"], 效益指标: ["50"] }, { kind: "department" })).toEqual([]);
  });

  it.each<[string, Groups, object]>([
    ["another kind of form", { 决策: ["10"], 过程: ["20"], 产出: ["30"], 效益: ["30"] }, {}],
    ["a weight that cannot be read", { 产出指标: ["50", ""], 效益指标: ["30"], 满意度指标: ["10"] }, {}],
    ["a table without rows", {}, {}],
    ["an execution rate whose weight cannot be read", { 产出指标: ["50"], 效益指标: ["40"] }, { execution: ["", "9"] }],
    ["a form that gives execution no weight", { 产出指标: ["60"], 效益指标: ["30"] }, { execution: null }],
  ])("does not judge %s", (_, groups, options) => {
    expect(kinds(groups, options)).toEqual(["not-run"]);
  });

  it("does not judge rows under no first-level indicator", () => {
    const given = tableOf({ 产出指标: ["50"], 效益指标: ["30"] });
    given.report.evaluations[0]?.indicators.push(indicator({ level1: null, weight: "20" }));
    expect(outcomes(structure, given)).toEqual([{ kind: "not-run" }]);
  });
});
