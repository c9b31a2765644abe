import type { Leaf, Passage } from "../../model/index.js";
import type { Facts } from "../rule.js";
import { achievements } from "./achievements.js";
import { figuresIn, maskedText } from "./plain.js";
import { isTemplate } from "./template-words.js";
import { STRETCH, WINDOW, winnow } from "./winnow.js";
import { wordOf } from "./words.js";

/** A shorter paragraph is no long passage. In letters and ideographs. */
const SHORTEST = STRETCH + WINDOW - 1;

/** So much of a passage is carried for showing. In characters. */
const EXCERPT = 60;

/** A report of a thousand pages is known by its first so many long paragraphs. */
const MOST = 400;

/** The long paragraphs of what was achieved, each by its fingerprints. */
export function passagesOf(facts: Facts, department: string | null): Passage[] {
  const passages: Passage[] = [];
  for (const paragraph of achievements(facts)) {
    if (passages.length === MOST) break;
    const own = sentencesOf(paragraph.text).filter((sentence) => !isTemplate(sentence));
    const text = maskedText(own.join(""), department);
    if (text.length < SHORTEST) continue;
    const figures = own.reduce((sum, sentence) => sum + figuresIn(sentence), 0);
    passages.push({ excerpt: excerptOf(paragraph, own[0] ?? ""), figures, prints: winnow(text).map(wordOf).join("") });
  }
  return passages;
}

/** A text's sentences, each with the mark that ends it. */
export function sentencesOf(text: string): string[] {
  return text.match(/[^。！？；!?;]+[。！？；!?;]?/gu) ?? [];
}

/** The beginning of what is compared, at the paragraph's place. */
function excerptOf(paragraph: Leaf, sentence: string): Leaf {
  const from = Math.max(0, paragraph.text.indexOf(sentence));
  const letters = [...paragraph.text.slice(from, from + 2 * EXCERPT)];
  const text = letters.length > EXCERPT ? `${letters.slice(0, EXCERPT).join("")}…` : letters.join("");
  return { ...paragraph, text, value: null, unit: null };
}
