import { describe, expect, it } from "vitest";
import { textsOf, withoutNumber } from "../../src/rules/running-text.js";
import { annex, body } from "../support/paragraphs.js";
import { facts } from "../support/report-builder.js";

describe("a heading without its number", () => {
  it.each([
    ["一、基本情况", "基本情况"],
    ["十二、基本情况", "基本情况"],
    ["一.基本情况", "基本情况"],
    ["（一）基本情况", "基本情况"],
    ["（十一）、基本情况", "基本情况"],
    ["(三).基本情况", "基本情况"],
    ["第三部分 基本情况", "基本情况"],
    ["第十二章基本情况", "基本情况"],
    ["1.基本情况", "基本情况"],
    ["12、基本情况", "基本情况"],
    ["1-2.基本情况", "基本情况"],
    ["（1）基本情况", "基本情况"],
    ["（12）、基本情况", "基本情况"],
    ["①基本情况", "基本情况"],
    ["⑫、基本情况", "基本情况"],
    ["附件：基本情况", "基本情况"],
    ["附件2：基本情况", "基本情况"],
    ["附2-1、基本情况", "基本情况"],
    ["附件：1-1.2021年度自评表", "2021年度自评表"],
    ["一、（一）1.基本情况", "基本情况"],
    // What is no number of it stays.
    ["2021年度基本情况", "2021年度基本情况"],
    ["基本情况1.概述", "基本情况1.概述"],
    ["一是加强管理", "一是加强管理"],
    ["附件基本情况", "附件基本情况"],
    ["3个项目", "3个项目"],
    ["第一部门", "第一部门"],
    ["（见附件）基本情况", "(见附件)基本情况"],
    ["123.基本情况", "123.基本情况"],
  ])("%s: %s", (printed, plain) => {
    expect(withoutNumber(printed)).toBe(plain);
  });
});

describe("the paragraphs of parts of the document", () => {
  it("are those parts alone, without blanks and half-width", () => {
    const paragraphs = [...body("一 、基本情况").paragraphs, ...annex("附件 １")];
    const given = facts({}, [], { paragraphs });
    expect(textsOf(given, "body")).toEqual(["一、基本情况"]);
    expect(textsOf(given, "annex", "table")).toEqual(["附件1"]);
    expect(textsOf(given, "annex", "body")).toHaveLength(2);
  });
});
