import type { TextLine } from "../../../document/document.js";
import { HEAD_LABELS } from "../vocabulary.js";
import type { LineKeys } from "./line-keys.js";

/** Labels with which the rows begin that name what a table evaluates. */
const NAMES = [...HEAD_LABELS.projectName, ...HEAD_LABELS.department].filter((label) => label.length >= 4);
/** Programs print no more lines of a table again on every page. */
const MOST_LINES = 8;

/** The stretch of a table's lines: indexes into the document's lines, from `first` up to `end`. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

/**
 * Lines of tables that an earlier table's head was printed on again. Where several forms are one table on paper, the
 * first form's rows stand at the top of every page, and would rename the form that the page goes on with. A form has its
 * name once: lines count only beside its own, at the top of a page, in the words in which another form begins. They may
 * come before it, where a form's title was the last line of the page before.
 *
 * @param regions the tables in the order of their lines
 */
export function foreignHeads(
  lines: readonly TextLine[],
  text: LineKeys,
  regions: readonly Stretch[],
): ReadonlySet<number> {
  const found = new Set<number>();
  const names: (number | null)[] = [];
  regions.forEach((region, at) => {
    const { end } = region;
    const [first = null, second = null] = nameLines(text, region);
    const isAgain = first !== null && names.some((name) => name !== null && nameAt(text, name) === nameAt(text, first));
    const isBefore = isAgain && second !== null && first > region.first && opensPage(lines, text, first);
    const own = isBefore ? second : first;
    names.push(own);
    if (first === null || own === null) return;
    const others = names.slice(0, at).filter((name) => name !== null && nameAt(text, name) !== nameAt(text, own));
    for (
      let line = isBefore ? first : text.neighbour(own, 1);
      line >= 0 && line < end;
      line = text.neighbour(line, 1)
    ) {
      const other = others.find((name) => name !== null && nameAt(text, name) === nameAt(text, line));
      if (other == null || !opensPage(lines, text, line)) continue;
      line = takeAlike(text, { first: line, end }, other, found);
    }
  });
  return found;
}

/** The words of a line with a name, with those of the next where the label stands alone. */
function nameAt(text: LineKeys, at: number): string {
  const key = text.at(at);
  return isLabel(key) ? key + text.at(text.neighbour(at, 1)) : key;
}

/** "资金（项目）名称" is a label too. */
const bare = (key: string): string => key.replace(/\([^()]{1,8}\)/g, "");

function isLabel(key: string): boolean {
  return NAMES.includes(bare(key));
}

/** The line that names what a table evaluates, and the next one with the same label above the money, where there is one. */
function nameLines(text: LineKeys, { first, end }: Stretch): number[] {
  const found: number[] = [];
  let label: string | undefined;
  for (let at = first; at < end && found.length < 2 && at <= (found[0] ?? at) + MOST_LINES; at++) {
    if (text.isVoid(at)) continue;
    label ??= NAMES.find((name) => bare(text.at(at)).startsWith(name));
    if (label !== undefined && bare(text.at(at)).startsWith(label)) found.push(at);
  }
  return found;
}

function opensPage(lines: readonly TextLine[], text: LineKeys, at: number): boolean {
  const before = text.neighbour(at, -1);
  if (before < 0 || lines[before]?.page !== lines[at]?.page) return true;
  return text.hasFurniture(before, at);
}

/** Takes the lines that go on as the other table's head does, and gives the last of them. */
function takeAlike(text: LineKeys, { first, end }: Stretch, head: number, found: Set<number>): number {
  let last = first;
  let [line, other] = [first, head];
  for (let count = 0; count < MOST_LINES && line >= 0 && line < end && text.at(line) === text.at(other); count++) {
    found.add(line);
    last = line;
    [line, other] = [text.neighbour(line, 1), text.neighbour(other, 1)];
  }
  return last;
}
