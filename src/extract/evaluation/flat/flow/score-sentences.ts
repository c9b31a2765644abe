import { levelLabel, startsWithLabel } from "./levels.js";
import { ENDS_OPEN, isBalanced, STARTS_BOUND, STARTS_TORN } from "./score-marks.js";
import { CLOSING, DASH, type ValueShapes } from "./value.js";

/** Words by which a reason is known. */
export const REASON =
  /原因|因为|由于|影响|进度|未完成|未达|未能|未按|未落实|尚未|下一步|下年|次年|加强|加快|偏低|偏高|偏差|偏慢|偏离|追加|疫情|延期|改进|推进|措施|今后|滞后|不足|较[晚长短慢少多迟]|推迟|延迟|延后|受限|压减|不到位|未到位/;

/** "…" stands in a row of the form that nobody filled in, and gives no reason. */
const UNFILLED = -3;

/** A database prints "0" where no reason was given; where points are torn, it is as well the last digit of those before it. */
const NOUGHT = 0.3;
const NOUGHT_OR_DIGIT = -3;

/**
 * How well words are the reason for a deviation.
 *
 * @param hasWholePoints the table has its points in one piece
 */
export function reasonScore(shapes: ValueShapes, key: string, hasWholePoints = false): number {
  if (/^(?:\.{2,}|…+)$/.test(key)) return UNFILLED;
  const shape = shapes.of(key).kind;
  if (shape === "empty") return 0.5;
  if (key === "0") return hasWholePoints ? NOUGHT : NOUGHT_OR_DIGIT;
  if (levelLabel(key) !== null || startsWithLabel(key)) return -8;
  let score = -1.5;
  if (CLOSING.test(key)) score -= 4;
  if (/^[\d.]+$/.test(key)) score -= 5;
  else if (shape !== "words" && shape !== "quality") score -= 3;
  if (key.length < 3) score -= 2;
  if (REASON.test(key)) score += 1.5;
  if (ENDS_OPEN.test(key) || STARTS_BOUND.test(key) || STARTS_TORN.test(key)) score -= 3;
  if (!isBalanced(key)) score -= 3;
  if (BEHIND_DASH.test(key)) score -= 4;
  return score;
}

/** A dash says that there is no reason, and none goes on behind it. */
const BEHIND_DASH = /^[-—–―/\\]+[\u3400-\u9fff]/;

/** How well words say by what an indicator is scored. */
export function criteriaScore(key: string): number {
  if (!/[\u3400-\u9fff]{4}/.test(key) || levelLabel(key) !== null || startsWithLabel(key)) return -6;
  let score = key.length < 8 ? -1 : 2;
  if (/分/.test(key)) score += 1;
  if (CLOSING.test(key)) score -= 4;
  if (ENDS_OPEN.test(key) || STARTS_BOUND.test(key)) score -= 2;
  if (!isBalanced(key)) score -= 3;
  return score;
}

/** A row's number begins its name, and dots stand in a row that nobody filled in. */
const NEXT_ROW = /^指标\d{1,2}[:：.、]|^\d{1,2}[:：]|^(?:\.{2,}|…+)$/;

/** How well words stand in a column that has no field. A dash there is more likely the next column's. */
export function otherScore(key: string): number {
  if (NEXT_ROW.test(key)) return -8;
  if (DASH.test(key)) return 0.2;
  if (/[\u3400-\u9fff]{4}/.test(key)) return -0.4 * key.length;
  return key.length <= 8 ? 0.5 : -0.1 * key.length;
}
