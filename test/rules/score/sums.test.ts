import { describe, expect, it } from "vitest";
import { scoresTotal } from "../../../src/rules/score/scores-total.js";
import { weightsHundred } from "../../../src/rules/score/weights-hundred.js";
import { weightsTotal } from "../../../src/rules/score/weights-total.js";
import { failures, fund, indicator, leaf, outcomes } from "../../support/report-builder.js";
import { rowsOf, tableOf } from "./tables.js";

const full = { 产出指标: ["10", "20", "20"], 效益指标: ["15", "15"], 满意度指标: ["10"] };
const kinds = (found: readonly { kind: string }[]) => found.map(({ kind }) => kind);

describe("score/weights-total", () => {
  it("accuses the indicators that leave no room for the execution rate, grouped as a reader adds them up", () => {
    const given = tableOf({ 产出指标: ["10", "40"], 效益指标: ["30"], 满意度指标: ["10", "10"] });
    const [failure] = failures(weightsTotal, given);
    expect(failure).toMatchObject({
      expected: "110",
      actual: "100",
      formula: "10 + 50 + 30 + 20 = 110 ≠ 100",
      subject: { evaluation: 0, field: "weight" },
    });
    expect(failure?.message.zh).toBe("各项分值合计 110 分，与总分栏的 100 分不符。");
    expect(failure?.evidence.map(({ role }) => role)).toEqual([
      "total weight",
      "execution weight",
      ...Array.from({ length: 5 }, () => "weight"),
    ]);
  });

  it("holds where everything makes 100, at any number of decimals", () => {
    expect(kinds(outcomes(weightsTotal, tableOf(full)))).toEqual(["passed"]);
    const decimals = tableOf({ 产出指标: ["90.00"] }, { weight: "100.00", execution: ["10.0", "10"] });
    expect(kinds(outcomes(weightsTotal, decimals))).toEqual(["passed"]);
  });

  it("allows no rounding but that of a coarser total", () => {
    expect(failures(weightsTotal, tableOf({ 产出指标: ["45.2", "45.2"] }))).toEqual([]);
    expect(failures(weightsTotal, tableOf({ 产出指标: ["45.2", "45.2"] }, { weight: "100.0" }))).toHaveLength(1);
    expect(failures(weightsTotal, tableOf({ 产出指标: ["45.3", "45.3"] }))).toHaveLength(1);
  });

  it("holds with and without extra points beside the hundred", () => {
    const extra = { ...full, 加分项: ["5"] };
    expect(kinds(outcomes(weightsTotal, tableOf(extra)))).toEqual(["passed"]);
    expect(kinds(outcomes(weightsTotal, tableOf(extra, { weight: "105" })))).toEqual(["passed"]);
    const [failure] = failures(weightsTotal, tableOf(extra, { weight: "110" }));
    expect(failure).toMatchObject({ formula: "10 + 50 + 30 + 10 + 5 = 105 ≠ 110", accepted: "105, 100" });
  });

  it("adds row by row where not every row has a first level", () => {
    const rows = ["40", "25", "20"].map((weight, at) =>
      indicator({ level1: at === 2 ? null : leaf("产出指标"), weight, score: weight }),
    );
    const given = tableOf({});
    const table = given.report.evaluations[0];
    if (table !== undefined) Object.assign(table, { indicators: rows });
    expect(failures(weightsTotal, given)[0]?.formula).toBe("10 + 40 + 25 + 20 = 95 ≠ 100");
  });

  it("takes the weights of the sources where each has its own and the total has none", () => {
    const funds = [
      fund("total", { weight: "", score: "" }),
      fund("current-year", { weight: "6", score: "6" }),
      fund("other", { weight: "4", score: "4" }),
    ];
    expect(kinds(outcomes(weightsTotal, tableOf(full, { funds })))).toEqual(["passed"]);
  });

  it.each([
    "预算执行率",
    "预算执行情况指标",
    "预算执行",
  ])("counts %s once where the indicators tell it again", (name) => {
    expect(kinds(outcomes(weightsTotal, tableOf({ [name]: ["10"], ...full })))).toEqual(["passed"]);
    // Also beside rows for extra points.
    expect(kinds(outcomes(weightsTotal, tableOf({ [name]: ["10"], ...full, 加分项: ["5"] })))).toEqual(["passed"]);
  });

  it("counts every row where none of them repeats the execution rate", () => {
    const other = tableOf({ 预算执行率: ["20"], ...full });
    expect(failures(weightsTotal, other)[0]?.formula).toBe("10 + 20 + 50 + 30 + 10 = 120 ≠ 100");
    const inTime = tableOf({ 预算执行及时率: ["10"], ...full });
    expect(failures(weightsTotal, inTime)[0]?.accepted).toBe("110");
    const alone = tableOf({ 预算执行率: ["10"], ...full }, { execution: null, weight: "90" });
    expect(failures(weightsTotal, alone)[0]?.formula).toBe("10 + 50 + 30 + 10 = 100 ≠ 90");
  });

  it("takes no row that speaks of deductions somewhere in its name for extra points", () => {
    const given = tableOf({ ...full, 考核加分情况: ["5"] });
    expect(failures(weightsTotal, given)[0]?.accepted).toBe("105");
  });

  it("does not add what the template left empty, and does not wait for it", () => {
    for (const level3 of ["……", "指标2：", "指标12", "不涉及", ""]) {
      const given = tableOf(full, { weight: "99" });
      given.report.evaluations[0]?.indicators.push(indicator({ level3 }));
      expect(kinds(outcomes(weightsTotal, given))).toEqual(["failed"]);
    }
  });

  it("proves nothing beside a named row without any figure, which may not have been read", () => {
    const given = tableOf(full, { weight: "99" });
    for (const level3 of ["宣传次数", "经济指标", "指标达标率", "不涉及人数"]) {
      const beside = tableOf(full, { weight: "99" });
      beside.report.evaluations[0]?.indicators.push(indicator({ level3 }));
      expect(kinds(outcomes(weightsTotal, beside)), level3).toEqual(["not-run"]);
    }
    given.report.evaluations[0]?.indicators.push(indicator({ level3: "", target: "≥90%" }));
    expect(kinds(outcomes(weightsTotal, given))).toEqual(["not-run"]);
  });

  it("proves nothing where a row has a target but no weight", () => {
    const given = tableOf({ ...full, 满意度指标: [] });
    given.report.evaluations[0]?.indicators.push(indicator({ target: "≥90%", actual: "95%", score: "10" }));
    expect(kinds(outcomes(weightsTotal, given))).toEqual(["not-run"]);
  });

  it("proves nothing where a weight cannot be read", () => {
    const given = tableOf({ ...full, 满意度指标: ["十"] });
    expect(kinds(outcomes(weightsTotal, given))).toEqual(["not-run"]);
  });

  it("proves nothing where the execution rate's weight cannot be read", () => {
    expect(kinds(outcomes(weightsTotal, tableOf(full, { execution: ["十分", ""] })))).toEqual(["not-run"]);
  });

  it("adds the sources' weights where the total row is scored alone", () => {
    const funds = [fund("total", { weight: "", score: "10" }), fund("current-year", { weight: "5", score: "" })];
    expect(failures(weightsTotal, tableOf(full, { funds }))[0]?.formula).toBe("5 + 50 + 30 + 10 = 95 ≠ 100");
  });

  it("asks for no points of an execution rate that has none", () => {
    expect(failures(weightsTotal, tableOf(full, { execution: null }))[0]?.formula).toBe("50 + 30 + 10 = 90 ≠ 100");
    const funds = [fund("total", { weight: "", score: "—" })];
    expect(failures(weightsTotal, tableOf(full, { funds }))[0]?.formula).toBe("50 + 30 + 10 = 90 ≠ 100");
  });

  it("proves nothing where the execution rate is scored without a weight", () => {
    expect(kinds(outcomes(weightsTotal, tableOf(full, { execution: ["", "10"] })))).toEqual(["not-run"]);
  });

  it.each([null, "", "—", "满分"])("compares nothing with a total weight of %j", (weight) => {
    expect(kinds(outcomes(weightsTotal, tableOf(full, { weight })))).toEqual(["not-run"]);
  });

  it("compares nothing in a table without weights", () => {
    const given = tableOf({ 产出指标: ["/10", "/20"] });
    expect(kinds(outcomes(weightsTotal, given))).toEqual(["not-run"]);
    expect(kinds(outcomes(weightsHundred, given))).toEqual(["not-run"]);
  });
});

