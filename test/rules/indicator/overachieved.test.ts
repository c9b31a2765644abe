import { describe, expect, it } from "vitest";
import { overachieved } from "../../../src/rules/indicator/overachieved.js";
import { evaluation, facts, failures, indicator } from "../../support/report-builder.js";
import { accused, type Cells, verdicts } from "./support.js";

const row = (target: string, actual: string, cells: Cells = {}): Cells => ({
  level3: "发布文章篇数",
  weight: "8",
  score: "8",
  target,
  actual,
  ...cells,
});

describe("far above the target without a reason", () => {
  it.each<[string, string, Cells]>([
    ["200篇", "536篇", {}],
    ["≥10场", "14场", {}],
    ["２００", "５３６", { nature: "≥", measureUnit: "篇" }],
    ["≥100篇", "131篇", { deviation: "无" }],
    ["≥100篇", "131篇", { deviation: "—" }],
    ["≥1万人次", "1.5万人次", {}],
  ])("is shown: %s, %s", (target, actual, cells) => {
    const [finding, ...others] = accused(overachieved, row(target, actual, cells));
    expect(others).toHaveLength(0);
    expect(finding?.subject.field).toBe("actual");
  });

  it.each<[string, string, Cells]>([
    ["≥100篇", "130篇", {}],
    ["200篇", "536篇", { deviation: "上级追加任务" }],
    ["200篇", "536篇", { score: "7" }],
    ["=200篇", "536篇", {}],
    ["≤5%", "9%", {}],
    ["20万元", "90万元", { level2: "成本指标", level3: "项目成本" }],
    ["0起", "5起", { level3: "安全事故起数" }],
    ["3次", "9次", { level3: "群众投诉次数" }],
    ["200篇", "近536篇", {}],
    ["200人次", "536次", {}],
    ["≥2000平方米", "2100亩", {}],
    ["每季度1次", "4次", {}],
    ["每月不少于1次", "12次", {}],
    ["按月2期", "24期", {}],
    ["≥1万人次", "1.3万人次", {}],
    ["≥95%", "100%", {}],
  ])("is not found: %s, %s", (target, actual, cells) => {
    expect(accused(overachieved, row(target, actual, cells))).toEqual([]);
  });

  it("is found from the ratio itself on in a form of Guangxi", () => {
    const of = (actual: string) =>
      failures(
        overachieved,
        facts({ evaluations: [evaluation({ profile: "guangxi", indicators: [indicator(row("≥100篇", actual))] })] }),
      );
    expect(of("130篇")[0]?.formula).toBe("130 ÷ 100 = 130% ≥ 130%");
    expect(of("129篇")).toEqual([]);
  });

  it("shows the ratio", () => {
    expect(accused(overachieved, row("200篇", "536篇"))[0]?.formula).toBe("536 ÷ 200 = 268% > 130%");
  });

  it("cannot be judged where the form has no place for a reason", () => {
    expect(verdicts(overachieved, row("200篇", "536篇", { deviation: null }))).toEqual(["not-run"]);
  });
});
