import type { GrowthStatement, Leaf } from "../../model/index.js";
import {
  Decimal,
  derivedContradicts,
  derivedRun,
  differenceSpan,
  type Printed,
  quotientSpan,
  type Span,
  sumSpan,
} from "../../quantity/index.js";
import { acceptedText } from "../accepted.js";
import { norms } from "../norms.js";
import { atFinest, shown, withUnit, witness } from "../operands.js";
import { failed, notRun, type Outcome, passed, type Rule, type Witness } from "../rule.js";
import { exactFigure, exactFigures, isMoneyOfOneUnit, toldSpan } from "../statement-figures.js";

/** The percentage of a growth or fall = its amount ÷ last year's. */
export const growth: Rule = {
  id: "budget/growth",
  severity: "error",
  page: {
    zh: {
      title: "增减百分比与增减额不符",
      compares:
        "“较上年增加（减少）A 万元，增长（下降）p%”：p 应等于 A ÷ 上年数；上年数未写明的，用本年数减（加）A 推得。打印的每个数代表所有四舍五入后与它相同的数，只有任何取值都得不到 p（四舍五入和截位都不行）才指出。人次、件等数量的增减同样比较，个数视为精确；只写上年数、未写增减额的，以本年数与上年数之差计算。与年初、上年末或年初预算相比的同样处理。“同口径”“可比价”“剔除……后”是另一种比较，不作判断；缺数或有约数的也不作判断。",
      why: "百分比是由前面的金额算出来的，算不出这个百分比，说明金额或百分比有误。",
      fires: "“全年支出 880.00 万元，较上年增加 80.00 万元，增长 15.00%”：80.00 ÷ (880.00 − 80.00) = 10.00%。",
      passes: "“全年支出 880.00 万元，较上年增加 80.00 万元，增长 10%”。",
      mend: "核对本年数、上年数，重新计算增减额和百分比。",
      norm: norms.projects2020.zh,
    },
    en: {
      title: "A percentage of growth is not its amount over last year's",
      compares:
        "“较上年增加（减少）A 万元，增长（下降）p%”: p with A ÷ last year's amount, which is this year's less (plus) A where it is not printed. A printed figure stands for all figures that print so; only where none of them gives p, neither rounded nor cut off, is it accused. Growth of counts (人次, 件) is compared alike, and counts are exact; where only last year's amount is told, the change is this year's less that. Comparisons with the beginning or end of a year and with the initial budget are taken alike. Silent on comparisons of like with like (同口径, 可比价, 剔除…后), and where a figure is missing or approximate.",
      why: "The percentage follows from the amounts beside it. Where it does not, an amount or the percentage is wrong.",
      fires: "“全年支出 880.00 万元，较上年增加 80.00 万元，增长 15.00%”: 80.00 ÷ (880.00 − 80.00) = 10.00%.",
      passes: "“全年支出 880.00 万元，较上年增加 80.00 万元，增长 10%”.",
      mend: "Check this year's and last year's amounts and work out the change and the percentage again.",
      norm: norms.projects2020.en,
    },
  },
  *check({ statements }) {
    for (const statement of statements) if (statement.kind === "growth") yield judge(statement);
  },
};

/** One way of working the percentage out: what may come out, and how it reads. */
interface Derivation {
  readonly span: Span | null;
  readonly value: Decimal;
  readonly formula: string;
}

function judge(statement: GrowthStatement): Outcome {
  const { percent, direction, current, delta, previous } = statement;
  const told = exactFigure(percent);
  const derivations = derive(statement);
  if (told === null || derivations === null) return notRun;
  const p: Printed = { value: told.value.abs(), decimals: told.decimals };
  // A printed last year's amount and the one that follows from the change may both be meant: either will do.
  if (derivations.some(({ span }) => span !== null && !derivedContradicts(times100(span), p))) return passed;
  if (derivations.some(({ span }) => span === null)) return notRun;
  const [first] = derivations;
  if (first === undefined) return notRun;
  const expected = first.value.times(100).toFixed(Math.max(p.decimals, 2));
  const shownPercent = p.value.toFixed(Math.max(p.decimals, 0));
  const verb = direction === "up" ? { zh: "增长", en: "growth" } : { zh: "下降", en: "fall" };
  const change = delta === null ? null : withUnit(shown(delta.leaf), delta.leaf.unit);
  const now = withUnit(shown(current.leaf), current.leaf.unit);
  const evidence: Witness[] = [
    { role: "percentage told", leaf: percent.leaf },
    ...witness("change on last year", delta?.leaf),
    { role: "this year's amount", leaf: current.leaf },
    ...witness("last year's amount", previous?.leaf),
  ];
  return failed({
    message: {
      zh: `正文写${verb.zh} ${shownPercent}%，而按本年 ${now}${change === null ? "与上年数" : `、增减额 ${change}`}计算应为 ${expected}%。`,
      en: `The narrative tells of a ${verb.en} of ${shownPercent}%, but its amounts (${now}${change === null ? "" : `, a change of ${change}`}) give ${expected}%.`,
    },
    expected,
    actual: shown(percent.leaf),
    formula: `${first.formula} = ${expected}% ≠ ${shownPercent}%`,
    accepted: acceptedText(
      derivations.map(({ span }) => (span === null ? null : derivedRun(times100(span), p.decimals))),
      { sign: "%" },
    ),
    subject: { project: statement.project, field: "growth" },
    evidence,
  });
}

