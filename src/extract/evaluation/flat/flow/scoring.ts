import { signOfNature, unitOf } from "../../../../quantity/index.js";
import type { IndicatorColumn } from "../../vocabulary.js";
import type { AtomText } from "./atoms.js";
import { levelLabel, looksLikeLabel } from "./levels.js";
import { CLOSING, DASH, type ValueShape, type ValueShapes } from "./value.js";
import { wrapCost } from "./wraps.js";

const NEVER = Number.NEGATIVE_INFINITY;
/** Words that score less are no cell, however their lines run. */
const UNTHINKABLE = -8;
/** A cell takes no more atoms than this. */
export const MOST_ATOMS = 40;

/** What the cells of one table share: its text, its columns, and the widths at which columns wrap, where known. */
export interface Sheet {
  readonly text: AtomText;
  readonly columns: readonly IndicatorColumn[];
  readonly shapes: ValueShapes;
  readonly widths: ReadonlyMap<IndicatorColumn, number>;
  /** what words alone scored so far, by column and stretch */
  readonly known: Map<number, number>;
}

/** What it costs to leave a column blank. Levels are merged cells, reasons are mostly blank. */
export const BLANK: Readonly<Record<IndicatorColumn, number>> = {
  level1: 0,
  level2: 0,
  level3: 8,
  target: 5,
  actual: 3,
  weight: 7,
  score: 6,
  deviation: 0,
  nature: 2,
  measureUnit: 1,
  initialTarget: 3,
  coefficient: 3,
  ignored: 0,
};

/** The longest cell of a column, in characters. */
export const LONGEST: Readonly<Record<IndicatorColumn, number>> = {
  level1: 24,
  level2: 24,
  level3: 90,
  target: 90,
  actual: 120,
  weight: 6,
  score: 6,
  deviation: 200,
  nature: 5,
  measureUnit: 8,
  initialTarget: 60,
  coefficient: 7,
  ignored: 30,
};

/** The score of a stretch of atoms as a cell of a column: words, figures, lines. */
export function cellScore(sheet: Sheet, column: IndicatorColumn, start: number, end: number): number {
  const words = knownScore(sheet, column, start, end);
  if (words < UNTHINKABLE) return NEVER;
  const touching = sheet.text.atoms[start]?.gap === "none" ? 2.5 : 0;
  return words - touching - wrapCost(sheet.text, start, end, sheet.widths.get(column) ?? null);
}

/** Words score alike whatever the widths of columns turn out to be. */
function knownScore(sheet: Sheet, column: IndicatorColumn, start: number, end: number): number {
  const id = (sheet.columns.indexOf(column) * sheet.text.length + start) * MOST_ATOMS + (end - start);
  const known = sheet.known.get(id);
  if (known !== undefined) return known;
  const score = wordsScore(sheet, column, sheet.text.key(start, end));
  sheet.known.set(id, score);
  return score;
}

function wordsScore(sheet: Sheet, column: IndicatorColumn, key: string): number {
  switch (column) {
    case "level1":
    case "level2":
      return labelScore(column, key);
    case "level3":
      return nameScore(sheet, key);
    case "target":
    case "initialTarget":
      return valueScore(sheet, key, true);
    case "actual":
      return valueScore(sheet, key, false);
    case "weight":
    case "score":
      return pointsScore(key);
    case "coefficient":
      return /^\d{1,3}(?:\.\d+)?%?$/.test(key) ? 2 : NEVER;
    case "nature":
      return signOfNature(key) !== null || NATURES.has(key) ? 3 : NEVER;
    case "measureUnit":
      return unitScore(key);
    case "deviation":
      return reasonScore(sheet, key);
    case "ignored":
      return key.length <= 8 ? 0.5 : -0.1 * key.length;
  }
}

const NATURES = new Set(["定性", "定量", "正向", "反向", "逆向", "正向指标", "反向指标", "正", "反"]);

function labelScore(column: "level1" | "level2", key: string): number {
  const label = levelLabel(key);
  if (label === null) return looksLikeLabel(key) ? (column === "level2" ? 1 : 0) : NEVER;
  // A weight in brackets is the first level's; so is satisfaction, which has no second level in some forms.
  const bracket = label.weight === null ? 0 : 3;
  const usual = label.name.startsWith("满意度") ? 3 : 0;
  if (column === "level1") return label.first ? 6 + bracket + usual : NEVER;
  return (label.second ? 6 : 1) - bracket;
}

const NAME_END =
  /(?:率|度|性|数|量|时间|成本|标准|金额|经费|费用?|次|情况|形势|环境|机制|能力|影响|水平|感|收入|资金|意识|效果|效益|质量|面积|里程|长度|任务|工作|进度|改善|生活)(?:[(（].*[)）])?$/;
