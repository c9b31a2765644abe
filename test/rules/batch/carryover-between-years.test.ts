import { describe, expect, it } from "vitest";
import { carryoverBetweenYears } from "../../../src/rules/batch/carryover-between-years.js";
import type { Case } from "../../cases/case.js";
import { findingsIn, submit } from "../../support/submissions.js";

/** The report of the year after, with what it says was carried over. */
function next(carried: { initial?: string; adjusted?: string }, more: Case = {}): Case {
  return {
    ...more,
    say: {
      "2022年预算收入": "2023年预算收入",
      "2022年支出 598.00": "2023年支出 598.00",
      ...more.say,
    },
    report: { title: "青禾县文化和旅游局2023年度部门整体支出绩效自评报告" },
    department: { yearLine: "（2023年度）", sources: { 上年结转资金: carried } },
  };
}

describe("batch/carryover-between-years", () => {
  it("accuses the later report where the opening is not what the year before closed with, at both figures", () => {
    const [finding, ...more] = findingsIn(carryoverBetweenYears, [
      submit("2022.pdf"),
      submit("2023.pdf", next({ initial: "0.00", adjusted: "16.00" })),
    ]);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      file: "2023.pdf",
      severity: "error",
      formula: "16.00 万元 ≠ 22.00 万元",
      subject: { otherFile: "2022.pdf" },
    });
    expect(finding?.evidence.map(({ text, file }) => [text, file])).toEqual([
      ["16.00", undefined],
      ["22.00", "2022.pdf"],
    ]);
  });

  it.each([
    ["the adjusted budget is the same", next({ initial: "0.00", adjusted: "22.00" })],
    ["the initial budget is the same", next({ initial: "22", adjusted: "30.00" })],
    ["it is told more finely", next({ adjusted: "22.0041" })],
    ["the cell is blank", next({})],
    [
      "it is the year after next",
      { ...next({ adjusted: "16.00" }), report: { title: "青禾县文化和旅游局2024年度部门整体支出绩效自评报告" } },
    ],
  ])("says nothing where %s", (_, later) => {
    expect(findingsIn(carryoverBetweenYears, [submit("2022.pdf"), submit("2023.pdf", later)])).toEqual([]);
  });

  it("says nothing where one of several reports of a year agrees", () => {
    const reports = [
      submit("2022.pdf"),
      submit("2022-old.pdf", { say: { "结余结转 22.00": "结余结转 16.00" } }),
      submit("2023.pdf", next({ adjusted: "16.00" })),
    ];
    expect(findingsIn(carryoverBetweenYears, reports)).toEqual([]);
  });

  it("says nothing where either was only roughly told", () => {
    const rough = submit("2022.pdf", { say: { "结余结转 22.00 万元": "结余结转约 22 万元" } });
    expect(findingsIn(carryoverBetweenYears, [rough, submit("2023.pdf", next({ adjusted: "16.00" }))])).toEqual([]);
  });
});
