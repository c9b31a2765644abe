import { joinPlaced, type PlacedText } from "../../../../layout/placed-text.js";
import { fundSource } from "../../heading.js";
import type { LabelLine } from "./levels.js";

/** A label of a row of the funds block, its lines joined. */
export interface FundLabel {
  readonly content: PlacedText;
  /** height of its middle */
  readonly y: number;
}

const MOST_LINES = 5;

/**
 * Joins the lines of the label column to labels ("其中：当年", "财政拨款"): the longest run of lines that names a source
 * of money is one label. Lines that name none, however joined, are labels of their own.
 */
export function joinFundLabels(lines: readonly LabelLine[]): FundLabel[] {
  const labels: FundLabel[] = [];
  let at = 0;
  while (at < lines.length) {
    const length = longestLabel(lines, at);
    const own = lines.slice(at, at + length);
    const first = own[0];
    const last = own.at(-1);
    if (first !== undefined && last !== undefined)
      labels.push({ content: joinPlaced(own.map((line) => line.content)), y: (first.y + last.y) / 2 });
    at += length;
  }
  return labels;
}

function longestLabel(lines: readonly LabelLine[], at: number): number {
  let words = "";
  let longest = 0;
  for (let length = 1; length <= MOST_LINES && at + length <= lines.length; length++) {
    const line = lines[at + length - 1];
    if (line === undefined) break;
    // A line that is a label by itself begins a new one, unless the words before it name nothing yet.
    if (length > 1 && longest > 0 && fundSource(line.content.text) !== null && /^(?:其中|其他)/.test(line.content.text))
      break;
    words += line.content.text;
    if (fundSource(words) !== null) longest = length;
  }
  return Math.max(1, longest);
}
