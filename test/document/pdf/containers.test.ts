import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { engines } from "../../../src/document/pdf/reader.js";
import { readerBy } from "../../support/engines.js";

describe.each(engines)("read by %s", (engine) => {
  const readPdf = readerBy(engine);
  const folder = new URL("../../../fixtures/containers/", import.meta.url);

  test.each(readdirSync(folder))("%s is read: how objects are packed or locked makes no difference", async (name) => {
    const document = await readPdf(readFileSync(new URL(name, folder)));
    const texts = document.pages.map((page) => page.glyphs.map((glyph) => glyph.text).join(""));
    expect(texts).toEqual(["部门整体支出绩效自评表", "得分98.5"]);
  });
});
