import { describe, expect, it } from "vitest";
import { readText } from "../../../src/document/text/index.js";

const lines = (text: string) => readText(new TextEncoder().encode(text)).lines.map((line) => [line.number, line.text]);

describe("the lines of a text", () => {
  it("part a page's number from the words that a program wrote straight behind it", () => {
    expect(lines("项目按计划实施。\n第 2 ⻚ 共 5 ⻚（2）业务培训项目\n第3页，共5页 四、存在的问题")).toEqual([
      [1, "项目按计划实施。"],
      [2, "第 2 ⻚ 共 5 ⻚"],
      [2, "（2）业务培训项目"],
      [3, "第3页，共5页"],
      [3, "四、存在的问题"],
    ]);
  });

  it("part the cells of a table that Word's own marks end", () => {
    const text = "项目名称\u0007街心花园养护\u0007\u0007\n分值\r\u0007得分\r\u0007";
    const read = lines(text).filter(([, line]) => line !== "");
    expect(read.map(([, line]) => line)).toEqual(["项目名称", "街心花园养护", "分值", "得分"]);
    const bytes = Uint8Array.from([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from([...text].map((c) => c.charCodeAt(0))).buffer),
    ]);
    expect(readText(bytes).encoding).toBe("utf-16le");
  });

  it("stay whole where they hold nothing but a page's number, or only speak of pages", () => {
    const text = "第 2 页 共 5 页\n第2页（共5页）\n详见第2页共识部分";
    expect(lines(text).map(([, line]) => line)).toEqual(text.split("\n"));
  });
});
