import type { Language } from "../../messages/language.js";
import { describePlace } from "../../messages/places.js";
import { reviewPhrases } from "../../messages/review.js";
import type { CheckCount, Diagnostic, Suppressed } from "../../model/index.js";
import { arithmeticOf } from "../arithmetic.js";
import { escaped } from "../markup/html.js";
import { titleOf } from "./rule-titles.js";

/** How often each rule's comparison held, failed, or could not be made. */
export function renderLedger(checks: readonly CheckCount[], language: Language): string {
  const words = reviewPhrases[language];
  const used = checks.filter(({ passed, failed, notRun }) => passed + failed + notRun > 0);
  const unused = checks.filter((check) => !used.includes(check));
  const rows = used.map(
    ({ rule, passed, failed, notRun }) =>
      `<tr><th scope="row">${escaped(titleOf(rule, language))} <code>${escaped(rule)}</code></th><td class="n">${passed}</td><td class="n${failed > 0 ? " bad" : ""}">${failed}</td><td class="n">${notRun}</td></tr>`,
  );
  const head = `<thead><tr><th scope="col">${escaped(words.rule)}</th><th scope="col" class="n">${escaped(words.passed)}</th><th scope="col" class="n">${escaped(words.failed)}</th><th scope="col" class="n">${escaped(words.notRun)}</th></tr></thead>`;
  const rest =
    unused.length === 0
      ? ""
      : `<details><summary>${escaped(words.notUsed(unused.length))}</summary><ul>${unused.map(({ rule }) => `<li>${escaped(titleOf(rule, language))} <code>${escaped(rule)}</code></li>`).join("")}</ul></details>`;
  const name = escaped(words.ledger);
  return `<div class="scroll" tabindex="0" role="region" aria-label="${name}"><table class="data ledger">${head}<tbody>${rows.join("")}</tbody></table></div>${rest}`;
}

/** What reading was unsure of. */
export function renderDiagnostics(diagnostics: readonly Diagnostic[], language: Language): string {
  const items = diagnostics.map(({ code, message, ...place }) => {
    const where = describePlace(place, language);
    return `<li>${where === "" ? "" : `<span class="where">${escaped(where)}</span> `}${escaped(message)} <code>${escaped(code)}</code></li>`;
  });
  return `<ul class="notes">${items.join("")}</ul>`;
}

/** Findings that were set aside, each with the reason that was written for it. */
export function renderSuppressed(suppressed: readonly Suppressed[], language: Language): string {
  const words = reviewPhrases[language];
  const items = suppressed.map(({ message, formula, accepted, rule, reason, evidence: [first] }) => {
    const where = first === undefined ? "" : `${escaped(describePlace(first, language))} · `;
    const arithmetic = arithmeticOf({ formula, accepted }, language)
      .map((line) => `<p class="formula">${escaped(line)}</p>`)
      .join("");
    return `<li><p>${escaped(message)}</p>${arithmetic}<p class="reason"><b>${escaped(words.reason)}</b> ${escaped(reason)}</p><p class="rule">${where}<code>${escaped(rule)}</code></p></li>`;
  });
  return `<ul class="notes aside">${items.join("")}</ul>`;
}
