import { describe, expect, it } from "vitest";
import { givesReason, hasFullMarks, isWhollyBlank, rowsOf } from "../../../src/rules/indicator/rows.js";
import { evaluation, facts, indicator, leaf } from "../../support/report-builder.js";

describe("indicator rows", () => {
  it("come from every table, each with its own, and with the year of its table", () => {
    const tables = [
      evaluation({ year: 2022, indicators: [indicator({ level3: "甲" })] }),
      evaluation({ year: null, indicators: [indicator({ level3: "乙" }), indicator({ level3: " " })] }),
    ];
    const rows = [...rowsOf(facts({ year: 2021, evaluations: tables }))];
    expect(rows.map((row) => [row.evaluation, row.indicator.level3.text, row.year])).toEqual([
      [0, "甲", 2022],
      [1, "乙", 2021],
    ]);
  });

  it("have full marks only for the whole of a weight", () => {
    const marks = (weight: string, score: string) => {
      const [row] = rowsOf(facts({ evaluations: [evaluation({ indicators: [indicator({ weight, score })] })] }));
      return row !== undefined && hasFullMarks(row);
    };
    expect(marks("5", "5.00")).toBe(true);
    expect(marks("5", "4.99")).toBe(false);
    expect(marks("0", "0")).toBe(false);
    expect(marks("5", "")).toBe(false);
  });

  it.each([
    ["", false],
    ["—", false],
    ["/", false],
    ["无", false],
    ["无。", false],
    ["无偏差", false],
    ["上级追加任务", true],
    ["无法按期开展", true],
  ])("give a reason with %j: %s", (text, expected) => {
    expect(givesReason(leaf(text))).toBe(expected);
  });

  it("are not judged by a column that is blank throughout", () => {
    const blank = indicator({ actual: "" });
    expect(isWhollyBlank(evaluation({ indicators: [blank, blank] }), "actual")).toBe(true);
    expect(isWhollyBlank(evaluation({ indicators: [blank, indicator({ actual: "3场" })] }), "actual")).toBe(false);
    expect(isWhollyBlank(evaluation({ indicators: [blank] }), "actual")).toBe(false);
  });
});
