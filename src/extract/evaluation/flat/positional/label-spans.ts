import { joinPlaced, type PlacedText } from "../../../../layout/placed-text.js";
import { belongs, type Extent, foreign, type LevelLabel, type Span, spreadLabels } from "../rebuilt/levels.js";

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
  const strange = (label: number, span: Span): number => odd(labels[label]?.content.text ?? "", span);
  const spans = spreadLabels(labels, extents, allowed, strange) ?? spreadLabels(labels, extents, null, strange);
  if (spans === null)
    return { labelled: [], starts: null, doubtful: [joinPlaced(labels.map((label) => label.content))] };
  const labelled = labels.flatMap((label, index) => {
    const span = spans[index];
    return span === undefined ? [] : [{ content: label.content, span }];
  });
  return { labelled, starts: labels.length === 0 ? null : new Set(spans.map((span) => span.first)), doubtful: [] };
}
