import { describe, expect, it } from "vitest";
import { findNumerals, findQuantities } from "../../src/quantity/index.js";

/** Every figure of a text as printed, with what it means. */
const figures = (text: string) => findNumerals(text).map(({ text: shown, value }) => `${shown} is ${value.toFixed()}`);

describe("figures in a text", () => {
  it.each([
    ["共3场，40人", ["3 is 3", "40 is 40"]],
    ["1,821.93元", ["1,821.93 is 1821.93"]],
    ["12,345,678", ["12,345,678 is 12345678"]],
    ["1234,567", ["1234 is 1234", "567 is 567"]],
    ["0,123", ["0 is 0", "123 is 123"]],
    ["1,2345", ["1 is 1", "2345 is 2345"]],
    ["1,23", ["1 is 1", "23 is 23"]],
    ["5.", ["5 is 5"]],
    [".5", ["5 is 5"]],
    ["３０．５ 万元", ["３０．５ is 30.5"]],
  ])("%s", (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });

  it("say how finely they are told", () => {
    expect(findNumerals("12.50").map(({ decimals }) => decimals)).toEqual([2]);
    expect(findNumerals("六百二十万").map(({ decimals }) => decimals)).toEqual([-4]);
    expect(findNumerals("三亿").map(({ decimals }) => decimals)).toEqual([-8]);
    expect(findNumerals("一万零五百元").map(({ decimals }) => decimals)).toEqual([0]);
  });
});

describe("digits that are no figures", () => {
  it.each([
    ["of a code", "R0001"],
    ["of a code in the other order", "3D打印"],
    ["of a code of both", "41000021R000000019951"],
    ["of a number with dots", "1.2.3"],
    ["of a date with dots", "2021.12.31"],
  ])("%s", (_, text) => {
    expect(figures(text)).toEqual([]);
  });

  it("end where the next figure may begin", () => {
    expect(figures("A12，5人")).toEqual(["5 is 5"]);
    expect(figures("3D技术5项")).toEqual(["5 is 5"]);
    expect(figures("1.2.3，5人")).toEqual(["5 is 5"]);
    expect(figures("至2021.12.31止共3次")).toEqual(["3 is 3"]);
  });

  it("are not those before a unit in letters", () => {
    expect(figures("12kg")).toEqual(["12 is 12"]);
    expect(figures("0.565km")).toEqual(["0.565 is 0.565"]);
  });
});

describe("a heading's number before a year", () => {
  it.each([
    ["1.2021年收入", ["2021 is 2021"]],
    ["12.2021 年收入", ["2021 is 2021"]],
    ["3.1998年", ["1998 is 1998"]],
    ["123.2021年", ["123.2021 is 123.2021"]],
    ["1.20215年", ["1.20215 is 1.20215"]],
    ["1.1821年", ["1.1821 is 1.1821"]],
    ["1.2021万元", ["1.2021 is 1.2021"]],
  ])("%s", (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });
});

describe("a dash before digits", () => {
  it.each([
    ["-3", ["-3 is -3"]],
    ["结余-16.99万元", ["-16.99 is -16.99"]],
    ["结余3万元，-5万元", ["3 is 3", "-5 is -5"]],
    ["(-3)", ["-3 is -3"]],
    ["3-5天", ["3 is 3", "5 is 5"]],
    ["3天-5天", ["3 is 3", "5 is 5"]],
    ["1人，2人，3-5天", ["1 is 1", "2 is 2", "3 is 3", "5 is 5"]],
    ["3元 -5元", ["3 is 3", "5 is 5"]],
    ["3 -5", ["3 is 3", "5 is 5"]],
    ["A-3", ["3 is 3"]],
    ["(一)-3", ["3 is 3"]],
    ["--3", ["3 is 3"]],
    ["- 3", ["3 is 3"]],
    ["第2期共8次，−3人", ["2 is 2", "8 is 8", "−3 is -3"]],
  ])("%s", (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });
});

