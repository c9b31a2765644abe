import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readText } from "../../../src/document/text/index.js";
import { recordsOf } from "../../../src/document/text/records.js";
import { sheetLines } from "../../../src/document/text/separated.js";

const lines = (text: string) =>
  readText(new TextEncoder().encode(text)).lines.map(({ number, text: line }) => [number, line]);
const SHEET = [
  "项目支出绩效自评表,,,,",
  '项目名称,"街心花园""四季""养护",,,',
  "三级指标,年度指标值,实际完成值,分值,得分",
  ...["补种乔木", "修剪绿篱", "铺设步道", "更换座椅"].map((name) => `${name},50株,50株,10,10`),
  '游客满意度,"≥1,000\n人次",,10,',
];

describe("a sheet saved as text with separators", () => {
  it("has its cells parted by tabs, blank ones kept, and quoted ones whole over their lines", () => {
    const read = lines(SHEET.join("\r\n"));
    expect(read[0]).toEqual([1, "项目支出绩效自评表"]);
    expect(read[1]).toEqual([2, '项目名称\t街心花园"四季"养护\t\t\t']);
    expect(read.at(-1)).toEqual([8, "游客满意度\t≥1,000人次\t\t10\t"]);
  });

  it("tells the lines of the file behind a cell of several lines", () => {
    const read = lines([...SHEET, "总分,,,100,100", ""].join("\n"));
    expect(read.slice(-2)).toEqual([
      [10, "总分\t\t\t100\t100"],
      [11, ""],
    ]);
  });

  it("is known by semicolons, and by tabs where cells are in quotation marks", () => {
    expect(sheetLines(SHEET.join("\n").replaceAll(",", ";"))?.at(-1)?.text).toBe(
      "游客满意度\t≥1\t000人次\t\t10\t".replace("1\t000", "1;000"),
    );
    expect(sheetLines(SHEET.join("\n").replaceAll(",", "\t"))?.[1]?.text).toBe('项目名称\t街心花园"四季"养护\t\t\t');
  });

  it("keeps amounts whole whose commas no quotation marks enclose, where the other rows tell so", () => {
    const row = (fields: string) =>
      sheetLines([...SHEET, fields].join("\n"))
        ?.at(-1)
        ?.text.split("\t");
    expect(row("年度资金总额,1,860.00,1,900,10,100%")).toEqual(["年度资金总额", "1,860.00", "1,900", "10", "100%"]);
    expect(row("补种乔木,50,100,10,10")).toEqual(["补种乔木", "50", "100", "10", "10"]);
  });

  it("is known among prose by a quoted cell of several lines, where tabs part the cells", () => {
    const text = '一、部门概况\n本局“三公”经费下降。\n项目名称\t"古籍修复\n与数字化"\n总分\t100';
    expect(sheetLines(text)?.slice(2)).toEqual([
      { text: "项目名称\t古籍修复与数字化", number: 3 },
      { text: "总分\t100", number: 5 },
    ]);
    expect(sheetLines(text.replace("\n与数字化", ""))).toBeNull();
    expect(sheetLines(text.replace('数字化"', `数字化${"\n一行".repeat(12)}"`))).toBeNull();
  });

  it("may have blank cells left away at the end of some rows", () => {
    const read = lines([...SHEET, "备注"].join("\n"));
    expect(read.at(-1)?.[1]).toBe("备注");
  });

  it("is no prose with commas, and no text whose quotation marks do not enclose cells", () => {
    const prose = "全年推广良种良法,组织春秋两季集中免疫,建设示范基地,各项工作按计划推进\n年度目标已经完成\n";
    expect(sheetLines(prose.repeat(10))).toBeNull();
    expect(sheetLines(`${SHEET.join("\n")}\n"一`)).toBeNull();
    expect(sheetLines(`"一"二,三,四,五\n${SHEET.join("\n")}`)).toBeNull();
  });
});

describe("records of fields", () => {
  const field = fc.string({ unit: fc.constantFrom("绩", "1", ",", '"', "\n", "\r", " ") });

  it("come back as they were written, whatever stands in the fields", () => {
    fc.assert(
      fc.property(fc.array(fc.array(field, { minLength: 1 }), { minLength: 1 }), (rows) => {
        const written = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(",")).join("\n");
        expect(recordsOf(written, ",")?.map(({ fields }) => fields)).toEqual(rows);
      }),
    );
  });
});
