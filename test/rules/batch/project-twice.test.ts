import { describe, expect, it } from "vitest";
import { projectTwice } from "../../../src/rules/batch/project-twice.js";
import { findingsIn, submit } from "../../support/submissions.js";

describe("batch/project-twice", () => {
  it("accuses the second file where the project has other figures there, at each of them", () => {
    const other = submit("table.pdf", { reading: { total: { executed: "118.00" } }, repair: { name: "步道修缮专项" } });
    const [finding, ...more] = findingsIn(projectTwice, [submit("report.pdf"), other]);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      file: "table.pdf",
      severity: "warning",
      expected: "128.00",
      actual: "118.00",
      formula: "118.00 万元 ≠ 128.00 万元; 99.08 ≠ 99.85",
      subject: { otherFile: "report.pdf", field: "executed", evaluation: 1 },
    });
    expect(finding?.message).toContain("读书活动专项");
    expect(finding?.evidence.map(({ text }) => text)).toEqual(["118.00", "128.00", "99.08", "99.85"]);
  });

  it.each([
    ["the figures are the same", {}],
    ["one is the other rounded", { reading: { total: { executed: "128" } } }],
    [
      "no amount and no indicator is the same: another project of that name",
      {
        reading: {
          total: { initial: "20.00", adjusted: "21.00", executed: "21.00" },
          rows: { 组织读书活动场次: { target: "≥4场" } },
        },
      },
    ],
    ["it is another department's", { reading: { department: "白沙县文化和旅游局", total: { executed: "118.00" } } }],
    ["it is another year's", { reading: { yearLine: "（2021年度）", total: { executed: "118.00" } } }],
  ])("says nothing where %s", (_, change) => {
    const group = [submit("a"), submit("b", { ...change, repair: { name: "步道修缮专项" } })];
    expect(findingsIn(projectTwice, group)).toEqual([]);
  });

  it("says nothing of two copies of one file", () => {
    const change = { reading: { total: { executed: "118.00" } }, repair: { name: "步道修缮专项" } };
    expect(findingsIn(projectTwice, [submit("a", {}, "same"), submit("b", change, "same")])).toEqual([]);
  });
});
