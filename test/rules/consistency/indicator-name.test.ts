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
    expect(countedThings("知识普及")).toEqual(new Set(["知识普及"]));
    expect(countedThings("（县级）讲座场次")).toContain("(县级)讲座");
    expect(countedThings("建设服务站数")).toContain("建设服务站");
  });

  it("lose their number and nothing else", () => {
    expect(plainIndicatorName("指标 1：举办讲座")).toBe("举办讲座");
    expect(plainIndicatorName("“三公”经费变动率")).toBe("“三公”经费变动率");
    expect(plainIndicatorName("12.举办讲座")).toBe("举办讲座");
    expect(plainIndicatorName("指标12、举办讲座")).toBe("举办讲座");
    expect(plainIndicatorName("完成指标1：举办讲座")).toBe("完成指标1:举办讲座");
  });

  it("are known for rates, also with a bracket behind", () => {
    expect(["合格率", "职工满意度（抽样）", "补助标准", "结余比例"].map(isRateName)).toEqual(Array(4).fill(true));
    expect(["效率提升场次", "培训人数", "合格率（抽样）人数"].map(isRateName)).toEqual([false, false, false]);
  });
});

describe("phrases of the narrative", () => {
  it("lose their signs at both ends and no year within", () => {
    expect(plainPhrase("，、举办讲座，；")).toBe("举办讲座");
    expect(plainPhrase("举办、主办讲座")).toBe("举办、主办讲座");
    expect(plainPhrase("举办2021年讲座")).toBe("举办2021年讲座");
  });

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
