import { findQuantities, isBlankText, withoutBlanks } from "../../quantity/index.js";

/** How far a result in words falls short by its own first word. */
export type Degree = "mostly" | "partly" | "partly-or-not" | "not";

/** First words of a result and the degree that they tell; the longest that fits counts. */
const degreeWords: readonly (readonly [Degree, string])[] = [
  ["mostly", "基本 基本上 大体 大致"],
  ["partly", "部分 部份 只部分 仅部分"],
  ["partly-or-not", "未完全 未全部 未全面 未能完全 未能全部 未能全面 没有完全 没有全部 不完全"],
  ["not", "未 未能 没有 没 没能 尚未 仍未"],
];

const spellings = degreeWords
  .flatMap(([degree, words]) => words.split(" ").map((word) => ({ degree, word })))
  .sort((a, b) => b.word.length - a.word.length);

/** What a result says that it did with the target, where it does not repeat the target's own words. */
const completions =
  "达成 达到 达标 完成 实现 落实 到位 及时 按时 按期 开展 实施 建成 兑现 发放 执行 符合 合格 满足".split(" ");

/** A target that something does not happen: "未发生" is its success. */
const negations = /不|无|未|零|没|杜绝|避免|防止|禁|严|遏制|控制/u;

/** What a target and its result in words have to do with each other. */
export type WordsResult = { readonly kind: "same" } | { readonly kind: "short"; readonly degree: Degree };

/**
 * Compares a result in words with its target in words: it repeats it ("及时", "及时"), or says itself that it was met in
 * part, mostly or not ("部分提升", "未及时"). Null for all other words, of which only a person can judge.
 */
export function compareWords(target: string, actual: string): WordsResult | null {
  const [wanted, done] = [plain(target), plain(actual)];
  if (isBlankText(wanted) || isBlankText(done)) return null;
  if (wanted === done) return { kind: "same" };
  const found = spellings.find(({ word }) => done.startsWith(word));
  if (found === undefined || wanted.startsWith(found.word)) return null;
  if (negations.test(wanted) || findQuantities(wanted).length > 0) return null;
  const rest = done.slice(found.word.length);
  if (speaksOf(rest, wanted)) return { kind: "short", degree: found.degree };
  // "部分未及时" falls short in part, as "部分及时" does.
  if (found.degree === "partly" && /^[未没]/u.test(rest) && speaksOf(rest.slice(1), wanted))
    return { kind: "short", degree: "partly" };
  // "未见明显提升" may still have grown somewhat.
  const plainly = found.degree === "not" ? withoutMeasure(rest) : rest;
  return plainly !== rest && speaksOf(plainly, wanted) ? { kind: "short", degree: "partly-or-not" } : null;
}

/** Whether the rest of a result repeats the target, or says itself that something was done. */
function speaksOf(rest: string, wanted: string): boolean {
  const repeats = rest !== "" && (rest.startsWith(wanted) || wanted.startsWith(rest) || wanted.endsWith(rest));
  return repeats || completions.some((word) => rest.startsWith(word));
}

/** Words for how far something went, which a target does without. */
function withoutMeasure(words: string): string {
  return words.replace(/^(?:见到?|看到|出现|取得|得到|有)?(?:明显|显著|有效|大幅|较大)?(?:地|的)?/u, "");
}

/** Without blanks and closing stops. */
function plain(text: string): string {
  return withoutBlanks(text).replace(/[。.;,!]+$/u, "");
}
