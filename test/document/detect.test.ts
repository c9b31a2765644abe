import { describe, expect, it } from "vitest";
import { detectKind } from "../../src/document/detect.js";

const ascii = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe("telling what a file is by its bytes", () => {
  it.each([
    ["a PDF", ascii("%PDF-1.7\n"), "pdf"],
    ["a PDF behind a mail header", ascii(`X-Mail: 1\r\n\r\n%PDF-1.4\n`), "pdf"],
    ["a Word document", ascii("PK\u0003\u0004 word/document.xml"), "docx"],
    ["an Excel workbook", ascii("PK\u0003\u0004 xl/workbook.xml"), "xlsx"],
    ["another archive", ascii("PK\u0003\u0004 photo.jpg"), "zip"],
    ["an old Word document", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]), "ole"],
    ["rich text", ascii("{\\rtf1\\ansi"), "rtf"],
    ["a web page", ascii("\n<!DOCTYPE html><p>"), "html"],
    ["a picture", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), "image"],
    ["nothing", new Uint8Array(), "empty"],
    ["nothing but line ends", ascii("\r\n\r\n  "), "empty"],
    ["a text", new TextEncoder().encode("绩效自评报告"), "text"],
  ])("%s", (_, bytes, kind) => {
    expect(detectKind(bytes)).toBe(kind);
  });
});
