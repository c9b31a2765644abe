import { isEmptyFigure, readIndicatorValue, unitOf } from "../../../../quantity/index.js";

/** What a stretch of words can be as the target or actual value of an indicator. */
export type ValueShape =
  | { readonly kind: "figure"; readonly unit: string | null; readonly label: string }
  | { readonly kind: "range"; readonly unit: string | null }
  | { readonly kind: "deadline" }
  | { readonly kind: "unit"; readonly unit: string }
  | { readonly kind: "empty" }
  | { readonly kind: "quality" }
  | { readonly kind: "words" };

/** Words in which forms tell a quality, with or without a word of degree before them. */
const QUALITIES = new Set(
  `提升 提高 改善 增强 增加 增长 优化 完善 健全 稳定 平稳 良好 优良 优 良 好 高 中 低 明显 显著 有效 及时 按时 按期 准时 完成 达标 合格 合规
  到位 落实 保障 保证 满意 达到 实现 加强 减少 降低 下降 促进 推动 扩大 规范 无 是 否 长期 持续 可持续 畅通 安全 正常 充分 较高 较好 较强 不断提高`
    .trim()
    .split(/\s+/),
);
const DEGREES =
  /^(?:有所|部分|基本|总体|持续|不断|较|更|进一步|逐步|有效|显著|明显|大幅|稳步|已|全部|未|效果|长期|得到|充分|全面)+/;
/** No value of a figure is longer than this. */
const LONGEST_FIGURE = 26;
const LONGEST_UNIT = 8;
/** Marks that open nothing: no cell begins with them. */
export const CLOSING = /^[,，。、;；:：)）\]】》”%％/](?=.)/;

/** A cell that says that there is nothing to say. */
export const DASH = /^(?:[-—–―]+|一|\/|\\|无)$/;

/** Remembers what it told: a search asks of the same words again and again. */
export class ValueShapes {
  private readonly known = new Map<string, ValueShape>();

  of(key: string): ValueShape {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const shape = shapeOf(key);
    this.known.set(key, shape);
    return shape;
  }
}

function shapeOf(key: string): ValueShape {
  if (key.length > LONGEST_FIGURE) return { kind: "words" };
  const unit = key.length > LONGEST_UNIT || /\d/.test(key) ? null : unitOf(key);
  if (unit !== null) return { kind: "unit", unit: unit.name };
  if (key.length <= LONGEST_UNIT && isEmptyFigure(key)) return { kind: "empty" };
  if (QUALITIES.has(key.replace(DEGREES, "")) || QUALITIES.has(key)) return { kind: "quality" };
  if (!/[\d一二三四五六七八九十百]/.test(key)) return { kind: "words" };
  // "元146.01万元": the end of one value and the next.
  const lead = /^[^\d]{1,3}(?=\d)/.exec(key)?.[0];
  if (lead !== undefined && unitOf(lead) !== null) return { kind: "words" };
  const value = readIndicatorValue(key);
  if (value.kind === "figure") return { kind: "figure", unit: value.quantity.unit, label: value.label };
  if (value.kind === "range") return { kind: "range", unit: value.high.unit };
  if (value.kind === "deadline") return { kind: "deadline" };
  return { kind: "words" };
}

/** What it is worth that two cells say the same sentence. */
const COPIED = 6;

/** How much two neighbouring cells look like the target and the actual value of one indicator. */
export function likeness(target: string, actual: string, shapes: ValueShapes): number {
  const bare = target.replace(/^[≥≤><=]+/, "");
  if (bare === actual || target === actual) return bare.length >= SENTENCE ? COPIED : 3;
  const [a, b] = [shapes.of(target), shapes.of(actual)];
  // "12000" and "人次" are one value; "12000人次" and "人次" are two, the second without its figure.
  if (b.kind === "unit") return a.kind === "figure" && a.unit === b.unit ? 2 : -4;
  if ("unit" in a && "unit" in b) return unitsAlike(a.unit, b.unit);
  if (a.kind === b.kind && a.kind !== "words") return 1.5;
  if (a.kind === "empty" || b.kind === "empty") return 0;
  return isMeasured(a) === isMeasured(b) ? wordsAlike(bare, actual, a.kind !== b.kind) : -2;
}

function unitsAlike(a: string | null, b: string | null): number {
  if (a !== null && a === b) return 2;
  return a === null || b === null ? -1.5 : 0;
}

function isMeasured(shape: ValueShape): boolean {
  return "unit" in shape || shape.kind === "deadline";
}

/** Values with as many characters are sentences, of which one is hardly a fraction of the other. */
const SENTENCE = 13;

/** What it is worth that two sentences begin, or end, in the same words, and how many characters those have. */
const ALIKE = { begins: { worth: 0.5, length: 2 }, ends: { worth: 0.8, length: 3 } } as const;

/** Two sentences about one thing share words and are about as long; a known quality beside other words is no pair. */
function wordsAlike(target: string, actual: string, oneIsQuality: boolean): number {
  const common = commonWords(target, actual);
  if (oneIsQuality && common === 0) return -1;
  const longest = Math.max(target.length, actual.length, 1);
  const sizes = Math.min(target.length, actual.length) / longest;
  const isSentence = longest >= SENTENCE;
  return Math.min(2, 0.5 * common) + (isSentence ? 1.5 : 0.5) * sizes + (isSentence ? edgesAlike(target, actual) : 0);
}

/** What was done is told as it was planned: both sentences often begin or end in the same words. */
function edgesAlike(target: string, actual: string): number {
  const { begins, ends } = ALIKE;
  const first = target.startsWith(actual.slice(0, begins.length)) ? begins.worth : 0;
  return first + (target.endsWith(actual.slice(-ends.length)) ? ends.worth : 0);
}

/** How many pairs of neighbouring characters of the shorter text stand in the longer one. */
function commonWords(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  let count = 0;
  for (let at = 0; at + 1 < short.length && at < 40; at++) if (long.includes(short.slice(at, at + 2))) count++;
  return count;
}
