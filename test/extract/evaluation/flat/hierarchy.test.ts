import { describe, expect, it } from "vitest";
import { crossedLevels, lateLevels } from "../../../../src/extract/evaluation/flat/hierarchy.js";
import { indicator } from "../../../support/report-builder.js";

const row = (level1: string, level2: string) => indicator({ level1, level2, level3: "补种乔木数量" });

describe("labels of the second level in flattened text", () => {
  it.each([
    ["效益指标", "成本指标"],
    ["产出指标", "社会效益指标"],
    ["满意度指标", "数量指标"],
    ["产出指标", "体现公益性，"],
  ])("are out of place: %s, %s", (level1, level2) => {
    expect(crossedLevels([row("产出指标", "数量指标"), row(level1, level2)])).toMatchObject({
      code: "levels-crossed",
      params: { level1, level2 },
    });
  });

  it.each([
    ["产出指标", "成本 指标"],
    ["成本指标", "成本指标"],
    ["成本指标", "社会成本指标"],
    ["效益指标", "可持续影响指标"],
    ["效益指标", "服务对象满意度指标"],
    ["满意度指标", "社会公众或服务对象满意度指标"],
    ["过程", "数量指标"],
    ["", "质量指标"],
    ["产出指标", "项目立项"],
  ])("are in place: %s, %s", (level1, level2) => {
    expect(crossedLevels([row(level1, level2)])).toBeNull();
  });
});

describe("labels that were written beside the middle of their rows", () => {
  it("are told where the first row has none of them", () => {
    expect(lateLevels([row("", "数量指标"), row("产出指标", "数量指标")])).toMatchObject({
      code: "level-labels-unplaced",
      params: { words: "产出指标" },
    });
    expect(lateLevels([row("", "数量指标"), row("", "质量指标")])).toBeNull();
  });

  it("are not looked for above a row of budget execution", () => {
    const first = indicator({ level1: "", level2: "", level3: "预算执行率" });
    expect(lateLevels([first, row("产出指标", "数量指标")])).toBeNull();
  });
});
