import { describe, expect, it } from "vitest";
import { detectKind } from "../../src/document/detect.js";
import { compound } from "../support/compound-file.js";

const MARKDOWN = `<div class="top">\n${"[政务公开](/1/)\n".repeat(80)}</div>\n\n# 绩效自评报告\n`;
const ascii = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe("telling what a file is by its bytes", () => {
  it.each([
    ["a PDF", ascii("%PDF-1.7\n"), "pdf"],
    ["a PDF behind a mail header", ascii(`X-Mail: 1\r\n\r\n%PDF-1.4\n`), "pdf"],
    ["a Word document", ascii("PK\u0003\u0004 word/document.xml"), "docx"],
    ["an Excel workbook", ascii("PK\u0003\u0004 xl/workbook.xml"), "xlsx"],
    ["another archive", ascii("PK\u0003\u0004 photo.jpg"), "zip"],
    ["an old Office file of which nothing more is there", compound([]).subarray(0, 9), "ole"],
    ["an old Word document", compound(["Root Entry", "WordDocument", "1Table"]), "doc"],
    ["an old Excel workbook", compound(["Root Entry", "Workbook"]), "xls"],
    ["an older one", compound(["Root Entry", "Book"]), "xls"],
    ["an old presentation", compound(["Root Entry", "PowerPoint Document"]), "ppt"],
    [
      "an Office file with a password",
      compound(["Root Entry", "EncryptionInfo", "EncryptedPackage"]),
      "encrypted-office",
    ],
    ["Word's XML of 2003", ascii('<?xml version="1.0"?><?mso-application progid="Word.Document"?>'), "word-xml"],
    ["Excel's XML of 2003", ascii('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>'), "excel-xml"],
    ["a web page that a system calls Excel", ascii("<table border=1><tr><td>"), "html"],
    [
      "a web page as one file with its pictures",
      ascii("MIME-Version: 1.0\r\nContent-Type: multipart/related;"),
      "mhtml",
    ],
    ["rich text", ascii("{\\rtf1\\ansi"), "rtf"],
    ["a web page", ascii("\n<!DOCTYPE html><p>"), "html"],
    ["a web page behind a browser's remark", ascii("<!-- saved from url=(0014)about:internet -->\r\n<html>"), "html"],
    [
      "a web page in UTF-16",
      Uint8Array.from([0xff, 0xfe, ...[..."<html>"].flatMap((letter) => [letter.charCodeAt(0), 0])]),
      "html",
    ],
    ["a page that is XML", ascii('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">'), "html"],
    ["XML that is no page", ascii('<?xml version="1.0"?><feed>'), "xml"],
    ["Markdown that begins with a page's menu", new TextEncoder().encode(MARKDOWN), "text"],
    ["the same in UTF-16", Uint8Array.from(Buffer.from(MARKDOWN, "utf16le")), "text"],
    ["a part cut out of a page", new TextEncoder().encode(MARKDOWN.replace("# ", "")), "html"],
    ["a text that begins with less than", ascii("<95% is a shortfall"), "text"],
    ["a picture", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), "image"],
    ["nothing", new Uint8Array(), "empty"],
    ["nothing but line ends", ascii("\r\n\r\n  "), "empty"],
    ["a text", new TextEncoder().encode("绩效自评报告"), "text"],
  ])("%s", (_, bytes, kind) => {
    expect(detectKind(bytes)).toBe(kind);
  });
});