/** Null where the amounts do not suffice; the first derivation is the one to show. */
function derive({ current, previous, delta, direction }: GrowthStatement): Derivation[] | null {
  const given = [current, ...(delta === null ? [] : [delta]), ...(previous === null ? [] : [previous])];
  const figures = exactFigures(given);
  if (figures === null || given.length < 2) return null;
  const terms = (isMoneyOfOneUnit(given) ? atFinest(figures) : figures).map((figure, index) =>
    termOf(figure, given[index]?.leaf ?? current.leaf, current.leaf.unit),
  );
  const [now, ...others] = terms;
  const change = delta === null ? undefined : others[0];
  const before = previous === null ? undefined : others.at(-1);
  if (now === undefined) return null;
  if (change === undefined) return before === undefined ? null : [rateBetween(now, before, direction)];
  const derived = direction === "up" ? quotient(change, difference(now, change)) : fallBy(change, now);
  return before === undefined ? [derived] : [quotient(change, before), derived];
}

/** An amount that a derivation works with, and how it is written. */
interface Term {
  readonly span: Span;
  readonly value: Decimal;
  readonly text: string;
}

function termOf(figure: Printed, leaf: Leaf, unit: string | null): Term {
  return { span: toldSpan(figure, unit), value: figure.value, text: shown(leaf) };
}

function difference(a: Term, b: Term): Term {
  return { span: differenceSpan(a.span, b.span), value: a.value.minus(b.value), text: `(${a.text} − ${b.text})` };
}

function total(a: Term, b: Term): Term {
  return { span: sumSpan(a.span, b.span), value: a.value.plus(b.value), text: `(${a.text} + ${b.text})` };
}

function rateBetween(now: Term, before: Term, direction: GrowthStatement["direction"]): Derivation {
  if (direction === "up") return quotient(difference(now, before), before);
  const wide = quotient(difference(before, now), before);
  if (wide.span === null || before.span.least.isNegative() || now.span.least.isNegative()) return wide;
  // Last year's amount stands in it twice, and is the same both times: 1 − N ÷ B.
  const rest = (part: Decimal, whole: Decimal): Decimal => ONE.minus(part.div(whole));
  const span = {
    least: rest(now.span.greatest, before.span.least),
    greatest: rest(now.span.least, before.span.greatest),
  };
  return { ...wide, span };
}

/** The change stands in it twice, and is the same both times: A ÷ (N + A). */
function fallBy(change: Term, now: Term): Derivation {
  const wide = quotient(change, total(now, change));
  if (wide.span === null || change.span.least.isNegative() || now.span.least.isNegative()) return wide;
  const share = (part: Decimal, rest: Decimal): Decimal => part.div(part.plus(rest));
  const span = {
    least: share(change.span.least, now.span.greatest),
    greatest: share(change.span.greatest, now.span.least),
  };
  return { ...wide, span };
}

/** A divisor that can be zero has no span, and nothing is said. */
function quotient(a: Term, b: Term): Derivation {
  const span = quotientSpan(a.span, b.span);
  return { span, value: span === null ? ZERO : a.value.div(b.value), formula: `${a.text} ÷ ${b.text}` };
}

const ZERO = new Decimal(0);
const ONE = new Decimal(1);
const HUNDRED = new Decimal(100);

function times100({ least, greatest }: Span): Span {
  return { least: least.times(HUNDRED), greatest: greatest.times(HUNDRED) };
}
