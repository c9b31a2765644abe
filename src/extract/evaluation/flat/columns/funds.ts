import type { PlacedText } from "../../../../layout/placed-text.js";
import { joinPlaced } from "../../../../layout/placed-text.js";
import { toHalfWidth, withoutBlanks } from "../../../../quantity/index.js";
import type { FundColumn } from "../../vocabulary.js";
import { printedWidth } from "../rebuilt/width.js";
import type { Atom } from "./atoms.js";

/** A cell of the funds block, or one of its headings. */
export interface FundCell {
  readonly content: PlacedText;
  readonly heading: FundColumn | null;
  /** numbers of the run of lines and of the line in which it was written */
  readonly block: number;
  readonly line: number;
}

export type FundColumns = ReadonlyMap<FundColumn, readonly PlacedText[]>;

/** Joins the lines of wrapped figures ("８５\n６．４\n６") of a funds block. */
export function joinFigures(atoms: readonly Atom[]): FundCell[] {
  const cells: { content: PlacedText; last: Atom }[] = [];
  for (const atom of atoms) {
    const open = cells.at(-1);
    if (open !== undefined && isRest(open.content.text, open.last, atom, roomOf(atoms, atom.block))) {
      cells[cells.length - 1] = { content: joinPlaced([open.content, atom.content]), last: atom };
    } else {
      cells.push({ content: atom.content, last: atom });
    }
  }
  return cells.map(({ content, last }) => ({ content, heading: null, block: last.block, line: last.line }));
}

/** The widest line of a run: what its column holds. */
function roomOf(atoms: readonly Atom[], block: number): number {
  return Math.max(...atoms.filter((atom) => atom.block === block).map((atom) => printedWidth(atom.content.text)));
}

/** Whether an atom is the rest of a figure that the line above has no more room for. */
function isRest(words: string, last: Atom, atom: Atom, room: number): boolean {
  if (last.block !== atom.block || atom.line !== last.line + 1) return false;
  const before = withoutBlanks(words);
  if (/[.,]$/.test(before) || /^[.,%]/.test(atom.key)) return true;
  if (/^(?:万?元)$/.test(atom.key)) return /\d万?$/.test(before);
  if (!/\d$/.test(before) || !/^[\d.,]+%?$/.test(atom.key) || isWhole(before)) return false;
  const lead = printedWidth(atom.content.text.slice(0, /^.[.．,，%％]/.test(atom.content.text) ? 2 : 1));
  const isFull = printedWidth(last.content.text) + lead > room;
  const goesOn =
    (/[.%]/.test(atom.key) && !before.includes(".")) ||
    printedWidth(atom.content.text) < printedWidth(last.content.text);
  return isFull && goesOn;
}

/** A figure that looks like all of itself: with two decimals, or a percentage. */
function isWhole(key: string): boolean {
  return /\.\d{2}$|%$/.test(key);
}

/** What a cell of the funds block can be, by its looks. */
function looks(text: string): "amount" | "percent" | "points" | "dash" {
  const key = withoutBlanks(text);
  if (/^[-—–/]+$/.test(key)) return "dash";
  if (/%$/.test(key)) return "percent";
  return /^\d{1,3}(?:\.\d)?$/.test(key) && key !== "0" ? "points" : "amount";
}

const ORDER: readonly FundColumn[] = ["initial", "adjusted", "executed", "weight", "rate", "score"];
const MONEY: readonly FundColumn[] = ["initial", "adjusted", "executed"];
const BEAM = 200;

interface State {
  readonly cost: number;
  readonly cells: Readonly<Record<string, readonly PlacedText[]>>;
  readonly last: FundColumn | null;
  readonly before: FundCell | null;
  readonly heading: FundColumn | null;
}

/**
 * Divides the cells of a funds block among its columns: amounts, percentages and points by their looks, a run of cells
 * behind a heading to its column, and every column as many as the block has rows, or one where it is merged.
 */
export function divideFunds(
  cells: readonly FundCell[],
  columns: readonly FundColumn[],
  rows: number,
): FundColumns | null {
  const known = ORDER.filter((column) => columns.includes(column));
  let beam: State[] = [
    {
      cost: 0,
      cells: Object.fromEntries(known.map((column) => [column, []])),
      last: null,
      before: null,
      heading: null,
    },
  ];
  for (const cell of cells) {
    const next =
      cell.heading === null
        ? beam.flatMap((state) => placements(state, cell, known, rows))
        : beam.map((state) => ({ ...state, heading: cell === alone(cells, cell) ? cell.heading : null }));
    beam = next.sort((a, b) => a.cost - b.cost).slice(0, BEAM);
  }
  const ends = beam
    .map((state) => ({ state, cost: state.cost + unfinished(state, known, rows) }))
    .sort((a, b) => a.cost - b.cost);
  const winner = ends[0]?.state;
  return winner === undefined
    ? null
    : new Map(known.map((column) => [column, settled(column, winner.cells[column] ?? [])]));
}

