import { isFigureLike } from "./misfit.js";
import type { PrintedLine, Token } from "./tokens.js";

/** Two words of one column, the second below the first: aligned at their left edges or at their middles. */
export interface Link {
  readonly upper: Token;
  readonly lower: Token;
  /** what it costs to put the two into different columns, in positions */
  readonly strength: number;
}

/** A word that goes on below the lines between has its place on those lines too, where the words of others may not be. */
export interface Ghost {
  readonly token: Token;
  readonly link: Link;
  /** the line that it passes */
  readonly y: number;
}

/** Lines of one cell stand no further apart, for the lines of its neighbours come between them at most. */
const FURTHEST = 3;
const SAME_START = 6;
const SAME_MIDDLE = 2.5;
/** Figures below each other are two rows', whose lines may have been moved by themselves. */
const FIGURES = 0.3;
/** How far the middles of centred lines are apart at most, in positions: figures are narrower than ideographs. */
const OFF_MIDDLE = 1;
/** A link does not pass a word that stands in its way by more than this share of the narrower of them. */
const IN_THE_WAY = 0.4;

/**
 * Links each word with the nearest one below it that is aligned with it. Producers move whole stretches of a line aside,
 * but the lines of one cell together, so that alignment tells columns where places do not.
 */
export function findLinks(lines: readonly PrintedLine[]): Link[] {
  return lines.flatMap((line, at) => line.tokens.flatMap((token) => linkBelow(lines, at, token) ?? []));
}

function linkBelow(lines: readonly PrintedLine[], at: number, upper: Token): Link | null {
  for (let step = 1; step <= FURTHEST; step++) {
    const line = lines[at + step];
    if (line === undefined || line.page !== lines[at]?.page) return null;
    const below = line.tokens.filter((token) => shared(token, upper) > 0);
    const started = below.find((token) => token.start === upper.start);
    const centred = below.find(
      (token) => Math.abs(token.start + token.end - upper.start - upper.end) <= 2 * OFF_MIDDLE,
    );
    const lower = started ?? centred;
    if (lower !== undefined) {
      const areFigures = isFigureLike(upper.text) && isFigureLike(lower.text);
      const strength =
        ((lower === started ? SAME_START : SAME_MIDDLE) * (areFigures ? FIGURES : 1)) / (step > 1 ? 2 : 1);
      return { upper, lower, strength };
    }
    if (below.some((token) => shared(token, upper) > IN_THE_WAY * Math.min(width(token), width(upper)))) return null;
  }
  return null;
}

/** The lines between the ends of links, with the words that pass them. */
export function findGhosts(links: readonly Link[]): Ghost[] {
  return links.flatMap((link) => {
    const ghosts: Ghost[] = [];
    for (let y = link.upper.y + 1; y < link.lower.y; y++) ghosts.push({ token: link.upper, link, y });
    return ghosts;
  });
}

function shared(a: Token, b: Token): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

function width(token: Token): number {
  return token.end - token.start;
}
