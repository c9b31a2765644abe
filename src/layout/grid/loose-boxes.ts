import type { RulingLine } from "../../document/document.js";
import type { Box } from "../../model/index.js";
import { joined, type Line, linesOf, sameLine } from "./ruling-lines.js";

/** A box that no other line ends at, and the lines that draw it. */
export interface LooseBox {
  readonly box: Box;
  readonly sides: readonly RulingLine[];
}

/** Lines of one box meet, and other lines touch it, at most so far apart, in points. Boxes lie further inside of cells. */
const touching = 1;

/** A page with more lines is a drawing. */
const mostLines = 4000;

/** A box that may be one, in which a page may have broken: its lower side was not drawn then. */
interface Candidate extends LooseBox {
  readonly isOpen: boolean;
}

/**
 * Rectangles of four lines that stand by themselves: boxes to tick, fields of a screen form, the frame of a seal. Lines of
 * others may cross them, but none begins, ends or runs along their sides, as those of a table's cells do. One that a page
 * cut lacks its lower side there, and its upper side on the next page.
 */
export function looseBoxes(rulings: readonly RulingLine[]): LooseBox[] {
  if (rulings.length > mostLines) return [];
  const [horizontal, vertical] = [linesOf(rulings, "horizontal"), linesOf(rulings, "vertical")];
  const opened = candidatesOf(horizontal.map(sunk), vertical.map(turnedOver)).filter(({ isOpen }) => isOpen);
  return [
    ...candidatesOf(horizontal, vertical),
    ...opened.map(({ box: [x0, y0, x1, y1], sides }) => ({ box: [x0, -y1, x1, -y0] as const, sides })),
  ];
}

function sunk(line: Line): Line {
  return { ...line, at: -line.at };
}

function turnedOver(line: Line): Line {
  return { ...line, from: -line.to, to: -line.from };
}

function candidatesOf(horizontal: readonly Line[], vertical: readonly Line[]): Candidate[] {
  const lines = { horizontal: finder(horizontal), vertical: finder(vertical) };
  const boxes = horizontal.flatMap((top) => boxesUnder(top, lines));
  if (boxes.length === 0) return [];
  const whole = { horizontal: joined(horizontal), vertical: joined(vertical) };
  return boxes.filter(({ box, sides, isOpen }) => {
    const own = new Set(sides);
    const isOther = ({ rulings: pieces }: Line): boolean => pieces.some((piece) => !own.has(piece));
    const [x0, y0, x1, y1] = box;
    return !(
      whole.horizontal.some((line) => isOther(line) && touches(line, [y0, y1], [x0, x1], isOpen)) ||
      whole.vertical.some((line) => isOther(line) && touches(line, [x0, x1], [y0, y1]))
    );
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
function boxesUnder(top: Line, { horizontal, vertical }: Lines): Candidate[] {
  const left = vertical(top.from, top.at);
  const [first] = left;
  if (first === undefined) return [];
  const right = vertical(top.to, top.at).filter((line) => isNear(line.to, first.to));
  if (right.length === 0) return [];
  const spans = (at: number) => horizontal(at, top.from).filter((line) => isNear(line.to, top.to));
  const [upper, lower] = [spans(top.at), spans(first.to)];
  if (upper[0] !== top) return [];
  const alike = left.filter((line) => isNear(line.to, first.to));
  const sides = [...upper, ...lower, ...alike, ...right].flatMap((side) => side.rulings);
  return [{ box: [top.from, top.at, top.to, first.to], sides, isOpen: lower.length === 0 }];
}

/**
 * Whether a line ends at a side of a box, or runs along one. `along` are the box's sides of the line's own direction, of which
 * the second may not be drawn.
 */
function touches(
  line: Line,
  along: readonly [number, number],
  across: readonly [number, number],
  isOpen = false,
): boolean {
  const shared = Math.min(line.to, across[1]) - Math.max(line.from, across[0]);
  const drawn = isOpen ? along.slice(0, 1) : along;
  if (shared > touching && drawn.some((side) => Math.abs(line.at - side) <= sameLine)) return true;
  if (line.at < along[0] - touching || line.at > along[1] + touching) return false;
  return across.some((side) => isNear(line.from, side) || isNear(line.to, side));
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= touching;
}
