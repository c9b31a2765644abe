import type { TextLine } from "../../../document/document.js";
import { withoutBlanks } from "../../../quantity/index.js";
import { LineKeys } from "./line-keys.js";
import { isTitle, yearOfLine } from "./marks.js";

/** A line with as many words holds more than one row. */
const LEAST_WORDS = 40;
/** A title is printed in no more words than this. */
const MOST_OF_TITLE = 4;

/**
 * The lines with the titles of tables on lines of their own, where a text has lost its line ends: a whole web page, or
 * all of a table, may stand on one line. A title counts only where the headings of a table follow it.
 */
export function withTitlesApart(lines: readonly TextLine[]): readonly TextLine[] {
  if (!lines.some(isLong)) return lines;
  return lines.flatMap((line) => (isLong(line) ? parted(line) : [line]));
}

function isLong({ text }: TextLine): boolean {
  return text.length >= LEAST_WORDS * 2 && (text.match(/\s+/g)?.length ?? 0) >= LEAST_WORDS;
}

function parted(line: TextLine): TextLine[] {
  const words = [...line.text.matchAll(/\S+/g)].map((found) => ({ at: found.index, key: withoutBlanks(found[0]) }));
  const text = new LineKeys(
    words.map(({ key }) => key),
    new Set(),
  );
  const titles = titlesOf(text).filter(({ end }, index, all) =>
    text.isTable(end, all[index + 1]?.start ?? words.length),
  );
  // The year below a title stands on a line of its own too.
  const cuts = titles.flatMap(({ start, end }) => [
    start,
    end,
    ...(yearOfLine(text.at(end)) === null ? [] : [end + 1]),
  ]);
  const offsets = [0, ...cuts.map((word) => words[word]?.at ?? line.text.length)];
  const parts = offsets.map((from, index) => line.text.slice(from, offsets[index + 1] ?? line.text.length));
  return parts.filter((part) => part.trim() !== "").map((part) => ({ ...line, text: part }));
}

interface Words {
  readonly start: number;
  readonly end: number;
}

/** The runs of words that are titles, from left to right. */
function titlesOf(text: LineKeys): Words[] {
  return text.keys.flatMap((key, at) => {
    if (!isTitle(key)) return [];
    let start = at;
    while (start > 0 && at - start < MOST_OF_TITLE && HALF_TITLE.test(text.at(start - 1))) start--;
    return [{ start, end: at + 1 }];
  });
}

/** Words before a title's last that are its own: a year, or what the table evaluates. */
const HALF_TITLE = /^(?:(?:19|20)\d{2}年度?)?(?:部门|单位|项目|整体|支出|绩效|预算|财政|专项|资金)*$/;
