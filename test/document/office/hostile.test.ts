import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { addressAt } from "../../../src/document/xlsx/address.js";
import { checkDocument } from "../../../src/index.js";
import { compound } from "../../support/compound-file.js";
import { docx, p, pack, sheetData, tbl, tr, wordPart, xlsx } from "../../support/office.js";

async function failureOf(bytes: Uint8Array, name = "报告.docx"): Promise<{ code: string; message: string } | null> {
  const result = await checkDocument(bytes, name, { language: "zh" });
  return result.error;
}

const nested = (depth: number) =>
  `${"<w:sdt><w:sdtContent>".repeat(depth)}${p("深")}${"</w:sdtContent></w:sdt>".repeat(depth)}`;

describe("an Office file made to do harm", () => {
  const bomb = zipSync({ "word/document.xml": [new Uint8Array(65 * 1024 * 1024), { level: 1 }] });

  it("that unpacks to far more than any report is refused before it fills the memory", async () => {
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await failureOf(bomb)).toMatchObject({ code: "zip-bomb", message: expect.stringContaining("大得异常") });
  });

  it("is not believed what it says of its size", async () => {
    const lying = Uint8Array.from(bomb);
    const view = new DataView(lying.buffer);
    for (let at = 0; at < lying.length - 46; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
    }
    expect((await failureOf(lying))?.code).toBe("zip-bomb");
  });

  it("cannot have entities expanded", async () => {
    const entities = `<!DOCTYPE w:document [<!ENTITY a "${"甲".repeat(100)}"><!ENTITY b "&a;&a;&a;">]>`;
    const part = wordPart("document", `<w:body>${p("&b;")}</w:body>`).replace("?><w", `?>${entities}<w`);
    expect((await failureOf(docx("", { parts: { "word/document.xml": part } })))?.code).toBe("damaged-office");
  });

  it("is refused where it is nested beyond measure, and read up to there", async () => {
    expect((await failureOf(docx(nested(100_000))))?.code).toBe("zip-bomb");
    expect(await failureOf(docx(nested(150)))).toBeNull();
  });

  it("may claim a sheet of a billion cells: what it holds is read", async () => {
    const content = `<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A2:XFD1048575"/></mergeCells>`;
    expect(await failureOf(xlsx([{ name: "表", content }]), "表.xlsx")).toBeNull();
  });

  it("may have tens of thousands of styled blank cells", async () => {
    const styles = '<borders><border><left style="thin"/></border></borders><cellXfs><xf borderId="0"/></cellXfs>';
    const row = (at: number) => `<row r="${at}">${'<c s="0"/>'.repeat(20)}</row>`;
    const content = `<sheetData>${Array.from({ length: 3000 }, (_, at) => row(at + 1)).join("")}</sheetData>`;
    expect(await failureOf(xlsx([{ name: "表", content }], { styles }), "表.xlsx")).toBeNull();
  }, 20_000);

  it("may merge the same rows over and over", async () => {
    const ranges = Array.from({ length: 20_000 }, (_, at) => `<mergeCell ref="A1:B${1_000_000 + at}"/>`).join("");
    const content = `<sheetData><row r="1000000"><c><v>1</v></c></row></sheetData><mergeCells>${ranges}</mergeCells>`;
    expect((await failureOf(xlsx([{ name: "表", content }]), "表.xlsx"))?.code).toBe("zip-bomb");
  });
});

describe("an Office file that cannot be read", () => {
  it.each<[string, Uint8Array, string, RegExp]>([
    ["cut off in the middle", docx(p("一".repeat(5000))).subarray(0, 900), "damaged-office", /重新下载/],
    ["without its document", pack({ "word/styles.xml": "<x/>" }), "damaged-office", /重新下载/],
    [
      "whose XML is broken",
      docx("", { parts: { "word/document.xml": "<w:document><w:body>" } }),
      "damaged-office",
      /重新下载/,
    ],
    ["with a password", compound(["Root Entry", "EncryptionInfo", "EncryptedPackage"]), "encrypted-office", /去掉密码/],
    [
      "of old Word or WPS",
      compound(["Root Entry", "WordDocument"]),
      "unsupported-format",
      /\.doc、\.wps.*另存为.*\.docx/,
    ],
    ["of old Excel or WPS", compound(["Root Entry", "Workbook"]), "unsupported-format", /\.xls、\.et.*另存为.*\.xlsx/],
    [
      "of OpenDocument text",
      pack({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<x/>" }),
      "unsupported-format",
      /\.odt/,
    ],
    [
      "of OpenDocument tables",
      pack({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" }),
      "unsupported-format",
      /\.ods/,
    ],
    ["of OFD", pack({ "OFD.xml": "<x/>", "Doc_0/Document.xml": "<x/>" }), "unsupported-format", /OFD.*导出为 PDF/],
    ["of binary Excel", pack({ "xl/workbook.bin": "x" }), "unsupported-format", /\.xlsb/],
    ["that is only packed", pack({ "报告.docx": docx(p("一")) }), "unsupported-format", /解压/],
  ])("%s fails with a code and says what to do", async (_, bytes, code, sentence) => {
    expect(await failureOf(bytes)).toMatchObject({ code, message: expect.stringMatching(sentence) });
  });

  it("that is nothing but bytes of a ZIP never throws anything else", async () => {
    const whole = docx(p("一"));
    for (let at = 4; at < whole.length; at += 7) {
      const hurt = Uint8Array.from(whole);
      hurt[at] = (hurt[at] ?? 0) ^ 0xff;
      expect((await failureOf(hurt))?.code).not.toBe("internal-error");
    }
    const sheet = xlsx([{ name: "表", content: sheetData([["甲", 1]]) }]);
    for (let at = 4; at < sheet.length; at += 11) {
      const hurt = Uint8Array.from(sheet);
      hurt[at] = (hurt[at] ?? 0) ^ 0xff;
      expect((await failureOf(hurt, "表.xlsx"))?.code).not.toBe("internal-error");
    }
  });
});

describe("an Office file of an odd shape", () => {
  it("may have one row of many columns and a great many rows", async () => {
    const wide = tr(Array.from({ length: 90 }, (_, at) => String(at)));
    const long = tr(["甲"]).repeat(8000);
    expect(await failureOf(docx(tbl([1], [wide, long])))).toBeNull();
  }, 30_000);

  it("may hold cells on a diagonal, no two of them in one row or column", async () => {
    const styles = '<borders><border><left style="thin"/></border></borders><cellXfs><xf borderId="0"/></cellXfs>';
    const cells = Array.from({ length: 1500 }, (_, at) => {
      const letters = addressAt(1, at + 1).slice(0, -1);
      return `<row r="${at + 1}"><c r="${letters}${at + 1}"><v>1</v></c><c r="${letters}X${at + 1}"><v>1</v></c></row>`;
    });
    const bytes = xlsx([{ name: "表", content: `<sheetData>${cells.join("")}</sheetData>` }], { styles });
    expect(await failureOf(bytes, "表.xlsx")).toBeNull();
  }, 30_000);
});
