import { type PlacedText, slicePlaced, trimPlaced } from "../../../../layout/placed-text.js";
import { LEVEL1_NAMES, LEVEL2_NAMES } from "../../vocabulary.js";

/** A label of the first or second level: its name, and the weight in its bracket. */
export interface LevelLabel {
  readonly name: string;
  /** "50分" of "产出指标(50分)"; null without a bracket */
  readonly weight: string | null;
  readonly first: boolean;
  readonly second: boolean;
}

const BRACKET = /^(.+?)[([](\d{1,3}(?:\.\d+)?(?:分|%)?)[)\]]$/;
/** Columns of the form, and words that are a name as often as a label. */
const NO_LABEL = new Set(["绩效指标", "可持续发展能力", "预算执行率", "社会效应", "数量", "质量", "时效", "成本"]);
const FIRST = new Set(LEVEL1_NAMES.filter((name) => !NO_LABEL.has(name)));
/** With its points in a bracket, such a word is a label: "成本（20分）". */
const FIRST_WITH_POINTS = new Set(LEVEL1_NAMES);
const SECOND = new Set(LEVEL2_NAMES.filter((name) => !NO_LABEL.has(name)));
/** The longest label in characters, its bracket included. */
export const LONGEST_LABEL = 24;

/** The label that a stretch of words is as a whole, or null. */
export function levelLabel(key: string): LevelLabel | null {
  if (key.length < 2 || key.length > LONGEST_LABEL) return null;
  const bracket = BRACKET.exec(key);
  const name = bracket?.[1] ?? key;
  const first = (bracket === null ? FIRST : FIRST_WITH_POINTS).has(name);
  const second = SECOND.has(name);
  return first || second ? { name, weight: bracket?.[2] ?? null, first, second } : null;
}

/** Whether words that no list holds look like a label: they call themselves an indicator class. */
export function looksLikeLabel(key: string): boolean {
  const name = BRACKET.exec(key)?.[1] ?? key;
  return name.length >= 4 && name.length <= 14 && name.endsWith("指标") && !/[,。;:、\d]/.test(name);
}

/** Whether a label stands before other words: "质量指标验收合格率", or one that was cut: "质量指验收合格率". */
export function startsWithLabel(key: string): boolean {
  const cut = key.indexOf("指");
  if (
    cut > 1 &&
    cut + 1 < key.length &&
    key.charAt(cut + 1) !== "标" &&
    levelLabel(`${key.slice(0, cut)}指标`) !== null
  )
    return true;
  const at = key.indexOf("指标");
  return at > 0 && at + 2 < key.length && levelLabel(key.slice(0, at + 2)) !== null;
}

/** A label's name and the inside of its bracket, as printed. */
export function splitLabel(content: PlacedText): { name: PlacedText; weight: PlacedText | null } {
  const open = content.text.search(/[（([【]\s*[\d０-９]/);
  const close = content.text.search(/[)）\]】]\s*$/);
  if (open <= 0 || close < open) return { name: content, weight: null };
  return {
    name: trimPlaced(slicePlaced(content, 0, open)),
    weight: trimPlaced(slicePlaced(content, open + 1, close)),
  };
}
