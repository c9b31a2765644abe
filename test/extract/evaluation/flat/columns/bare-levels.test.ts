import { describe, expect, it } from "vitest";
import { atomsOf } from "../../../../../src/extract/evaluation/flat/columns/atoms.js";
import { withWholeLevels } from "../../../../../src/extract/evaluation/flat/columns/bare-levels.js";
import { anatomyOf } from "../../../../../src/extract/evaluation/flat/columns/blocks/sections.js";
import { regionOf } from "../region-of.js";

const keys = (...pieces: string[]): string[] => withWholeLevels(pieces.map((key) => ({ key }))).map(({ key }) => key);

const FORM = `项目支出绩效自评表

项目名称

职工书屋建设

年度资金总额

三级指标

年度指标值

实际完成值

分值

得分

数量指标
产出

培训人数

100人

100人

50

50

经济效益指标
效益

增收效果`;

describe("first-level labels without 指标", () => {
  it("are labels where both that every form has stand alone, and say what is printed", () => {
    const atoms = atomsOf(regionOf(FORM), false);
    const labels = anatomyOf(atoms)?.labels ?? [];
    expect(labels.filter(({ level }) => level === 1).map(({ content }) => content.text)).toEqual(["产出", "效益"]);
  });

  it("are no labels where one of the two is not printed alone", () => {
    expect(keys("产出", "经济效益")).toEqual(["产出", "经济效益"]);
  });

  it("are no labels where the form prints them whole", () => {
    expect(keys("产出指标(50分)", "产出", "效益")).toEqual(["产出指标(50分)", "产出", "效益"]);
  });

  it("are told from the rest of a wrapped name where two say the same", () => {
    expect(keys("产出", "效益", "满意度", "受益群众", "满意度")[2]).toBe("满意度");
    expect(keys("产出", "效益", "满意度")[2]).toBe("满意度指标");
  });
});
