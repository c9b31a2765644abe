import { sha256 } from "@noble/hashes/sha2.js";
import type { Language } from "../../messages/language.js";
import { reviewPhrases } from "../../messages/review.js";
import { escaped } from "../markup/html.js";
import { type Entry, renderOverview } from "./overview.js";
import { script } from "./script/index.js";
import { styles } from "./styles/index.js";

/** The page up to the first report. */
export function renderStart(language: Language): string {
  const words = reviewPhrases[language];
  return `<!doctype html>
<html lang="${language === "zh" ? "zh-CN" : "en"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(words.title)}</title>
<style>${styles}</style>
</head>
<body>
<noscript><p class="unsure">${escaped(words.noScript)}</p></noscript>
`;
}

/** The page from behind the last report: what was gathered of them all comes last, and is shown first. */
export function renderEnd(entries: readonly Entry[], language: Language): string {
  const words = reviewPhrases[language];
  const keys = words.help.map(([key, does]) => `<dt><kbd>${escaped(key)}</kbd></dt><dd>${escaped(does)}</dd>`);
  return `<header class="top"><h1>${escaped(words.title)}</h1><nav class="ways" aria-label="${escaped(words.overview)}"><a id="back" href="#overview" hidden>${escaped(words.back)}</a><a id="previous" href="#overview" hidden>${escaped(words.previous)}</a><a id="next" href="#overview" hidden>${escaped(words.next)}</a><button type="button" id="print">${escaped(words.print)}</button><button type="button" id="print-all" hidden>${escaped(words.printAll)}</button><button type="button" id="keys" aria-keyshortcuts="?">${escaped(words.keys)} <kbd>?</kbd></button></nav></header>
<main>
<div id="overview">${renderOverview(entries, language)}</div>
<article id="report" hidden></article>
</main>
<div id="bound"></div>
<footer><p>${escaped(words.made)}</p></footer>
<p id="live" role="status"></p>
<dialog id="help" aria-labelledby="help-name"><h2 id="help-name">${escaped(words.keys)}</h2><dl>${keys.join("")}</dl><form method="dialog"><button>${escaped(words.close)}</button></form></dialog>
<script type="application/json" id="words">${sentencesFor(language)}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** The sentences that the script puts together, as JSON that cannot end its element. */
function sentencesFor(language: Language): string {
  const { title, shown, hiddenByFilter, clear, selected, selectedNowhere, tooOld, damaged } = reviewPhrases[language];
  const sentences = { title, shown, hiddenByFilter, clear, selected, selectedNowhere, tooOld, damaged };
  return JSON.stringify(sentences).replaceAll("<", "\\u003c");
}

/** Nothing is loaded or sent; the page's one script and one style sheet are known by their fingerprints. */
function policy(): string {
  return `default-src 'none'; script-src '${hashOf(script)}'; style-src '${hashOf(styles)}'; base-uri 'none'; form-action 'none'`;
}

function hashOf(text: string): string {
  return `sha256-${btoa(String.fromCharCode(...sha256(new TextEncoder().encode(text))))}`;
}
