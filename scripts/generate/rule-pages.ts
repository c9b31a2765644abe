import { pageHeadings, severityNames } from "../../src/messages/interface.js";
import type { Language } from "../../src/messages/language.js";
import { everyRule } from "../../src/rules/batch/catalogue.js";
import { profiles } from "../../src/rules/profiles/index.js";
import type { RuleEntry } from "../../src/rules/rule.js";

const sections = ["compares", "why", "fires", "passes", "mend", "norm"] as const;

const words = {
  zh: {
    index: "规则",
    note: "由 `npm run generate` 按规则本身生成，请勿手改。",
    severity: "级别",
    heads: "| 规则 | 级别 | 查什么 |",
    optionHeads: "| 规则 | 选项 | 含义 | 默认 |",
    profiles: "评分口径",
    profileHeads: "| 名称 | 适用 | 一级权重 | 须说明原因的完成比例 | 定性指标分档 |",
    profileNote:
      "用 `--profile` 或配置文件选定；不选时按各表的表头判断。一级权重依次为预算执行、（成本、）产出、效益、满意度。",
    back: "全部规则",
    other: "[English]",
    from: "起",
    above: "以上",
  },
  en: {
    index: "Rules",
    note: "Made from the rules themselves by `npm run generate`; not edited by hand.",
    severity: "Severity",
    heads: "| rule | severity | what it finds |",
    optionHeads: "| rule | option | meaning | default |",
    profiles: "Profiles",
    profileHeads: "| name | applies | first-level weights | a reason is due | tiers of words |",
    profileNote:
      "Chosen by `--profile` or the configuration; otherwise by each table's own headings. The weights are of execution, (cost,) output, benefit, satisfaction.",
    back: "all rules",
    other: "[中文]",
    from: "from",
    above: "above",
  },
} as const;

const fileOf = (id: string, language: Language): string => `docs/rules/${language}/${id}.md`;
const otherOf = (language: Language): Language => (language === "zh" ? "en" : "zh");

/** Every page that is made from the everyRule, by its path: one a rule and language, and an index a language. */
export function rulePages(): Record<string, () => string> {
  const pages: Record<string, () => string> = {};
  for (const language of ["zh", "en"] as const) {
    pages[`docs/rules/${language}/README.md`] = () => indexPage(language);
    for (const rule of everyRule) pages[fileOf(rule.id, language)] = () => rulePage(rule, language);
  }
  return pages;
}

function rulePage(rule: RuleEntry, language: Language): string {
  const page = rule.page[language];
  const say = words[language];
  const parts = sections.map((section) => `## ${pageHeadings[section][language]}\n\n${page[section]}`);
  const options =
    rule.options === undefined ? [] : [`## ${pageHeadings.options[language]}\n\n${optionTable([rule], language)}`];
  const links = `[${say.back}](../README.md) · ${say.other}(../../${otherOf(language)}/${rule.id}.md)`;
  const head = `# ${rule.id}\n\n**${page.title}** · ${say.severity}: ${severityNames[rule.severity][language]}`;
  return `${[head, ...parts, ...options, links].join("\n\n")}\n`;
}

function indexPage(language: Language): string {
  const say = words[language];
  const rows = everyRule.map(
    ({ id, severity, page }) =>
      `| [${id}](${id}.md) | ${severityNames[severity][language]} | ${page[language].title} |`,
  );
  return [
    `# ${say.index}`,
    say.note,
    [say.heads, "|---|---|---|", ...rows].join("\n"),
    `## ${pageHeadings.options[language]}`,
    optionTable(everyRule, language),
    `## ${say.profiles}`,
    say.profileNote,
    profileTable(language),
    `${say.other}(../${otherOf(language)}/README.md)`,
    "",
  ]
    .join("\n\n")
    .replace(/\n\n$/, "\n");
}

function optionTable(rules: readonly RuleEntry[], language: Language): string {
  const rows = rules.flatMap(({ id, options = [] }) =>
    options.map(({ name, title, fallback }) => {
      const values = [...new Set(profiles.map((profile) => fallback(profile)))];
      const [usual = ""] = values;
      const special = profiles.filter((profile) => fallback(profile) !== usual);
      const others = special.map((profile) => `${profile.name}: ${fallback(profile)}`);
      return `| ${id} | \`${name}\` | ${title[language]} | ${[usual, ...others].join("; ")} |`;
    }),
  );
  return [words[language].optionHeads, "|---|---|---|---|", ...rows].join("\n");
}

function profileTable(language: Language): string {
  const say = words[language];
  const rows = profiles.map(({ name, applies, structures, overachievement, overachievementIncluded, tiers }) => {
    const weights = structures.map(({ execution, cost, output, benefit, satisfaction }) =>
      [
        execution,
        ...(cost === "0" ? [] : [cost]),
        output,
        benefit,
        ...(satisfaction === null ? [] : [satisfaction]),
      ].join("/"),
    );
    const percent = `${Number(overachievement) * 100}%`;
    const due = overachievementIncluded ? [say.from, percent] : [say.above, percent];
    const reason = language === "zh" ? due.toReversed().join("") : due.join(" ");
    return `| \`${name}\` | ${applies[language]} | ${weights.join(", ") || "–"} | ${reason} | ${tiers.met} / ${tiers.partial} |`;
  });
  return [say.profileHeads, "|---|---|---|---|---|", ...rows].join("\n");
}
