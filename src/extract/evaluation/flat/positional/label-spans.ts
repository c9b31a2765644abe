import { joinPlaced, type PlacedText } from "../../../../layout/placed-text.js";
import { belongs, foreign } from "../rebuilt/level-kin.js";
import { closeBorders, type Extent, type Span, spreadLabels } from "../rebuilt/level-spans.js";
import type { LevelLabel } from "../rebuilt/levels.js";

/** A label and the rows that it spans. */
export interface Labelled {
  readonly content: PlacedText;
  readonly span: Span;
}

/** What spreading the labels of one level over the rows came to. */
export interface SpreadResult {
  readonly labelled: readonly Labelled[];
  /** rows at which a label begins */
  readonly starts: ReadonlySet<number> | null;
  readonly doubtful: readonly PlacedText[];
  /** rows that might as well be the next label's */
  readonly close: readonly number[];
}

const STRANGE_LABEL = 6;
const STRANGE_NAME = 0.6;

/** What it costs that a second-level label spans these names: little, for names tell less than where words stand. */
export function oddNames(label: string, names: readonly string[]): number {
  return STRANGE_NAME * names.reduce((sum, name) => sum + foreign(label, name), 0);
}

/** What it costs that a first-level label spans the second-level ones of some rows. */
export function oddLabels(label: string, span: Span, under: readonly Labelled[]): number {
  const inside = under.filter((one) => one.span.first >= span.first && one.span.end <= span.end);
  return STRANGE_LABEL * inside.filter((one) => belongs(one.content.text, label) === false).length;
}

/** Spreads the labels of a level over the rows; those that cannot be are doubtful. */
export function spread(
  labels: readonly LevelLabel[],
  extents: readonly Extent[],
  allowed: ReadonlySet<number> | null,
  odd: (label: string, span: Span) => number,
): SpreadResult {
  // Rows without a name may have their labels all the same, where forms print them on each row.
  const known = labels.length > extents.length ? withoutRepeats(labels) : labels;
  const strange = (label: number, span: Span): number => odd(known[label]?.content.text ?? "", span);
  const spans = spreadLabels(known, extents, allowed, strange) ?? spreadLabels(known, extents, null, strange);
  if (spans === null)
    return { labelled: [], starts: null, doubtful: [joinPlaced(labels.map((label) => label.content))], close: [] };
  const labelled = known.flatMap((label, index) => {
    const span = spans[index];
    return span === undefined ? [] : [{ content: label.content, span }];
  });
  const starts = labels.length === 0 ? null : new Set(spans.map((span) => span.first));
  return { labelled, starts, doubtful: [], close: closeBorders(known, extents, spans, allowed, strange) };
}

/** One label for those that follow each other and say the same, in the middle of them all. */
function withoutRepeats(labels: readonly LevelLabel[]): LevelLabel[] {
  const runs: LevelLabel[][] = [];
  for (const label of labels) {
    const last = runs.at(-1);
    if (last?.[0]?.content.text === label.content.text) last.push(label);
    else runs.push([label]);
  }
  return runs.flatMap((run) => {
    const [first] = run;
    return first === undefined ? [] : [{ ...first, y: (first.y + (run.at(-1)?.y ?? first.y)) / 2 }];
  });
}
