import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { readXlsx } from "../../../src/document/xlsx/index.js";
import type { Result } from "../../../src/model/index.js";
import { uriOf } from "../../../src/output/uri.js";
import { figure } from "../../../src/output/workbook/cell.js";
import { workbookWriter } from "../../../src/output/workbook/index.js";
import { evaluation, facts, fund, indicator } from "../../support/report-builder.js";
import { failedFile, finding, hostile, hostileResult, result, suppressed } from "../../support/results.js";

async function written(results: readonly Result[]): Promise<Uint8Array> {
  const writer = workbookWriter({ language: "zh", linkOf: (file) => `../${uriOf(file)}` });
  const chunks = [await writer.open()];
  for (const each of results) chunks.push(await writer.result(each));
  chunks.push(await writer.close());
  return Buffer.concat(chunks.map((chunk) => Buffer.from(chunk)));
}

/** Parts by name, each read by a strict parser first. */
function partsOf(bytes: Uint8Array): Record<string, string> {
  const decoder = new TextDecoder();
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, decoder.decode(part)]),
  );
  for (const part of Object.values(parts)) {
    const parser = new SaxesParser({ xmlns: true });
    parser.on("error", (error) => {
      throw error;
    });
    parser.write(part).close();
  }
  return parts;
}

/** The text of a sheet's cells, row by row, as our own reader displays them. */
function sheetOf(bytes: Uint8Array, name: string): string[][] {
  const sheet = readXlsx(bytes).sheets.find((each) => each.name === name);
  const rows = new Map<number, string[]>();
  for (const { row, text } of sheet?.cells ?? []) rows.set(row, [...(rows.get(row) ?? []), text]);
  return [...rows.values()];
}

const full = result({
  report: facts({
    evaluations: [
      evaluation({
        funds: [fund("total", { initial: "120.50", executed: "118" })],
        indicators: [indicator({ target: "≥95%", actual: "96%", weight: "10", score: "10" })],
      }),
    ],
  }).report,
  suppressed: [suppressed({ reason: "见复核意见" })],
});

describe("the workbook", () => {
  it("has an overview, the findings, what was read, and the ledger", async () => {
    const bytes = await written([full, failedFile()]);
    expect(readXlsx(bytes).sheets.map(({ name }) => name)).toEqual(["总览", "问题", "资金", "指标", "比对台账"]);
    expect(sheetOf(bytes, "总览")[1]).toEqual(expect.arrayContaining(["有问题", "1", "0"]));
    expect(sheetOf(bytes, "总览")[2]).toEqual(expect.arrayContaining(["坏.pdf", "读取失败", "PDF 已损坏。"]));
    expect(sheetOf(bytes, "问题")[1]).toEqual(
      expect.arrayContaining(["错误", "110", "第 12 行", finding().fingerprint]),
    );
    expect(sheetOf(bytes, "资金")[1]).toEqual(expect.arrayContaining(["120.5", "118", "万元"]));
    expect(sheetOf(bytes, "指标")[1]).toEqual(expect.arrayContaining(["培训人次", "≥95%", "96%", "10"]));
    expect(sheetOf(bytes, "比对台账")[1]).toEqual(expect.arrayContaining(["score/weights-total", "1"]));
  });

  it("keeps the head in sight, filters every column, offers decisions, and links the file", async () => {
    const parts = partsOf(await written([full]));
    const findings = parts["xl/worksheets/sheet2.xml"] ?? "";
    expect(findings).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(findings).toContain('<autoFilter ref="A1:R3"/>');
    expect(findings).toContain("<formula1>&quot;需更正,已核实&quot;</formula1>".replaceAll("&quot;", '"'));
    expect(findings).toMatch(/<c r="I2" s="3"><v>110<\/v><\/c>/);
    const links = parts["xl/worksheets/_rels/sheet2.xml.rels"] ?? "";
    expect(links.match(/Target="\.\.\/[^"]+" TargetMode="External"/g)).toHaveLength(1);
  });

  it("has what was set aside with its reason written in", async () => {
    expect(sheetOf(await written([full]), "问题")[2]).toEqual(expect.arrayContaining(["已核实", "见复核意见"]));
  });

  it("is the same to the byte for the same results", async () => {
    expect(await written([full])).toEqual(await written([full]));
  });

  it.each(hostile)("is sound and runs nothing with %s in every cell", async (_, text) => {
    const parts = partsOf(await written([hostileResult(text), failedFile(text, text)]));
    const sheets = Object.entries(parts).filter(([name]) => name.startsWith("xl/worksheets/sheet"));
    expect(sheets).toHaveLength(5);
    for (const [, sheet] of sheets) expect(sheet).not.toContain("<f>");
  });

  it("marks a text that begins like a formula, and keeps it as it is", async () => {
    const bytes = await written([failedFile("=1+1", "a")]);
    expect(partsOf(bytes)["xl/worksheets/sheet1.xml"]).toMatch(
      /<c r="A2" s="4" t="inlineStr"><is><t xml:space="preserve">=1\+1</,
    );
  });

  it("shows an escape of Excel's as what it is", async () => {
    expect(sheetOf(await written([failedFile("a_x000D_b", "a")]), "总览")[1]?.[0]).toBe("a_x000D_b");
  });
});

describe("a figure in a cell", () => {
  it.each([["110"], ["-3.5"], ["0.125"]])("%s is one", (text) => expect(figure(text)).toEqual({ figure: text }));
  it.each([["1234567890123"], ["=1"], ["62%"], ["1e5"], ["0x1"], [""]])("%s stays text", (text) =>
    expect(figure(text)).toBe(text));
});
