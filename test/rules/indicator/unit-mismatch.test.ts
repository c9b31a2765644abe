import { describe, expect, it } from "vitest";
import { unitMismatch } from "../../../src/rules/indicator/unit-mismatch.js";
import { accused, type Cells, verdicts } from "./support.js";

const row = (target: string, actual: string, cells: Cells = {}): Cells => ({
  level3: "培训规模",
  weight: "8",
  score: "8",
  target,
  actual,
  ...cells,
});

describe("units that differ", () => {
  it.each<[string, string, Cells]>([
    ["≥530人次", "530次", {}],
    ["≥530人次", "530人", {}],
    ["16.8万元", "168000元", {}],
    ["≥95%", "95", {}],
    ["95", "96%", {}],
    ["30户", "30人", {}],
    ["500元/人", "500元/户", {}],
    ["500元/人·月", "500元/户·月", {}],
    ["20万元", "20个", {}],
    ["530", "530次", { measureUnit: "人次", nature: "≥" }],
    ["≥95%", "95个", {}],
    ["≥2000平方米", "2100亩", {}],
    ["≥5公里", "5米", {}],
  ])("are shown: %s, %s", (target, actual, cells) => {
    const [finding, ...others] = accused(unitMismatch, row(target, actual, cells));
    expect(others).toHaveLength(0);
    expect(finding?.subject.field).toBe("actual");
  });

  it.each<[string, string, Cells]>([
    ["≥54场", "59", {}],
    ["54", "59场", { measureUnit: "场", nature: "≥" }],
    ["95", "96", { measureUnit: "%", nature: "≥" }],
    ["95", "96%", { measureUnit: "％", nature: "≥" }],
    ["112.43", "112.43", { measureUnit: "万", nature: "≤" }],
    ["20家", "20个", {}],
    ["30人", "30名", {}],
    ["24场", "24次", {}],
    ["1.5公里", "1500米", {}],
    ["≥5吨", "60000公斤", {}],
    ["≤30天", "2小时", {}],
    ["634.69万", "634.69万元", {}],
    ["1.2万人次", "1.3万", {}],
    ["500元/人", "500元", {}],
    ["500元/人·月", "500元/月/人", {}],
    ["每人每月500元", "500元/人/月", {}],
    ["500元/人", "500元/人/月", {}],
    ["20疗程", "20次", {}],
    ["12个月", "12月", { measureUnit: "月" }],
    ["≤0", "-5%", {}],
    ["≤3%", "0", {}],
    ["1次/季", "4次", {}],
    ["2场/每月", "24场", {}],
    ["5个", "5次", {}],
    ["5次", "5个", {}],
    ["50万元", "50万元", {}],
  ])("are not found: %s, %s", (target, actual, cells) => {
    expect(accused(unitMismatch, row(target, actual, cells))).toEqual([]);
  });

  it("are no question for dates and words", () => {
    expect(verdicts(unitMismatch, row("2021年底前", "2021年12月"))).toEqual([]);
    expect(verdicts(unitMismatch, row("≥95%", "良好"))).toEqual([]);
  });

  it("name both units", () => {
    const [finding] = accused(unitMismatch, row("≥95%", "95"));
    expect([finding?.expected, finding?.actual]).toEqual(["%", null]);
    expect(finding?.message.zh).toContain("95（无单位）");
    expect(finding?.message.zh).toContain("≥95%（单位：%）");
    expect(finding?.message.en).toContain("≥95% (unit: %)");
    expect(finding?.message.en).toContain("95 (no unit)");
  });
});
