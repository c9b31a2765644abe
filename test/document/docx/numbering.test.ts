import { describe, expect, it } from "vitest";
import { readDocx } from "../../../src/document/docx/index.js";
import { printNumber } from "../../../src/document/docx/numbering/formats.js";
import { docx, p } from "../../support/office.js";

const level = (at: number, format: string, text: string, more = "") =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:suff w:val="nothing"/>${more}</w:lvl>`;
const list = (id: number, levels: string) => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const num = (id: number, of: number, more = "") =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const item = (id: number, at: number, text: string) =>
  p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);

const OUTLINE = list(
  0,
  level(0, "chineseCountingThousand", "%1、") + level(1, "chineseCounting", "（%2）") + level(2, "decimal", "%3."),
);

function texts(body: string, numbering: string, styles = ""): string[] {
  const { blocks } = readDocx(docx(body, { numbering, styles }));
  return blocks.map((block) => (block.kind === "paragraph" ? block.text : ""));
}

describe("automatic numbers", () => {
  it("are printed as the outline counts, each level beginning again under the next of the one above", () => {
    const body = [
      item(1, 0, "概况"),
      item(1, 1, "职能"),
      item(1, 1, "人员"),
      item(1, 0, "收支"),
      item(1, 1, "收入"),
      item(1, 2, "年初"),
      item(1, 2, "追加"),
    ];
    expect(texts(body.join(""), OUTLINE + num(1, 0))).toEqual([
      "一、概况",
      "（一）职能",
      "（二）人员",
      "二、收支",
      "（一）收入",
      "1.年初",
      "2.追加",
    ]);
  });

  it("show the numbers of the levels above, Arabic where the list says so", () => {
    const levels = level(0, "chineseCounting", "第%1章") + level(1, "decimal", "%1.%2 ", "<w:isLgl/>");
    expect(texts(item(1, 0, "总则") + item(1, 1, "目的"), list(0, levels) + num(1, 0))).toEqual([
      "第一章总则",
      "1.1 目的",
    ]);
  });

  it("go on through another list of the same definition, and begin again where that list says so", () => {
    const numbering =
      list(0, level(0, "decimal", "%1.")) +
      num(1, 0) +
      num(2, 0) +
      num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');
    const body = item(1, 0, "甲") + item(2, 0, "乙") + item(3, 0, "丙") + item(3, 0, "丁");
    expect(texts(body, numbering)).toEqual(["1.甲", "2.乙", "1.丙", "2.丁"]);
  });

  it("come from a paragraph's style, and go where list 0 takes them away", () => {
    const styles = `<w:style w:type="paragraph" w:styleId="h1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="h2"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    const levels =
      level(0, "chineseCounting", "%1、", '<w:pStyle w:val="h1"/>') +
      level(1, "chineseCounting", "（%2）", '<w:pStyle w:val="h2"/>');
    const body =
      p("概况", '<w:pStyle w:val="h1"/>') +
      p("职能", '<w:pStyle w:val="h2"/>') +
      p("附", '<w:pStyle w:val="h1"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
      p("收支", '<w:pStyle w:val="h1"/>');
    expect(texts(body, list(0, levels) + num(1, 0), styles)).toEqual(["一、概况", "（一）职能", "附", "二、收支"]);
  });

  it("are found where a definition only names a list style", () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
    const numbering =
      list(0, '<w:numStyleLink w:val="L"/>') + list(1, level(0, "decimal", "%1)")) + num(1, 0) + num(2, 1);
    expect(texts(item(1, 0, "甲"), numbering, styles)).toEqual(["1)甲"]);
  });

  it("have a blank behind them unless the list sets the words close, and no bullet", () => {
    const spaced = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>';
    expect(texts(item(1, 0, "2022年支出"), list(0, spaced) + num(1, 0))).toEqual(["1. 2022年支出"]);
    expect(texts(item(1, 0, "支出"), list(0, level(0, "bullet", "\uf0d8")) + num(1, 0))).toEqual(["支出"]);
  });
});

describe("how a number is printed", () => {
  it.each<[string, number, string]>([
    ["chineseCounting", 10, "十"],
    ["chineseCounting", 11, "十一"],
    ["chineseCountingThousand", 20, "二十"],
    ["chineseCountingThousand", 105, "一百零五"],
    ["japaneseCounting", 21, "二十一"],
    ["ideographDigital", 10, "一〇"],
    ["chineseLegalSimplified", 12, "壹拾贰"],
    ["ideographTraditional", 3, "丙"],
    ["ideographZodiac", 1, "子"],
    ["decimalEnclosedCircle", 12, "⑫"],
    ["decimalEnclosedCircleChinese", 21, "㉑"],
    ["decimalEnclosedParen", 2, "(2)"],
    ["decimalEnclosedFullstop", 2, "2."],
    ["decimalFullWidth", 13, "１３"],
    ["decimalZero", 7, "07"],
    ["upperLetter", 27, "AA"],
    ["lowerLetter", 2, "b"],
    ["upperRoman", 1994, "MCMXCIV"],
    ["lowerRoman", 4, "iv"],
    ["ideographEnclosedCircle", 2, "㊁"],
    ["none", 2, ""],
    ["a format of another world", 2, "2"],
  ])("%s: %i is %s", (format, value, printed) => {
    expect(printNumber(value, format)).toBe(printed);
  });
});
