import type { AtomText } from "./atoms.js";
import { hasOtherBoundary, hasOtherStart, type Judges } from "./boundaries.js";
import type { FlowColumn } from "./columns.js";
import { wholeLabels, wholeRows } from "./cut/index.js";
import { filledColumns } from "./filled-columns.js";
import { wholeReasons, wholeScores } from "./reasons.js";
import { modelOf } from "./row-model.js";
import { columnWidths } from "./row-widths.js";
import { decimalsOfPoints, hasWholePoints } from "./score-values.js";
import { cellScore, type Sheet } from "./scoring.js";
import { type Placement, search } from "./search.js";
import { wholeTails } from "./tails.js";
import { likeness, ValueShapes } from "./value.js";
import { withSplitValues } from "./value-splits.js";
import { withWholeNames } from "./whole-names.js";
import { lengthCost } from "./wraps.js";

/** A stretch of atoms. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** One row of the indicator block: the stretch of each cell that has words. */
export type FlowRow = ReadonlyMap<FlowColumn, Stretch>;

/** The indicator block cut into rows, with what belongs to none of them. */
export interface FlowRows {
  /** the block with the rest of what page breaks cut in its place; stretches are of its atoms */
  readonly text: AtomText;
  readonly rows: readonly FlowRow[];
  /** stretches between cells: floating labels, scraps of the label at the side, words that fit nowhere */
  readonly loose: readonly Stretch[];
  /** row by row, the score of the cell that fits its column worst */
  readonly fits: readonly number[];
  /** row by row, whether its cells could be parted at other lines as well */
  readonly unsure: readonly boolean[];
}

/** Cuts the indicator block into rows: once by words and lines alone, then with the widths that the columns showed. */
export function readRows(written: AtomText, columns: readonly FlowColumn[]): FlowRows {
  const labelled = wholeLabels(written);
  const keys = labelled.atoms.map((atom) => atom.key);
  const values = {
    shapes: new ValueShapes(),
    hasUnits: columns.includes("measureUnit"),
    decimals: decimalsOfPoints(keys),
    hasWholePoints: hasWholePoints(keys),
  };
  const printed = placed({ text: labelled, columns, values, known: new Map(), widths: new Map() });
  const text = withWholeRows(printed);
  const { sheet, placements } =
    text === labelled ? printed : placed({ ...printed.sheet, text, known: new Map(), widths: new Map() });
  const found = rowsOf(placements, columns, text.length);
  const judges = judgesOf(sheet);
  const whole = wholeTails(
    text,
    wholeScores(text, wholeReasons(text, withSplitValues(withWholeNames(text, found.rows), judges))),
  );
  return {
    text,
    rows: whole.rows,
    loose: found.loose,
    fits: found.rows.map((row) => worstFit(sheet, row)),
    unsure: whole.rows.map(
      (row, at, rows) =>
        whole.unsure.has(at) || hasOtherBoundary(row, judges) || hasOtherStart(row, rows[at + 1], judges),
    ),
  };
}

function judgesOf(sheet: Sheet): Judges {
  const key = ({ start, end }: Stretch) => sheet.text.key(start, end);
  return {
    opensLine: (atom) => sheet.text.opensLine(atom),
    opensWord: (atom) => sheet.text.atoms[atom]?.gap !== "none",
    cell: (column, start, end) => cellScore(sheet, column, start, end),
    pair: (target, actual) => likeness(key(target), key(actual), sheet.values.shapes),
  };
}

function worstFit(sheet: Sheet, row: FlowRow): number {
  const scores = [...row].map(
    ([column, { start, end }]) => cellScore(sheet, column, start, end) + lengthCost(sheet.text, start, end),
  );
  const [target, unit, actual] = (["target", "measureUnit", "actual"] as const).map((column) => {
    const cell = row.get(column);
    return cell === undefined ? "" : sheet.text.key(cell.start, cell.end);
  });
  if (target && actual) {
    const { shapes } = sheet.values;
    // A unit in a column of its own is both values', of which the actual one may repeat it.
    const others = unit ? [actual, actual + unit].map((value) => likeness(target + unit, value, shapes)) : [];
    scores.push(Math.max(likeness(target, actual, shapes), ...others));
  }
  return Math.min(...scores);
}

/** Places the cells of a block: by words and lines, then by the widths that its columns showed and the columns that rows fill. */
function placed(bare: Sheet): { readonly sheet: Sheet; readonly placements: readonly Placement[] } {
  const first = search(modelOf(bare)).placements;
  const widths = columnWidths(bare.text, bare.columns, first);
  const filled = filledColumns(bare.columns, first);
  const sheet = { ...bare, widths, filled };
  return { sheet, placements: widths.size === 0 && filled.size === 0 ? first : search(modelOf(sheet)).placements };
}

/** The block with rows that page breaks cut put together. */
function withWholeRows({ sheet, placements }: ReturnType<typeof placed>): AtomText {
  const { rows } = rowsOf(placements, sheet.columns, sheet.text.length);
  const starts = rows.map((row) => Math.min(...[...row.values()].map(({ start }) => start)));
  const readsWell = (row: FlowRow | undefined): boolean => row !== undefined && worstFit(sheet, row) >= WELL;
  return wholeRows(sheet, starts, (start) => {
    const at = starts.indexOf(start);
    return at > 0 && readsWell(rows[at - 1]) && readsWell(rows[at]);
  });
}

/** A row no cell of which fits its column worse than this is none that a page break cut. */
const WELL = -0.5;

function rowsOf(
  placements: readonly Placement[],
  columns: readonly FlowColumn[],
  atoms: number,
): Pick<FlowRows, "rows" | "loose"> {
  const rows: Map<FlowColumn, Stretch>[] = [];
  const loose: Stretch[] = [];
  let last = Number.POSITIVE_INFINITY;
  let covered = 0;
  for (const { column, start, end } of placements) {
    if (start > covered) loose.push({ start: covered, end: start });
    covered = end;
    if (column <= last) rows.push(new Map());
    last = column;
    rows.at(-1)?.set(columns[column] ?? "ignored", { start, end });
  }
  if (covered < atoms) loose.push({ start: covered, end: atoms });
  return { rows, loose };
}
