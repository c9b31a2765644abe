import { describe, expect, it } from "vitest";
import { groupByBrackets } from "../../../../src/extract/evaluation/flat/brackets.js";
import { indicator } from "../../../support/report-builder.js";

const row = (level1: string, bracket: string | null, weight: string) =>
  indicator({ level1, level1Weight: bracket, weight });

const labels = (rows: ReturnType<typeof row>[]) => groupByBrackets(rows).map(({ level1 }) => level1?.text);

describe("rows beside floating first-level labels", () => {
  it("go under the label whose bracket they fill", () => {
    const rows = [
      row("产出指标", "50", "30"),
      row("产出指标", "50", "20"),
      row("产出指标", "50", "30"),
      row("效益指标", "40", "10"),
    ];
    expect(labels(rows)).toEqual(["产出指标", "产出指标", "效益指标", "效益指标"]);
  });

  it("stay where they are when the brackets are wrong in the report itself", () => {
    const rows = [
      row("产出指标", "50", "30"),
      row("产出指标", "50", "20"),
      row("效益指标", "30", "20"),
      row("满意度指标", "20", "10"),
    ];
    expect(labels(rows)).toEqual(rows.map(({ level1 }) => level1?.text));
  });

  it("stay where they are when a label has no bracket or a row no weight", () => {
    const bare = [row("产出指标", null, "50"), row("产出指标", null, "30"), row("效益指标", "40", "10")];
    expect(labels(bare)).toEqual(bare.map(({ level1 }) => level1?.text));
    const blank = [row("产出指标", "50", "50"), row("产出指标", "50", ""), row("效益指标", "40", "40")];
    expect(labels(blank)).toEqual(blank.map(({ level1 }) => level1?.text));
  });
});