/** Words that only go on with what stands before them. */
const STARTS_BOUND = /^[的地得和与及或了至已并将等]/;
/** A joining word, an opened bracket, or a clause of one character at the end: the text goes on. */
const ENDS_OPEN = /(?:[的和与及或、，,“‘《(（/]|[，,、].)$/;

function nameScore(sheet: Sheet, key: string): number {
  if (!/[\u3400-\u9fff]/.test(key)) return /^\.{3,}$|^…+$/.test(key) ? -1 : NEVER;
  let score = 1;
  if (!/[\u3400-\u9fff]{2}/.test(key)) score -= 4;
  if (key.length <= 2) score -= 2;
  if (CLOSING.test(key) || /^[≥≤><=]/.test(key)) score -= 5;
  if (!isBalanced(key)) score -= 4;
  if (NAME_END.test(key)) score += 1;
  if (ENDS_OPEN.test(key)) score -= 3;
  if (STARTS_BOUND.test(key)) score -= 2;
  score -= Math.min(3, (key.match(/[,，。;；]/g) ?? []).length);
  if (/\d[\d.,]*[%\u3400-\u9fff]{1,2}$/.test(key) && !key.startsWith("指标")) score -= 3;
  if (levelLabel(key)?.first === true || startsWithLabel(key)) score -= 4;
  score -= valuePrice(sheet.shapes.of(key.replace(/^指标\d{1,2}[:.、]?/, "")));
  return score - 0.1 * Math.max(0, key.length - 24);
}

/** What it costs that a name could be a value; a figure among other words may belong to a name. */
function valuePrice(shape: ValueShape): number {
  if (shape.kind === "quality") return 2;
  if (shape.kind === "figure") return shape.label.length >= 4 ? 0 : 4;
  return shape.kind === "deadline" || shape.kind === "unit" || shape.kind === "range" ? 4 : 0;
}

function startsWithLabel(key: string): boolean {
  const at = key.indexOf("指标");
  return at > 0 && at + 2 < key.length && levelLabel(key.slice(0, at + 2)) !== null;
}

function valueScore(sheet: Sheet, key: string, isTarget: boolean): number {
  if (CLOSING.test(key)) return -6;
  const hasUnits = sheet.columns.includes("measureUnit");
  const shape = sheet.shapes.of(key);
  switch (shape.kind) {
    case "figure":
      return (
        figureScore(shape.unit, shape.label, hasUnits) - (/.[≥≤><]/.test(key) ? 3 : 0) - (key.endsWith("/") ? 3 : 0)
      );
    case "range":
    case "deadline":
      return 3;
    case "unit":
      if (hasUnits) return -3;
      return isTarget ? -4 : 0;
    case "empty":
      return 1;
    case "quality":
      return 2;
    case "words":
      return wordyScore(sheet, key);
  }
}

function figureScore(unit: string | null, label: string, hasUnits: boolean): number {
  if (label !== "") return 1.5;
  if (unit !== null) return 3;
  return hasUnits ? 2.5 : 0.5;
}

function wordyScore(sheet: Sheet, key: string): number {
  // So short a word that is no known quality is the torn end of a name.
  let score = key.length <= 3 ? -1.5 : key.length <= 6 ? 1 : key.length <= 12 ? 0.5 : 0;
  if (!isBalanced(key)) score -= 4;
  if (ENDS_OPEN.test(key)) score -= 2;
  if (STARTS_BOUND.test(key)) score -= 2;
  if (/^[≥≤><=]+$/.test(key)) score -= 3;
  // "万元1615.95万元", "次5次": the end of one value and the next.
  const lead = /^[^\d]{1,3}(?=\d)/.exec(key)?.[0];
  if (lead !== undefined && unitOf(lead) !== null) score -= 3;
  if (/(?:率|数|次|数量|度|及时性|完整性|时间|成本)$/.test(key)) score -= 1.5;
  if (levelLabel(key) !== null || startsWithLabel(key)) score -= 5;
  if (sheet.shapes.of(key).kind === "words" && /\d[%人个次项台].*\d[%人个次项台]/.test(key)) score -= 2;
  // Two years are two dates; a figure without its unit at the end was cut from it.
  if (/(?:19|20)\d{2}年?.*(?:19|20)\d{2}/.test(key)) score -= 3;
  if (/\d$/.test(key)) score -= 1;
  return score - 0.03 * Math.max(0, key.length - 12);
}

function pointsScore(key: string): number {
  if (DASH.test(key)) return 0;
  if (!/^-?\d{1,3}(?:\.\d{1,4})?分?$/.test(key)) return NEVER;
  const points = Number.parseFloat(key);
  if (points > 100) return NEVER;
  return points === 0 ? 1 : 2;
}

function unitScore(key: string): number {
  if (unitOf(key) !== null) return 2;
  // A unit that no list holds; a torn end of the target looks the same, so that it is taken at a price only.
  return /^[\u3400-\u9fff/%A-Za-z²³]{1,5}$/.test(key) ? -3 : NEVER;
}

const REASON =
  /原因|因为|由于|影响|进度|未完成|未达|未能|未按|未落实|尚未|下一步|下年|次年|加强|加快|偏低|偏高|偏差|偏慢|偏离|追加|疫情|延期|改进|推进|措施|今后|滞后|不足/;

function reasonScore(sheet: Sheet, key: string): number {
  const shape = sheet.shapes.of(key).kind;
  if (shape === "empty") return 0.5;
  if (levelLabel(key) !== null || startsWithLabel(key)) return -8;
  let score = -1.5;
  if (CLOSING.test(key)) score -= 4;
  if (/^[\d.]+$/.test(key)) score -= 5;
  else if (shape !== "words" && shape !== "quality") score -= 3;
  if (key.length < 3) score -= 2;
  if (REASON.test(key)) score += 1.5;
  if (ENDS_OPEN.test(key) || STARTS_BOUND.test(key)) score -= 3;
  if (!isBalanced(key)) score -= 3;
  return score;
}

const ANY_BRACKET = /[()（）[\]【】《》“”]/;

/** Whether every bracket that a text opens is closed in it. */
export function isBalanced(key: string): boolean {
  if (!ANY_BRACKET.test(key)) return true;
  let depth = 0;
  for (const char of key) {
    if ("(（[【《“".includes(char)) depth++;
    else if (")）]】》”".includes(char)) depth--;
    if (depth < 0) return false;
  }
  return depth === 0;
}
