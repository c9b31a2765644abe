import { describe, expect, it } from "vitest";
import { isLater, parseDeadline } from "../../src/quantity/index.js";

describe("dates and deadlines", () => {
  it.each([
    ["2021年底前", 20211231, 20211231, true],
    ["2021年前", 20201231, 20201231, true],
    ["2021年 12月前", 20211130, 20211231, true],
    ["2022 年 11 月底前", 20221130, 20221130, true],
    ["2024年12月31日前", 20241231, 20241231, true],
    ["2021年12月31日之前完成", 20211231, 20211231, true],
    ["2021 年 2 月", 20210201, 20210228, false],
    ["2024年2月", 20240201, 20240229, false],
    ["2023年10月", 20231001, 20231031, false],
    ["2021年12月完成", 20211201, 20211231, false],
    ["2021年", 20210101, 20211231, false],
    ["2021年度全年", 20210101, 20211231, false],
    ["2021年内", 20211231, 20211231, true],
    ["2021年1-12月", 20210101, 20211231, false],
    ["2021年3月至10月", 20210301, 20211031, false],
    ["2021年3月1日-2021年10月31日", 20210301, 20211031, false],
    ["2021年上半年", 20210101, 20210630, false],
    ["2021年第三季度", 20210701, 20210930, false],
    ["2021年第2季度末前", 20210630, 20210630, true],
    ["2021年上半年末", 20210601, 20210630, false],
    ["2021年6月上旬", 20210601, 20210610, false],
    ["2024-12-31", 20241231, 20241231, false],
    ["2021.12.31", 20211231, 20211231, false],
    ["2021/12", 20211201, 20211231, false],
    ["20211231", 20211231, 20211231, false],
    ["２０２１年６月", 20210601, 20210630, false],
    ["二〇二一年十二月", 20211201, 20211231, false],
    ["≤2021年12月31日", 20210101, 20211231, true],
    ["截至2021年11月", 20210101, 20211130, true],
  ])("reads %s", (text, first, last, before) => {
    expect(parseDeadline(text)).toEqual({ first, last, before });
  });

  it.each([
    ["12月底之前完成", 20211231],
    ["6月30日前", 20210630],
    ["年底前", 20211231],
    ["当年12月底前", 20211231],
    ["次年1月完成", 20220131],
    ["下一年度2月底前", 20220228],
    ["二季度末前", 20210630],
  ])("needs the year for %s", (text, last) => {
    expect(parseDeadline(text)).toBeNull();
    expect(parseDeadline(text, 2021)?.last).toBe(last);
  });

  it.each([
    "及时",
    "2021年12月启动",
    "2021年13月",
    "2021年2月30日",
    "15年",
    "3天",
    "2021年完成80%",
    "2021年收入88.5万元",
    "",
    "21年底",
  ])("reads no date in %j", (text) => {
    expect(parseDeadline(text, 2021)).toBeNull();
  });

  it("does not take three months for March", () => {
    expect(parseDeadline("≤3月", 2021)).toBeNull();
  });

  const later = (actual: string, target: string) => {
    const [done, due] = [parseDeadline(actual, 2021), parseDeadline(target, 2021)];
    return done !== null && due !== null && isLater(done, due);
  };

  it.each([
    ["2021年12月前", "2021年前"],
    ["2021年11月20日", "2021年6月底前"],
    ["2022年1月", "2021年底前"],
    ["2021年12月", "2021年11月前"],
    ["11月", "10月底前"],
    ["2021-12-31", "2021年12月30日前"],
  ])("finds %s later than %s", (actual, target) => {
    expect(later(actual, target)).toBe(true);
  });

  it.each([
    ["2021年12月", "2021年底前"],
    ["2021年12月前", "2021年12月前"],
    ["2021年12月", "2021年12月前"],
    ["2021年", "2021年6月底前"],
    ["2021年12月底", "2021年12月25日前"],
    ["2021年1-12月", "2021年10月底前"],
    ["2021年7月", "2021年11月底前"],
    ["截至2021年底", "2021年10月底前"],
  ])("does not call %s later than %s", (actual, target) => {
    expect(later(actual, target)).toBe(false);
  });
});
