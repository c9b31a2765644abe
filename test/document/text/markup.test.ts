import { describe, expect, it } from "vitest";
import { readDocument } from "../../../src/document/read.js";

/** The lines of a text as they are read. */
const linesOf = async (text: string) => {
  const read = await readDocument(new TextEncoder().encode(text), "report.txt");
  return read.format === "text" ? read.lines.map((line) => line.text) : [read.format];
};

const QUOTED = ["项目名称", "古籍修复", "≥90%", "10", "10", "产出指标", "数量指标", "", "修复页数", "900页", "950页"];

describe("marks of a text that is the source of another", () => {
  it("are taken out of Markdown: headings, bold words, links, signs that mean themselves", async () => {
    expect(await linesOf("# 绩效自评表\n\n**总分** [附件](/1.doc) \\>=900页 120\\.50")).toEqual([
      "绩效自评表",
      "",
      "总分 附件 >=900页 120.50",
    ]);
  });

  it("are taken out of words with attributes, and of elements and bold words that are wrapped over two lines", async () => {
    expect(
      await linesOf('# 一\n**[自评表]{style="font-size:22pt"}**\n**<span\nstyle="color:red">绩效自评表</span>**\n3<5'),
    ).toEqual(["一", "自评表", "", "绩效自评表", "3<5"]);
  });

  it("leave out the numbers of notes, and keep what is raised behind a unit or a ten", async () => {
    expect(
      await linesOf('# 一\n950<sup>1</sup> 96%<sup><a href="#1">[2]</a></sup> 12^3^ 验收[^4] 8m<sup>2</sup> 3×10^4^'),
    ).toEqual(["一", "950 96% 12 验收 8m² 3×104"]);
  });

  it("leave the columns of a line where they are", async () => {
    expect(await linesOf("# 一\n验收合格率    \\>85%    10")).toEqual(["一", "验收合格率    >85%     10"]);
  });

  it("leave signs alone in a text that is no Markdown", async () => {
    expect(await linesOf("一、概况\n完成 5*10 项，C:\\(一)\n#1 泵站 [附件](/1.doc)")).toEqual([
      "一、概况",
      "完成 5*10 项，C:\\(一)",
      "#1 泵站 [附件](/1.doc)",
    ]);
  });

  it("are taken out where a web page's elements and signs were left in, a break within a cell too", async () => {
    expect(
      await linesOf('|其中：当<br />年财政拨款|&ge;900页|\n<span style="font-size:22pt">绩效自评表</span>&nbsp;'),
    ).toEqual(["|其中：当年财政拨款|≥900页|", "绩效自评表 "]);
    expect(await linesOf("满意度 <90% 的项目，>60% 的项目")).toEqual(["满意度 <90% 的项目，>60% 的项目"]);
  });

  it("are taken off the lines that a mail quotes, and not off the values of a column", async () => {
    const mail = ["您好：请查收。", ...QUOTED.map((line) => (line === "" ? "" : `> ${line}`))];
    expect(await linesOf(mail.join("\n"))).toEqual(["您好：请查收。", ...QUOTED]);
    expect(await linesOf("满意度\n>90%\n>85%\n95%")).toEqual(["满意度", ">90%", ">85%", "95%"]);
  });
});

describe("characters that nobody sees", () => {
  it("are taken out of texts and pages", async () => {
    expect(await linesOf("项目\u200b名称\u200d\t古籍\u00ad修复\u2060")).toEqual(["项目名称\t古籍修复"]);
    const page = await readDocument(new TextEncoder().encode("<html><p>总分&#8203;</p></html>"), "page.html");
    expect(page.format === "html" && page.blocks).toMatchObject([{ text: "总分" }]);
  });
});

describe("lines that are broken otherwise", () => {
  it("are one where Word broke a line within a cell, and two at the line ends of Unicode", async () => {
    expect(await linesOf("\t其中：当年\u000B财政拨款\t100")).toEqual(["\t其中：当年财政拨款\t100"]);
    expect(await linesOf("项目名称\u2028古籍修复")).toEqual(["项目名称", "古籍修复"]);
  });
});

describe("a table within a text that is written as a web page's source", () => {
  const table = [
    "<table>",
    '<tr><td rowspan="2">产出<br>指标</td><td>数量指标</td><td>修复页数</td></tr>',
    '<tr><td colspan="2">合计</td></tr>',
    "</table>",
  ];

  it("has a line each row, its cells parted by tabs, a merged cell's words in its first", async () => {
    expect(await linesOf(["# 绩效自评表", ...table, "填表人"].join("\n"))).toEqual([
      "绩效自评表",
      "产出指标\t数量指标\t修复页数",
      "\t合计\t",
      "填表人",
    ]);
  });

  it("keeps the line of the file that each row stands on", async () => {
    const read = await readDocument(new TextEncoder().encode(["绩效自评表", ...table].join("\n")), "report.md");
    expect(read.format === "text" && read.lines.map(({ number }) => number)).toEqual([1, 3, 4]);
  });

  it("stays as it is where it has no end", async () => {
    expect(await linesOf("绩效自评表\n<table>\n<tr><td>产出指标</td></tr>")).toEqual([
      "绩效自评表",
      "<table>",
      "<tr><td>产出指标</td></tr>",
    ]);
  });
});

describe("a text that begins with a part of a web page", () => {
  it("is Markdown where headings or tables of Markdown follow, and else a page", async () => {
    expect(await linesOf('<div class="top">\n\n首页\n\n</div>\n\n# 绩效自评表')).toContain("绩效自评表");
    expect(await linesOf("<div>\n| 总分 | 100 |\n|---|---|\n</div>")).toContain("| 总分 | 100 |");
    expect(await linesOf('<div class="top"># 绩效自评表</div>')).toEqual(["html"]);
  });
});
