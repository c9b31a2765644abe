import type { LevelLabel } from "./levels.js";

/** Rows from `first` up to `end` that a label spans. */
export interface Span {
  readonly first: number;
  readonly end: number;
}

/** Heights of a row's first and last line. */
export interface Extent {
  readonly top: number;
  readonly bottom: number;
  /** page that the row stands on, from 1, where that is known */
  readonly page?: number;
}

/** No table has more rows; spreading labels over so many would take minutes. */
export const MOST_ROWS = 250;

/**
 * Spreads the labels of a merged column over the rows: all rows are covered, in order, and each label stands in the
 * middle of its rows.
 *
 * @param allowed rows before which a label may begin; null where any may
 * @param strange what it costs that a label spans these rows, for what words alone tell
 * @returns null where there are fewer rows than labels, or more than any table has
 */
export function spreadLabels(
  labels: readonly LevelLabel[],
  rows: readonly Extent[],
  allowed: ReadonlySet<number> | null,
  strange: (label: number, span: Span) => number = () => 0,
): Span[] | null {
  // A label whose middle is between two lines is printed on one of them: throughout a table on the upper or the lower.
  const [upper, lower] = [-LEAN, LEAN].map((lean) => spreadLeaning(labels, rows, allowed, strange, lean));
  if (upper == null || lower == null) return upper?.spans ?? lower?.spans ?? null;
  return upper.cost <= lower.cost ? upper.spans : lower.spans;
}

/** How far from its middle a label is printed that has it between two lines. */
const LEAN = 0.5;

/** The border above a row, halfway to what is above it; below the last row for the number behind it. */
function edgeAbove(rows: readonly Extent[], row: number): number {
  const above = rows[row - 1];
  const below = rows[row];
  if (above === undefined) return (below?.top ?? 0) - 0.5;
  return below === undefined ? above.bottom + 0.5 : (above.bottom + below.top) / 2;
}

/** Where the label of some rows is printed. */
function printedAt(rows: readonly Extent[], { first, end }: Span, lean: number): number {
  const middle = (edgeAbove(rows, first) + edgeAbove(rows, end)) / 2;
  return middle - Math.floor(middle) === LEAN ? middle + lean : middle;
}

/**
 * How far a label stands off the middle of some rows. Where a page ends with them or within them, it may as well stand at
 * the top or in the middle of those on its page.
 */
function offMiddle(label: LevelLabel, rows: readonly Extent[], { first, end }: Span, lean: number): number {
  const off = Math.abs(printedAt(rows, { first, end }, lean) - label.y);
  const [top, below] = [rows[first], rows[end]];
  const isCut = below === undefined ? rows[end - 1]?.page !== top?.page : below.page !== top?.page;
  if (top === undefined || !isCut || top.page !== label.page) return off;
  let cut = end;
  while (cut > first + 1 && rows[cut - 1]?.page !== top.page) cut--;
  const fromTop = Math.abs((label.top ?? label.y) - top.top);
  return Math.min(off, fromTop, Math.abs(printedAt(rows, { first, end: cut }, lean) - label.y));
}

function spreadLeaning(
  labels: readonly LevelLabel[],
  rows: readonly Extent[],
  allowed: ReadonlySet<number> | null,
  strange: (label: number, span: Span) => number,
  lean: number,
): { readonly spans: Span[]; readonly cost: number } | null {
  if (labels.length === 0) return { spans: [], cost: 0 };
  if (rows.length > MOST_ROWS) return null;
  let best = new Map<number, number>([[0, 0]]);
  const trail: Map<number, number>[] = [];
  labels.forEach((label, index) => {
    const next = new Map<number, number>();
    const from = new Map<number, number>();
    const isLast = index === labels.length - 1;
    for (const [first, cost] of best) {
      for (let end = first + 1; end <= rows.length - (labels.length - 1 - index); end++) {
        if (isLast ? end < rows.length : allowed !== null && !allowed.has(end)) continue;
        const off = offMiddle(label, rows, { first, end }, lean);
        const total = cost + off + strange(index, { first, end });
        if (total < (next.get(end) ?? Number.POSITIVE_INFINITY)) {
          next.set(end, total);
          from.set(end, first);
        }
      }
    }
    best = next;
    trail.push(from);
  });
  const cost = best.get(rows.length);
  if (cost === undefined) return null;
  const spans: Span[] = [];
  let end = rows.length;
  for (const from of trail.reverse()) {
    const first = from.get(end) ?? 0;
    spans.push({ first, end });
    end = first;
  }
  return { spans: spans.reverse(), cost };
}

/** A border between two labels that stood as well a row further up or down would cost less than this more. */
const AS_WELL = 0.6;

/**
 * The rows at borders between labels that might as well be the other label's.
 *
 * @param allowed as for `spreadLabels`
 * @param strange as for `spreadLabels`
 */
export function closeBorders(
  labels: readonly LevelLabel[],
  rows: readonly Extent[],
  spans: readonly Span[],
  allowed: ReadonlySet<number> | null,
  strange: (label: number, span: Span) => number,
): number[] {
  const costOf = (at: number, span: Span, lean: number): number => {
    const label = labels[at];
    return (label === undefined ? 0 : offMiddle(label, rows, span, lean)) + strange(at, span);
  };
  const all = (lean: number): number => spans.reduce((sum, span, label) => sum + costOf(label, span, lean), 0);
  const lean = all(-LEAN) <= all(LEAN) ? -LEAN : LEAN;
  return spans.flatMap(({ first, end }, label) => {
    const next = spans[label + 1];
    if (next === undefined) return [];
    const at = (border: number): number =>
      costOf(label, { first, end: border }, lean) + costOf(label + 1, { first: border, end: next.end }, lean);
    const isClose = (border: number): boolean =>
      border > first && border < next.end && allowed?.has(border) !== false && at(border) < at(end) + AS_WELL;
    return [...(isClose(end - 1) ? [end - 1] : []), ...(isClose(end + 1) ? [end] : [])];
  });
}
