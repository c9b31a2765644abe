import { joinPlaced, type PlacedText, placed, slicePlaced } from "../../../../layout/placed-text.js";
import { toHalfWidth, withoutBlanks } from "../../../../quantity/index.js";
import type { FlatRegion } from "../region.js";
import { withWholeLevels } from "./bare-levels.js";
import { repeatedHead } from "./repeated-head.js";

/** The smallest piece of a text in columns: what stands on one line in one cell. */
export interface Atom {
  readonly content: PlacedText;
  /** half-width, without white space */
  readonly key: string;
  /** number of the region's printed line, from 0 */
  readonly line: number;
  /** number of the run of lines without a blank one between them, from 0 */
  readonly block: number;
  /** from 1 */
  readonly page: number;
}

/** What the unit of a figure, or the rest of a date, may look like. */
const UNIT_LIKE = /^(?:[一-鿿]{1,3}|[一-鿿]{1,3}[/／][一-鿿]{1,2}|[%％‰])$/;
const YEAR = /\d年$/;
const MONTH = /(?:^|\d)月$/;

/** The pieces of a region in the order in which they were written. `apart`: the form has a column for units. */
export function atomsOf(region: FlatRegion, apart: boolean): Atom[] {
  const atoms: Atom[] = [];
  const again = repeatedHead(region);
  let block = 0;
  let line = 0;
  let before = region.lines[0]?.page ?? 1;
  region.lines.forEach(({ text, number, page }, index) => {
    const isFirst = page !== before && text.trim() !== "";
    if (isFirst) {
      before = page;
      block += 1;
    }
    if (text.trim() === "" || region.captions.has(index) || again.has(index) || (isFirst && isRunningHead(text))) {
      block += 1;
      return;
    }
    const source = placed(text, { line: number });
    for (const content of piecesOf(source, apart, region.lines[index + 1]?.text ?? "")) {
      atoms.push({ content, key: withoutBlanks(content.text), line, block, page });
    }
    line += 1;
  });
  return withWholeLevels(atoms);
}

/** The first line of a page that names the whole report is no cell. */
function isRunningHead(text: string): boolean {
  return /(?:报告|自评表|情况表)$/.test(withoutBlanks(text)) && withoutBlanks(text).length >= RUNNING;
}

const RUNNING = 8;

/** Pieces as one text: wraps go, a space on a line stays. */
export function textOf(atoms: readonly Atom[]): PlacedText {
  let text: PlacedText = { text: "", runs: [] };
  atoms.forEach((atom, at) => {
    const separator = at > 0 && atoms[at - 1]?.line === atom.line ? " " : "";
    text = at === 0 ? atom.content : joinPlaced([text, atom.content], separator);
  });
  return text;
}

/** Words between spaces; the date of the next cell may stand right behind this one's. */
const WORD = /\S+?(?:(?<=[月日前底])(?=\d{4}\s?年)|(?=\s|$))/g;

/** Cuts a line at its spaces, but not inside a date or between a figure and its unit; `below` is the line behind it. */
function piecesOf(source: PlacedText, apart: boolean, below: string): PlacedText[] {
  const pieces: PlacedText[] = [];
  const words = [...source.text.matchAll(WORD)];
  for (const [at, found] of words.entries()) {
    const next = words[at + 1]?.[0] ?? below.trim();
    const piece = slicePlaced(source, found.index, found.index + found[0].length);
    const last = pieces.at(-1);
    if (last !== undefined && goesOn(withoutBlanks(last.text), toHalfWidth(piece.text), next, apart)) {
      pieces[pieces.length - 1] = joinPlaced([last, piece], " ");
    } else {
      pieces.push(piece);
    }
  }
  return pieces;
}

function goesOn(before: string, piece: string, next: string, apart: boolean): boolean {
  if (/^\d{4}年?$/.test(before) && /^(?:年|\d{1,2}月?)/.test(piece))
    return /年$/.test(before) || piece.startsWith("年");
  // Points stand right behind a month as well: a day is told by its word.
  const isCount = /^\d{1,2}$/.test(piece);
  if (YEAR.test(before) && (/^\d{1,2}月/.test(piece) || (isCount && next.startsWith("月")))) return true;
  if (MONTH.test(before) && (/^\d{1,2}日/.test(piece) || (isCount && next.startsWith("日")))) return true;
  if (/年.*\d$/.test(before) && /^[年月日]/.test(piece)) return true;
  if (/^(?:\d{1,2})?月\d{1,2}$/.test(before) && piece.startsWith("日")) return true;
  if (/月$/.test(before) && /^(?:底|前|末|份)/.test(piece)) return true;
  if (/^[≥≤<>=]+$/.test(before) && /^\d/.test(piece)) return !apart;
  return !apart && /^[≥≤<>=]*[\d,.]+$/.test(before) && UNIT_LIKE.test(piece);
}
