import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { languages } from "../../../src/messages/language.js";
import { batchCatalogue, everyRule } from "../../../src/rules/batch/catalogue.js";

const folder = new URL("../../../src/rules/batch/", import.meta.url);
const written = readdirSync(folder).filter((file) =>
  /export const \w+: BatchRule\b/.test(readFileSync(new URL(file, folder), "utf8")),
);

describe("the catalogue of rules over several files", () => {
  it("has every rule that is written, each named after its file", () => {
    expect(batchCatalogue.map(({ id }) => `${id.replace(/^batch\//, "")}.ts`).sort()).toEqual(written.sort());
  });

  it("shares no id with the rules over one file", () => {
    expect(new Set(everyRule.map(({ id }) => id)).size).toBe(everyRule.length);
  });

  it.each(batchCatalogue.map((rule) => [rule.id, rule] as const))("has a complete page of %s", (_, { page }) => {
    for (const language of languages) {
      for (const [entry, text] of Object.entries(page[language])) expect(text.trim(), entry).not.toBe("");
      expect(page[language].title).not.toMatch(/[。.]$/);
    }
    expect(page.zh.compares).toMatch(/\p{Script=Han}/u);
  });
});
