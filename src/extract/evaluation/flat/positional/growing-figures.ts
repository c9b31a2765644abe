import { fundSource } from "../../heading.js";
import { FIGURE, isEnd, isWhole, lacks, plain } from "./money-figures.js";
import type { PrintedLine, Token } from "./tokens.js";

/** What goes on a figure on the next line. */
const REST = /^(?:\d[\d,]*(?:\.\d*)?|\.\d+)?(?:%|万?元?)$/;
/** The next piece of a figure stands no further below: a line of its neighbours comes between them at most. */
const FURTHEST = 2;
/** What a piece is worth that makes a figure whole, where it stands below it or aside, and one that does not yet. */
const CLOSED = 20;
const CLOSED_ASIDE = 12;
const LONGER = 14;
/** A piece stands so far aside at most, in positions, and less where it is short. */
const MOST_ASIDE = 16;
const SHORT = 2;
const SHORT_ASIDE = 3;
const ASIDE = 0.1;

/** A figure of several pieces, from top to bottom. */
export interface Growing {
  readonly pieces: readonly Token[];
  readonly text: string;
}

/** The figures of more than one piece; null where one lacks its rest. */
export function joinedBy(lines: readonly PrintedLine[], decimals: number): Growing[] | null {
  const done: Growing[] = [];
  let open: Growing[] = [];
  for (const [at, line] of lines.entries()) {
    const late = open.filter(({ pieces }) => line.y - (pieces.at(-1)?.y ?? 0) > FURTHEST);
    if (late.some(({ text }) => lacks(text, decimals))) return null;
    open = open.filter((one) => !late.includes(one)).sort((a, b) => startOf(a) - startOf(b));
    const figures = restsOf(line);
    const reached = open.filter(({ pieces }) => !isOver(pieces.at(-1), lines[at - 2], lines[at - 1]));
    const grown = withoutEarly(matched(reached, figures, decimals), reached, lines[at + 1], decimals);
    const fresh = figures.filter((token) => !grown.some(({ pieces }) => pieces.includes(token)));
    const changed = new Set(grown.map(({ pieces }) => pieces[0]));
    open = [
      ...open.filter(({ pieces }) => !changed.has(pieces[0])),
      ...grown,
      ...fresh.flatMap((token) => (FIGURE.test(plain(token)) ? [{ pieces: [token], text: plain(token) }] : [])),
    ];
    done.push(...grown);
  }
  if (open.some(({ text }) => lacks(text, decimals))) return null;
  const longest = new Map(done.map((one) => [one.pieces[0], one]));
  return [...longest.values()];
}

function restsOf({ tokens }: PrintedLine): Token[] {
  return tokens.filter((token) => REST.test(plain(token)));
}

/** Whether the row of a piece is over: the line below it has a label of its own, and a figure in most of the piece's place. */
function isOver(piece: Token | undefined, line: PrintedLine | undefined, below: PrintedLine | undefined): boolean {
  if (piece === undefined || below === undefined || piece.y !== line?.y || !hasSource(line) || !hasSource(below))
    return false;
  const shared = ({ start, end }: Token): number => Math.min(end, piece.end) - Math.max(start, piece.start);
  return restsOf(below).some((token) => shared(token) > (piece.end - piece.start) / 2);
}

function hasSource({ tokens }: PrintedLine): boolean {
  return tokens.some(({ text }) => fundSource(text) !== null);
}

/** Without the figures that end on the line below their beginning, where more of those beside them end a line further down. */
function withoutEarly(
  grown: readonly Growing[],
  open: readonly Growing[],
  next: PrintedLine | undefined,
  decimals: number,
): Growing[] {
  if (next === undefined) return [...grown];
  const isEarly = ({ pieces }: Growing): boolean => next.y - (pieces.at(-2)?.y ?? 0) === FURTHEST;
  const later = matched(
    open.filter(({ pieces }) => next.y - (pieces.at(-1)?.y ?? 0) === FURTHEST),
    restsOf(next),
    decimals,
  );
  return later.length > grown.filter(isEarly).length ? grown.filter((one) => !isEarly(one)) : [...grown];
}

function startOf({ pieces }: Growing): number {
  return pieces[0]?.start ?? 0;
}

/** Which figures of a line go on which of the open ones above, in their order, so that most become whole. */
function matched(open: readonly Growing[], figures: readonly Token[], decimals: number): Growing[] {
  // worth[i][j]: the best that the open ones from i on make of the figures from j on
  const worth = Array.from({ length: open.length + 1 }, () => new Array<number>(figures.length + 1).fill(0));
  const pair = (one: Growing | undefined, token: Token | undefined): number =>
    one === undefined || token === undefined ? 0 : worthOf(one, token, decimals);
  const best = (i: number, j: number): number => worth[i]?.[j] ?? 0;
  for (let i = open.length - 1; i >= 0; i--)
    for (let j = figures.length - 1; j >= 0; j--) {
      const own = pair(open[i], figures[j]);
      const row = worth[i];
      if (row !== undefined) row[j] = Math.max(best(i + 1, j), best(i, j + 1), own > 0 ? own + best(i + 1, j + 1) : 0);
    }
  const grown: Growing[] = [];
  for (let i = 0, j = 0; i < open.length && j < figures.length; ) {
    const [one, token] = [open[i], figures[j]];
    const own = pair(one, token);
    if (one !== undefined && token !== undefined && own > 0 && best(i, j) === own + best(i + 1, j + 1)) {
      grown.push({ pieces: [...one.pieces, token], text: one.text + plain(token) });
      i++;
      j++;
    } else if (best(i, j) === best(i + 1, j)) i++;
    else j++;
  }
  return grown;
}

/** What it is worth that a piece goes on a figure; nothing where it cannot. */
function worthOf({ text, pieces }: Growing, token: Token, decimals: number): number {
  const rest = plain(token);
  const last = pieces.at(-1);
  if (last === undefined || /[%元]$/.test(text)) return 0;
  const gap = Math.max(token.start - last.end, last.start - token.end, 0);
  if (gap > (rest.length <= SHORT ? SHORT_ASIDE : MOST_ASIDE)) return 0;
  const isBelow = Math.min(token.end, last.end) > Math.max(token.start, last.start);
  // Where amounts have decimals, so many figures without any break off before them.
  if (/^\d{6,}$/.test(text) && isBelow && new RegExp(`^\\d{0,4}\\.\\d{${decimals}}(?:万?元)?$`).test(rest))
    return CLOSED_ASIDE;
  if (/[%元]$/.test(rest)) return isBelow && isEnd(text, rest) ? CLOSED : 0;
  // Up to a hundred a figure of two decimals may be whole, or a part of an amount of more.
  const isPart = isBelow && /\.\d*$/.test(text) && new RegExp(`\\.\\d{${decimals}}$`).test(text + rest);
  if (!lacks(text, decimals) && !isPart) return 0;
  const aside = ASIDE * Math.abs(token.start + token.end - last.start - last.end);
  if (isWhole(text + rest, decimals)) return (isBelow ? CLOSED : CLOSED_ASIDE) - aside;
  return isBelow && lacks(text + rest, decimals) && /^\d+$/.test(rest) ? LONGER - aside : 0;
}
