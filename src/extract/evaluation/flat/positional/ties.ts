import type { Link } from "./chains.js";
import type { LineLattice } from "./line-columns.js";
import type { Item } from "./pairs.js";
import type { Token } from "./tokens.js";

/** Two items of one column on lines that follow each other. */
export interface Tie {
  readonly upper: Item;
  readonly lower: Item;
  /** what it costs to put the two into different columns */
  readonly strength: number;
  /** what each column costs, as the one last told the other */
  news: { down: readonly number[]; up: readonly number[] };
}

/** The ties that links make: from the upper word over the places where it passes lines down to the lower one. */
export function tiesOf(lines: readonly LineLattice[], links: readonly Link[]): Tie[] {
  const places = new Map<Token, Item[]>();
  for (const item of lines.flatMap(({ items }) => items))
    places.set(item.token, [...(places.get(item.token) ?? []), item]);
  return links.flatMap(({ upper, lower, strength }) => {
    const [end] = (places.get(lower) ?? []).filter((item) => !item.isGhost);
    const chain = [...(places.get(upper) ?? []), ...(end === undefined ? [] : [end])];
    return chain.slice(1).flatMap((item, at): Tie[] => {
      const before = chain[at];
      return before === undefined ? [] : [{ upper: before, lower: item, strength, news: { down: [], up: [] } }];
    });
  });
}

/**
 * Lets the words of every line tell those that they are tied to what each column costs them: from the first line to the
 * last, and back, so that one sure word tells the whole of a long cell (belief propagation over lines).
 */
export function spreadNews(lines: readonly LineLattice[], ties: readonly Tie[]): void {
  for (const direction of ["down", "up"] as const) {
    const from = new Map<Item, Tie[]>();
    for (const tie of ties) {
      const teller = direction === "down" ? tie.upper : tie.lower;
      from.set(teller, [...(from.get(teller) ?? []), tie]);
    }
    for (const line of direction === "down" ? lines : [...lines].reverse()) {
      if (!line.items.some((item) => from.has(item))) continue;
      const costs = line.marginals();
      line.items.forEach((item, at) => {
        for (const tie of from.get(item) ?? []) tell(tie, direction, costs[at] ?? []);
      });
    }
  }
}

/** Tells what a word's column costs by all that it knows, but for what it heard from there; no more than the tie is worth. */
function tell(tie: Tie, direction: "down" | "up", costs: readonly number[]): void {
  const [listener, heard] = direction === "down" ? [tie.lower, tie.news.up] : [tie.upper, tie.news.down];
  const own = costs.map((cost, column) => cost - (heard[column] ?? 0));
  const least = Math.min(...own);
  const told = own.map((cost) => Math.min(cost - least, tie.strength));
  const before = tie.news[direction];
  listener.told = listener.told.map((sum, column) => sum - (before[column] ?? 0) + (told[column] ?? 0));
  tie.news = { ...tie.news, [direction]: told };
}
