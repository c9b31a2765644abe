import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseRuleName } from "../../scripts/new-rule.js";
import { languages } from "../../src/messages/language.js";
import { catalogue } from "../../src/rules/catalogue.js";

const folder = new URL("../../src/rules/", import.meta.url);

/** Every rule file: one that exports a rule. */
const written = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap((category) => readdirSync(new URL(`${category.name}/`, folder)).map((file) => `${category.name}/${file}`))
  .filter((file) => /export const \w+: Rule\b/.test(readFileSync(new URL(file, folder), "utf8")))
  .map((file) => file.replace(/\.ts$/, ""));

const chinese = /\p{Script=Han}/u;

describe("the catalogue", () => {
  it("has every rule that is written, once", () => {
    const ids = catalogue.map(({ id }) => id);
    expect([...ids].sort()).toEqual([...written].sort());
  });

  it("keeps the rules of one category together", () => {
    const categories = catalogue.map(({ id }) => id.split("/")[0]);
    const stretches = categories.filter((category, at) => category !== categories[at - 1]);
    expect(stretches).toEqual([...new Set(categories)]);
  });

  it("silences other rules by id, of a category that there is; the rule may still be unwritten", () => {
    for (const { id, silences } of catalogue) {
      expect(silences ?? []).not.toContain(id);
      for (const silenced of silences ?? [])
        expect(parseRuleName(silenced), `${id} silences ${silenced}`).not.toBeNull();
    }
  });

  describe.each(catalogue.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
    it("is named after its file", () => {
      const file = new URL(`${id}.ts`, folder);
      expect(existsSync(file)).toBe(true);
      expect(readFileSync(file, "utf8")).toContain(`id: "${id}"`);
    });

    it.each(languages)("has a complete page in %s", (language) => {
      const page = rule.page[language];
      for (const [entry, text] of Object.entries(page)) expect(text.trim(), entry).not.toBe("");
      expect(page.title).not.toMatch(/[。.]$/);
      const prose = `${page.title}${page.compares}${page.why}${page.mend}`;
      if (language === "zh") expect(prose).toMatch(chinese);
      else expect(page.title + page.why).toMatch(/^[A-Z“"]/);
    });

    it("tells each language its own words", () => {
      expect(rule.page.zh.compares).not.toBe(rule.page.en.compares);
      expect(rule.page.zh.title).not.toBe(rule.page.en.title);
    });
  });
});
