import type { PlacedText } from "../../../../layout/placed-text.js";
import { withoutBlanks } from "../../../../quantity/index.js";
import { LEVEL1_NAMES, LEVEL2_NAMES } from "../../vocabulary.js";
import { foreign } from "../rebuilt/level-kin.js";
import type { Span } from "../rebuilt/level-spans.js";
import { type Atom, textOf } from "./atoms.js";
import { cheapestSpans } from "./spans.js";

/** A label of a level and the numbers of the atoms that it takes. */
export interface FoundLabel {
  readonly level: 1 | 2;
  readonly content: PlacedText;
  readonly atoms: readonly number[];
}

const SECOND = new Set(LEVEL2_NAMES.filter((name) => name.endsWith("指标") && name !== "满意度指标"));
/** The label beside the whole block is none, and names that both levels know are the second's. */
const FIRST = new Set(LEVEL1_NAMES.filter((name) => name.endsWith("指标") && name !== "绩效指标" && !SECOND.has(name)));
const MOST_PIECES = 7;
const BRACKET = /\(\d+(?:\.\d+)?分?\)$/;

/** Finds the labels of levels among the pieces of a text, wherever they were written: the longest run that is a name. */
export function findLabels(atoms: readonly Atom[]): FoundLabel[] {
  const labels: FoundLabel[] = [];
  for (let at = 0; at < atoms.length; at++) {
    const length = longest(atoms, at);
    if (length === 0) continue;
    const own = atoms.slice(at, at + length);
    const name = own
      .map((atom) => atom.key)
      .join("")
      .replace(BRACKET, "");
    const level = FIRST.has(name) ? 1 : 2;
    labels.push({
      level,
      content: textOf(own),
      atoms: own.map((_, offset) => at + offset),
    });
    at += length - 1;
  }
  return labels;
}

function longest(atoms: readonly Atom[], at: number): number {
  let words = "";
  let found = 0;
  for (let length = 1; length <= MOST_PIECES; length++) {
    const atom = atoms[at + length - 1];
    if (atom === undefined || atom.key.length > 12) break;
    words += atom.key;
    const name = words.replace(/\(.*$/, "");
    const isName = FIRST.has(name) || SECOND.has(name);
    if (isName && BRACKET.test(words)) return length;
    if (isName && words === name) found = length;
    if (!isName && ![...FIRST, ...SECOND].some((known) => known.startsWith(name))) break;
  }
  return found;
}

/**
 * Spreads second-level labels over the rows in order: names tell what they belong under, and a label that was written on
 * one line with a row's cells stands in that row.
 *
 * @param beside for a label, the row on whose line it was written
 */
export function spreadByNames(
  labels: readonly string[],
  names: readonly string[],
  beside: ReadonlyMap<number, number>,
): Span[] | null {
  return cheapestSpans(labels.length, names.length, (label, row) => {
    const own = beside.get(label);
    return foreign(labels[label] ?? "", names[row] ?? "") + (own === row ? -3 : 0);
  });
}

/** Words without white space, half-width, and without their bracket. */
export function bareName(content: PlacedText): string {
  return withoutBlanks(content.text).replace(/\(.*$/, "");
}
