import { describe, expect, it } from "vitest";
import {
  countedThings,
  isRateName,
  plainIndicatorName,
  plainPhrase,
} from "../../../src/rules/consistency/indicator-name.js";

describe("names of indicators", () => {
  it("say what is counted without their words of counting", () => {
    const pairs = [
      ["举办讲座场次", "举办讲座"],
      ["救助妇女人数", "救助妇女"],
      ["走访特困人员人次", "走访特困人员"],
      ["清理沟渠长度", "清理沟渠"],
      ["建设服务站数量", "建设服务站"],
      ["开设培训班期数（含线上）", "开设培训班"],
      ["巡查车辆辆次", "巡查车辆"],
    ] as const;
    for (const [name, thing] of pairs) expect(countedThings(name)).toContain(thing);
    expect(countedThings("救助妇女人数")).not.toContain("救助");
  });

  it("lose their number and nothing else", () => {
    expect(plainIndicatorName("指标 1：举办讲座")).toBe("举办讲座");
    expect(plainIndicatorName("“三公”经费变动率")).toBe("“三公”经费变动率");
  });

  it("are known for rates, also with a bracket behind", () => {
    expect(["合格率", "职工满意度（抽样）", "补助标准", "结余比例"].map(isRateName)).toEqual(Array(4).fill(true));
    expect(["效率提升场次", "培训人数"].map(isRateName)).toEqual([false, false]);
  });
});

describe("phrases of the narrative", () => {
  it("lose words of time and of counting", () => {
    for (const phrase of [
      "全年共举办讲座",
      "2021年累计举办讲座",
      "年内已举办讲座共计",
      "举办讲座",
      "，本年度举办了讲座",
    ]) {
      expect(plainPhrase(phrase)).toBe(phrase.includes("举办了") ? "举办了讲座" : "举办讲座");
    }
  });
});
