import { describe, expect, it } from "vitest";
import { readNumbering } from "../../../src/layout/text/numbering.js";

describe("the number before a heading", () => {
  it.each([
    ["一、概况", 1, 1],
    ["十二、其他", 1, 12],
    ["二十一、其他", 1, 21],
    ["（三）项目", 2, 3],
    ["(三)项目", 2, 3],
    ["1.项目", 3, 1],
    ["１．项目", 3, 1],
    ["2、项目", 3, 2],
    ["2.2022 年度项目支出绩效自评表", 3, 2],
    ["（1）设备", 4, 1],
    ["（１）设备", 4, 1],
    ["③设备", 5, 3],
    ["⑵设备", 4, 2],
    ["2）设备", 5, 2],
    ["2.12315投诉举报处置", 3, 2],
  ])("is read from %s", (text, rank, ordinal) => {
    expect(readNumbering(text)).toMatchObject({ rank, ordinal });
  });

  it.each([
    "1.5 万元",
    "12 月底完成",
    "2021年",
    "一是加强管理",
    "十分满意",
    "一个",
    "（万元）",
    "",
    "0、",
    "1）。",
    "1.125万元",
  ])("is not there in %s", (text) => {
    expect(readNumbering(text)).toBeNull();
  });
});
