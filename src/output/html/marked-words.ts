import type { Language } from "../../messages/language.js";
import { reviewPhrases } from "../../messages/review.js";
import { escaped, shortened } from "../markup/html.js";
import type { Spot } from "./spots.js";

/** In a longer text no place is looked for: the marks stand behind it. */
const LONGEST_TEXT = 5000;

const DIGIT = /[\d０-９]/;
const POINT = /[.,．]/;

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly spot: Spot;
}

/** A text with what findings rest on marked where it stands, as HTML. What is not found in it is marked behind it. */
export function renderMarkedWords(text: string, spots: readonly Spot[], language: Language): string {
  const stretches: Stretch[] = [];
  const elsewhere: Spot[] = [];
  for (const spot of [...spots].sort((a, b) => b.text.length - a.text.length)) {
    const start = freeStart(text, spot.text, stretches);
    if (start === null) elsewhere.push(spot);
    else stretches.push({ start, end: start + spot.text.length, spot });
  }
  let out = "";
  let at = 0;
  for (const { start, end, spot } of stretches.sort((a, b) => a.start - b.start)) {
    out += escaped(text.slice(at, start)) + renderSpot(escaped(text.slice(start, end)), spot, language);
    at = end;
  }
  out += escaped(text.slice(at));
  return out + elsewhere.map((spot) => renderSpot(behind(spot, language), spot, language)).join("");
}

/** What wraps over lines or is blank is told again behind the text. */
function behind({ text }: Spot, language: Language): string {
  return text === "" ? escaped(reviewPhrases[language].blank) : `<i>${shortened(text, 24)}</i>`;
}

function freeStart(text: string, words: string, taken: readonly Stretch[]): number | null {
  if (words === "" || text.length > LONGEST_TEXT) return null;
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    if (taken.every((other) => end <= other.start || start >= other.end) && isWhole(text, start, end)) return start;
  }
  return null;
}

/** Whether a stretch does not cut a figure: the 1 of "137.26" is none. */
function isWhole(text: string, start: number, end: number): boolean {
  return !(isCut(text, start) || isCut(text, end));
}

/** Digits stand on both sides, or a point or comma between digits does on one. */
function isCut(text: string, at: number): boolean {
  return DIGIT.test(text[at - 1] ?? "")
    ? DIGIT.test(text[at] ?? "") || (POINT.test(text[at] ?? "") && DIGIT.test(text[at + 1] ?? ""))
    : DIGIT.test(text[at] ?? "") && POINT.test(text[at - 1] ?? "") && DIGIT.test(text[at - 2] ?? "");
}

function renderSpot(words: string, spot: Spot, language: Language): string {
  return `<a class="spot words s-${spot.severity}" id="${spot.id}" ${spotAttributes(spot)} title="${spotLabel(spot, language)}">${words}<sup>${spot.findings.join(",")}</sup></a>`;
}

/** What leads from a place in the document back to its findings. */
export function spotAttributes({ findings }: Spot): string {
  return `href="#finding-${findings[0] ?? 0}" data-findings="${findings.join(" ")}"`;
}

/** What a place in the document is, for who hears it or points at it, as HTML. */
export function spotLabel({ findings, text }: Spot, language: Language): string {
  const words = reviewPhrases[language];
  return escaped(`${words.evidenceOf(findings.join(","))}: ${text === "" ? words.blank : text}`);
}
