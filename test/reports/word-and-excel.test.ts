import { describe, expect, it } from "vitest";
import { checkDocument, type Result } from "../../src/index.js";
import { docx, p, RULED, run, sheetData, tbl, tc, tr, xlsx } from "../support/office.js";

const HEADS = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"];
const WIDTHS = HEADS.map(() => 1200);
const wide = (text: string) => tc(text, '<w:gridSpan w:val="6"/>');

const name = tr(["项目名称", wide("图书采购")]);
const first = tr(["产出指标", "数量指标", "采购图书册数", "100册", "120册", "60", "60"]);
const second = tr(["效益指标", "社会效益指标", "读者满意度", "90%", "95%", "40", "40"]);
const total = tr([tc("总分", '<w:gridSpan w:val="5"/>'), "100", "100"]);

function check(bytes: Uint8Array, file = "报告.docx"): Promise<Result> {
  return checkDocument(bytes, file);
}

function rowsOf({ report }: Result): string[][] {
  return (report?.evaluations ?? []).map(({ indicators }) => indicators.map(({ level3 }) => level3.text));
}

describe("a form in a Word document", () => {
  it("is one form where it goes on behind a page break in a table of its own", async () => {
    const result = await check(
      docx(
        `${p("2022年度项目支出绩效自评表")}${tbl(WIDTHS, [name, tr(HEADS), first])}${p('<w:r><w:br w:type="page"/></w:r>')}${tbl(WIDTHS, [second, total])}`,
      ),
    );
    expect(rowsOf(result)).toEqual([["采购图书册数", "读者满意度"]]);
    expect(result.report?.evaluations[0]?.total.score?.text).toBe("100");
    expect(result.report?.evaluations[0]?.page).toBeNull();
  });

  it("is read where it stands in a text box, and where its indicators are a table inside a cell", async () => {
    const form = tbl(WIDTHS, [name, tr(HEADS), first, second, total]);
    const box = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${form}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(rowsOf(await check(docx(p("2022年度项目支出绩效自评表") + box)))).toEqual([["采购图书册数", "读者满意度"]]);
    const inner = tbl(WIDTHS, [tr(HEADS), first, second, total]);
    const outer = tbl([1200, 7200], [tr(["项目名称", "图书采购"]), tr(["绩效指标", tc(inner + p(""))])]);
    expect(rowsOf(await check(docx(p("2022年度项目支出绩效自评表") + outer)))).toEqual([
      ["采购图书册数", "读者满意度"],
    ]);
  });

  it("has its outline read by automatic numbers, and revisions told", async () => {
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/><w:suff w:val="nothing"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const heading = (text: string) => p(text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
    const body = [
      p("2022年度部门整体支出绩效自评报告"),
      p("青禾县图书馆"),
      heading("单位基本情况"),
      p("青禾县图书馆核定编制12人。"),
      heading("预算收支情况"),
      p(
        `${run("2022年预算收入305.00万元，其中年初预算280.00万元，年中追加")}<w:ins w:id="1">${run("25.00")}</w:ins><w:del w:id="2"><w:r><w:delText>20.00</w:delText></w:r></w:del>${run("万元。")}`,
      ),
    ];
    const { report, diagnostics } = await check(docx(body.join(""), { numbering }));
    expect(report?.sections.map(({ heading: { text } }) => text)).toEqual(["一、单位基本情况", "二、预算收支情况"]);
    expect(report?.budget.adjustment).toMatchObject({ value: "25.00", paragraph: 6 });
    expect(diagnostics.map(({ code }) => code)).toContain("unaccepted-revisions");
  });
});

describe("a form in a workbook", () => {
  const rows = [
    ["项目名称", "图书采购", "", "", "", "", ""],
    HEADS,
    ["产出指标", "数量指标", "采购图书册数", "100册", "120册", 60, 60],
    ["效益指标", "社会效益指标", "读者满意度", "90%", "95%", 40, 30],
  ];
  const sum = (formula: string) => `<c r="G5" s="1">${formula}</c>`;
  const sheet = (last: string) => ({
    name: "项目自评表",
    content: `${sheetData([...rows, ["总分", "", "", "", "", 100, last]], 1)}<mergeCells><mergeCell ref="B1:G1"/><mergeCell ref="A5:E5"/></mergeCells>`,
  });

  it("is judged, each finding at its cell", async () => {
    const { findings, report } = await check(
      xlsx([sheet(sum("<f>SUM(G3:G4)</f><v>100</v>"))], { styles: RULED }),
      "表.xlsx",
    );
    expect(report).toMatchObject({ format: "xlsx", pages: 1 });
    const finding = findings.find(({ rule }) => rule === "score/scores-total");
    expect(finding?.formula).toBe("60 + 30 = 90 ≠ 100");
    expect(finding?.evidence.map((one) => ("cell" in one ? `${one.sheet} ${one.cell}` : ""))).toContain(
      "项目自评表 G5",
    );
  });

  it("is not judged where a formula has no stored result: nothing is accused, and it never passes", async () => {
    const result = await check(xlsx([sheet(sum("<f>SUM(G3:G4)</f>"))], { styles: RULED }), "表.xlsx");
    expect(result.verdict).toBe("undetermined");
    expect(result.findings.filter(({ subject }) => subject.evaluation !== null)).toEqual([]);
    expect(result.diagnostics).toMatchObject([{ code: "formula-without-value", sheet: "项目自评表", cell: "G5" }]);
  });

  it("ends with its sheet", async () => {
    const other = {
      name: "二",
      content: sheetData([HEADS, ["产出指标", "数量指标", "办展场次", "5场", "5场", 50, 50]], 1),
    };
    const whole = sheet(sum("<v>90</v>"));
    const { report } = await check(xlsx([whole, other], { styles: RULED }), "表.xlsx");
    expect(report?.evaluations[0]?.indicators.map(({ level3 }) => level3.text)).toEqual(["采购图书册数", "读者满意度"]);
  });
});
