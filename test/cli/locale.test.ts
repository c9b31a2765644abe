import { describe, expect, it } from "vitest";
import { chooseLanguage } from "../../src/cli/locale.js";

describe("the language that is spoken", () => {
  it.each([
    ["told", "en", { LANG: "zh_CN.UTF-8" }, "en"],
    ["nothing known", undefined, {}, "zh"],
    ["the C locale", undefined, { LANG: "C.UTF-8" }, "zh"],
    ["a Chinese locale", undefined, { LANG: "zh_CN.UTF-8" }, "zh"],
    ["an English locale", undefined, { LANG: "en_US.UTF-8" }, "en"],
    ["another language", undefined, { LANG: "de_DE" }, "en"],
    ["LC_ALL before LANG", undefined, { LC_ALL: "zh_CN", LANG: "en_US" }, "zh"],
  ] as const)("%s", (_, told, environment, language) => {
    expect(chooseLanguage(told, environment)).toBe(language);
  });
});
