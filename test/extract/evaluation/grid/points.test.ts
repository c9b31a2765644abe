import { expect, test } from "vitest";
import { level1Leaves } from "../../../../src/extract/evaluation/grid/levels.js";
import { bracketPoints } from "../../../../src/extract/evaluation/grid/points.js";
import { paragraph } from "../../../support/grid.js";

function weightOf(text: string): string | null {
  const { content } = paragraph(text);
  const place = content.runs[0]?.place ?? { line: 1 };
  return level1Leaves({ content, place }).level1Weight?.value ?? null;
}

test("points that a narrow label broke by hand within the figure are one figure", () => {
  expect(weightOf("产出指标（5 0分）")).toBe("50");
  expect(weightOf("满意度指标（1 0 分）")).toBe("10");
  expect(weightOf("效益指标（10 0分）")).toBe("100");
  expect(weightOf("产出指标（权重 50分）")).toBe("50");
});

test("without a bracket nobody can tell whether two figures are one", () => {
  expect(weightOf("产出指标50分")).toBe("50");
  expect(bracketPoints("产出指标5 0分", { bare: true })).toBeNull();
});
