import { belongs } from "../rebuilt/level-kin.js";
import { MOST_ROWS, type Span } from "../rebuilt/level-spans.js";

/** Spreads first-level labels over second-level ones: families tell. */
export function spreadFamilies(labels: readonly string[], under: readonly string[]): Span[] | null {
  return cheapestSpans(labels.length, under.length, (label, at) => {
    const known = belongs(under[at] ?? "", labels[label] ?? "");
    return known === null ? 1 : known ? 0 : 3;
  });
}

/** The contiguous spans, one a label, that cost least. */
export function cheapestSpans(
  count: number,
  rows: number,
  cost: (label: number, row: number) => number,
): Span[] | null {
  if (count === 0 || count > rows || rows > MOST_ROWS) return null;
  let best: (number | null)[] = [0, ...Array<null>(rows).fill(null)];
  const trail: (number | undefined)[][] = [];
  for (let label = 0; label < count; label++) {
    const next: (number | null)[] = Array<null>(rows + 1).fill(null);
    const from: (number | undefined)[] = [];
    for (let first = 0; first < rows; first++) {
      const before = best[first];
      if (before === null || before === undefined) continue;
      let sum = before;
      for (let end = first + 1; end <= rows; end++) {
        sum += cost(label, end - 1);
        const known = next[end];
        if (known === null || known === undefined || sum < known) {
          next[end] = sum;
          from[end] = first;
        }
      }
    }
    best = next;
    trail.push(from);
  }
  if (best[rows] === null) return null;
  const spans: Span[] = [];
  let end = rows;
  for (const from of trail.reverse()) {
    const first = from[end] ?? 0;
    spans.push({ first, end });
    end = first;
  }
  return spans.reverse();
}
