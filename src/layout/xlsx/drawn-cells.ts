import type { CellRange, Lines, XlsxCell, XlsxSheet } from "../../document/xlsx/document.js";
import { mergedCells } from "./merged-cells.js";

/** A cell or a merged range, and what shows something in it. */
interface Unit extends CellRange {
  readonly shown: readonly XlsxCell[];
  /** the sheet's own merged ranges in it */
  readonly ranges: readonly CellRange[];
}

/** The ways along which cells may be one: the sides at which the upper and the lower of two meet, and what they share. */
interface Way {
  readonly sides: readonly [keyof Lines, keyof Lines];
  readonly start: (range: CellRange) => number;
  readonly end: (range: CellRange) => number;
  readonly across: (range: CellRange) => readonly [number, number];
  readonly at: (along: number, across: number) => string;
}

const down: Way = {
  sides: ["bottom", "top"],
  start: ({ top }) => top,
  end: ({ bottom }) => bottom,
  across: ({ left, right }) => [left, right],
  at: (row, column) => `${row} ${column}`,
};

const right: Way = {
  sides: ["right", "left"],
  start: ({ left }) => left,
  end: ({ right: last }) => last,
  across: ({ top, bottom }) => [top, bottom],
  at: (column, row) => `${row} ${column}`,
};

/** Where a line parts at least this share of the cells along it, those that it does not part are one. */
const LEAST_PARTED = 1 / 4;

/** No label is wider or higher; larger ranges are left as they are. */
const MOST_ACROSS = 500;

type Cells = ReadonlyMap<string, XlsxCell>;

/**
 * A sheet in which cells that no line parts are merged, as a person sees them: a label in the middle of several rows with
 * a border around them all. Only where other cells have a line there, and where one of them alone shows something.
 */
export function withDrawnCells(sheet: XlsxSheet): XlsxSheet {
  const ruled = sheet.cells.filter(({ look }) => look.isRuled);
  if (ruled.length === 0) return sheet;
  const cells: Cells = new Map(ruled.map((cell) => [down.at(cell.row, cell.column), cell]));
  const units = unitsOf(sheet, cells);
  const known = new Set(units);
  const made = joined(joined(units, cells, down), cells, right).filter((unit) => !known.has(unit));
  return made.length === 0 ? sheet : merged(sheet, made);
}

/** Ruled cells and merged ranges. What lies under a merged range is none of its own. */
function unitsOf(sheet: XlsxSheet, cells: Cells): Unit[] {
  const ranges = sheet.merged.filter(
    ({ top, left, bottom, right: last }) => bottom - top < MOST_ACROSS && last - left < MOST_ACROSS,
  );
  const { byTopLeft, covered } = mergedCells(sheet);
  const shownIn = (cell: XlsxCell | undefined) =>
    cell !== undefined && (cell.text.trim() !== "" || cell.isUnknown) ? [cell] : [];
  const single = [...cells].flatMap(([key, cell]): Unit[] => {
    const { row, column } = cell;
    if (covered(cell) || byTopLeft.has(key)) return [];
    return [{ top: row, left: column, bottom: row, right: column, shown: shownIn(cell), ranges: [] }];
  });
  return [
    ...single,
    ...ranges.map((range) => ({
      ...range,
      shown: shownIn(cells.get(down.at(range.top, range.left))),
      ranges: [range],
    })),
  ];
}

/** The units with each run of them that no line parts as one, where it shows one thing. */
function joined(units: readonly Unit[], cells: Cells, way: Way): Unit[] {
  const isParted = partings(cells, way);
  const lanes = new Map<string, Unit[]>();
  for (const unit of units) {
    const lane = way.across(unit).join(" ");
    const others = lanes.get(lane);
    if (others === undefined) lanes.set(lane, [unit]);
    else others.push(unit);
  }
  return [...lanes.values()].flatMap((lane) => {
    const runs: Unit[][] = [];
    for (const unit of lane.sort((a, b) => way.start(a) - way.start(b))) {
      const last = runs.at(-1)?.at(-1);
      if (last !== undefined && way.end(last) + 1 === way.start(unit) && !isParted(last, unit)) runs.at(-1)?.push(unit);
      else runs.push([unit]);
    }
    return runs.flatMap((run) => (run.length > 1 && showsOne(run) ? [around(run)] : run));
  });
}

function showsOne(run: readonly Unit[]): boolean {
  return run.reduce((sum, { shown }) => sum + shown.length, 0) === 1;
}

function around(run: readonly Unit[]): Unit {
  return {
    top: Math.min(...run.map(({ top }) => top)),
    left: Math.min(...run.map(({ left }) => left)),
    bottom: Math.max(...run.map(({ bottom }) => bottom)),
    right: Math.max(...run.map(({ right: last }) => last)),
    shown: run.flatMap(({ shown }) => shown),
    ranges: run.flatMap(({ ranges }) => ranges),
  };
}

/** Tells whether two units that touch are parted: by a line of their own, or because hardly any line is drawn there at all. */
function partings(cells: Cells, way: Way): (before: Unit, after: Unit) => boolean {
  const [ending, beginning] = way.sides;
  const hasLine = (along: number, across: number): boolean =>
    cells.get(way.at(along, across))?.look.lines[ending] === true ||
    cells.get(way.at(along + 1, across))?.look.lines[beginning] === true;
  const counts = new Map<number, { all: number; parted: number }>();
  for (const { row, column } of cells.values()) {
    const [along, across] = way === down ? [row, column] : [column, row];
    const count = counts.get(along) ?? { all: 0, parted: 0 };
    count.all += 1;
    if (hasLine(along, across)) count.parted += 1;
    counts.set(along, count);
  }
  return (before, after) => {
    const { all, parted } = counts.get(way.end(before)) ?? { all: 0, parted: 0 };
    if (parted === 0 || parted < all * LEAST_PARTED) return true;
    const [first, last] = way.across(after);
    for (let across = first; across <= last; across += 1) if (hasLine(way.end(before), across)) return true;
    return false;
  };
}

/** The sheet with more merged ranges; what one shows stands in its first cell, as in any that is merged. */
function merged(sheet: XlsxSheet, made: readonly Unit[]): XlsxSheet {
  const texts = new Map<string, XlsxCell | null>();
  for (const { top, left, shown } of made) {
    for (const cell of shown) {
      texts.set(down.at(cell.row, cell.column), null);
      texts.set(down.at(top, left), cell);
    }
  }
  const gone = new Set(made.flatMap(({ ranges }) => ranges));
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => {
      const shown = texts.get(down.at(cell.row, cell.column));
      if (shown === undefined) return cell;
      return shown === null
        ? { ...cell, text: "", isUnknown: false }
        : { ...shown, row: cell.row, column: cell.column };
    }),
    merged: [...sheet.merged.filter((range) => !gone.has(range)), ...made],
  };
}
