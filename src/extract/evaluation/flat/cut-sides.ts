import type { TextLine } from "../../../document/document.js";
import type { Stretch } from "./foreign-heads.js";
import type { LineKeys } from "./line-keys.js";

/** Labels at the side of a form's parts, which stand in a narrow cell along all rows of theirs. */
const SIDES = [
  ...["绩效指标", "绩效指标完成情况", "年度绩效指标", "年度绩效指标完成情况"],
  ...["总体目标", "总体目标完成情况", "年度总体目标", "年度总体目标完成情况", "年度绩效目标", "绩效目标完成情况"],
];
/** A cell so narrow is hardly written in more lines, and none of them is longer. */
const MOST_LINES = 6;
const LONGEST_LINE = 6;
/** What goes on behind a page break is no longer; "指标" may as well be the rest of a level's label. */
const LONGEST_REST = 4;
/** Programs print no more lines of a table again on every page. */
const MOST_AGAIN = 8;

/**
 * Lines at the top of a page that hold the rest of a label at the side: a page break cuts it where it has to, and its
 * last characters ("况" of 年度绩效指标完成情况) come before the rows that the page goes on with. They are no cell of theirs.
 *
 * @param regions the tables in the order of their lines
 */
export function cutSides(lines: readonly TextLine[], text: LineKeys, regions: readonly Stretch[]): ReadonlySet<number> {
  return new Set(regions.flatMap((region) => restsIn(lines, text, region)));
}

function restsIn(lines: readonly TextLine[], text: LineKeys, { first, end }: Stretch): number[] {
  const found: number[] = [];
  const seen = new Set<string>();
  let rests: readonly string[] = [];
  for (let at = first; at >= 0 && at < end; at = text.neighbour(at, 1)) {
    const begun = restsFrom(text, at);
    if (begun.length > 0) rests = begun;
    const before = text.neighbour(at, -1);
    const opensPage = before >= first && lines[before]?.page !== lines[at]?.page;
    const rest = opensPage && rests.length > 0 ? linesOfRest(text, behindHeads(text, at, seen), rests) : [];
    if (rest.length > 0) rests = [];
    found.push(...rest);
    seen.add(text.at(at));
  }
  return found;
}

/** What labels lack whose first lines begin at a line and end before its page does. */
function restsFrom(text: LineKeys, first: number): readonly string[] {
  let begun = "";
  let rests: string[] = [];
  for (let at = first, count = 0; at >= 0 && count < MOST_LINES; at = text.neighbour(at, 1), count++) {
    const key = text.at(at);
    if (key === "" || key.length > LONGEST_LINE || !SIDES.some((side) => side.startsWith(begun + key))) break;
    begun += key;
    rests = SIDES.filter((side) => side.startsWith(begun)).map((side) => side.slice(begun.length));
  }
  return begun.length < 2 ? [] : rests.filter((rest) => rest !== "" && rest !== "指标" && rest.length <= LONGEST_REST);
}

/** The first line of a page behind those of the table's head that are printed on it again. */
function behindHeads(text: LineKeys, first: number, seen: ReadonlySet<string>): number {
  let at = first;
  for (let count = 0; at >= 0 && count < MOST_AGAIN && seen.has(text.at(at)); count++) at = text.neighbour(at, 1);
  return at;
}

/** The lines from one on that hold the rest of a label; none where they hold anything else. */
function linesOfRest(text: LineKeys, first: number, rests: readonly string[]): number[] {
  const found: number[] = [];
  let key = "";
  for (let at = first; at >= 0; at = text.neighbour(at, 1)) {
    key += text.at(at);
    found.push(at);
    if (rests.includes(key)) return found;
    if (!rests.some((rest) => rest.startsWith(key))) break;
  }
  return [];
}
