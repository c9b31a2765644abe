import { phrases, severityNames } from "../../messages/interface.js";
import type { Language } from "../../messages/language.js";
import { markingPhrases } from "../../messages/marking.js";
import { noticePhrases } from "../../messages/notice.js";
import { describePlace } from "../../messages/places.js";
import { reviewPhrases } from "../../messages/review.js";
import { type Role, roles } from "../../messages/roles.js";
import type { Evidence, Finding, Result } from "../../model/index.js";
import { furtherAccepted } from "../arithmetic.js";
import { pageOf } from "../html/rule-titles.js";
import { wellFormed } from "../wellformed.js";

/** So many figures are told in a note; of more, how many there are. */
const MOST_TOLD = 6;

/** A finding as the note of a mark: what a reviewer who opens it wants to know, a line each. */
export function noteOf(number: number, finding: Finding, here: readonly Evidence[], language: Language): string {
  const words = markingPhrases[language];
  const { rule, severity, message, evidence } = finding;
  const accepted = furtherAccepted(finding);
  const elsewhere = [
    ...new Set(evidence.filter((item) => !here.includes(item)).map((item) => describePlace(item, language))),
  ].filter((place) => !here.some((item) => describePlace(item, language) === place));
  const figures = here.map((item) => figureOf(item, language));
  const mend = pageOf(rule)?.[language].mend;
  const lines = [
    words.note(number, severityNames[severity][language]) + message,
    labelled(words.formula, arithmeticOf(finding, language)),
    labelled(noticePhrases[language].accepted, accepted ?? ""),
    labelled(words.here, listed(figures, language)),
    labelled(words.elsewhere, listed(elsewhere, language)),
    labelled(words.mend, mend ?? ""),
    words.rule + rule,
  ];
  return lines
    .filter((line) => line !== "")
    .map(wellFormed)
    .join("\n");
}

/** What the check came to, for the mark that stands for the whole file. */
export function summaryOf(
  { findings, suppressed, verdict, diagnostics }: Result,
  unplaced: readonly { readonly number: number; readonly finding: Finding }[],
  language: Language,
): string {
  const words = markingPhrases[language];
  const { counts, undetermined, clean, cleanBut, suppressed: aside } = phrases[language];
  const by = (severity: Finding["severity"]) => findings.filter((finding) => finding.severity === severity).length;
  const lines = [
    words.summary +
      (findings.length > 0
        ? counts(by("error"), by("warning"), by("info"))
        : verdict === "undetermined"
          ? ""
          : suppressed.length > 0
            ? cleanBut(suppressed.length)
            : clean),
    verdict === "undetermined" ? undetermined : "",
    findings.length > 0 && suppressed.length > 0 ? aside(suppressed.length) : "",
    ...(unplaced.length === 0 ? [] : [words.unplaced]),
    ...unplaced.map(({ number, finding }) => noteHead(number, finding, language)),
    ...(diagnostics.length === 0 ? [] : [words.doubts]),
    ...diagnostics.map(({ message, ...place }) => {
      const where = describePlace(place, language);
      return `· ${where === "" ? "" : `${where}  `}${message}`;
    }),
    words.origin,
  ];
  return lines
    .filter((line) => line !== "")
    .map(wellFormed)
    .join("\n");
}

function noteHead(number: number, { severity, message }: Finding, language: Language): string {
  return markingPhrases[language].note(number, severityNames[severity][language]) + message;
}

function arithmeticOf({ formula, expected, actual }: Finding, language: Language): string {
  if (formula !== null) return formula;
  const words = reviewPhrases[language];
  const parts = [
    expected === null ? "" : `${words.expected} ${expected}`,
    actual === null ? "" : `${words.actual} ${actual}`,
  ];
  return parts.filter((part) => part !== "").join(markingPhrases[language].separator);
}

function figureOf({ role, text }: Evidence, language: Language): string {
  const name = Object.hasOwn(roles, role) ? roles[role as Role][language] : role;
  return `${name} ${text === "" ? reviewPhrases[language].blank : text}`;
}

function listed(all: readonly string[], language: Language): string {
  const { separator, and } = markingPhrases[language];
  const told = all.slice(0, MOST_TOLD).join(separator);
  return all.length <= MOST_TOLD ? told : told + and(language === "zh" ? all.length : all.length - MOST_TOLD);
}

function labelled(label: string, text: string): string {
  return text === "" ? "" : label + text;
}
