import { type Atom, AtomText } from "./atoms.js";
import type { IndicatorHead } from "./columns.js";
import { readHead } from "./head.js";
import { findIndicatorHead } from "./indicator-head.js";
import { findMoney } from "./money-headings.js";

/** Shorter words are repeated by chance. */
const SHORTEST = 6;

/**
 * The text without the rows that were printed again at the top of later pages: rows of the head ("部门名称
 * 青禾县总工会") and the headings of the indicators.
 */
export function withoutRepeats(text: AtomText): AtomText {
  const indicators = findIndicatorHead(text, 0);
  if (indicators === null) return text;
  const moneyAt = findMoney(text, indicators.start);
  const head = readHead(text, moneyAt < 0 ? indicators.start : moneyAt);
  const dropped = new Set<number>();
  for (const { key } of head.entries) dropRepeats(text, key, dropped, false);
  // The first line of the label at the side may stand before the headings on their line.
  for (const phrase of headingsOf(text, indicators)) dropRepeats(text, phrase, dropped, true);
  return dropped.size === 0 ? text : new AtomText(kept(text.atoms, dropped));
}

/** The row of headings with the numbers of the columns below it, which later pages may leave out. */
function headingsOf(text: AtomText, { start, last, end }: IndicatorHead): string[] {
  return last === end ? [text.key(start, end)] : [text.key(start, end), text.key(start, last)];
}

function dropRepeats(text: AtomText, phrase: string, dropped: Set<number>, isAnywhere: boolean): void {
  let at = text.find(phrase);
  while (at >= 0) {
    const next = text.find(phrase, at + 1);
    if (next < 0) return;
    const end = text.atomAt(text.size(0, next) + phrase.length - 1) + 1;
    // What stands straight behind a row that is printed again is printed again too.
    const begins = dropped.has(next - 1) || (phrase.length >= SHORTEST && (isAnywhere || text.opensLine(next)));
    if (begins && text.key(next, end) === phrase) for (let one = next; one < end; one++) dropped.add(one);
    at = next;
  }
}

/** The atom after a dropped one begins its line. */
function kept(atoms: readonly Atom[], dropped: ReadonlySet<number>): Atom[] {
  return atoms.flatMap((atom, index) => {
    if (dropped.has(index)) return [];
    return [dropped.has(index - 1) ? { ...atom, gap: "line" as const } : atom];
  });
}
