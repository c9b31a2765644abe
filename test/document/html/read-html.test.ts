import { describe, expect, it } from "vitest";
import type { DocxBlock } from "../../../src/document/docx/document.js";
import { readHtml } from "../../../src/document/html/index.js";
import { checkDocument } from "../../../src/index.js";

const bytes = (markup: string) => new TextEncoder().encode(markup);
const read = (body: string) => readHtml(bytes(`<!doctype html><meta charset=utf-8><body>${body}`));
const textOf = (block: DocxBlock): string =>
  block.kind === "paragraph"
    ? block.text
    : block.rows.map(({ cells }) => cells.map(({ blocks }) => blocks.map(textOf).join("/")).join("|")).join("\n");
const texts = (body: string) => read(body).blocks.map(textOf);

describe("the text of a web page", () => {
  it("has a paragraph for each block, and a line for each break", () => {
    expect(texts("<h1>报告</h1><div>一、概况<p>编制<b>42</b>人。</p>实有<br>42人</div>尾")).toEqual([
      "报告",
      "一、概况",
      "编制42人。",
      "实有\n42人",
      "尾",
    ]);
  });

  it("joins what the source broke between ideographs, and keeps words apart", () => {
    expect(texts("<p>预算\n   收入 100\n万元，见 <i>table</i>\n<i>one</i></p>")).toEqual([
      "预算收入 100 万元，见 table one",
    ]);
    expect(texts("<pre>第一行\n第二行</pre>")).toEqual(["第一行\n第二行"]);
  });

  it("has no numbers of notes, which would make another figure of the one they stand behind", () => {
    expect(
      texts(
        "<p>950<sup>1</sup> 验收合格率<sup><a href='#1'>[1]</a></sup> 96%<span style='vertical-align:super'>①</span></p>",
      ),
    ).toEqual(["950 验收合格率 96%"]);
    expect(texts("<p>80m<sup>2</sup> 3×10<sup>4</sup> 第1<sup>st</sup></p>")).toEqual(["80m² 3×104 第1st"]);
  });

  it("has the page that a frame holds in its own words", () => {
    const within = "<p>支出95万元</p><table border=1><tr><td>分值<td>10</table>".replaceAll("<", "&lt;");
    expect(texts(`<h1>自评</h1><iframe srcdoc="${within}"></iframe><p>完</p>`)).toEqual([
      "自评",
      "支出95万元",
      "分值|10",
      "完",
    ]);
    expect(texts(`<iframe src="a.html">无</iframe><iframe hidden srcdoc="${within}"></iframe><p>完</p>`)).toEqual([
      "完",
    ]);
  });

  it("is what a person sees: no programs, menus, hidden or deleted words", () => {
    expect(
      texts(
        "<nav>首页</nav><script>var a = '甲'</script><style>p{}</style><p style='DISPLAY: none'>请登录</p><p hidden>乙</p><footer>版权</footer><p>支出<del>90</del>95万元</p>",
      ),
    ).toEqual(["支出95万元"]);
    expect(read("<p>支出<del>90</del>95万元</p>").struck).toBe(1);
  });

  it("tells of what is hidden in a table, and not of a site's hidden menus", () => {
    expect(read("<div style='display:none'>菜单</div><table border=1><tr><td>分值<td>10</table>").unseen).toBe(0);
    expect(read("<table border=1><tr><td>分值<td>10<span style='display:none'>20</span></table>").unseen).toBe(2);
  });

  it("holds the values that fields show, and none that they do not", () => {
    expect(
      texts(
        "<p>得分<input value=95> <input type=hidden value=7>等级<select><option>良<option selected>优</select> <input type=checkbox checked>一次性 <input type=radio>经常性</p>",
      ),
    ).toEqual(["得分95 等级优 ☑一次性 ☐经常性"]);
  });

  it("numbers the items of a numbered list", () => {
    expect(texts("<ol start=3><li>甲<li>乙</ol><ul><li>丙</ul><ol type=a><li>丁</ol>")).toEqual([
      "3. 甲",
      "4. 乙",
      "丙",
      "丁",
    ]);
  });

  it("says what is centred and how large it is", () => {
    expect(
      read("<p align=center style='font-size:22pt'>报告</p><center>甲</center><h2>乙</h2><p>丙</p>").blocks,
    ).toMatchObject([
      { centred: true, size: 22 },
      { centred: true },
      { centred: false, size: 18 },
      { centred: false, size: 0 },
    ]);
  });

  it("is decoded as it was written", () => {
    const encoded = Uint8Array.from([0x3c, 0x70, 0x3e, 0xb1, 0xa8, 0xb8, 0xe6]);
    expect(readHtml(encoded)).toMatchObject({ encoding: "gb18030", blocks: [{ text: "报告" }] });
    expect(texts("&#25253;&#x544a;&nbsp;&ge;95%")).toEqual(["报告\u00a0≥95%"]);
  });
});