describe("Chinese numerals before a unit", () => {
  it.each([
    ["十人", "十 is 10"],
    ["拾元", "拾 is 10"],
    ["十二个", "十二 is 12"],
    ["二十三人", "二十三 is 23"],
    ["两百人", "两百 is 200"],
    ["三百二十人", "三百二十 is 320"],
    ["一千零五人", "一千零五 is 1005"],
    ["一千二百三十四人", "一千二百三十四 is 1234"],
    ["六百二十万元", "六百二十万 is 6200000"],
    ["三亿二千万元", "三亿二千万 is 320000000"],
    ["一万零五百元", "一万零五百 is 10500"],
    ["一万二千元", "一万二千 is 12000"],
    ["十万零三百人", "十万零三百 is 100300"],
    ["壹佰贰拾元", "壹佰贰拾 is 120"],
    ["百分之八十", "八十 is 80"],
    ["百分之五", "五 is 5"],
  ])("%s", (text, expected) => {
    expect(figures(text)).toEqual([expected]);
  });
});

describe("large Chinese numerals without a unit", () => {
  it.each(["三百", "三百。", "三百，", "三百余", "三百多", "二十万"])("%s is a figure", (text) => {
    expect(figures(text)).toHaveLength(1);
  });

  it.each(["三百强", "二十三", "十二", "五，", "百强"])("%s is none", (text) => {
    expect(figures(text)).toEqual([]);
  });
});

describe("Chinese digits that are no figures", () => {
  it.each([
    ["an ordinal", "第三次"],
    ["a single stroke", "一次"],
    ["an adverb", "十分满意"],
    ["the name of a plan", "十四五规划"],
    ["a plan before a unit", "十四五人"],
    ["a year in digits", "二〇二一年"],
    ["a row of digits", "三二一人"],
    ["tens in rising order", "十百人"],
    ["what is said for 一万二千", "一万二元"],
    ["what is said for 三百二十", "三百二元"],
    ["the same multiplier twice", "三百二百人"],
  ])("%s: %s", (_, text) => {
    expect(figures(text)).toEqual([]);
  });

  it("end where the next figure may begin", () => {
    expect(figures("十四五规划5项")).toEqual(["5 is 5"]);
    expect(figures("第三次，五人")).toEqual(["五 is 5"]);
  });
});

describe("figures with their units", () => {
  const quantities = (text: string) =>
    findQuantities(text).map(({ value, unit, approximate }) => `${value.toFixed()} ${unit}${approximate ? "~" : ""}`);

  it.each([
    ["5百元", ["5 百元"]],
    ["3千元", ["3 千元"]],
    ["2百万元", ["2 百万元"]],
    ["1.5千万元", ["1.5 千万元"]],
    ["2万亿元", ["2 万亿元"]],
    ["1.2万亩", ["12000 亩"]],
    ["3百人", ["300 人"]],
    ["2十万人", ["200000 人"]],
    ["5万", ["5 万元"]],
    ["5亿", ["5 亿元"]],
    ["5千", ["5 null"]],
    ["5百万", ["5 百万元"]],
    ["3万余人", ["30000 人~"]],
    ["3万多元", ["3 万元~"]],
    ["3万余", ["3 万元~"]],
    ["510余万元", ["510 万元~"]],
    ["30多人", ["30 人~"]],
    ["30几人", ["30 人~"]],
    ["30余", ["30 null~"]],
    ["约30人", ["30 人~"]],
    ["将近30人", ["30 人~"]],
    ["30人左右", ["30 人~"]],
    ["30人 上下", ["30 人~"]],
    ["30人", ["30 人"]],
    ["3万/人", ["3 万元/人"]],
    ["500元/人", ["500 元/人"]],
    ["500 元 / 每人", ["500 元/人"]],
    ["500元/人/月", ["500 元/人/月"]],
    ["500元/", ["500 元"]],
    ["3次/月", ["3 次/月"]],
    ["5‰", ["5 ‰"]],
    ["百分之九十五点", ["95 %"]],
    ["千分之3", ["3 ‰"]],
    ["约百分之80", ["80 %~"]],
    ["百分之80左右", ["80 %~"]],
  ])("%s", (text, expected) => {
    expect(quantities(text)).toEqual(expected);
  });

  it.each([
    ["2021年", []],
    ["1900年", []],
    ["2199年", []],
    ["1899年", ["1899 年"]],
    ["2200年", ["2200 年"]],
    ["3年", ["3 年"]],
    ["12月", []],
    ["13月", ["13 月"]],
    ["12月3日", []],
    ["12 月 3 日", []],
    ["12月3号", []],
    ["3日", ["3 天"]],
    ["2.5年", ["2.5 年"]],
    ["12月3日、8号", []],
    ["第3期", []],
    ["2021年3月5日至8日共4天", ["4 天"]],
  ])("takes no date for a figure: %s", (text, expected) => {
    expect(quantities(text)).toEqual(expected);
  });
});
