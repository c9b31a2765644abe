import { severityNames } from "../../messages/interface.js";
import type { Language } from "../../messages/language.js";
import { outputPhrases } from "../../messages/output.js";
import { describePlace } from "../../messages/places.js";
import { reviewPhrases } from "../../messages/review.js";
import { type Role, roles } from "../../messages/roles.js";
import { type Evidence, type Finding, placeIn, type Severity } from "../../model/index.js";
import { furtherAccepted } from "../arithmetic.js";
import { escaped } from "../markup/html.js";
import type { FindingGroup } from "./numbering.js";
import { pageOf, titleOf } from "./rule-titles.js";
import type { NumberedFinding, Spots } from "./spots.js";

/** Severities are told by their marks and words; colour only repeats them. */
export const severityMarks: Readonly<Record<Severity, string>> = { error: "✖", warning: "▲", info: "ℹ" };

/** The findings of a report, by the table that they speak of. */
export function renderFindings(groups: readonly FindingGroup[], spots: Spots, language: Language): string {
  return groups
    .map(({ heading, findings }) => {
      const cards = findings.map((finding) => renderFinding(finding, spots, language));
      return `<section class="group"><h4>${escaped(heading)}</h4><ol>${cards.join("")}</ol></section>`;
    })
    .join("");
}

function renderFinding({ number, finding }: NumberedFinding, spots: Spots, language: Language): string {
  const words = reviewPhrases[language];
  const marked = [...new Set(finding.evidence.flatMap((item) => spots.of(item)?.id ?? []))];
  const where = [...new Set(finding.evidence.map((item) => describePlace(placeIn(item), language)))];
  const page = pageOf(finding.rule)?.[language];
  const advice =
    page === undefined
      ? ""
      : `<details><summary>${escaped(words.mend)}</summary><p>${escaped(page.why)}</p><p>${escaped(page.mend)}</p></details>`;
  return `<li class="finding s-${finding.severity}" data-rule="${escaped(finding.rule)}" data-severity="${finding.severity}"><a class="claim" id="finding-${number}" href="#${marked[0] ?? `finding-${number}`}" data-number="${number}" data-spots="${marked.join(" ")}" data-where="${escaped(listed(where, language))}"><span class="number">${number}</span> <span class="severity">${severityMarks[finding.severity]} ${escaped(severityNames[finding.severity][language])}</span> <span class="message">${escaped(finding.message)}</span></a>${renderArithmetic(finding, language)}${renderEvidence(finding.evidence, spots, language)}<p class="rule"><code>${escaped(finding.rule)}</code> ${escaped(titleOf(finding.rule, language))}</p>${advice}</li>`;
}

function renderArithmetic({ formula, accepted, expected, actual }: Finding, language: Language): string {
  const further = furtherAccepted({ accepted, expected });
  const told = further === null ? "" : `<p class="accepted">${escaped(outputPhrases[language].accepted(further))}</p>`;
  if (formula !== null) return `<p class="formula">${escaped(formula)}</p>${told}`;
  if (expected === null && actual === null) return "";
  const words = reviewPhrases[language];
  const parts = [
    expected === null ? "" : `${words.expected} ${expected}`,
    actual === null ? "" : `${words.actual} ${actual}`,
  ];
  return `<p class="formula">${escaped(parts.filter((part) => part !== "").join(language === "zh" ? "，" : ", "))}</p>${told}`;
}

/** The figures of one role together, each leading to its place; where they stand, once. */
function renderEvidence(evidence: readonly Evidence[], spots: Spots, language: Language): string {
  const byRole = new Map<string, Evidence[]>();
  for (const item of evidence) {
    const known = byRole.get(item.role);
    if (known === undefined) byRole.set(item.role, [item]);
    else known.push(item);
  }
  const lines = [...byRole].map(([role, items]) => {
    const name = Object.hasOwn(roles, role) ? roles[role as Role][language] : role;
    const where = [...new Set(items.map((item) => describePlace(placeIn(item), language)))];
    const figures = items.map((item) => renderFigure(item, spots, language)).join(" ");
    return `<li><span class="role">${escaped(name)}</span> ${figures} <span class="where">${escaped(listed(where, language))}</span></li>`;
  });
  return `<ul class="evidence">${lines.join("")}</ul>`;
}

function renderFigure(item: Evidence, spots: Spots, language: Language): string {
  const text = escaped(item.text === "" ? reviewPhrases[language].blank : item.text);
  const spot = spots.of(item);
  return spot === undefined ? `<q>${text}</q>` : `<a href="#${spot.id}"><q>${text}</q></a>`;
}

/** More places than these are counted: each figure leads to its own. */
const MOST_PLACES = 3;

function listed(places: readonly string[], language: Language): string {
  if (places.length > MOST_PLACES) return reviewPhrases[language].placesFrom(places[0] ?? "", places.length);
  return places.join(language === "zh" ? "、" : ", ");
}
