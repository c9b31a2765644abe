import { describe, expect, it } from "vitest";
import { atomsOf } from "../../../../../src/extract/evaluation/flat/columns/atoms.js";
import { anatomyOf } from "../../../../../src/extract/evaluation/flat/columns/blocks/sections.js";
import { regionOf } from "../region-of.js";

const HEADINGS =
  "项目支出绩效自评表\n\n项目名称\n\n书屋建设\n\n一级指标\n\n二级指标\n\n三级指标\n\n年度指标值\n\n实际完成值\n\n分值\n\n得分\n\n职工满意度\n\n≥90%\n\n96%\n\n";
/** What the grade's place says of a form with this below its rows. */
const gradeIn = (foot: string): readonly string[] =>
  (anatomyOf(atomsOf(regionOf(HEADINGS + foot), false))?.marks ?? [])
    .filter(({ role }) => role.kind === "grade")
    .map(({ content }) => content.text);

describe("a grade in blocks", () => {
  it("is the one that was written alone behind its label, whatever stands between", () => {
    expect(gradeIn("总分\n\n自评等级\n\n100\n\n99.96\n\n优\n\n—\n")).toEqual(["自评等级：优"]);
    expect(gradeIn("总分\n\n100\n\n99.96\n\n自评等级：\n\n优\n")).toEqual(["自评等级：优"]);
    expect(gradeIn("总分\n\n100\n\n99.96\n\n自评等级：优\n")).toEqual(["自评等级：优"]);
  });

  it("is blank where the form says none", () => {
    expect(gradeIn("总分\n\n自评等级\n\n100\n\n99.96\n")).toEqual(["自评等级"]);
  });

  it("is neither told nor missing where it was written before its label, or twice behind it", () => {
    expect(gradeIn("优\n\n总分\n\n自评等级\n\n100\n\n99.96\n")).toEqual([]);
    expect(gradeIn("总分\n\n自评等级\n\n优\n\n100\n\n良\n")).toEqual([]);
  });
});
