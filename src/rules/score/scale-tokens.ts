import { Decimal, withoutBlanks } from "../../quantity/index.js";
import { gradeAt } from "./grade-words.js";

/** One piece of a sentence that divides scores into grades. */
export type Token =
  | { readonly kind: "figure"; readonly value: Decimal }
  | { readonly kind: "grade"; readonly grade: string }
  /** the bound before it ("含"), or the one it names ("含80分"), counts or does not */
  | { readonly kind: "mark"; readonly included: boolean; readonly of: Decimal | null }
  /** ≥ or 不低于 before a figure: a lower or an upper bound */
  | { readonly kind: "sign"; readonly side: "low" | "high"; readonly included: boolean }
  /** 以上 or 以下 behind a figure; only 及以上 says that the figure counts */
  | { readonly kind: "direction"; readonly side: "low" | "high"; readonly included: boolean | null }
  | { readonly kind: "to" }
  | { readonly kind: "percent" }
  /** may stand between a band and its grade */
  | { readonly kind: "joint" }
  /** ends a band, as do signs that part sentences */
  | { readonly kind: "other" };

/** Words in which the character of a grade means something else. */
const decoys = /其中|年中|集中|中央|中期|中长期|偏差|误差|差异|差额|差旅|优先|优化|改良|一般公共|一般性/y;

type Maker = (matched: string) => Token;

const mark = (included: boolean): Maker => {
  return (matched) => {
    const named = /\d+/.exec(matched)?.[0];
    return { kind: "mark", included, of: named === undefined ? null : new Decimal(named) };
  };
};

const sign = (side: "low" | "high", included: boolean): Maker => {
  return () => ({ kind: "sign", side, included });
};

/** Tried in this order at every position; each pattern is anchored and without nested repetition. */
const vocabulary: readonly (readonly [RegExp, Maker])[] = [
  [/\d{1,6}(?:\.\d{1,4})?/y, (matched) => ({ kind: "figure", value: new Decimal(matched) })],
  [/\(?不(?:包?含|包括)(?:本数)?(?:\d{1,3}分?)?(?:\)|[,、](?=不?(?:含|包)))?/y, mark(false)],
  [/\(?(?:包?含|包括)(?:本数|等于)?(?:\d{1,3}分?)?(?:\)|[,、](?=不?(?:含|包)))?/y, mark(true)],
  [/>=|≥|≧|不低于|不少于|不小于|大于(?:或|等于|或等于)/y, sign("low", true)],
  [/<=|≤|≦|不高于|不超过|不大于|小于(?:或|等于|或等于)/y, sign("high", true)],
  [/>|高于|大于|超过/y, sign("low", false)],
  [/<|低于|小于|不足|不满|不到|未达/y, sign("high", false)],
  [/(?:及|或)其?以上/y, () => ({ kind: "direction", side: "low", included: true })],
  [/(?:及|或)其?以下/y, () => ({ kind: "direction", side: "high", included: true })],
  [/以上/y, () => ({ kind: "direction", side: "low", included: null })],
  [/以下/y, () => ({ kind: "direction", side: "high", included: null })],
  [/[-—–―─~]+|至|到/y, () => ({ kind: "to" })],
  [/%|百分之/y, () => ({ kind: "percent" })],
  [
    /评价|得分|分值|综合|自评|结果|对应|属于|之间|区间|[分的为是者评定得总记等级次档:=("“”)'[\]A-Za-z]/y,
    () => ({ kind: "joint" }),
  ],
];

/** Splits a text into tokens; figures and grades keep their meaning, the rest is one token a character or word. */
export function tokensOf(text: string): Token[] {
  const plain = spellOutIntervals(withoutBlanks(text));
  const tokens: Token[] = [];
  let at = 0;
  while (at < plain.length) {
    decoys.lastIndex = at;
    const decoy = decoys.exec(plain)?.[0];
    const grade = decoy === undefined ? gradeAt(plain, at) : null;
    if (grade !== null) {
      tokens.push({ kind: "grade", grade });
      at += grade.length;
      continue;
    }
    const found = matchAt(plain, at);
    tokens.push(found?.token ?? { kind: "other" });
    at += found?.length ?? decoy?.length ?? 1;
  }
  return tokens;
}

/** "[80,90)" as "80(含)-90(不含)". */
function spellOutIntervals(text: string): string {
  return text.replace(
    /([[(])(\d{1,3}(?:\.\d{1,4})?)分?[,，](\d{1,3}(?:\.\d{1,4})?)分?([\])])/g,
    (_, open: string, low: string, high: string, close: string) =>
      `${low}${open === "[" ? "(含)" : "(不含)"}-${high}${close === "]" ? "(含)" : "(不含)"}`,
  );
}

function matchAt(text: string, at: number): { token: Token; length: number } | null {
  for (const [pattern, make] of vocabulary) {
    pattern.lastIndex = at;
    const matched = pattern.exec(text)?.[0];
    if (matched !== undefined) return { token: make(matched), length: matched.length };
  }
  return null;
}
