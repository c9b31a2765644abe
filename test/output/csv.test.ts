import { describe, expect, it } from "vitest";
import { csvWriter } from "../../src/output/csv.js";
import { failedFile, hostile, hostileResult, result, suppressed } from "../support/results.js";

const writer = csvWriter({ language: "zh" });

/** Reads CSV (RFC 4180) as a spreadsheet does. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
    if (end === "\r\n") rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}

describe("CSV of findings", () => {
  it("opens as UTF-8 in a spreadsheet and has a row a finding", () => {
    const text = writer.open() + writer.result(result({ suppressed: [suppressed()] }));
    expect(text.charCodeAt(0)).toBe(0xfeff);
    const [head, first, aside] = rowsOf(text.slice(1));
    expect(head?.[0]).toBe("文件");
    expect(first).toEqual(expect.arrayContaining(["青禾县总工会", "错误", "score/weights-total", "第 12 行", "110"]));
    expect(aside?.at(-1)).toBe("已核实");
  });

  it("has a row for a file that was not read or not understood, and none for one that passed", () => {
    expect(rowsOf(writer.result(failedFile()))[0]).toEqual(
      expect.arrayContaining(["坏.pdf", "读取失败", "damaged-pdf"]),
    );
    expect(rowsOf(writer.result(result({ findings: [], verdict: "undetermined" })))[0]).toContain("无法判断");
    expect(writer.result(result({ findings: [] }))).toBe("");
  });

  it.each(hostile)("keeps its rows and runs nothing with %s in every cell", (_, text) => {
    const rows = rowsOf(
      writer.open().slice(1) + writer.result(hostileResult(text)) + writer.result(failedFile(text, text)),
    );
    expect(rows.map(({ length }) => length)).toEqual([18, 18, 18, 18]);
    for (const cell of rows.flat())
      expect(cell).not.toMatch(/^[=+\-@＝＋－＠\t\r]|[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/u);
  });

  it("quotes what another locale's separator would break", () => {
    expect(writer.result(failedFile("甲;=1+1", "a"))).toMatch(/^"甲;=1\+1",/);
  });
});
