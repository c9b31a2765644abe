import { toHalfWidth, unitOf } from "../../../../quantity/index.js";
import type { ColumnField } from "./heading-words.js";
import { isLevelStart, levelMisfit } from "./level-words.js";

const NATURE = /^(?:[≥≤＞＜>＝=<≧≦》《]+|定性|定量|正向|反向)$/;
const UNIT =
  /^(?:[%％‰]|[亿万千百]?元(?:[/／].{1,2})?|[人个件次户场家台套块篇头羽只亩座条份项站张株处所名期班批吨米天年月辆]|[辆人场班]次|公里|千米|平方米|平方公里|万亩|小时|百分比)$/;
/** Words that are values of quality, and no units. */
const QUALITY = /^(?:及时|按时|定性|提升|提高|改善|稳定|明显|显著|有效|合格|合规|完成|持续|健全|优良?$|良好)/u;
const AMOUNT = /^[\d.,，．０-９]*[亿万千]?元?$|^无$/;
/** Letters of the labels beside whole blocks: 绩效指标, 项目资金（万元）, 年度资金情况. */
const BLOCK_LETTERS = "绩效指标年度项目支出预算资金情况执行使用（）()万元分0123456789.";
/** The points of a whole block, below its own label. */
const POINTS_OF_BLOCK = /^[(（]\d+(?:\.\d+)?分[)）]$/u;
const DASH = /^[-—–－/／]+$/;

/** Whether words stand for a missing figure. */
export function isDash(text: string): boolean {
  return DASH.test(text);
}

/** Whether words can be a piece of a number, or stand for a missing one. */
export function isFigureLike(text: string): boolean {
  const plain = toHalfWidth(text);
  return DASH.test(plain) || /^[-+]?[\d.,]*\d?[%分.,]?$/.test(plain);
}

/** Whether a figure ends in a nought behind its point, as points are printed and hardly a value. */
export function looksLikePoints(text: string): boolean {
  return /^\d{1,3}\.\d?0$/.test(text);
}

type Judge = (text: string) => number;

const points: Judge = (text) => (isFigureLike(text) ? (/[%％]$/.test(text) ? 3 : DASH.test(text) ? 2 : 0) : 8);
const figures: Judge = (text) => (isFigureLike(text) ? 0 : 6);
const money: Judge = (text) => (isFigureLike(text) || AMOUNT.test(text) ? 0 : 5);
const reasons: Judge = (text) => (isFigureLike(text) && !DASH.test(text) ? 8 : 0);
/** Columns that only a reviewer fills are blank in a report, so that figures and dashes are their neighbours'. */
const others: Judge = (text) => (DASH.test(text) || text === "无" ? 4 : isFigureLike(text) ? 2.5 : 0);
const values: Judge = (text) => (NATURE.test(text) ? 2 : UNIT.test(text) ? 1 : 0);

/** What it costs to read words as what a column holds, in positions that they stand off it. */
const JUDGES: Partial<Record<ColumnField, Judge>> = {
  weight: points,
  score: points,
  rate: figures,
  coefficient: figures,
  initial: money,
  adjusted: money,
  executed: money,
  level1: (text) => levelMisfit("level1", text),
  level2: (text) => levelMisfit("level2", text),
  level3: nameMisfit,
  nature: (text) => (NATURE.test(text) ? 0 : 4),
  measureUnit: unitMisfit,
  deviation: reasons,
  reason: reasons,
  label: (text) => (isFigureLike(text) || POINTS_OF_BLOCK.test(text) ? 5 : 0),
  // The end of a bracket alone is more likely a level's.
  block: (text) =>
    [...text].every((char) => BLOCK_LETTERS.includes(char)) ? (/^[\d.]*分?[)）]$/.test(text) ? 2 : 0) : 5,
  ignored: others,
  ordinal: (text) => (/^\d{1,3}$/.test(text) ? 0 : 6),
  money: (text) => (isFigureLike(text) || AMOUNT.test(text) ? 0 : 4),
  initialTarget: values,
  target: values,
  actual: values,
};

/** What it costs to read words as what a column holds. */
export function misfit(field: ColumnField, text: string): number {
  return JUDGES[field]?.(text.replace(/ /g, "")) ?? 0;
}

/** "31日前": the second line of a date. */
const END_OF_DATE = /^(?:\d{1,2} ?月)?(?:\d{1,2} ?日)?(?:之?前|底前?|以前|内)?$/u;

function nameMisfit(text: string): number {
  if (isFigureLike(text) || NATURE.test(text)) return 5;
  if (/^\d{4} ?年/.test(text) || END_OF_DATE.test(text)) return 4;
  return /^[≥≤＞＜>=<]/.test(text) ? 4 : isLevelStart(text) ? 2 : 0;
}

function unitMisfit(text: string): number {
  if (isUnit(text) || isDash(text)) return 0;
  if (/\d/.test(text) || QUALITY.test(text)) return 4;
  // Of a wrapped unit each line is one, or holds more than one letter.
  if (text.length === 1) return 4;
  return text.length <= 4 ? 1.5 : 3;
}

function isUnit(text: string): boolean {
  return UNIT.test(text) || unitOf(text) !== null;
}

/** Units that end dates too: "2023年5" above "月". */
const OF_DATE = /^[月日]$/u;
/** What a sign or a unit alone costs more in a column of values, where the block has a column for it. */
const STRAY_MARK = 3;
/** What a figure alone costs more there, where units have no column of their own: values have theirs. */
const NO_UNIT = 2;
/** What a figure costs more again that looks like points. */
const AS_POINTS = 5;

/** What it costs to read words as what each column of a block holds, in positions. */
export function misfits(fields: readonly ColumnField[], text: string): number[] {
  const plain = text.replace(/ /g, "");
  const hasUnits = fields.includes("measureUnit");
  const isMark =
    (fields.includes("nature") && NATURE.test(plain)) || (hasUnits && isUnit(plain) && !OF_DATE.test(plain));
  const isFigure = !hasUnits && /^\d+(?:\.\d+)?$/.test(plain);
  const stray = isMark ? STRAY_MARK : isFigure ? NO_UNIT + (looksLikePoints(plain) ? AS_POINTS : 0) : 0;
  return fields.map((field) => misfit(field, text) + (JUDGES[field] === values ? stray : 0));
}
