import { toHalfWidth } from "../../../../quantity/index.js";
import { LEVEL1_NAMES, LEVEL2_NAMES } from "../../vocabulary.js";

/** Names of levels as forms print them: with 指标 behind them, where the list has them so. */
const LEVELS = [...LEVEL1_NAMES, ...LEVEL2_NAMES];
const INDICATOR_LEVELS = LEVELS.filter((level) => level.endsWith("指标"));
const SHORTEST_CERTAIN = 3;

/** A piece of the name of a first- or second-level indicator, or of the bracket with its weight. */
export function isLevelPiece(text: string): boolean {
  return levelMisfit("level1", text) < 4 || levelMisfit("level2", text) < 4;
}

const FIRST = LEVEL1_NAMES.filter((level) => level.endsWith("指标"));
const SECOND = LEVEL2_NAMES.filter((level) => level.endsWith("指标"));

/** What it costs to read words as a piece of a level's label. */
export function levelMisfit(field: "level1" | "level2", text: string): number {
  const plain = toHalfWidth(text);
  // The bracket with its weight is the first level's.
  const bracket = field === "level2" && /\(\d|\d分|分\)/.test(plain) ? 2 : 0;
  const name = plain.replace(/\(.*$/, "");
  if (/^\(?[\d.]*分?\)?$/.test(plain) || name === "标") return bracket;
  // Columns of one letter's width are rare.
  if (name.length === 1) return INDICATOR_LEVELS.some((level) => level.includes(name)) ? 2 : 5;
  const [own, other] = field === "level1" ? [FIRST, SECOND] : [SECOND, FIRST];
  if (own.some((level) => level.includes(name))) return 0;
  if (other.some((level) => level.includes(name))) return 3;
  return name.length >= SHORTEST_CERTAIN && LEVELS.some((level) => level.includes(name)) ? 0 : 4;
}

/** Words that begin, or are, the name of a level and hardly an indicator's own. */
export function isLevelStart(text: string): boolean {
  const plain = toHalfWidth(text).replace(/\(.*$/, "");
  return (
    plain.length >= SHORTEST_CERTAIN && INDICATOR_LEVELS.some((level) => level.startsWith(plain) || level === plain)
  );
}

/** A label that is only a part of one that forms use, or whose bracket does not close. */
export function isTornLabel(text: string): boolean {
  const plain = toHalfWidth(text).replace(/\s/g, "");
  const name = plain.replace(/\(.*$/, "");
  if (/\([^)]*$|^[^(]*\)/.test(plain) || /^\d+$/.test(plain)) return true;
  return name !== "" && !LEVELS.includes(name) && INDICATOR_LEVELS.some((level) => level.includes(name));
}
