import { describe, expect, it } from "vitest";
import { readXlsx } from "../../../src/document/xlsx/index.js";
import { xlsxNotes } from "../../../src/document/xlsx/notes.js";
import { sheetData, xlsx } from "../../support/office.js";

type More = Parameters<typeof xlsx>[1];

/** What the cells of a sheet show, by their rows and columns. */
function shown(content: string, more: More = {}): Record<string, string> {
  const [sheet] = readXlsx(xlsx([{ name: "表", content }], more)).sheets;
  return Object.fromEntries((sheet?.cells ?? []).map(({ row, column, text }) => [`${row} ${column}`, text]));
}

/** Styles with a number format each: formats from 1 on. */
function formats(...codes: string[]): More {
  const own = codes.map(
    (code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code.replaceAll('"', "&quot;")}"/>`,
  );
  const styles = codes.map((_, at) => `<xf numFmtId="${200 + at}"/>`);
  return { styles: `<numFmts>${own.join("")}</numFmts><cellXfs><xf numFmtId="0"/>${styles.join("")}</cellXfs>` };
}

function displayed(code: string, value: number | string, more: More = {}): string | undefined {
  return shown(`<sheetData><row r="1"><c r="A1" s="1"><v>${value}</v></c></row></sheetData>`, {
    ...formats(code),
    ...more,
  })["1 1"];
}

describe("what a cell shows", () => {
  it.each<[string, number | string, string]>([
    ["General", "549.69000000000005", "549.69"],
    ["General", "0.97599999999999998", "0.976"],
    ["0.00%", 0.976, "97.60%"],
    ["0%", 1, "100%"],
    ["#,##0.00", 1821.93, "1,821.93"],
    ["0.00", 10, "10.00"],
    ["0.0_ ", 9.86, "9.9"],
    ['yyyy"年"m"月"', 44531, "2021年12月"],
    ['[$-804]yyyy"年"m"月"d"日";@', 44561, "2021年12月31日"],
    ["yyyy/m/d", 44561, "2021/12/31"],
    ['0"人次"', 1000, "1000人次"],
    ['"≥"0%', 0.95, "≥95%"],
    ['0!.0,"万"', 12345, "1.2万"],
    ["0.00_);\\(0.00\\)", -3.456, "(3.46)"],
    [";;;", 5, ""],
    ["a format that is none [", 12.5, "12.5"],
  ])("format %s shows %s as %s", (code, value, text) => {
    expect(displayed(code, value) ?? "").toBe(text);
  });

  it("is a date of the other calendar where the workbook counts from 1904", () => {
    const properties = '<workbookPr date1904="1"/>';
    expect(displayed("yyyy/m/d", 43099, { properties })).toBe("2021/12/31");
    expect(displayed("0", 43099, { properties })).toBe("43099");
  });

  it("is what a built-in format of Chinese Excel shows", () => {
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="31"/><xf numFmtId="10"/></cellXfs>';
    const content = '<sheetData><row><c s="1"><v>44561</v></c><c s="2"><v>0.5</v></c></row></sheetData>';
    expect(shown(content, { styles })).toEqual({ "1 1": "2021年12月31日", "1 2": "50.00%" });
  });

  it("is a shared text, its runs put together and its reading aid left out", () => {
    const strings =
      '<si><r><t>预算</t></r><r><rPr/><t xml:space="preserve">执行率 </t></r><rPh sb="0" eb="2"><t>yùsuàn</t></rPh></si><si><t>甲_x000D_\n乙</t></si>';
    const content = '<sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row></sheetData>';
    expect(shown(content, { strings })).toEqual({ "1 1": "预算执行率 ", "1 2": "甲\n乙" });
  });

  it.each<[string, string, string]>([
    ["a text of its own", '<c t="inlineStr"><is><r><t>优</t></r><r><t>秀</t></r></is></c>', "优秀"],
    [
      "a text of its own, without a note's raised number",
      '<c t="inlineStr"><is><r><t>95%</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></is></c>',
      "95%",
    ],
    [
      "a text of its own, without what was struck through",
      '<c t="inlineStr"><is><r><rPr><strike/></rPr><t>95%</t></r><r><t>98%</t></r></is></c>',
      "98%",
    ],
    ["a formula's text", '<c t="str"><f>A2&amp;"分"</f><v>95分</v></c>', "95分"],
    ["a formula's number", "<c><f>SUM(A2:A9)</f><v>100</v></c>", "100"],
    ["an error", '<c t="e"><f>A2/A3</f><v>#DIV/0!</v></c>', "#DIV/0!"],
    ["a truth", '<c t="b"><v>1</v></c>', "TRUE"],
    ["a date that is written out", '<c t="d"><v>2021-12-31T00:00:00</v></c>', "2021/12/31"],
  ])("%s", (_, cell, text) => {
    expect(shown(`<sheetData><row r="1">${cell}</row></sheetData>`)).toEqual({ "1 1": text });
  });

  it("is nothing for a zero on a sheet that shows none", () => {
    const view = '<sheetViews><sheetView showZeros="0"/></sheetViews>';
    expect(shown(`${view}${sheetData([[0, 5]])}`)).toEqual({ "1 2": "5" });
  });

  it("stands where its address says, or behind the one before it", () => {
    expect(
      shown(
        '<sheetData><row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="9"><c r="B9"><v>4</v></c></row></sheetData>',
      ),
    ).toEqual({
      "1 1": "1",
      "1 4": "2",
      "1 5": "3",
      "9 2": "4",
    });
  });
});

