import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../../src/document/read.js";
import type { Result } from "../../../src/model/index.js";
import { docxNoticeWriter } from "../../../src/output/notice/docx.js";
import { failedFile, hostile, hostileResult, result } from "../../support/results.js";

async function written(results: readonly Result[], language: "zh" | "en" = "zh"): Promise<Uint8Array> {
  const writer = docxNoticeWriter({ language });
  const chunks = [await writer.open()];
  for (const each of results) chunks.push(await writer.result(each));
  chunks.push(await writer.close());
  return Buffer.concat(chunks.map((chunk) => Buffer.from(chunk)));
}

/** The text of each paragraph; every part is read by a strict parser. */
function paragraphsOf(bytes: Uint8Array): string[] {
  const paragraphs: string[] = [];
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    const parser = new SaxesParser({ xmlns: true });
    parser.on("error", (error) => {
      throw error;
    });
    if (name === "word/document.xml") {
      parser.on("opentag", ({ name: tag }) => tag === "w:p" && paragraphs.push(""));
      parser.on("text", (text) => paragraphs.length > 0 && paragraphs.push(paragraphs.pop() + text));
    }
    parser.write(new TextDecoder().decode(part)).close();
  }
  return paragraphs;
}

describe("the review notice in Word", () => {
  it("tells what the one in Markdown tells", async () => {
    expect(paragraphsOf(await written([result()]))).toEqual([
      "2021 年度绩效自评报告复核意见",
      "青禾县总工会：",
      "贵单位报送的《2021年度部门整体支出绩效自评报告》（文件：青禾县总工会.txt）收悉。经核对，有以下 1 处前后不一致或与填报要求不符，请予核实。",
      "一、需要更正的事项",
      "1. 各项分值合计 110 分，与总分栏的 100 分不符。",
      "位置：第 12 行，部门整体支出绩效自评表，“培训人次”行",
      "算式：10 + 50 + 30 + 20 = 110 ≠ 100",
      "可接受：110",
      expect.stringMatching(/^修改建议：调整指标分值/),
      "请对照上述意见核实修改，并重新报送。如对意见有异议，请附书面说明。",
    ]);
  });

  it("begins a page for each file", async () => {
    const document = unzipSync(await written([result(), failedFile()]))["word/document.xml"];
    expect(new TextDecoder().decode(document).match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
  });

  it("can be read as a Word document, and is the same to the byte for the same results", async () => {
    const bytes = await written([result()], "en");
    expect((await readDocument(bytes, "notice.docx")).format).toBe("docx");
    expect(await written([result()], "en")).toEqual(bytes);
  });

  it.each(hostile)("is sound with %s in every text", async (_, text) => {
    const paragraphs = paragraphsOf(await written([hostileResult(text), failedFile(text, text)]));
    for (const paragraph of paragraphs)
      expect(paragraph).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\p{Surrogate}]/u);
  });
});
