import { describe, expect, it } from "vitest";
import { readDocx } from "../../../src/document/docx/index.js";
import { docxNotes } from "../../../src/document/docx/notes.js";
import { docx, p, run, tbl, tc, tr } from "../../support/office.js";

/** The paragraphs of a document as they are read. */
function texts(body: string, more: Parameters<typeof docx>[1] = {}): string[] {
  return readDocx(docx(body, more)).blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : ["table"]));
}

describe("what a person sees of a Word document", () => {
  it.each<[string, string, string]>([
    ["words in several runs", p(run("预算收入") + run("305.00") + run("万元")), "预算收入305.00万元"],
    [
      "a tabulator and a typed line break",
      p(`<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r>`),
      "甲\t乙\n丙",
    ],
    ["no hidden words", p(run("共12人") + run("（底稿）", "<w:vanish/>")), "共12人"],
    ["words that are hidden no more", p(run("共12人", '<w:vanish w:val="0"/>')), "共12人"],
    ["inserted words", p(`${run("支出")}<w:ins w:id="1">${run("120")}</w:ins>`), "支出120"],
    [
      "no deleted words",
      p(`${run("支出")}<w:del w:id="1"><w:r><w:delText>110</w:delText></w:r></w:del>${run("120")}`),
      "支出120",
    ],
    [
      "words moved here, and none moved away",
      p(`<w:moveFrom w:id="1">${run("甲")}</w:moveFrom><w:moveTo w:id="2">${run("乙")}</w:moveTo>`),
      "乙",
    ],
    ["a link's words", p(`<w:hyperlink>${run("附件1")}</w:hyperlink>`), "附件1"],
    [
      "what a content control holds",
      p(`${run("单位：")}<w:sdt><w:sdtPr/><w:sdtContent>${run("青禾县图书馆")}</w:sdtContent></w:sdt>`),
      "单位：青禾县图书馆",
    ],
    [
      "a minus that never breaks, and no soft hyphen",
      p("<w:r><w:noBreakHyphen/><w:t>3</w:t><w:softHyphen/><w:t>5</w:t></w:r>"),
      "-35",
    ],
    ["a tick of a symbol font", p('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>一次性</w:t></w:r>'), "☑一次性"],
    ["a sign of the Symbol font", p('<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t>95%</w:t></w:r>'), "≥95%"],
    ["a sign typed in the Symbol font", p(run("\uf0a395%", '<w:rFonts w:ascii="Symbol"/>')), "≤95%"],
    ["a raised figure of a measure", p(run("1200m") + run("2", '<w:vertAlign w:val="superscript"/>')), "1200m²"],
    [
      "no number of a note, raised behind a figure",
      p(run("95%") + run("1", '<w:vertAlign w:val="superscript"/>')),
      "95%",
    ],
    [
      "no number of a note in brackets, raised in a field left blank",
      p(run("[1]", '<w:vertAlign w:val="superscript"/>')),
      "",
    ],
    ["a raised power of ten", p(run("3×10") + run("4", '<w:vertAlign w:val="superscript"/>')), "3×104"],
    ["no words that were struck through", p(run("95%", "<w:strike/>") + run("98%")), "98%"],
    ["no white words on white", p(run("95%") + run("草稿", '<w:color w:val="FFFFFF"/>')), "95%"],
    [
      "white words on a dark ground",
      p(run("得分", '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="1F4E79"/>')),
      "得分",
    ],
    ["no characters without width", p(run("得\u200b分\u00ad：\ufeff9\u2060.5")), "得分：9.5"],
    ["a mark for a character that its font alone could tell", p(run("\ue123标准")), "\ufffd标准"],
    [
      "a mark for an unknown sign of a symbol font",
      p('<w:r><w:sym w:font="Wingdings" w:char="F049"/><w:t>号</w:t></w:r>'),
      "\ufffd号",
    ],
    [
      "the fallback where the choice asks for what nobody knows",
      p(
        `<w:r><mc:AlternateContent><mc:Choice Requires="zz"><w:t>甲</w:t></mc:Choice><mc:Fallback><w:t>乙</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      "乙",
    ],
    [
      "the annotated word without how it is said",
      p(
        "<w:r><w:ruby><w:rt><w:r><w:t>qīng</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>青</w:t></w:r></w:rubyBase></w:ruby></w:r>",
      ),
      "青",
    ],
    [
      "an equation in one line",
      p(
        "<m:oMath><m:f><m:num><m:r><m:t>B</m:t></m:r></m:num><m:den><m:r><m:t>A</m:t></m:r></m:den></m:f><m:r><m:t>≥95%</m:t></m:r></m:oMath>",
      ),
      "B/A≥95%",
    ],
    ["ideographs for the radicals that fonts are built of", p(run("⼀、⽣产")), "一、生产"],
  ])("%s", (_, body, text) => {
    expect(texts(body)).toEqual([text]);
  });

  it("of a field its result, and no instruction, over paragraphs too", () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const code = "<w:r><w:instrText> TOC \\o </w:instrText></w:r>";
    const body =
      p(`${run("第")}${mark("begin")}${code}${run("7")}${mark("separate")}${run("一、概况")}`) +
      p(`${run("二、收支")}${mark("end")}${run("。")}`);
    expect(texts(body)).toEqual(["第一、概况", "二、收支。"]);
  });

  it("a circled figure that is a field, and a form's box to tick", () => {
    const circled = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>eq \\o\\ac(○,3)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const box = (checked: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/>${checked}</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    expect(texts(p(`${circled}${run("质量")}`))).toEqual(["③质量"]);
    expect(texts(p(`${box("<w:checked/>")}${run("是")}${box("")}${run("否")}`))).toEqual(["☑是□否"]);
  });

  it("what was picked from a form's list", () => {
    const list = (result: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList>${result}<w:listEntry w:val="优"/><w:listEntry w:val="良"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    expect(texts(p(`${run("等级：")}${list('<w:result w:val="1"/>')}`))).toEqual(["等级：良"]);
    expect(texts(p(`${run("等级：")}${list("")}`))).toEqual(["等级：优"]);
  });

  it.each<[string, string, string]>([
    ["no raised number of a note", p(run("95%") + run("1", '<w:rStyle w:val="note"/>')), "95%"],
    ["no words that are struck through", p(run("95%", '<w:rStyle w:val="old"/>') + run("98%")), "98%"],
    ["no white words on white", p(run("95%") + run("草稿", '<w:rStyle w:val="white"/>')), "95%"],
    [
      "white words that have a colour of their own",
      p(run("95%", '<w:rStyle w:val="white"/><w:color w:val="auto"/>')),
      "95%",
    ],
    [
      "white words in a paragraph with a ground",
      p(run("要点", '<w:rStyle w:val="white"/>'), '<w:shd w:fill="1F4E79"/>'),
      "要点",
    ],
  ])("as their style says, %s", (_, body, text) => {
    const style = (id: string, properties: string) =>
      `<w:style w:type="character" w:styleId="${id}"><w:rPr>${properties}</w:rPr></w:style>`;
    const styles =
      style("note", '<w:vertAlign w:val="superscript"/>') +
      style("old", "<w:strike/>") +
      style("white", '<w:color w:val="FFFFFF"/>');
    expect(texts(body, { styles })).toEqual([text]);
  });

  it("a text box once, of its two drawings", () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}${tbl([2000], [tr(["一格"])])}</w:txbxContent>`;
    const both = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box("框")}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box("框")}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    expect(texts(p(`<w:r>${both}</w:r>`))).toEqual(["", "框", "table"]);
    const old = `<w:pict><v:textbox>${box("旧框")}</v:textbox></w:pict>`;
    expect(texts(p(`<w:r>${old}</w:r>`))).toEqual(["", "旧框", "table"]);
  });

  it("two paragraphs as one where the end between them was deleted", () => {
    expect(texts(p("本年预算", '<w:rPr><w:del w:id="1"/></w:rPr>') + p("收入305万元。"))).toEqual([
      "本年预算收入305万元。",
    ]);
  });

  it("no header, footer or note", () => {
    const body = p(`${run("正文")}<w:r><w:footnoteReference w:id="1"/></w:r>`);
    const parts = { "word/header1.xml": "<x/>", "word/footnotes.xml": "<x/>" };
    expect(texts(body, { parts })).toEqual(["正文"]);
  });

  it("what styles say: hidden words, middle of the page, type size", () => {
    const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>
      <w:style w:type="paragraph" w:styleId="a" w:default="1"><w:name w:val="Normal"/></w:style>
      <w:style w:type="paragraph" w:styleId="t"><w:basedOn w:val="a"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="44"/></w:rPr></w:style>
      <w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>`;
    const { blocks } = readDocx(
      docx(p(`${run("标题")}${run("藏", '<w:rStyle w:val="h"/>')}`, '<w:pStyle w:val="t"/>') + p("正文"), { styles }),
    );
    expect(blocks).toMatchObject([
      { text: "标题", centred: true, size: 22 },
      { text: "正文", centred: false, size: 10.5 },
    ]);
  });

  it("dots before the page numbers of a table of contents", () => {
    const styles = '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="toc 1"/></w:style>';
    const entry = p("<w:r><w:t>一、概况</w:t><w:tab/><w:t>3</w:t></w:r>", '<w:pStyle w:val="1"/>');
    expect(texts(entry, { styles })).toEqual(["一、概况………3"]);
  });
});

describe("how a Word document was read", () => {
  it("counts what was changed and never accepted, what is embedded, and pictures", () => {
    const body = p(
      `<w:ins w:id="1">${run("甲")}</w:ins><w:del w:id="2"/><w:r><w:object/></w:r><w:r><w:drawing/></w:r>`,
    );
    expect(readDocx(docx(body))).toMatchObject({ revisions: 2, objects: 1, pictures: 1 });
  });

  it("takes the number of pages that the program counted", () => {
    const app = (pages: string) => ({
      "docProps/app.xml": `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">${pages}</Properties>`,
    });
    expect(readDocx(docx(p("一"), { parts: app("<Pages>12</Pages>") })).pageCount).toBe(12);
    expect(readDocx(docx(p("一"), { parts: app("") })).pageCount).toBe(1);
  });

  it("is the same for the strict names of ISO and for other prefixes", () => {
    const strict = `<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>正文</x:t></x:r></x:p></x:body></x:document>`;
    expect(texts("", { parts: { "word/document.xml": strict } })).toEqual(["正文"]);
  });

  it("finds the document by its relation, wherever it stands", () => {
    const other = new TextDecoder().decode(
      new TextEncoder().encode(
        `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>另处</w:t></w:r></w:p></w:body></w:document>`,
      ),
    );
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>`;
    expect(texts("", { parts: { "_rels/.rels": rels, "word/document2.xml": other } })).toEqual(["另处"]);
  });
});

describe("white words in a table", () => {
  const white = p(run("得分", '<w:color w:val="FFFFFF"/>'));
  const textOf = (body: string, styles = "") => {
    const [table] = readDocx(docx(body, { styles })).blocks;
    return table?.kind === "table"
      ? table.rows[0]?.cells[0]?.blocks.map((block) => (block.kind === "paragraph" ? block.text : "")).join("")
      : null;
  };

  it("are seen on a cell that is shaded", () => {
    expect(textOf(tbl([2000], [tr([tc(white, '<w:shd w:val="clear" w:fill="4472C4"/>')])]))).toBe("得分");
  });

  it("are not seen on a plain one", () => {
    expect(textOf(tbl([2000], [tr([tc(white)])]))).toBe("");
  });

  it("are seen where the table's style may shade them", () => {
    const style = `<w:style w:type="table" w:styleId="a1"><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:fill="4472C4"/></w:tcPr></w:tblStylePr></w:style>`;
    const table = tbl([2000], [tr([tc(white)])]).replace(
      "<w:tbl>",
      '<w:tbl><w:tblPr><w:tblStyle w:val="a1"/></w:tblPr>',
    );
    expect(textOf(table, style)).toBe("得分");
  });
});

describe("what is told of a Word document", () => {
  it("counts what was struck through, what is not seen and what cannot be told", () => {
    const body = p(
      run("旧", "<w:strike/>") +
        run("白字", '<w:color w:val="ffffff"/>') +
        '<w:r><w:sym w:font="Wingdings" w:char="F049"/></w:r>',
    );
    expect(docxNotes(readDocx(docx(body))).map(({ code, params }) => [code, params["count"]])).toEqual([
      ["struck-text", 1],
      ["hidden-text", 2],
      ["unreadable-glyphs", 1],
    ]);
  });
});
