import type { RulingLine } from "../../document/document.js";
import type { Box } from "../../model/index.js";

/** A box that no other line ends at, and the lines that draw it. */
export interface LooseBox {
  readonly box: Box;
  readonly sides: readonly RulingLine[];
}

/** Lines of one box meet, and other lines touch it, at most so far apart, in points. Boxes lie further inside of cells. */
const touching = 1;

/** Pieces of one line lie in it, and end where the next begins, as near as this. */
const sameLine = 0.5;

/** A page with more lines is a drawing. */
const mostLines = 4000;

/** A line by where it stands across its direction, and from where to where along it. */
interface Line {
  /** what draws it: a line may be drawn in pieces */
  readonly rulings: readonly RulingLine[];
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Rectangles of four lines that stand by themselves: boxes to tick, fields of a screen form, the frame of a seal. Lines of
 * others may cross them, but none begins, ends or runs along their sides, as those of a table's cells do.
 */
export function looseBoxes(rulings: readonly RulingLine[]): LooseBox[] {
  if (rulings.length > mostLines) return [];
  const horizontal = linesOf(rulings, "horizontal");
  const vertical = linesOf(rulings, "vertical");
  const lines = { horizontal: finder(horizontal), vertical: finder(vertical) };
  const boxes = horizontal.flatMap((top) => boxesUnder(top, lines));
  if (boxes.length === 0) return [];
  const whole = { horizontal: joined(horizontal), vertical: joined(vertical) };
  return boxes.filter(({ box, sides }) => {
    const own = new Set(sides);
    const isOther = ({ rulings: pieces }: Line): boolean => pieces.some((piece) => !own.has(piece));
    const [x0, y0, x1, y1] = box;
    return !(
      whole.horizontal.some((line) => isOther(line) && touches(line, [y0, y1], [x0, x1])) ||
      whole.vertical.some((line) => isOther(line) && touches(line, [x0, x1], [y0, y1]))
    );
  });
}

/** Pieces of one line that were drawn end to end, as one. */
function joined(lines: readonly Line[]): Line[] {
  const open = new Map<number, Line>();
  const done: Line[] = [];
  for (const line of [...lines].sort((a, b) => a.from - b.from)) {
    const place = Math.round(line.at / sameLine);
    const before = [place, place - 1, place + 1].flatMap((one) => {
      const last = open.get(one);
      return last !== undefined && line.from <= last.to + sameLine ? [{ one, last }] : [];
    })[0];
    if (before === undefined) {
      const over = open.get(place);
      if (over !== undefined) done.push(over);
      open.set(place, line);
      continue;
    }
    const { one, last } = before;
    open.set(one, { ...last, to: Math.max(last.to, line.to), rulings: [...last.rulings, ...line.rulings] });
  }
  return [...done, ...open.values()];
}

function linesOf(rulings: readonly RulingLine[], orientation: RulingLine["orientation"]): Line[] {
  return rulings.flatMap((ruling) => {
    if (ruling.orientation !== orientation) return [];
    const [x0, y0, x1, y1] = ruling.box;
    return orientation === "horizontal"
      ? [{ rulings: [ruling], at: (y0 + y1) / 2, from: x0, to: x1 }]
      : [{ rulings: [ruling], at: (x0 + x1) / 2, from: y0, to: y1 }];
  });
}

/** Finds the lines that stand and begin near such places, in their own order. */
type Finder = (at: number, from: number) => Line[];

/** Lines by the squares in which they begin: a page has thousands, and each of them asks for its neighbours. */
function finder(lines: readonly Line[]): Finder {
  const squares = new Map<number, { readonly line: Line; readonly index: number }[]>();
  for (const [index, line] of lines.entries()) {
    const square = squareOf(stripOf(line.at), stripOf(line.from));
    const others = squares.get(square);
    if (others === undefined) squares.set(square, [{ line, index }]);
    else others.push({ line, index });
  }
  return (at, from) => {
    const [row, column] = [stripOf(at), stripOf(from)];
    const found: { readonly line: Line; readonly index: number }[] = [];
    for (let square = 0; square < 9; square += 1) {
      const others = squares.get(squareOf(row - 1 + Math.floor(square / 3), column - 1 + (square % 3))) ?? [];
      for (const one of others) if (isNear(one.line.at, at) && isNear(one.line.from, from)) found.push(one);
    }
    return found.sort((a, b) => a.index - b.index).map(({ line }) => line);
  };
}

function stripOf(place: number): number {
  return Math.floor(place / touching);
}

/** A number for a square; far squares may share one, neighbours never. */
function squareOf(row: number, column: number): number {
  return row * 65_537 + column;
}

interface Lines {
  readonly horizontal: Finder;
  readonly vertical: Finder;
}

/** The boxes that have this line for their upper side, each with all lines that draw one of its sides. */
function boxesUnder(top: Line, { horizontal, vertical }: Lines): LooseBox[] {
  const left = vertical(top.from, top.at);
  const [first] = left;
  if (first === undefined) return [];
  const right = vertical(top.to, top.at).filter((line) => isNear(line.to, first.to));
  if (right.length === 0) return [];
  const spans = (at: number) => horizontal(at, top.from).filter((line) => isNear(line.to, top.to));
  const [upper, lower] = [spans(top.at), spans(first.to)];
  if (lower.length === 0 || upper[0] !== top) return [];
  const alike = left.filter((line) => isNear(line.to, first.to));
  const sides = [...upper, ...lower, ...alike, ...right].flatMap((side) => side.rulings);
  return [{ box: [top.from, top.at, top.to, first.to], sides }];
}

/** Whether a line ends at a side of a box, or runs along one. `along` are the box's sides of the line's own direction. */
function touches(line: Line, along: readonly [number, number], across: readonly [number, number]): boolean {
  const shared = Math.min(line.to, across[1]) - Math.max(line.from, across[0]);
  if (shared > touching && along.some((side) => Math.abs(line.at - side) <= sameLine)) return true;
  if (line.at < along[0] - touching || line.at > along[1] + touching) return false;
  return across.some((side) => isNear(line.from, side) || isNear(line.to, side));
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= touching;
}
