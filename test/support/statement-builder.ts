import type { NarrativeFigure, Statement } from "../../src/model/index.js";
import { leaf } from "./report-builder.js";

/** A narrative figure from its printed text: "1000 元/人", "约 300 人", "28 万 人次" (value 280000, text "28 万"). */
export function figure(text: string, value?: string): NarrativeFigure {
  const [first = "", ...rest] = text.replace(/^约 /u, "").split(" ");
  const unit = rest.at(-1) ?? null;
  const told = [first, ...rest.slice(0, -1)].join(" ");
  return {
    leaf: leaf(told, { unit, ...(value === undefined ? {} : { value }) }),
    approximate: text.startsWith("约"),
  };
}

type Where = { project?: number | null; item?: number | null; sentence?: string };

function place({ project = null, item = null, sentence = "" }: Where) {
  return { project, item, sentence: leaf(sentence, { value: null }) };
}

export function growthOf(
  current: string,
  delta: string | null,
  percent: string,
  direction: "up" | "down" = "up",
  previous: string | null = null,
): Statement {
  return {
    kind: "growth",
    ...place({}),
    current: figure(current),
    delta: delta === null ? null : figure(delta),
    previous: previous === null ? null : figure(previous),
    percent: figure(percent),
    direction,
  };
}

export function shareOf(part: string, whole: string, percent: string): Statement {
  return { kind: "share", ...place({}), part: figure(part), whole: figure(whole), percent: figure(percent) };
}

export function paid(
  price: string | [string, string],
  per: string,
  count: string,
  amount: string,
  where: Where = {},
): Statement {
  const [low, high] = typeof price === "string" ? [price, price] : price;
  return {
    kind: "unit-price",
    ...place(where),
    priceLow: figure(low),
    priceHigh: figure(high),
    per,
    count: figure(count),
    amount: figure(amount),
  };
}

export function uses(whole: string, parts: string[], where: Where = {}): Statement {
  return {
    kind: "breakdown",
    ...place(where),
    whole: figure(whole),
    parts: parts.map((part) => figure(part)),
    exhaustive: true,
  };
}

export function heads(whole: NarrativeFigure, parts: NarrativeFigure[], where: Where = {}): Statement {
  return { kind: "headcount", ...place(where), whole, parts };
}

export function counted(phrase: string, told: string, where: Where = {}): Statement {
  return { kind: "count", ...place({ sentence: `${phrase}${told}。`, ...where }), phrase, figure: figure(told) };
}

export function rated(phrase: string, told: string, where: Where = {}): Statement {
  return { kind: "rate", ...place({ sentence: `${phrase}${told}。`, ...where }), phrase, figure: figure(told) };
}

export function countList(parts: [string, string][], where: Where = {}): Statement {
  return {
    kind: "count-list",
    ...place(where),
    parts: parts.map(([phrase, told]) => ({ phrase, figure: figure(told) })),
  };
}

/** Money told beside the budget's fields: 上年结转, 经营支出. */
export function budgetPart(of: "income" | "expenditure" | "basic" | "projects" | "unplaced", told: string): Statement {
  return { kind: "budget-part", ...place({}), of, name: "上年结转", figure: figure(told) };
}
