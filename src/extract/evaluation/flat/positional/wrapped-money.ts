import { joinPlaced } from "../../../../layout/placed-text.js";
import { fundSource } from "../../heading.js";
import { inOrder } from "./column-order.js";
import { type Growing, joinedBy } from "./growing-figures.js";
import { hasWhole, isCell, plain } from "./money-figures.js";
import type { PrintedLine, Token } from "./tokens.js";

/** Decimals that amounts are printed with, those first that leave most pieces without a rest. */
const DECIMALS = [6, 2, 4, 3, 5, 1];
/** Amounts have six decimals, where so many wrapped ones come to six, although none is whole. */
const USUAL = 6;
const FEWEST = 3;

/**
 * Joins the figures of a block of money that narrow columns wrapped, "1532.400" above "000": all amounts of a block have
 * as many decimals, which tells of each piece whether another must follow and how long it is. The figures of a row are
 * put on one line then, in their order.
 *
 * @param most how many figures a row has at most
 * @returns the lines as they were where not every piece finds its rest
 */
export function joinWrappedMoney(lines: readonly PrintedLine[], most: number): PrintedLine[] {
  for (const decimals of DECIMALS) {
    const joined = joinedBy(lines, decimals);
    if (joined !== null && joined.length > 0 && areTold(lines, joined, decimals))
      return withJoined(lines, joined, most) ?? [...lines];
  }
  return [...lines];
}

/** Whether amounts have so many decimals: one has that stands whole, or what was joined can be no amounts of two rows. */
function areTold(lines: readonly PrintedLine[], joined: readonly Growing[], decimals: number): boolean {
  if (lines.some((line) => hasWhole(line, decimals))) return true;
  if (decimals === USUAL) return joined.length >= FEWEST;
  return joined.every(({ pieces }) => {
    const [first = "", ...rest] = pieces.map(plain);
    return (
      /[%元]$/.test(rest.join("")) || /[.,]$|,\d{1,2}$/.test(first) || (decimals === 2 && /^0+$/.test(rest.join("")))
    );
  });
}

/** The lines with the joined figures of each row, and what stands beside them, on one of its lines; null where rows run into each other. */
function withJoined(lines: readonly PrintedLine[], joined: readonly Growing[], most: number): PrintedLine[] | null {
  const out = new Map(lines.map((line) => [line.y, [...line.tokens]]));
  for (const { top, bottom } of rowsOf(stretches(joined), lines)) {
    const own = lines.filter(({ y }) => y >= top && y <= bottom);
    const parts = joined.filter(({ pieces }) => (pieces[0]?.y ?? 0) >= top && (pieces[0]?.y ?? 0) <= bottom);
    const pieces = new Set(parts.flatMap((one) => one.pieces));
    const lone = own.flatMap(({ tokens }) => tokens.filter((token) => !pieces.has(token) && isCell(token)));
    const cells = inOrder(
      [...parts.map((one) => [...one.pieces]), ...lone.map((token) => [token])].map((tokens) => ({
        start: Math.min(...tokens.map(({ start }) => start)),
        end: Math.max(...tokens.map(({ end }) => end)),
        tokens,
      })),
    );
    if (cells.length > most) return null;
    const y = middleOf(top, bottom, own);
    let edge = -1;
    const figures = cells.map(({ tokens }): Token => {
      const [first] = tokens;
      const start = Math.max(edge + 2, first?.start ?? 0);
      const end = Math.max(start + 2, first?.end ?? 0);
      edge = start;
      const content = joinPlaced(tokens.map((token) => token.content));
      return { content, text: content.text, start, end, y, page: first?.page ?? 1 };
    });
    for (const { y: at, tokens } of own) {
      const words = tokens.filter((token) => !pieces.has(token) && !lone.includes(token));
      out.set(at, at === y ? [...words, ...figures] : words);
    }
  }
  return lines.flatMap((line) => {
    const tokens = out.get(line.y) ?? [];
    return tokens.length === 0 ? [] : [{ ...line, tokens }];
  });
}

/** A label tells which of two lines a row stands on. */
const LABELLED = 0.1;

interface Stretch {
  readonly top: number;
  readonly bottom: number;
}

/** Heights of the first and last line of figures that share lines. */
function stretches(joined: readonly Growing[]): Stretch[] {
  const all = joined
    .map(({ pieces }) => ({ top: pieces[0]?.y ?? 0, bottom: pieces.at(-1)?.y ?? 0 }))
    .sort((a, b) => a.top - b.top);
  const out: { top: number; bottom: number }[] = [];
  for (const one of all) {
    const last = out.at(-1);
    if (last !== undefined && one.top <= last.bottom) last.bottom = Math.max(last.bottom, one.bottom);
    else out.push({ ...one });
  }
  return out;
}

/** Stretches of lines that are one row: the second follows the first, has no words, and stands right of it. */
function rowsOf(all: readonly Stretch[], lines: readonly PrintedLine[]): Stretch[] {
  const within = ({ top, bottom }: Stretch): Token[] =>
    lines.flatMap(({ y, tokens }) => (y >= top && y <= bottom ? tokens : []));
  const out: Stretch[] = [];
  for (const one of all) {
    const last = out.at(-1);
    const before = last === undefined ? [] : within(last).filter(isCell);
    const edge = Math.max(...before.map(({ end }) => end));
    const goesOn = last?.bottom === one.top - 1 && within(one).every((token) => isCell(token) && token.start >= edge);
    if (last !== undefined && goesOn) out[out.length - 1] = { top: last.top, bottom: one.bottom };
    else out.push(one);
  }
  return out;
}

/** The height of the line nearest to the middle of a row; of two the one with its label, or the upper. */
function middleOf(top: number, bottom: number, lines: readonly PrintedLine[]): number {
  const off = ({ y, tokens }: PrintedLine): number => {
    const hasLabel = tokens.some(({ text }) => fundSource(text) !== null);
    return Math.abs(y - (top + bottom) / 2) - (hasLabel ? LABELLED : 0);
  };
  const [nearest] = [...lines].sort((a, b) => off(a) - off(b));
  return nearest?.y ?? top;
}
