import { describe, expect, it } from "vitest";
import { qualitativeScore } from "../../../src/rules/indicator/qualitative-score.js";
import { evaluation, facts, failures, indicator } from "../../support/report-builder.js";
import { accused, type Cells, verdicts } from "./support.js";

const row = (target: string, actual: string, score: string, weight = "10"): Cells => ({
  level3: "服务能力",
  target,
  actual,
  weight,
  score,
});

describe("the score of a target in words", () => {
  it.each([
    ["及时", "未及时", "7", "7"],
    ["按时完成", "未按时完成", "6.5", "10"],
    ["增强", "部分增强", "9", "10"],
    ["增强", "部分增强", "10", "10"],
    ["增强", "部分增强", "5.5", "10"],
    ["增强", "部分增强", "1", "1"],
    ["达成预期指标", "部分达成预期指标并具有一定效果", "20", "20"],
    ["健全", "基本健全", "5.9", "10"],
    ["落实", "未全部落实", "9", "10"],
    ["提升服务能力", "部分提升", "9", "10"],
    ["服务能力提升", "部分提升", "9", "10"],
    ["增强", "部分增强，效果有限", "9", "10"],
    ["服务健全", "未完成", "9", "10"],
    ["增强。", "部分增强！；", "9", "10"],
    ["及时", "部分未及时", "9", "10"],
    ["提升", "未见明显提升", "9", "10"],
  ])("is accused outside its tier: %s, %s, %s of %s", (target, actual, score, weight) => {
    const [finding, ...others] = accused(qualitativeScore, row(target, actual, score, weight));
    expect(others).toHaveLength(0);
    expect(finding?.subject.field).toBe("score");
  });

  it("shows the tier", () => {
    const [finding] = accused(qualitativeScore, row("及时", "未及时", "7", "7"));
    expect(finding?.formula).toBe("7 × 60%–0% = 4.2–0 ≠ 7");
  });

  it.each([
    ["增强", "部分增强", "8", "10"],
    ["提升", "未见明显提升", "7", "10"],
    ["提升", "未收到明显投诉", "10", "10"],
    ["增强", "部分增强", "6", "10"],
    ["增强", "部分增强", "11.25", "15"],
    ["增强", "部分增强", "3", "4"],
    ["及时", "未及时", "0", "7"],
    ["及时", "未及时", "4.2", "7"],
    ["健全", "基本健全", "10", "10"],
    ["健全", "基本健全", "6", "10"],
    ["健全", "健全", "10", "10"],
    ["基本完成", "基本完成", "10", "10"],
  ])("is not found within its tier: %s, %s, %s of %s", (target, actual, score, weight) => {
    expect(accused(qualitativeScore, row(target, actual, score, weight))).toEqual([]);
  });

  it.each([
    ["不发生事故", "未发生事故"],
    ["秩序良好", "未发生投诉"],
    ["稳定", "总体稳定"],
    ["提升", "部分群众反映良好"],
    ["提升", "部分"],
    ["部分提升", "部分改善"],
    ["举办3场和2期", "未举办3场和2期"],
    ["提升", "效果部分提升"],
    ["。", "未完成"],
    ["增强", "，"],
  ])("cannot be judged by other words: %s, %s", (target, actual) => {
    expect(verdicts(qualitativeScore, row(target, actual, "10"))).toEqual(["not-run"]);
  });

  it("cannot be judged without points, or for a weight of nothing", () => {
    expect(verdicts(qualitativeScore, row("增强", "部分增强", ""))).toEqual(["not-run"]);
    expect(verdicts(qualitativeScore, row("增强", "部分增强", "0", "0"))).toEqual(["not-run"]);
    expect(verdicts(qualitativeScore, row("增强", "90%", "9"))).toEqual(["not-run"]);
  });

  it("says which part of the weight it earns", () => {
    const [finding] = accused(qualitativeScore, row("增强", "部分增强", "9"));
    expect(finding?.message.zh).toBe(
      "“服务能力”的指标值是“增强”，实际完成“部分增强”，应在分值的 80%–60% 之间（8–6 分），却得 9 分。",
    );
  });

  it("is no question of figures", () => {
    expect(verdicts(qualitativeScore, row("≥95%", "未完成", "10"))).toEqual([]);
  });

  it("may be lower for a part in a form of Hubei", () => {
    const table = (profile: string) =>
      facts({ evaluations: [evaluation({ profile, indicators: [indicator(row("增强", "部分增强", "5.2"))] })] });
    expect(failures(qualitativeScore, table("hubei"))).toHaveLength(0);
    expect(failures(qualitativeScore, table("sichuan"))).toHaveLength(1);
  });
});
