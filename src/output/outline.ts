import { type Phrases, phrases } from "../messages/interface.js";
import type { Language } from "../messages/language.js";
import type { Evaluation, Leaf, Report } from "../model/index.js";
import { printable } from "./sanitize.js";
import { indented, type Style } from "./style.js";

/** The typed report as an outline for reading: what was read, where it was blank, and what the form does not have. */
export function renderOutline(report: Report, language: Language, style: Style): string {
  const words = phrases[language];
  const show = (leaf: Leaf | null) => showLeaf(leaf, words);
  const out: string[] = [];
  const line = (indent: number, text: string) => out.push(indented(text, indent, style));
  const heading = (text: string) => out.push("", style.paint.bold(text));

  out.push(style.paint.bold.underline(show(report.title)));
  line(0, [show(report.department), report.year === null ? words.none : words.year(report.year)].join(" · "));
  heading(words.sections);
  for (const section of report.sections) line(2 * section.level, show(section.heading));
  heading(words.budget);
  for (const [field, leaf] of Object.entries(report.budget)) line(2, `${field}: ${showAmount(leaf, words)}`);
  heading(words.projects);
  report.projects.forEach((project, index) => {
    line(2, `${index + 1}. ${show(project.name)}`);
    const fields = (["budget", "adjustment", "executed", "carryover"] as const).map(
      (field) => `${field} ${showAmount(project[field], words)}`,
    );
    line(5, fields.join("  "));
    for (const item of project.items) line(5, `· ${show(item.name)}  ${showAmount(item.amount, words)}`);
  });
  for (const evaluation of report.evaluations) {
    heading(`${evaluation.kind === "department" ? words.departmentTable : words.projectTable(show(evaluation.name))}`);
    renderEvaluation(evaluation, words, line);
  }
  if (report.attachments.length > 0) {
    heading(words.attachments);
    for (const attachment of report.attachments) line(2, show(attachment));
  }
  return `${out.join("\n")}\n`;
}

function renderEvaluation(evaluation: Evaluation, words: Phrases, line: (indent: number, text: string) => void): void {
  const show = (leaf: Leaf | null) => showLeaf(leaf, words);
  line(2, `${words.department}: ${show(evaluation.department)}`);
  line(2, words.funds);
  for (const fund of evaluation.funds) {
    const amounts = [fund.initial, fund.adjusted, fund.executed].map((leaf) => showAmount(leaf, words)).join(" | ");
    line(4, `${show(fund.label)}: ${amounts} | ${[fund.weight, fund.rate, fund.score].map(show).join(" | ")}`);
  }
  line(2, words.indicators);
  for (const row of evaluation.indicators) {
    const values = [row.target, row.actual, row.weight, row.score].map(show).join(" | ");
    const reason = row.deviation === null || row.deviation.text === "" ? "" : ` | ${show(row.deviation)}`;
    line(4, `${show(row.level1)} / ${show(row.level2)} / ${show(row.level3)}: ${values}${reason}`);
  }
  line(
    2,
    `${words.total}: ${show(evaluation.total.weight)} | ${show(evaluation.total.score)}  ${words.grade}: ${show(evaluation.grade)}`,
  );
}

function showLeaf(leaf: Leaf | null, words: Phrases): string {
  if (leaf === null) return words.none;
  return leaf.text === "" ? words.blank : printable(leaf.text);
}

function showAmount(leaf: Leaf | null, words: Phrases): string {
  const text = showLeaf(leaf, words);
  return leaf?.unit == null || leaf.text.endsWith(leaf.unit) || leaf.text === "" ? text : `${text} ${leaf.unit}`;
}
