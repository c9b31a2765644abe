import type { TextLine } from "../../../document/document.js";
import { joinPlaced, type PlacedText, placed, slicePlaced, trimPlaced } from "../../../layout/placed-text.js";
import { withoutBlanks } from "../../../quantity/index.js";
import type { LineKeys } from "./line-keys.js";
import { captionLength, isCaption, isTitle, kindOfTitle } from "./marks.js";

/** A title of one or two lines: where it stands and its words. */
export interface Title {
  readonly index: number;
  readonly lines: readonly number[];
  readonly key: string;
}

/** Words that the upper line of a title has. */
const HALF_TITLE = /支出|绩效|自评|整体/;
/** The halves of a title are no further apart, in lines: blank ones and furniture may stand between them. */
const FURTHEST_APART = 3;
/** A lower half is no longer, in characters. */
const LONGEST_HALF = 20;

/** The lines that are titles of self-evaluation tables, from top to bottom. */
export function findTitles(text: LineKeys): Title[] {
  const titles: Title[] = [];
  for (let index = 0; index < text.keys.length; index++) {
    if (text.isVoid(index)) continue;
    if (isTitle(text.at(index))) {
      titles.push(wholeTitle(text, index));
      continue;
    }
    // A title wrapped to two lines: neither is one alone.
    const next = text.neighbour(index, 1);
    if (next < 0 || next - index > FURTHEST_APART || isTitle(text.at(next)) || text.at(next).length > LONGEST_HALF)
      continue;
    const both = text.at(index) + text.at(next);
    if (HALF_TITLE.test(text.at(index)) && isTitle(both) && !isCaption(text.at(index))) {
      titles.push({ index, lines: [index, next], key: both });
      index = next;
    }
  }
  return titles;
}

/** A title of nothing but "绩效自评表" has its other half on the line above it. */
function wholeTitle(text: LineKeys, index: number): Title {
  const key = text.at(index);
  const above = text.neighbour(index, -1);
  const half = text.at(above);
  const alone = { index, lines: [index], key };
  if (kindOfTitle(key) !== null || above < 0 || index - above > FURTHEST_APART) return alone;
  if (!HALF_TITLE.test(half) || !isTitle(half + key) || kindOfTitle(half) === null) return alone;
  return { index: above, lines: [above, index], key: half + key };
}

/** The title as printed, without "附件 1" before it; two lines are joined. */
export function titleText(lines: readonly TextLine[], title: Title): PlacedText | null {
  const parts = title.lines.flatMap((index) => {
    const line = lines[index];
    return line === undefined ? [] : [trimPlaced(placed(line.text, { line: line.number }))];
  });
  const [head, tail] = parts;
  if (head === undefined) return null;
  const cut = trimPlaced(slicePlaced(head, printedLength(head.text, captionLength(withoutBlanks(head.text)))));
  return joinPlaced(tail === undefined ? [cut] : [cut, tail]);
}

/** How much of a printed text its first `count` characters other than white space take. */
function printedLength(text: string, count: number): number {
  let seen = 0;
  for (let at = 0; at < text.length; at++) {
    if (seen === count) return at;
    if (!/\s/.test(text.charAt(at))) seen++;
  }
  return text.length;
}
