import { slicePlaced, trimPlaced } from "../../../layout/placed-text.js";
import { toHalfWidth } from "../../../quantity/index.js";
import { headingKey } from "../heading.js";
import { isLevelName, type Label, type Labels } from "./levels.js";

/** The first and the second levels of rows. */
export interface LevelLabels {
  readonly level1: Labels;
  readonly level2: Labels;
}

/**
 * Levels of a form that has one column for both ("产出指标-成本指标"): what stands before the stroke is the first level, what
 * stands behind it the second. Labels stay as they are in a form that has a column for each, and where one of them is no
 * such pair: a stroke may then be part of a name.
 */
export function pairedLevels({ level1, level2 }: LevelLabels): LevelLabels {
  const isColumn = (labels: Labels): boolean => labels.some((label) => (label?.content.text ?? "").trim() !== "");
  if (isColumn(level1) && isColumn(level2)) return { level1, level2 };
  const labels = isColumn(level1) ? level1 : level2;
  const pairs = new Map<Label, readonly [Label, Label]>();
  for (const label of labels) {
    if (label === null || label.content.text.trim() === "" || pairs.has(label)) continue;
    const pair = pairOf(label);
    if (pair === null) return { level1, level2 };
    pairs.set(label, pair);
  }
  const half = (index: 0 | 1): Labels => labels.map((label) => (label && pairs.get(label)?.[index]) ?? label);
  return { level1: half(0), level2: half(1) };
}

/** A label at the stroke that has a level before it and one behind it, of a name of its own perhaps; null where there is none. */
function pairOf(label: Label): readonly [Label, Label] | null {
  const plain = toHalfWidth(label.content.text);
  for (const stroke of plain.matchAll(/[-‐‑–—─/\\>→:·]+/gu)) {
    const [before, behind] = [plain.slice(0, stroke.index), plain.slice(stroke.index + stroke[0].length)];
    if (!isLevelName(before) || !(isLevelName(behind) || headingKey(behind).endsWith("指标"))) continue;
    return [
      { ...label, content: trimPlaced(slicePlaced(label.content, 0, stroke.index)) },
      { ...label, content: trimPlaced(slicePlaced(label.content, stroke.index + stroke[0].length)) },
    ];
  }
  return null;
}
