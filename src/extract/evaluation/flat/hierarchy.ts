import { type Indicator, type Note, placeOfLeaf } from "../../../model/index.js";
import { withoutBlanks } from "../../../quantity/index.js";

/**
 * Second-level indicators by the first-level ones that they may stand under, as the ministry's form and its descendants
 * have them. Names that none of the patterns knows are left alone, and so are first levels of other words.
 */
const FAMILIES: readonly { readonly level2: RegExp; readonly level1: RegExp }[] = [
  { level2: /^(?:数量|质量|时效)指标$/u, level1: /产出/u },
  { level2: /^成本指标$/u, level1: /产出|成本/u },
  { level2: /^(?:经济|社会|生态)效益指标$|^可持续(?:影响|发展)指标$/u, level1: /效益|效果/u },
  { level2: /满意度指标$/u, level1: /满意|效益|效果/u },
];
const KNOWN_LEVEL1 = /产出|效益|满意|成本/u;

/** A label of a level has no clause in it: words of a target have come into its column. */
const CLAUSE = /[，,。；;]/u;

/**
 * Whether a label of the second level stands where no form has it: under a first level of another family, or with words
 * of a sentence in it. Labels are merged over rows, and flattened text tells only about where they end; a label that is
 * out of place says that rows, or cells of them, have been taken for others.
 *
 * @returns the note to tell of the first such row; null where all labels are in place
 */
export function crossedLevels(indicators: readonly Indicator[]): Note | null {
  for (const { level1, level2 } of indicators) {
    if (level2 === null || !isOutOfPlace(level1?.text ?? "", level2.text)) continue;
    const params = { level1: level1?.text ?? "", level2: level2.text };
    return { code: "levels-crossed", params, place: placeOfLeaf(level2) };
  }
  return null;
}

function isOutOfPlace(level1: string, level2: string): boolean {
  const [above, label] = [withoutBlanks(level1), withoutBlanks(level2)];
  if (CLAUSE.test(label)) return true;
  const family = FAMILIES.find((one) => one.level2.test(label));
  return family !== undefined && KNOWN_LEVEL1.test(above) && !family.level1.test(above);
}

/** Rows that stand above all labels in some forms. */
const ABOVE_LABELS = /预算|执行|资金/u;

/**
 * Whether the first row stands under no label though rows below do: then labels were written beside the middle of their
 * rows, and where they begin is not told.
 *
 * @returns the note to tell of the first label below; null where the first row has its labels
 */
export function lateLevels(indicators: readonly Indicator[]): Note | null {
  const [top, ...rest] = indicators;
  if (top === undefined || ABOVE_LABELS.test(top.level3.text)) return null;
  for (const level of ["level1", "level2"] as const) {
    const label = rest.map((row) => row[level]).find((leaf) => withoutBlanks(leaf?.text ?? "") !== "");
    if (label == null || withoutBlanks(top[level]?.text ?? "") !== "") continue;
    return { code: "level-labels-unplaced", params: { words: label.text }, place: placeOfLeaf(label) };
  }
  return null;
}
