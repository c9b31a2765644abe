import { describe, expect, it } from "vitest";
import { convert, findNumerals, findQuantities, parseQuantity, printed, unitOf } from "../../src/quantity/index.js";

const told = (text: string) =>
  findQuantities(text).map(
    ({ value, unit, approximate }) => `${value.toFixed()}${unit ?? ""}${approximate ? "~" : ""}`,
  );

describe("quantities of running text", () => {
  it.each([
    [
      "2021年预算收入1821.93万元，其中年初预算1,272.24万元，追加549.69 万元",
      ["1821.93万元", "1272.24万元", "549.69万元"],
    ],
    ["按1000元/人发放910人次共91万元", ["1000元/人", "910人次", "91万元"]],
    ["7,800,000.00元", ["7800000元"]],
    ["１８２１．９３万元", ["1821.93万元"]],
    ["２，０５０．３万元", ["2050.3万元"]],
    ["510 余万元", ["510万元~"]],
    ["4 万余人次", ["40000人次~"]],
    ["28 万人次", ["280000人次"]],
    ["201.69 万，", ["201.69万元"]],
    ["在职人员 3万/人", ["3万元/人"]],
    ["15亿元", ["15亿元"]],
    ["3千元", ["3千元"]],
    ["1.2万亩", ["12000亩"]],
    ["≥0.565km", ["0.565公里"]],
    ["204.46平方米", ["204.46平方米"]],
    ["三百二十万元", ["3200000元"]],
    ["三次", ["3次"]],
    ["百分之九十五", ["95%"]],
    ["百分之95.5", ["95.5%"]],
    ["千分之三", ["3‰"]],
    ["≥100百分比", ["100%"]],
    ["增长-3.2%", ["-3.2%"]],
    ["（-12.5万元）", ["-12.5万元"]],
    ["5元-10元", ["5元", "10元"]],
    ["近3万人", ["30000人~"]],
    ["约 20 场左右", ["20场~"]],
    ["3000多人", ["3000人~"]],
    ["编制数42人，实有42人", ["42人", "42人"]],
    ["12个月", ["12月"]],
  ])("reads %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    "2021年12月31日",
    "11 月 25 日",
    "第3批",
    "第三批",
    "十四五规划",
    "一次性补助",
    "三方面",
    "2021.12.31",
    "编码51000021R0001",
    "十分重视",
    "一般公共预算",
    "万元",
  ])("finds no quantity in %s", (text) => {
    expect(told(text)).toEqual([]);
  });

  it("takes the number of a heading apart from the year after it", () => {
    expect(told("1.2021年收入88.5万元")).toEqual(["88.5万元"]);
  });

  it("covers the figure and its unit", () => {
    const text = "共发放 910 人次。";
    const [found] = findQuantities(text);
    expect(text.slice(found?.start, found?.end)).toBe("910 人次");
  });

  it("knows how finely a multiplied figure was printed", () => {
    expect(findQuantities("31.6万人")[0]?.decimals).toBe(-3);
    expect(findQuantities("三百二十万元")[0]?.decimals).toBe(-4);
    expect(findQuantities("910.564万元")[0]?.decimals).toBe(3);
  });

  it("does not join figures over a blank", () => {
    expect(findNumerals("1 821.93").map(({ text }) => text)).toEqual(["1", "821.93"]);
  });
});

describe("a text that is one quantity", () => {
  it.each([
    ["共 910 人次", "910", "人次"],
    [" 150万元 ", "150", "万元"],
    ["约20场", "20", "场"],
    ["95%", "95", "%"],
  ])("takes %j whole", (text, value, unit) => {
    const quantity = parseQuantity(text);
    expect(quantity?.value.toFixed()).toBe(value);
    expect(quantity?.unit).toBe(unit);
  });

  it.each(["150万元，其中20万元", "发放910人次", "及时", ""])("leaves %j alone", (text) => {
    expect(parseQuantity(text)).toBeNull();
  });
});

describe("units", () => {
  const one = { value: unitOf("元")?.factor ?? null, decimals: 0 };

  it.each([
    ["万元", "元", "1234500", -2],
    ["元", "万元", "0.012345", 6],
    ["亿元", "万元", "1234500", -2],
    ["公里", "米", "123450", -1],
    ["个月", "月", "123.45", 2],
    ["万元/人", "元/人", "1234500", -2],
  ])("converts 123.45 %s to %s", (from, to, value, decimals) => {
    const figure = printed("123.45");
    const result = figure === null ? null : convert(figure, from, to);
    expect(result?.value.toFixed()).toBe(value);
    expect(result?.decimals).toBe(decimals);
  });

  it.each([
    ["人次", "次"],
    ["人", "人次"],
    ["万元", "%"],
    ["元/人", "元/户"],
    ["天", "月"],
    ["元", "美元"],
    ["场", "次"],
    ["疗程", "疗程次"],
  ])("does not convert %s to %s", (from, to) => {
    expect(one.value === null ? null : convert({ value: one.value, decimals: 0 }, from, to)).toBeNull();
  });

  it.each([
    ["万", "万元", "money"],
    ["％", "%", "percent"],
    ["百分比", "%", "percent"],
    ["人/次", "人次", "count"],
    ["元/人", "元/人", "price"],
    ["元/人/月", "元/人/月", "price"],
    ["元/月·人", "元/人/月", "price"],
    ["元/每人每月", "元/人/月", "price"],
    ["元/人.天", "元/人/天", "price"],
    ["km", "公里", "length"],
    ["㎡", "平方米", "area"],
  ])("knows %s as %s", (name, canonical, dimension) => {
    expect(unitOf(name)).toMatchObject({ name: canonical, dimension });
  });

  it.each(["", "优", "完成", "3", "疗程"])("knows no unit %j", (name) => {
    expect(unitOf(name)).toBeNull();
  });
});
