import { phrases } from "../../messages/interface.js";
import type { Language } from "../../messages/language.js";
import { noticePhrases } from "../../messages/notice.js";
import { describePlace } from "../../messages/places.js";
import type { Finding, Result } from "../../model/index.js";
import { catalogue } from "../../rules/catalogue.js";
import { furtherAccepted } from "../arithmetic.js";
import { nameTable } from "../table-name.js";
import { wellFormed } from "../wellformed.js";

/** One matter of a notice. Its texts are fit to be written anywhere, but not yet escaped. */
export interface Matter {
  readonly number: number;
  readonly message: string;
  /** label and text, in the order in which they stand under the message */
  readonly details: readonly (readonly [label: string, text: string])[];
}

/** What one unit is told about one report, before it is put into a format. */
export interface Notice {
  readonly title: string;
  readonly salutation: string;
  readonly opening: string;
  readonly sections: readonly { readonly heading: string; readonly matters: readonly Matter[] }[];
  readonly closing: string | null;
}

/** The list of matters to correct for the unit that handed in a report. What was set aside is not among them. */
export function noticeOf(result: Result, language: Language): Notice {
  const words = noticePhrases[language];
  const { report, findings, file } = result;
  const correct = findings.filter(({ severity }) => severity === "error");
  const explain = findings.filter(({ severity }) => severity !== "error");
  const matters = numbered([...correct, ...explain], result, language);
  const sections = [
    { heading: words.correct, matters: matters.slice(0, correct.length) },
    { heading: words.explain, matters: matters.slice(correct.length) },
  ].filter((section) => section.matters.length > 0);
  return {
    title: words.title(report?.year ?? null),
    salutation: words.salutation(textOf(report?.department)),
    opening: [words.opening(textOf(report?.title), wellFormed(nameOf(file))), ...statesOf(result, language)].join(
      language === "zh" ? "" : " ",
    ),
    sections: sections.map(({ heading, matters: own }, index) => ({
      heading: words.numeral(index) + heading,
      matters: own,
    })),
    closing: findings.length > 0 ? words.closing : null,
  };
}

/** The file's own name: the folders of who checks are nothing to the unit. */
function nameOf(file: string): string {
  return file.split(/[\\/]/).findLast((part) => part !== "") ?? file;
}

function textOf(leaf: { readonly text: string } | null | undefined): string | null {
  const text = wellFormed(leaf?.text ?? "");
  return text === "" ? null : text;
}

function statesOf({ error, verdict, findings }: Result, language: Language): string[] {
  const words = noticePhrases[language];
  if (error !== null) return [words.failed(wellFormed(error.message))];
  if (verdict === "passed") return [words.passed];
  const found = findings.length > 0 ? [words.found(findings.length)] : [];
  return verdict === "undetermined" ? [...found, words.undetermined] : found;
}

/** Numbers run through both sections. How to mend is told once a rule. */
function numbered(findings: readonly Finding[], { report }: Result, language: Language): Matter[] {
  const words = noticePhrases[language];
  const toldAt = new Map<string, number>();
  return findings.map((finding, index) => {
    const { rule, message, formula, subject, evidence } = finding;
    const number = index + 1;
    const before = toldAt.get(rule);
    if (before === undefined) toldAt.set(rule, number);
    const row = subject.row ?? subject.item;
    const where = [
      describePlace(evidence[0] ?? {}, language),
      subject.evaluation === null ? "" : nameTable(report, subject.evaluation, phrases[language]),
      row === null || row === "" ? "" : words.row(row),
    ].filter((part) => part !== "");
    const mend = before === undefined ? pages.get(rule)?.[language].mend : words.mendAsAbove(before);
    const details = [
      [words.where, where.join(words.separator)],
      [words.formula, formula ?? ""],
      [words.accepted, furtherAccepted(finding) ?? ""],
      [words.mend, mend ?? ""],
    ] as const;
    return {
      number,
      message: wellFormed(message),
      details: details.filter(([, text]) => text !== "").map(([label, text]) => [label, wellFormed(text)] as const),
    };
  });
}

const pages = new Map(catalogue.map(({ id, page }) => [id, page]));
