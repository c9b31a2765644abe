import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readPdf } from "../../../src/document/pdf/index.js";

const folder = new URL("../../../fixtures/containers/", import.meta.url);

test.each(readdirSync(folder))("%s is read: how objects are packed or locked makes no difference", async (name) => {
  const document = await readPdf(readFileSync(new URL(name, folder)));
  const texts = document.pages.map((page) => page.glyphs.map((glyph) => glyph.text).join(""));
  expect(texts).toEqual(["部门整体支出绩效自评表", "得分98.5"]);
});
