import type { Leaf } from "../../model/index.js";
import { amountsAgree } from "../../quantity/index.js";
import { acceptedText, agreeingRun } from "../accepted.js";
import { norms } from "../norms.js";
import { amount, shown, withUnit } from "../operands.js";
import { notRun, passed } from "../rule.js";
import { type BatchOutcome, type BatchRule, failedPair } from "./batch-rule.js";
import type { Submission } from "./submission.js";

/** An amount and the file that tells it. */
interface Telling {
  readonly of: Submission;
  readonly leaf: Leaf;
}

/** What one year leaves over is what the next begins with. */
export const carryoverBetweenYears: BatchRule = {
  id: "batch/carryover-between-years",
  severity: "error",
  page: {
    zh: {
      title: "上年末结余结转与本年的上年结转资金不一致",
      compares:
        "同一单位前后两个年度的报告之间比较：上年报告正文的结余结转，与本年报告部门自评表“上年结转资金”的全年预算数（没有的用年初预算数）或正文的“上年结转”。按印出的精度比较，一个是另一个四舍五入的视为一致。一年有几份报告或几种说法的，只要有一对一致就不作判断。没有读准、没有单位、空白或约数的不参加比较；单位名称必须完全相同。",
      why: "上年的期末数就是本年的期初数。两者不同，说明至少一年的数据有误，或者有一笔资金没有交代。",
      fires: "2021 年报告“结余结转 50.00 万元”，2022 年部门自评表上年结转资金全年预算数为 36.00。",
      passes: "2021 年报告“结余结转 50.3 万元”，2022 年正文“上年结转 502650 元”。",
      mend: "对照两年的部门决算核对年末结转结余；财政收回等原因造成的，在报告中说明。",
      norm: norms.projects2020.zh,
    },
    en: {
      title: "Last year's closing carryover is not this year's carried-over funds",
      compares:
        "The reports of one department for two years in a row: the closing carryover of the earlier one's narrative with the carried-over funds of the later one, as its department's table (the adjusted budget, else the initial one) or its narrative tells them. They are compared at the precision that is printed; an amount that is the other rounded agrees. Where a year has several reports or tellings, one pair that agrees is enough. What was not surely read, has no unit, is blank or approximate does not take part, and the department's name has to be the same.",
      why: "What one year closes with the next begins with. Where they differ, at least one of the years is wrong or money is unaccounted for.",
      fires:
        "The report of 2021 says “结余结转 50.00 万元”, and the department's table of 2022 has 36.00 as 上年结转资金.",
      passes: "The report of 2021 says “结余结转 50.3 万元”, and that of 2022 “上年结转 502650 元”.",
      mend: "Compare both years' final accounts; where money was taken back, say so in the report.",
      norm: norms.projects2020.en,
    },
  },
  *check(group) {
    const years = [...new Set(group.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b);
    for (const year of years) {
      if (!years.includes(year + 1)) continue;
      const closings = group
        .filter((one) => one.year === year)
        .flatMap((of) => told(of, [of.signature?.closing ?? null]));
      const openings = group.filter((one) => one.year === year + 1).flatMap((of) => told(of, openingOf(of)));
      yield judge(closings, openings);
    }
  },
};

function told(of: Submission, leaves: readonly (Leaf | null)[]): Telling[] {
  return leaves.flatMap((leaf) => (leaf === null ? [] : [{ of, leaf }]));
}

function openingOf({ signature }: Submission): readonly Leaf[] {
  return signature?.opening ?? [];
}

function judge(closings: readonly Telling[], openings: readonly Telling[]): BatchOutcome {
  const [closing] = closings;
  const [opening] = openings;
  if (closing === undefined || opening === undefined) return notRun;
  if (closings.some((one) => openings.some((other) => agree(one.leaf, other.leaf)))) return passed;
  const expected = withUnit(shown(closing.leaf), closing.leaf.unit);
  const actual = withUnit(shown(opening.leaf), opening.leaf.unit);
  const [before, after] = [closing.of.year ?? 0, opening.of.year ?? 0];
  return failedPair({
    message: {
      zh: `${after} 年的上年结转资金为 ${actual}，而 ${before} 年的报告（“${closing.of.file}”）年末结余结转为 ${expected}。`,
      en: `The funds carried over into ${after} are ${actual}, but the report of ${before} ("${closing.of.file}") closes with ${expected}.`,
    },
    expected,
    actual,
    formula: `${actual} ≠ ${expected}`,
    accepted: acceptedFor(closing.leaf, opening.leaf),
    own: opening.of,
    other: closing.of,
    subject: { row: null, field: "carryover" },
    evidence: [
      { role: "carried-over funds", leaf: opening.leaf, of: opening.of },
      { role: "closing carryover", leaf: closing.leaf, of: closing.of },
    ],
  });
}

/** The openings that are the closing told again, in 万元 and as finely as the opening is. */
function acceptedFor(closing: Leaf, opening: Leaf): string | null {
  const [told, other] = [amount(closing), amount(opening)];
  return told === null || other === null ? null : acceptedText([agreeingRun(told, other.decimals)], { unit: "万元" });
}

function agree(a: Leaf, b: Leaf): boolean {
  const [one, other] = [amount(a), amount(b)];
  return one === null || other === null || amountsAgree(one, other);
}
