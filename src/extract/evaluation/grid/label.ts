import { type PlacedText, slicePlaced, trimPlaced } from "../../../layout/placed-text.js";
import { toHalfWidth } from "../../../quantity/index.js";
import { headingKey } from "../heading.js";

/** "部门名称：青禾县总工会" in one text: what the label means, and what stands behind its colon (null without a colon). */
export interface Labelled {
  readonly key: string;
  readonly value: PlacedText | null;
}

/** Divides a text at its first colon; a text without one is all label. */
export function splitLabel(content: PlacedText): Labelled {
  const colon = toHalfWidth(content.text).indexOf(":");
  if (colon < 0) return { key: headingKey(content.text), value: null };
  return { key: headingKey(content.text.slice(0, colon)), value: trimPlaced(slicePlaced(content, colon + 1)) };
}
