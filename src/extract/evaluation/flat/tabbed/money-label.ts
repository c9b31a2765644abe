import { withoutBlanks } from "../../../../quantity/index.js";
import { fundColumn } from "../../heading.js";
import type { FundColumn } from "../../vocabulary.js";
import type { TabbedRow } from "./rows.js";

const FIGURE = /^-?[\d,，]+(?:\.\d+)?(?:万元|元|亿元|分)?$/;
const RATE = /^-?[\d.]+[%％]$/;

/**
 * The column in which the labels of money stand, told by their first row: the one that puts most of its figures under
 * headings that they can be of. Labels at the side may be merged, or blank cells at the row's end left away; where
 * both fit alike, the row has its last cells.
 *
 * @param headings the row of headings above
 * @param label the label's place in its row
 */
export function labelColumn(headings: TabbedRow, { cells }: TabbedRow, label: number): number {
  const columns = headings.cells.map(({ text }) => fundColumn(text));
  const most = Math.max(0, headings.cells.length - cells.length);
  // Two-sided blocks have their first amounts between the headings.
  if (headings.cells.some(({ text }) => FIGURE.test(withoutBlanks(text)))) return label + most;
  let best = { shift: most, fit: -1 };
  for (let shift = most; shift >= 0; shift--) {
    const fit = cells.filter(
      ({ text }, at) => at > label && fits(withoutBlanks(text), columns[at + shift] ?? null),
    ).length;
    if (fit > best.fit) best = { shift, fit };
  }
  return label + best.shift;
}

function fits(words: string, column: FundColumn | null): boolean {
  if (column === null || words === "") return false;
  if (column === "rate") return RATE.test(words);
  return column !== "reason" && FIGURE.test(words);
}
