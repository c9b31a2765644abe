import type { RegionLine } from "../region.js";

/** "+-----+--------+" between the rows of a table that was drawn with characters. */
const RULE = /^\s*\+(?:[-=:]+\+)+\s*$/;
const LEAST_RULES = 4;

/**
 * The lines with a row of a table drawn with characters on one line, its cells parted by tabs. Such a table wraps its
 * cells over lines, so that a line holds pieces of all of them. Other texts stay as they are.
 */
export function withoutBoxes(lines: readonly RegionLine[]): readonly RegionLine[] {
  if (lines.filter(({ text }) => RULE.test(text)).length < LEAST_RULES) return lines;
  const joined = [...lines];
  let row: number[] = [];
  lines.forEach(({ text }, at) => {
    if (!RULE.test(text)) {
      if (/^\s*\|.*\|\s*$/.test(text)) row.push(at);
      return;
    }
    joined[at] = { ...(lines[at] as RegionLine), text: "" };
    joinRow(lines, row, joined);
    row = [];
  });
  return joined;
}

function joinRow(lines: readonly RegionLine[], row: readonly number[], joined: RegionLine[]): void {
  const pieces = row.map((at) => (lines[at]?.text ?? "").trim().slice(1, -1).split("|"));
  const [first = []] = pieces;
  // Where a cell goes on past a rule, nobody knows whose pieces these are.
  if (pieces.some(({ length }) => length !== first.length)) return;
  const cells = first.map((_, column) => pieces.map((piece) => piece[column]?.trim() ?? "").join(""));
  row.forEach((at, index) => {
    joined[at] = { ...(lines[at] as RegionLine), text: index === 0 ? cells.join("\t") : "" };
  });
}