/** Points and rates that a source has, the total has too: a dash that was written before them is a source's. */
function settled(column: FundColumn, cells: readonly PlacedText[]): readonly PlacedText[] {
  if (MONEY.includes(column)) return cells;
  const isDash = (cell: PlacedText): boolean => looks(cell.text) === "dash";
  return [...cells.filter((cell) => !isDash(cell)), ...cells.filter(isDash)];
}

/** A heading that stands alone between cells is that of the cells behind it; several in a row tell nothing. */
function alone(cells: readonly FundCell[], heading: FundCell): FundCell | null {
  const at = cells.indexOf(heading);
  const isHeading = (cell: FundCell | undefined): boolean => cell !== undefined && cell.heading !== null;
  return isHeading(cells[at - 1]) || isHeading(cells[at + 1]) ? null : heading;
}

function placements(state: State, cell: FundCell, columns: readonly FundColumn[], rows: number): State[] {
  return columns.flatMap((column) => {
    const own = state.cells[column] ?? [];
    if (own.length >= rows) return [];
    const { content } = cell;
    const fit = misfit(column, content.text, own.length) + jump(own, content);
    const cost = state.cost + fit + step(state, cell, column, own.length);
    return [{ ...state, cost, cells: { ...state.cells, [column]: [...own, content] }, last: column, before: cell }];
  });
}

type Looks = ReturnType<typeof looks>;

/** What it costs to read a cell as a column's, by its looks: in the total row, and in a source's. */
const UNFIT: Readonly<Record<"money" | "rate" | "points", Readonly<Record<Looks, readonly [number, number]>>>> = {
  money: { amount: [0, 0], dash: [0.2, 0.2], points: [1.5, 1.5], percent: [8, 8] },
  rate: { amount: [2.5, 2.5], dash: [5, 0.1], points: [1.5, 4], percent: [0, 0] },
  points: { amount: [3, 3], dash: [5, 0], points: [0, 3], percent: [8, 8] },
};

function misfit(column: FundColumn, text: string, row: number): number {
  const kind = MONEY.includes(column) ? "money" : column === "rate" ? "rate" : "points";
  // The treasury's money of the year is seldom none.
  if (kind === "money" && row === 1 && /^(?:无|0|[-—–/]+)$/.test(text.trim())) return 0.7;
  // A score has decimals where the rate is no round figure.
  const isScore = column === "score" && row === 0 && /^\d{1,2}\.\d+$/.test(toHalfWidth(text));
  return isScore ? 0 : UNFIT[kind][looks(text)][row === 0 ? 0 : 1];
}

function step(state: State, cell: FundCell, column: FundColumn, row: number): number {
  let cost = state.heading === column ? -0.5 : 0;
  const isRun = state.before?.block === cell.block;
  if (state.last === column) return state.before?.line === cell.line ? cost + 4 : cost;
  // One run of lines is one column's, and one line one row's.
  if (isRun && state.before?.line !== cell.line) cost += 1.5;
  if (state.last === null) return cost + 0.1 * ORDER.indexOf(column);
  const right = ORDER.indexOf(column) - ORDER.indexOf(state.last);
  if (state.before?.line === cell.line)
    cost += right < 0 ? 4 : row === (state.cells[state.last]?.length ?? 1) - 1 ? 0 : 2;
  const before = (state.cells[state.last]?.length ?? 1) - 1;
  // Cells may also run along a row, and on to the next.
  if (right > 0) return cost + (before === row ? 0.15 : 0.3 + 0.1 * (right - 1));
  return cost + (before + 1 === row ? 0.2 : 0.6);
}

/** The first source is seldom more than the total above it. */
function jump(own: readonly PlacedText[], content: PlacedText): number {
  const above = own[0];
  if (above === undefined) return 0;
  const [total, part] = [above, content].map(({ text }) => Number(toHalfWidth(text).replace(/[^\d.]/g, "")));
  return total !== undefined && part !== undefined && part > total ? 1 : 0;
}

function unfinished(state: State, columns: readonly FundColumn[], rows: number): number {
  const isMerged = (["weight", "rate", "score"] as const).every((column) => (state.cells[column]?.length ?? 0) <= 1);
  const lengths = columns.map((column) => state.cells[column]?.length ?? 0);
  return columns.reduce((sum, column, at) => {
    const length = lengths[at] ?? 0;
    if (length === 0) return sum + 3;
    const merged = isMerged && !["initial", "adjusted"].includes(column) && length === 1;
    return sum + (merged ? 0.4 : 0.5 * (rows - length));
  }, 0);
}
