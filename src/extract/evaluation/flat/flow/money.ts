import type { PlacedText } from "../../../../layout/placed-text.js";
import type { Note } from "../../../../model/index.js";
import { isEmptyFigure } from "../../../../quantity/index.js";
import { fundSource } from "../../heading.js";
import type { FundColumn } from "../../vocabulary.js";
import type { AtomText } from "./atoms.js";
import { readMoneyCells } from "./money-cells.js";
import { leftOver, lostAmount, unlikePoints } from "./money-doubts.js";
import { type MoneyHeading, readMoneyHead } from "./money-headings.js";
import { FIGURE } from "./money-words.js";
import type { Stretch } from "./rows.js";

export interface MoneyRow {
  readonly label: Stretch;
  readonly cells: ReadonlyMap<FundColumn, Stretch>;
}

export interface MoneyBlock {
  readonly start: number;
  /** the whole heading as printed, which may tell the unit of the amounts */
  readonly heading: PlacedText;
  readonly headings: readonly MoneyHeading[];
  readonly rows: readonly MoneyRow[];
  /** of figures that stand in a row and fit none of its cells */
  readonly notes: readonly Note[];
}

const LABEL_ATOMS = 6;
/** A source with its number: "2.上年结转". */
const NUMBERED = /^\d{1,2}[、.][\u3400-\u9fff]/;

/** Reads the block that begins at atom `start` and ends before `end`. */
export function readMoney(text: AtomText, start: number, end: number): MoneyBlock {
  const { headings, next } = readMoneyHead(text, start, end, (atom) => labelAt(text, atom, end) !== null);
  const columns = headings.map((heading) => heading.holds);
  const labels = findLabels(text, next, end);
  const stretches = labels.map((label, index) => ({ start: label.end, end: labels[index + 1]?.start ?? end }));
  const total = Math.max(
    0,
    labels.findIndex((label) => fundSource(text.key(label.start, label.end)) === "total"),
  );
  const { cells, loose } = readMoneyCells(text, columns, stretches, total);
  return {
    start,
    heading: text.content(start, next),
    headings,
    rows: labels.map((label, index) => ({ label, cells: cells[index] ?? new Map() })),
    notes: [
      ...leftOver(text, labels, stretches, loose),
      ...unlikePoints(text, labels, cells, total),
      ...lostAmount(text, labels, cells, total, columns),
    ],
  };
}

/** The labels of the rows in order. */
function findLabels(text: AtomText, from: number, end: number): Stretch[] {
  const labels: Stretch[] = [];
  for (let at = from; at < end; ) {
    const stop = labelAt(text, at, end) ?? unknownLabel(text, at, end);
    if (stop === null) at++;
    else {
      labels.push({ start: at, end: stop });
      at = stop;
    }
  }
  return labels;
}

/** The end of the longest label of a known source of money that begins at an atom. */
function labelAt(text: AtomText, at: number, end: number): number | null {
  for (let stop = Math.min(end, at + LABEL_ATOMS); stop > at; stop--) {
    const key = text.key(at, stop);
    // "（元）" before a label is the end of the label at the side.
    const isBegun = !/^[\d无([）)元]/.test(key) || NUMBERED.test(text.key(at, at + 1));
    if (key.length >= 2 && key.length <= 24 && isBegun && fundSource(key) !== null) return stop;
  }
  return null;
}

/** Words at the beginning of a line that are no figure: a source that no list holds. */
function unknownLabel(text: AtomText, at: number, end: number): number | null {
  if (!text.opensLine(at)) return null;
  let stop = at;
  while (stop < end && stop < at + LABEL_ATOMS && isWord(text.key(stop, stop + 1)) && labelAt(text, stop, end) === null)
    stop++;
  // A reason is written in words too; only a label has figures behind it.
  return stop > at && stop < end && text.size(at, stop) >= 4 && FIGURE.test(text.key(stop, stop + 1)) ? stop : null;
}

function isWord(key: string): boolean {
  return /^(?:\d{1,2}[、.])?[\u3400-\u9fff:()、]{2,}$/.test(key) && !isEmptyFigure(key) && !/^(?:万元|亿元)$/.test(key);
}