describe("a formula that was saved without its result", () => {
  const content = '<sheetData><row r="7"><c r="B7"><f>SUM(B1:B6)</f></c></row></sheetData>';

  it("is never a zero: it is not known, and a note says so with its place", () => {
    const workbook = readXlsx(xlsx([{ name: "自评表", content }]));
    expect(workbook.sheets[0]?.cells).toMatchObject([{ text: "", isUnknown: true }]);
    expect(xlsxNotes(workbook)).toEqual([
      {
        code: "formula-without-value",
        params: { sheet: "自评表", count: 1 },
        place: { sheet: "自评表", sheetNumber: 1, cell: "B7" },
      },
    ]);
  });
});

describe("a formula for which a program wrote 0, to be worked out when it is opened", () => {
  const later = { properties: '<calcPr fullCalcOnLoad="1"/>' };
  const known = (cells: string, more: More) =>
    readXlsx(xlsx([{ name: "表", content: `<sheetData><row r="1">${cells}</row></sheetData>` }], more)).sheets[0]
      ?.cells;
  const zero = "<c><f>SUM(B1:B6)</f><v>0</v></c>";

  it("is not known", () => {
    expect(known(`${zero}<c><v>0</v></c>`, later)).toMatchObject([
      { text: "", isUnknown: true },
      { text: "0", isUnknown: false },
    ]);
  });

  it("is a zero where others were worked out, or nothing is left to work out", () => {
    expect(known(`${zero}<c><f>A1+5</f><v>5</v></c>`, later)).toMatchObject([
      { text: "0", isUnknown: false },
      { text: "5" },
    ]);
    expect(known(zero, {})).toMatchObject([{ text: "0", isUnknown: false }]);
  });
});

describe("what is hidden", () => {
  it("is told of: sheets, rows and columns", () => {
    const rows =
      '<cols><col min="2" max="3" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>2</v></c></row><row r="2" hidden="1"><c r="A2"><v>3</v></c></row></sheetData>';
    const workbook = readXlsx(
      xlsx([
        { name: "表", content: rows },
        { name: "底稿", content: sheetData([["甲"]]), state: "veryHidden" },
        { name: "空", content: sheetData([]), state: "hidden" },
      ]),
    );
    expect(xlsxNotes(workbook)).toMatchObject([
      { code: "hidden-sheets", params: { names: "底稿" } },
      { code: "hidden-cells", params: { sheet: "表", count: 2 }, place: { cell: "C1" } },
    ]);
  });
});

describe("a workbook of another program", () => {
  it("may have prefixes and strict names", () => {
    const sheet =
      '<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const bytes = xlsx([{ name: "表", content: "" }], { parts: { "xl/worksheets/sheet1.xml": sheet } });
    expect(readXlsx(bytes).sheets[0]?.cells).toMatchObject([{ row: 1, column: 1, text: "5" }]);
  });
});

describe("what a person does not see of a sheet", () => {
  const styles = `<fonts><font/><font><color rgb="FFFFFFFF"/></font><font><strike/></font><font><color theme="0"/></font></fonts>
<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"/></fill></fills>
<numFmts><numFmt numFmtId="200" formatCode=";;;"/></numFmts>
<cellXfs><xf/><xf fontId="1"/><xf fontId="1" fillId="1"/><xf fontId="2"/><xf fontId="3"/><xf numFmtId="200"/></cellXfs>`;
  const cell = (column: string, style: number, text: string) =>
    `<c r="${column}1" s="${style}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const content = `<sheetData><row r="1">${cell("A", 1, "白字")}${cell("B", 2, "白底")}${cell("C", 3, "旧值")}${cell("D", 4, "主题")}${cell("E", 5, "藏")}${cell("F", 0, "得\u200b分")}</row></sheetData>`;

  it("is not read: white on no ground, struck through, hidden by its format, without width", () => {
    expect(shown(content, { styles })).toEqual({ "1 2": "白底", "1 6": "得分" });
  });

  it("is told", () => {
    const notes = xlsxNotes(readXlsx(xlsx([{ name: "表", content }], { styles })));
    expect(notes.map(({ code, params }) => [code, params["count"]])).toEqual([
      ["hidden-text", 4],
      ["struck-text", 1],
    ]);
  });

  it("is white of the common palette, and on white ground", () => {
    const more = `<fonts><font/><font><color indexed="9"/></font></fonts><fills><fill/><fill><patternFill patternType="solid"><fgColor rgb="FFFFFFFF"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FF1F4E79"/></patternFill></fill></fills><cellXfs><xf/><xf fontId="1"/><xf fontId="1" fillId="1"/><xf fontId="1" fillId="2"/></cellXfs>`;
    const cells = [1, 2, 3].map((style) => cell("ABCD".charAt(style), style, `字${style}`)).join("");
    expect(shown(`<sheetData><row r="1">${cells}</row></sheetData>`, { styles: more })).toEqual({ "1 4": "字3" });
  });

  it("is left out of a text in several types: raised numbers of notes, and what was struck beside what stands", () => {
    const run = (text: string, properties: string) => `<r><rPr>${properties}</rPr><t>${text}</t></r>`;
    const item = `<si>${run("95%", "<strike/>")}${run("98%", "")}${run("1", '<vertAlign val="superscript"/>')}</si>`;
    const strings = '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>';
    expect(shown(strings, { strings: item })).toEqual({ "1 1": "98%" });
  });
});
