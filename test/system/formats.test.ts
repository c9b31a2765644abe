import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWorkshop, type Workshop } from "../../scripts/fixtures/print.js";
import { checkDocument } from "../../src/check.js";
import type { ResultWriter } from "../../src/output/formats.js";
import { docxNoticeWriter } from "../../src/output/notice/docx.js";
import { workbookWriter } from "../../src/output/workbook/index.js";
import { hostile, hostileResult } from "../support/results.js";

/** Every sheet as UTF-8 CSV with what its cells display, formulas as formulas. */
const CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1";

let workshop: Workshop;
beforeAll(() => {
  workshop = openWorkshop();
});
afterAll(() => workshop.close());

async function written(writer: ResultWriter, results: Parameters<ResultWriter["result"]>[0][]): Promise<Uint8Array> {
  const chunks = [await writer.open()];
  for (const each of results) chunks.push(await writer.result(each));
  chunks.push(await writer.close());
  return Buffer.concat(chunks.map((chunk) => Buffer.from(chunk)));
}

/** What LibreOffice makes of a file: the texts of what it writes, by name. */
function opened(bytes: Uint8Array, name: string, as: string): Record<string, string> {
  writeFileSync(join(workshop.folder, name), bytes);
  const profile = `-env:UserInstallation=file://${workshop.folder}/profile`;
  workshop.run("soffice", "--headless", profile, "--convert-to", as, name);
  const stem = name.replace(/\.\w+$/, "");
  const made = readdirSync(workshop.folder).filter((file) => file.startsWith(stem) && file !== name);
  return Object.fromEntries(made.map((file) => [file, readFileSync(join(workshop.folder, file), "utf8")]));
}

const bundled = "fixtures/reports/union-2021.pdf";
const check = () => checkDocument(readFileSync(bundled), bundled);

describe("LibreOffice", () => {
  it("opens the workbook with all its sheets, findings and figures", async () => {
    const result = await check();
    const sheets = opened(await written(workbookWriter({ language: "zh" }), [result]), "book.xlsx", CSV);
    expect(Object.keys(sheets).sort()).toEqual(
      ["总览", "问题", "指标", "比对台账", "资金"].map((sheet) => `book-${sheet}.csv`).sort(),
    );
    const findings = sheets["book-问题.csv"] ?? "";
    expect(findings.trim().split("\n")).toHaveLength(1 + result.findings.length);
    expect(findings).toContain("10 + 50 + 30 + 20 = 110 ≠ 100,110,110,100,部门整体支出绩效自评表");
    expect(sheets["book-资金.csv"]).toContain("1821.93,2249.74,2249.74,万元");
  });

  it("runs nothing of a hostile workbook: every text is there as it was, and none is a formula", async () => {
    const results = hostile.map(([, text]) => hostileResult(text));
    const sheets = opened(await written(workbookWriter({ language: "zh" }), results), "hostile.xlsx", CSV);
    const findings = sheets["hostile-问题.csv"] ?? "";
    expect(findings.trim().split("\n")).toHaveLength(1 + 2 * hostile.length);
    expect(findings).toContain('"=HYPERLINK(""http://evil.example"",""x"")"');
    expect(findings).toContain("=1+1");
    expect(findings).not.toContain("Err:");
  });

  it("opens the notice with every matter", async () => {
    const result = await check();
    const notice = await written(docxNoticeWriter({ language: "zh" }), [result]);
    const text = opened(notice, "notice.docx", "txt:Text (encoded):UTF8")["notice.txt"] ?? "";
    expect(text).toContain("青禾市总工会：");
    expect(text.match(/^\d+\. /gm)).toHaveLength(result.findings.length);
  });
});
