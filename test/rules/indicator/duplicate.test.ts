import { describe, expect, it } from "vitest";
import { duplicate } from "../../../src/rules/indicator/duplicate.js";
import { evaluation, facts, failures, indicator } from "../../support/report-builder.js";
import { accusedTable, type Cells } from "./support.js";

const row = (cells: Cells = {}): Cells => ({ level3: "培训创业人员", target: "230人次", weight: "8", ...cells });

describe("one indicator twice in a table", () => {
  it.each<[string, Cells, Cells]>([
    ["with another weight", row(), row({ weight: "11" })],
    ["under another heading", row(), row({ level1: "效益指标", level2: "社会效益指标" })],
    ["with other blanks", row(), row({ level3: "培训创业 人员", target: "230 人次" })],
    ["with numbers before the name", row({ level3: "指标1：培训创业人员" }), row({ level3: "指标2：培训创业人员" })],
  ])("is accused %s", (_name, one, other) => {
    const [finding, ...others] = accusedTable(duplicate, [one, other]);
    expect(others).toHaveLength(0);
    expect(finding?.subject).toMatchObject({ evaluation: 0, row: other["level3"], field: "level3" });
    expect(finding?.evidence).toHaveLength(2);
  });

  it.each<[string, Cells, Cells]>([
    ["targets differ", row(), row({ target: "120人次" })],
    ["names differ", row(), row({ level3: "培训创业妇女" })],
    ["units differ", row({ measureUnit: "人次" }), row({ measureUnit: "期" })],
    ["no target is set", row({ target: "" }), row({ target: "" })],
    ["both names are the template's", row({ level3: "……" }), row({ level3: "……" })],
  ])("is not found where %s", (_name, one, other) => {
    expect(accusedTable(duplicate, [one, other])).toEqual([]);
  });

  it("is not found in two tables", () => {
    const table = evaluation({ indicators: [indicator(row())] });
    expect(failures(duplicate, facts({ evaluations: [table, table] }))).toEqual([]);
  });
});
