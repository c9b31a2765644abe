import type { Place } from "../model/index.js";
import type { Paragraph } from "./block.js";
import { joinPlaced, type PlacedText, placed } from "./placed-text.js";
import { readNumbering } from "./text/numbering.js";

/** A line this long that ends within a sentence was broken for its looks, as text pasted from a page is. */
const LONG_LINE = 15;

/** Text whose lines were broken by hand, in one place of a document. */
export interface TypedText {
  readonly text: string;
  readonly centred: boolean;
  /** type size in points; 0 where it is not known */
  readonly size: number;
  readonly page: number | null;
}

/** One paragraph; or several, where the author broke lines instead of beginning paragraphs. */
export function typedParagraphs({ text, centred, size, page }: TypedText, place: Place): Paragraph[] {
  const groups: PlacedText[][] = [];
  for (const raw of text.split("\n")) {
    // Words that a tabulator parts stay apart; two blanks tell so.
    const line = placed(raw.trim().replace(/\t[\t ]*/g, "  "), place);
    if (line.text === "") continue;
    const before = groups.at(-1)?.at(-1);
    if (before !== undefined && !centred && goesOn(before.text, line.text)) groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  return groups.map((lines) => ({
    kind: "paragraph",
    content: joinPlaced(lines),
    lines,
    page,
    centred,
    size: size === 0 ? null : size,
  }));
}

function goesOn(before: string, after: string): boolean {
  if (before.length < LONG_LINE || /[。；：！？;:!?…]["”’』」）)]?$/.test(before)) return false;
  return readNumbering(after) === null;
}
