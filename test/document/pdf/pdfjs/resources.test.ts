import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { folderOf, packagedResources } from "../../../../src/document/pdf/pdfjs/resources.js";

test("the character maps and fonts are found in the installed package", () => {
  const { cMapUrl, standardFontDataUrl } = packagedResources();
  expect(existsSync(`${cMapUrl}UniGB-UCS2-H.bcmap`)).toBe(true);
  expect(existsSync(standardFontDataUrl)).toBe(true);
});

test("the folder of a module is a plain path with a slash at its end", () => {
  expect(folderOf("file:///opt/tools/node_modules/pdfjs-dist/package.json")).toBe(
    "/opt/tools/node_modules/pdfjs-dist/",
  );
});

test("a path with blanks and ideographs is written plainly", () => {
  expect(folderOf("file:///home/me/%E5%B7%A5%E5%85%B7%20a/package.json")).toBe("/home/me/工具 a/");
});

test("a Windows drive has no slash before it, and a network share keeps its host", () => {
  expect(folderOf("file:///C:/Users/me/package.json")).toBe("C:/Users/me/");
  expect(folderOf("file://server/share/package.json")).toBe("//server/share/");
});

test("an address of the web stays one", () => {
  expect(folderOf("https://example.org/pdfjs/package.json")).toBe("https://example.org/pdfjs/");
});