describe("score/weights-hundred", () => {
  it.each(["90", "110", "99.99", "1"])("accuses a total of %s", (weight) => {
    const [failure] = failures(weightsHundred, tableOf(full, { weight }));
    expect(failure).toMatchObject({ expected: "100", actual: weight, formula: `${weight} ≠ 100` });
  });

  it.each(["100", "100.00"])("holds for %s", (weight) => {
    expect(kinds(outcomes(weightsHundred, tableOf(full, { weight })))).toEqual(["passed"]);
  });

  it("does not ask for a total that the form does not have", () => {
    expect(kinds(outcomes(weightsHundred, tableOf(full, { weight: null })))).toEqual(["not-run"]);
  });
});

describe("score/scores-total", () => {
  it("accuses a total score that the rows do not make", () => {
    const given = tableOf({ ...full, 效益指标: ["15/11.25", "15"] }, { score: "76.25" });
    expect(failures(scoresTotal, given)[0]).toMatchObject({
      expected: "96.25",
      actual: "76.25",
      formula: "10 + 50 + 26.25 + 10 = 96.25 ≠ 76.25",
      subject: { evaluation: 0, field: "score" },
    });
  });

  it("allows a total in whole points, and no finer one", () => {
    const rows = { ...full, 效益指标: ["15/11.25", "15"] };
    expect(failures(scoresTotal, tableOf(rows, { score: "96" }))).toEqual([]);
    expect(failures(scoresTotal, tableOf(rows, { score: "96.3" }))).toEqual([]);
    expect(failures(scoresTotal, tableOf(rows, { score: "96.2" }))).toHaveLength(1);
    expect(failures(scoresTotal, tableOf(rows, { score: "97" }))).toHaveLength(1);
  });

  it("adds scores below zero and above their weight as they are printed", () => {
    const rows = { ...full, 满意度指标: ["10/-5"], 效益指标: ["15/17", "15"] };
    expect(failures(scoresTotal, tableOf(rows, { score: "87" }))).toEqual([]);
  });

  it("proves nothing while a row's score is blank", () => {
    const given = tableOf({ ...full, 满意度指标: ["10/—"] });
    expect(kinds(outcomes(scoresTotal, given))).toEqual(["not-run"]);
  });

  it("proves nothing while the execution rate has a weight but no score", () => {
    expect(kinds(outcomes(scoresTotal, tableOf(full, { execution: ["10", ""], score: "100" })))).toEqual(["not-run"]);
  });

  it("judges a form without weights all the same", () => {
    const rows = rowsOf({ 产出指标: ["/40"], 效益指标: ["/40"] }).map((row) => ({ ...row, weight: null }));
    const given = tableOf({}, { weight: null, score: "95", execution: ["20", "18"] });
    const table = given.report.evaluations[0];
    if (table !== undefined) Object.assign(table, { indicators: rows, grade: leaf("优") });
    expect(failures(scoresTotal, given)[0]?.formula).toBe("18 + 40 + 40 = 98 ≠ 95");
  });
});
