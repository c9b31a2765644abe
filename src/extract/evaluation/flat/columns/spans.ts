import { belongs } from "../rebuilt/level-kin.js";
import { MOST_ROWS, type Span } from "../rebuilt/level-spans.js";

/** Spreads first-level labels over second-level ones: families tell, also where labels were written out of their order. */
export function spreadFamilies(labels: readonly string[], under: readonly string[]): Span[] | null {
  const own = under.map((name) => familyOf(name, labels));
  const spans = labels.map((_, label): Span => ({ first: own.indexOf(label), end: own.lastIndexOf(label) + 1 }));
  const isWhole = !own.includes(-1) && spans.every(({ first, end }, at) => isOnly(own.slice(first, end), at));
  if (isWhole) return spans;
  return cheapestSpans(labels.length, under.length, (label, at) => {
    const known = belongs(under[at] ?? "", labels[label] ?? "");
    return known === null ? 1 : known ? 0 : 3;
  });
}

/** The first-level label that a second-level one surely stands under, -1 where none or several may be. */
function familyOf(name: string, labels: readonly string[]): number {
  const able = labels.flatMap((label, at) => (belongs(name, label) === true ? [at] : []));
  // 经济成本指标 stands under 成本指标 where there is one, though costs are output as well.
  const closest = able.filter((at) => name.includes((labels[at] ?? "").slice(0, 2)));
  const chosen = able.length > 1 ? closest : able;
  return chosen.length === 1 ? (chosen[0] ?? -1) : -1;
}

function isOnly(own: readonly number[], label: number): boolean {
  return own.length > 0 && own.every((one) => one === label);
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
