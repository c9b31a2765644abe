import { joinPlaced, type PlacedText, slicePlaced, trimPlaced } from "../../../layout/placed-text.js";
import type { Leaf, Place } from "../../../model/index.js";
import { withoutBlanks } from "../../../quantity/index.js";
import { partLeaf, textLeaf } from "../../leaf.js";
import { headingKey } from "../heading.js";
import { LEVEL1_NAMES, LEVEL2_NAMES } from "../vocabulary.js";
import { bracketPoints } from "./points.js";

/** A label of a first- or second-level indicator as a row has it. */
export interface Label {
  readonly content: PlacedText;
  readonly place: Place;
}

/** The labels of one level, row by row; null where the form has no cell for it in a row. */
export type Labels = readonly (Label | null)[];

const KNOWN = new Set([...LEVEL1_NAMES, ...LEVEL2_NAMES]);

/**
 * Labels that were cut in two by a page break ("产出指" | "标") become whole on every row of both parts. Two parts are one
 * label only where together they are a known name and not both of them are one by themselves, or where one bracket is cut.
 */
export function mendLabels(labels: Labels): (Label | null)[] {
  const mended: (Label | null)[] = [...labels];
  let start = 0;
  while (start < mended.length) {
    const upper = mended[start] ?? null;
    const end = runEnd(mended, start);
    const lower = mended[end] ?? null;
    if (upper !== null && lower !== null && areParts(upper, lower)) {
      const whole: Label = {
        content: joinPlaced([trimPlaced(upper.content), trimPlaced(lower.content)]),
        place: upper.place,
      };
      mended.fill(whole, start, runEnd(mended, end));
    }
    start = end;
  }
  return mended;
}

/** The first row after `start` that has another label. */
function runEnd(labels: Labels, start: number): number {
  let end = start + 1;
  while (end < labels.length && labels[end]?.content === labels[start]?.content) end += 1;
  return end;
}

/** Whether a text is the name of a first or a second level. */
export function isLevelName(text: string): boolean {
  return KNOWN.has(headingKey(text));
}

/** Whether two texts, one over the other, are the halves of one label. */
export function areParts(upper: Label, lower: Label): boolean {
  const first = withoutBlanks(upper.content.text);
  const second = withoutBlanks(lower.content.text);
  if (first === "" || second === "") return false;
  const isKnown = isLevelName;
  // "满意度指标" | "（10分）", "产出指标（50" | "分）"
  const hasBracket =
    bracketPoints(first + second, { bare: true }) !== null && bracketPoints(first, { bare: true }) === null;
  if (hasBracket && (isKnown(first) || isKnown(first + second)) && !isKnown(second)) return true;
  return isKnown(first + second) && !(isKnown(first) && isKnown(second)) && first !== second;
}

/**
 * A label that is printed once and left blank in the rows under it holds for them too. `parents` is the level above: a
 * label never reaches into its next one.
 */
export function carryLabels(labels: Labels, parents: Labels | null): (Label | null)[] {
  let current: Label | null = null;
  let parent: Label | null | undefined;
  return labels.map((label, row) => {
    const above = parents?.[row];
    if (parents !== null && above?.content !== parent?.content) current = null;
    parent = above;
    if (label === null) return null;
    if (label.content.text.trim() !== "") current = label;
    return current ?? label;
  });
}

/** The name of a first-level indicator without its bracket, and the bracket's figure ("50分"). */
export function level1Leaves(label: Label): { level1: Leaf; level1Weight: Leaf | null } {
  const points = bracketPoints(label.content.text, { bare: true });
  if (points === null) return { level1: textLeaf(label.content, label.place), level1Weight: null };
  const { bracket, figure, digits } = points;
  const name = joinPlaced([slicePlaced(label.content, 0, bracket.start), slicePlaced(label.content, bracket.end)]);
  const weight = partLeaf(label.content, figure.start, figure.end, label.place);
  return {
    level1: textLeaf(name, label.place),
    level1Weight: { ...weight, value: withoutBlanks(label.content.text.slice(digits.start, digits.end)) },
  };
}