describe("a table of a web page", () => {
  const grid = (markup: string) => {
    const [table] = read(`<table border=1>${markup}</table>`).blocks;
    if (table?.kind !== "table") throw new Error("no table");
    return table.rows.map(({ cells, after }) => [
      ...cells.map(
        ({ span, down, blocks }) =>
          `${down === "continue" ? "^" : blocks.map(textOf).join("/")}${span > 1 ? `×${span}` : ""}`,
      ),
      ...(after > 0 ? [`-${after}`] : []),
    ]);
  };

  it("has its merged cells told in every row that they reach into", () => {
    expect(grid("<tr><td rowspan=3>甲<td colspan=2>乙<td rowspan=2>丙<tr><td>1<td>2<tr><td>3<td>4<td>5")).toEqual([
      ["甲", "乙×2", "丙"],
      ["^", "1", "2", "^"],
      ["^", "3", "4", "5"],
    ]);
  });

  it("ends a merged cell with its group of rows, and puts heads first and feet last", () => {
    expect(
      grid("<tfoot><tr><td>总分<td>100<tbody><tr><td rowspan=9>甲<td>1<tr><td>2<thead><tr><td>指标<td>分值"),
    ).toEqual([
      ["指标", "分值"],
      ["甲", "1"],
      ["^", "2"],
      ["总分", "100"],
    ]);
    expect(grid("<tr><td rowspan=0>甲<td>1<tr><td>2")).toEqual([
      ["甲", "1"],
      ["^", "2"],
    ]);
  });

  it("has places left empty where rows are short, and no more columns than a form can have", () => {
    expect(grid("<tr><td>甲<td>乙<td rowspan=2>丙<tr><td>1<tr><td>2")).toEqual([
      ["甲", "乙", "丙"],
      ["1", "", "^"],
      ["2", "-2"],
    ]);
    expect(grid("<tr><td colspan=60000>甲<td>乙<tr><td>1")[0]).toEqual(["甲×100"]);
  });

  it("that only puts parts of the page beside each other is none, and its caption stands above it", () => {
    expect(
      texts(
        "<table><tr><td><ul><li>栏目</ul><td><p>正文</p><table border=1><caption>自评表</caption><tr><td>a<td>b</table></table>",
      ),
    ).toEqual(["栏目|正文/自评表/a|b"]);
    expect(
      texts(
        "<table><tr><td><table border=1><tr><td>栏目</table><td><p>正文</p><table border=1><caption>自评表</caption><tr><td>a<td>b</table></table>",
      ),
    ).toEqual(["栏目", "正文", "自评表", "a|b"]);
  });
});

describe("a web page saved as one file", () => {
  const saved = (
    encoding: string,
    page: string,
    head = 'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="----=_Next"',
  ) =>
    bytes(
      [
        head,
        "",
        "------=_Next\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0K",
        `------=_Next\r\nContent-Location: file:///C:/a.htm\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Type: text/html;\r\n\tcharset="utf-8"\r\n\r\n${page}`,
        "------=_Next--\r\n",
      ].join("\r\n"),
    );
  const words = async (file: Uint8Array) => {
    const { report, error } = await checkDocument(file, "a.mht", { language: "en" });
    return error?.code ?? report?.budget.income?.text;
  };

  it.each([
    ["as it is", "8bit", "<p>2022年预算收入\r\n305.00万元。</p>"],
    [
      "with its characters in base 64",
      "base64",
      btoa(String.fromCharCode(...bytes("<p>2022年预算收入305.00万元。</p>"))),
    ],
    [
      "with its characters as codes",
      "quoted-printable",
      `<p align=3Dleft>2022${[...bytes("年预算收入")].map((byte) => `=${byte.toString(16).toUpperCase()}`).join("")}305.=\r\n00${[...bytes("万元。")].map((byte) => `=${byte.toString(16).toUpperCase()}`).join("")}</p>`,
    ],
  ])("is read %s", async (_, encoding, page) => {
    expect(await words(saved(encoding, page))).toBe("305.00");
  });

  it("that broke off before its page, or whose characters are no code, says what to do", async () => {
    expect(await words(bytes("MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"))).toBe("damaged-html");
    expect(await words(saved("base64", "AAAAA"))).toBe("damaged-html");
  });
});

describe("a web page made to do harm", () => {
  it("is refused where it is nested beyond measure, and read up to there", async () => {
    const nested = (depth: number) => bytes(`<html><body>${"<div>".repeat(depth)}2022年预算收入10万元。`);
    expect((await checkDocument(nested(500), "a.html")).error).toBeNull();
    const { error } = await checkDocument(nested(200_000), "a.html", { language: "zh" });
    expect(error).toMatchObject({ code: "damaged-html", message: expect.stringContaining("打印") });
  });

  it("does not take its time with blanks, cells or attributes without end", () => {
    expect(texts(`<p>甲${"<i> </i>".repeat(20_000)}乙</p>`)).toEqual(["甲 乙"]);
    expect(read(`<table border=1><tr>${"<td rowspan=65534 colspan=1000>".repeat(3000)}</table>`).blocks).toHaveLength(
      1,
    );
  });
});
