import { severityNames } from "../../messages/interface.js";
import type { Bilingual, Language } from "../../messages/language.js";
import { everyRule } from "../../rules/batch/catalogue.js";
import { mof2020, profiles } from "../../rules/profiles/index.js";
import { formats } from "../formats.js";

const words = {
  head: {
    zh: "selfeval 的设置。去掉行首的 # 即生效；各项含义见 selfeval config 和 selfeval explain 规则编号。",
    en: "Settings of selfeval. Take the # away to set something; see selfeval config and selfeval explain RULE.",
  },
  profile: {
    zh: "评分口径。不设时按各表的表头判断，判断不出的按财政部口径。",
    en: "The norm to judge every table by. Left out, each table's own headings decide, else the ministry's.",
  },
  language: { zh: "输出语言：zh 或 en", en: "what is printed: zh or en" },
  format: {
    zh: "输出格式，可以写几种，写作 名称=文件；文件放在本配置所在目录",
    en: "what is written: a format, or several as name=file, beside this file",
  },
  failOn: {
    zh: "达到该级别时退出码为 1：error、warning、info、never",
    en: "exit with 1 at or above: error, warning, info, never",
  },
  engine: {
    zh: "读 PDF 的程序：pdfjs，或另行安装的 pdfium；crossRead 为 true 时两个程序各读一遍，读出不同的内容存疑",
    en: "the program that reads PDFs: pdfjs, or pdfium where it is installed; with crossRead both, doubting what differs",
  },
  suppressions: {
    zh: "已核实、不再报出的问题（selfeval baseline 可生成）",
    en: "findings set aside with a reason (selfeval baseline writes one)",
  },
  rules: {
    zh: "各规则的级别（error、warning、info、off）和界限",
    en: "severities (error, warning, info, off) and thresholds, by rule",
  },
  overrides: { zh: "只对部分文件生效的设置，后面的优先", en: "what holds for some paths only; the later wins" },
} as const satisfies Record<string, Bilingual>;

/** A commented configuration with every setting there is, each at its default. */
export function configTemplate(language: Language): string {
  const say = (text: Bilingual): string => `# ${text[language]}`;
  return [
    "# yaml-language-server: $schema=./node_modules/selfeval/schema/config.schema.json",
    say(words.head),
    "",
    say(words.profile),
    ...profiles.map(({ name, applies }) => `#   ${name}: ${applies[language]}`),
    `# profile: ${mof2020.name}`,
    "",
    say(words.language),
    `language: ${language}`,
    "",
    say(words.format),
    `# format: [pretty, xlsx=findings.xlsx] # ${formats.join(", ")}`,
    "",
    say(words.failOn),
    "failOn: error",
    "",
    say(words.engine),
    "# engine: pdfjs",
    "# crossRead: true",
    "",
    say(words.suppressions),
    "# suppressions: selfeval.suppressions.yaml",
    "",
    say(words.rules),
    "# rules:",
    ...everyRule.flatMap(({ id, severity, page, options = [] }) => [
      `#   ${id}: # ${page[language].title} (${severityNames[severity][language]})`,
      `#     severity: ${severity}`,
      ...options.map((option) => `#     ${option.name}: ${option.fallback(mof2020)} # ${option.title[language]}`),
    ]),
    "",
    say(words.overrides),
    "# overrides:",
    '#   - files: ["2019/**"]',
    "#     rules:",
    "#       completeness/section: off",
    "",
  ].join("\n");
}
