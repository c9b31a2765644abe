import { describe, expect, it } from "vitest";
import { blankTarget } from "../../../src/rules/indicator/blank-target.js";
import { accused, accusedTable, type Cells, verdicts } from "./support.js";

const row = (cells: Cells): Cells => ({
  level2: "时效指标",
  level3: "工作完成及时性",
  actual: "及时",
  weight: "11",
  score: "11",
  ...cells,
});

describe("a weight without a target", () => {
  it.each(["", "-", "—", "/", "个"])("is accused when the cell says %j", (target) => {
    const [finding] = accused(blankTarget, row({ target }));
    expect(finding?.subject).toEqual({ evaluation: 0, row: "工作完成及时性", field: "target" });
    expect(finding?.message.zh).toContain("11");
  });

  it("is accused under a column for the nature as well", () => {
    expect(accused(blankTarget, row({ target: "-", nature: "定性", measureUnit: "" }))).toHaveLength(1);
  });

  it.each<[string, Cells]>([
    ["words as a target", row({ target: "及时" })],
    ["a blank adjusted target beside an initial one", row({ target: "", initialTarget: "及时" })],
    ["a target of none", row({ target: "无", actual: "无" })],
    ["a target of none that was kept", row({ target: "无", actual: "0起" })],
    ["the row of the rate alone", row({ target: "", level3: "执行率" })],
    ["the row of the funds' rate", row({ target: "", level3: "资金执行率" })],
    ["a row of the management group", row({ target: "一", level1: "管理" })],
    ["the row of the execution rate", row({ target: "", level3: "预算执行率" })],
    ["a row without a weight", row({ target: "", weight: "" })],
  ])("is not found with %s", (_name, cells) => {
    expect(accused(blankTarget, cells)).toEqual([]);
  });

  it("is accused where 无 stands beside a result of something", () => {
    expect(accused(blankTarget, row({ target: "无", actual: "3起" }))).toHaveLength(1);
    expect(accused(blankTarget, row({ target: "", level3: "政策执行率" }))).toHaveLength(1);
  });

  it("is not found where the whole column is empty", () => {
    expect(accusedTable(blankTarget, [row({ target: "" }), row({ target: "" })])).toEqual([]);
  });

  it("cannot be judged without the column", () => {
    expect(verdicts(blankTarget, row({ target: null }))).toEqual(["not-run"]);
  });
});
