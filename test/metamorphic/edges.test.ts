import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakdown } from "../../src/rules/budget/breakdown.js";
import { carryover } from "../../src/rules/budget/carryover.js";
import { expenditure } from "../../src/rules/budget/expenditure.js";
import { growth } from "../../src/rules/budget/growth.js";
import { headcount } from "../../src/rules/budget/headcount.js";
import { income } from "../../src/rules/budget/income.js";
import { itemsSum } from "../../src/rules/budget/items-sum.js";
import { projectAdjustment } from "../../src/rules/budget/project-adjustment.js";
import { projectsSum } from "../../src/rules/budget/projects-sum.js";
import { share } from "../../src/rules/budget/share.js";
import { unitPrice } from "../../src/rules/budget/unit-price.js";
import { executionRate } from "../../src/rules/funds/execution-rate.js";
import { executionScore } from "../../src/rules/funds/execution-score.js";
import { sourceSum } from "../../src/rules/funds/source-sum.js";
import type { Facts, Failed, Rule } from "../../src/rules/rule.js";
import { scoresTotal } from "../../src/rules/score/scores-total.js";
import { weightsLevel1 } from "../../src/rules/score/weights-level1.js";
import { weightsTotal } from "../../src/rules/score/weights-total.js";
import { budget, evaluation, facts, fund, indicator, leaf, outcomes, project } from "../support/report-builder.js";
import { figure, growthOf, heads, paid, shareOf, uses } from "../support/statement-builder.js";

// Every figure is a whole number of its last printed decimal, and the edges are worked out in whole numbers: no code
// under test has a part in saying where they are.

/** "12.05" for 1205 hundredths. */
function print(units: bigint, decimals = 2): string {
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, "0");
  const point = digits.length - decimals;
  return `${units < 0n ? "-" : ""}${digits.slice(0, point)}${decimals === 0 ? "" : "."}${digits.slice(point)}`;
}

/** What a rule accuses; null where its comparison holds. */
function accuses(rule: Rule, given: Facts): Failed | null {
  const made = outcomes(rule, given).filter(({ kind }) => kind !== "not-run");
  expect(made.length, "a comparison is made").toBeGreaterThan(0);
  return made.find((outcome): outcome is Failed => outcome.kind === "failed") ?? null;
}

/**
 * Holds a rule to the least and the greatest figure that it accepts, and to the next ones beyond: there it accuses, and
 * says itself which figures it would have accepted.
 */
function holds(accuse: (units: bigint) => Failed | null, least: bigint, greatest: bigint, decimals = 2): void {
  expect({ least: accuse(least), greatest: accuse(greatest) }).toEqual({ least: null, greatest: null });
  const ends = least === greatest ? [least] : [least, greatest];
  for (const beyond of [accuse(least - 1n), accuse(greatest + 1n)]) expect(acceptedBy(beyond, decimals)).toEqual(ends);
}

/** The figures between which a finding would have accepted others, in units of the last decimal; finer ones left out. */
function acceptedBy(failure: Failed | null, decimals = 2): bigint[] {
  const figures = [...(failure?.accepted?.matchAll(/(-?\d+)(?:\.(\d+))?/g) ?? [])];
  return figures
    .filter(([, , fraction = ""]) => fraction.length <= decimals)
    .map(([, whole, fraction = ""]) => BigInt(`${whole}${fraction.padEnd(decimals, "0")}`));
}

/** Fewer where every changed rule has to answer to them. */
const RUNS = { numRuns: process.env["MUTATED"] === undefined ? 60 : 6 };
const amount = fc.oneof(fc.bigInt({ min: 1_000n, max: 99_999_999n }), fc.bigInt({ min: 100n, max: 2_000n }));
const sumOf = (parts: readonly bigint[]) => parts.reduce((sum, part) => sum + part, 0n);
const told = (units: bigint) => print(units);

interface SumCase {
  readonly rule: Rule;
  readonly size: { minLength: number; maxLength: number };
  /** the report that tells these addends and this total */
  readonly tell: (parts: readonly string[], total: string) => Facts;
  /** the sum that the addends give, where it is not their sum */
  readonly sum?: (parts: readonly bigint[]) => bigint;
}

const sums: readonly SumCase[] = [
  {
    rule: sourceSum,
    size: { minLength: 1, maxLength: 4 },
    tell: (parts, total) => {
      const sources = parts.map((adjusted, at) => fund(`other:${at}`, { adjusted }));
      return facts({ evaluations: [evaluation({ funds: [fund("total", { adjusted: total }), ...sources] })] });
    },
  },
  {
    rule: income,
    size: { minLength: 2, maxLength: 2 },
    tell: ([initial, adjustment], total) =>
      facts({ budget: budget({ initial: initial ?? null, adjustment: adjustment ?? null, income: total }) }),
  },
  {
    rule: expenditure,
    size: { minLength: 2, maxLength: 2 },
    tell: ([basic, own], total) =>
      facts({ budget: budget({ basic: basic ?? null, project: own ?? null, expenditure: total }) }),
  },
  {
    rule: carryover,
    size: { minLength: 2, maxLength: 2 },
    sum: ([had = 0n, spent = 0n]) => had - spent,
    tell: ([had, spent], total) =>
      facts({ budget: budget({ income: had ?? null, expenditure: spent ?? null, carryover: total }) }),
  },
  {
    rule: itemsSum,
    size: { minLength: 2, maxLength: 5 },
    tell: (parts, total) =>
      facts({
        projects: [
          project(
            "读书活动",
            { executed: total },
            parts.map((part, at) => [`子项目${at}`, part]),
          ),
        ],
      }),
  },
  {
    rule: projectsSum,
    size: { minLength: 1, maxLength: 5 },
    tell: (parts, total) =>
      facts({
        budget: budget({ project: total }),
        projects: parts.map((executed, at) => project(`项目${at}`, { executed })),
      }),
  },
  {
    rule: projectAdjustment,
    size: { minLength: 3, maxLength: 3 },
    sum: ([had = 0n, added = 0n, left = 0n]) => had + added - left,
    tell: ([had, added, left], total) => {
      const texts = { budget: had ?? null, adjustment: added ?? null, carryover: left ?? null, executed: total };
      return facts({ projects: [project("读书活动", texts)] });
    },
  },
];

describe("sums of amounts", () => {
  it.each(sums)("$rule.id accepts what rounding explains and no unit more", ({ rule, size, tell, sum = sumOf }) => {
    fc.assert(
      fc.property(fc.array(amount, size), (parts) => {
        // Half a unit for each addend and for the total.
        const reach = BigInt(parts.length + 1) / 2n;
        const accuse = (total: bigint) => accuses(rule, tell(parts.map(told), told(total)));
        holds(accuse, sum(parts) - reach, sum(parts) + reach);
      }),
      RUNS,
    );
  });

  it("budget/breakdown tells of an excess alone", () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 2, maxLength: 4 }), (parts) => {
        const reach = BigInt(parts.length + 1) / 2n;
        const used = parts.map((part) => `${told(part)} 万元`);
        const accuse = (whole: bigint) => accuses(breakdown, facts({}, [uses(`${told(whole)} 万元`, used)]));
        expect([accuse(sumOf(parts) - reach), accuse(sumOf(parts) + reach + 1n)]).toEqual([null, null]);
        // The most that the uses may come to is as far above the whole as the least whole is below them.
        expect(acceptedBy(accuse(sumOf(parts) - reach - 1n))).toEqual([sumOf(parts) - 1n]);
      }),
      RUNS,
    );
  });

  it("budget/headcount allows no one more and no one less", () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: 2n, max: 5_000n }), { minLength: 2, maxLength: 4 }), (parts) => {
        const counted = parts.map((part) => figure(`${part} 人`));
        const accuse = (whole: bigint) => accuses(headcount, facts({}, [heads(figure(`${whole} 人`), counted)]));
        holds(accuse, sumOf(parts), sumOf(parts), 0);
      }),
      RUNS,
    );
  });
});

const pointed = fc.array(fc.bigInt({ min: 1n, max: 5_000n }), { minLength: 1, maxLength: 8 });

describe("sums of points", () => {
  const table = (field: "weight" | "score", points: readonly bigint[], total: string) => {
    const other = field === "weight" ? "score" : "weight";
    const indicators = points.map((one) => indicator({ [field]: told(one), [other]: "1" }));
    return facts({
      evaluations: [evaluation({ indicators, total: { weight: null, score: null, [field]: leaf(total) } })],
    });
  };
  const rules = [
    { rule: weightsTotal, field: "weight" },
    { rule: scoresTotal, field: "score" },
  ] as const;

  it.each(rules)("$rule.id is exact to the last decimal", ({ rule, field }) => {
    fc.assert(
      fc.property(pointed, (points) => {
        holds((total) => accuses(rule, table(field, points, told(total))), sumOf(points), sumOf(points));
      }),
      RUNS,
    );
  });

  it.each(rules)("$rule.id takes a total with fewer decimals for the sum rounded", ({ rule, field }) => {
    fc.assert(
      fc.property(pointed, (points) => {
        const rounded = (sumOf(points) + 5n) / 10n;
        holds((total) => accuses(rule, table(field, points, print(total, 1))), rounded, rounded, 1);
      }),
      RUNS,
    );
  });

  it("score/weights-level1 is exact to the last decimal", () => {
    fc.assert(
      fc.property(pointed, (points) => {
        const accuse = (bracket: bigint) => {
          const level1Weight = leaf(`${told(bracket)}分`);
          const indicators = points.map((one) => indicator({ weight: told(one), level1Weight }));
          return accuses(weightsLevel1, facts({ evaluations: [evaluation({ indicators })] }));
        };
        holds(accuse, sumOf(points), sumOf(points));
      }),
      RUNS,
    );
  });
});

/** The least and the greatest printed figure that some exact figure from `low` to `high` rounds to or is cut off to. */
function derived(low: Ratio, high: Ratio): [bigint, bigint] {
  return [low.over / low.under, (2n * high.over + high.under) / (2n * high.under)];
}

/** `over` ÷ `under`, counted in units of the printed figure; both above 0. */
interface Ratio {
  readonly over: bigint;
  readonly under: bigint;
}

/** In hundredths of a percent. */
const PERCENT = 10_000n;

const pair = fc
  .tuple(amount, amount)
  .map(([a, b]): [bigint, bigint] => (a < b ? [a, b] : [b, a]))
  .filter(([part, whole]) => part * 20n > whole && whole > part);

describe("figures worked out of amounts", () => {
  /** Every ratio that two amounts, each half a unit either way, can have. */
  const quotient = ([part, whole]: readonly [bigint, bigint], scale: bigint): [Ratio, Ratio] => [
    { over: (2n * part - 1n) * scale, under: 2n * whole + 1n },
    { over: (2n * part + 1n) * scale, under: 2n * whole - 1n },
  ];

  it("funds/execution-rate accepts a rate that is rounded or cut off, and no unit more", () => {
    fc.assert(
      fc.property(pair, ([executed, adjusted]) => {
        const accuse = (rate: bigint) => {
          const total = fund("total", { executed: told(executed), adjusted: told(adjusted), rate: `${told(rate)}%` });
          return accuses(executionRate, facts({ evaluations: [evaluation({ funds: [total] })] }));
        };
        holds(accuse, ...derived(...quotient([executed, adjusted], PERCENT)));
      }),
      RUNS,
    );
  });

  it("funds/execution-score accepts a score that is rounded or cut off, and no unit more", () => {
    fc.assert(
      fc.property(pair, fc.constantFrom(5n, 10n, 20n), ([executed, adjusted], weight) => {
        const [low, high] = quotient([executed, adjusted], weight * 100n);
        const [, greatest] = derived(low, high);
        // Only the rate as it is may be cut off; any that it stands for may be rounded.
        const cutOff = (executed * weight * 100n) / adjusted;
        const rounded = (2n * low.over + low.under) / (2n * low.under);
        const least = cutOff < rounded ? cutOff : rounded;
        // Whole points are a rule of their own, and no score passes the weight.
        fc.pre([least - 1n, greatest + 1n].every((units) => units % 100n !== 0n) && greatest < weight * 100n);
        const accuse = (score: bigint) => {
          const amounts = { executed: told(executed), adjusted: told(adjusted) };
          const total = fund("total", { ...amounts, weight: String(weight), score: told(score) });
          return accuses(executionScore, facts({ evaluations: [evaluation({ funds: [total] })] }));
        };
        holds(accuse, least, greatest);
      }),
      RUNS,
    );
  });

  it("budget/share accepts a share that is rounded or cut off, and no unit more", () => {
    fc.assert(
      fc.property(pair, ([part, whole]) => {
        const accuse = (percent: bigint) =>
          accuses(share, facts({}, [shareOf(`${told(part)} 万元`, `${told(whole)} 万元`, `${told(percent)} %`)]));
        holds(accuse, ...derived(...quotient([part, whole], PERCENT)));
      }),
      RUNS,
    );
  });

  it("budget/growth accepts a percentage that is rounded or cut off, and no unit more", () => {
    fc.assert(
      fc.property(pair, fc.constantFrom("up", "down"), ([change, before], direction) => {
        const now = direction === "up" ? before + change : before - change;
        fc.pre(now > 100n);
        // Last year's is this year's less the change, or with it: half a unit of both.
        const low = { over: (2n * change - 1n) * PERCENT, under: 2n * before + (direction === "up" ? 2n : 0n) };
        const high = { over: (2n * change + 1n) * PERCENT, under: 2n * before - (direction === "up" ? 2n : 0n) };
        const accuse = (percent: bigint) => {
          const [current, delta] = [`${told(now)} 万元`, `${told(change)} 万元`];
          return accuses(growth, facts({}, [growthOf(current, delta, `${told(percent)} %`, direction)]));
        };
        holds(accuse, ...derived(low, high));
      }),
      RUNS,
    );
  });

  it("budget/growth accepts the same of a printed last year's amount", () => {
    fc.assert(
      fc.property(pair, fc.constantFrom("up", "down"), ([less, more], direction) => {
        fc.pre(more - less > 1n);
        const [now, before] = direction === "up" ? [more, less] : [less, more];
        const far = (more - less) * 2n;
        const [wide, narrow] = [2n * before + 1n, 2n * before - 1n];
        // A rise is N ÷ B − 1, a fall 1 − N ÷ B: as far apart as can be where both round away from each other.
        const low = { over: (far - 2n) * PERCENT, under: direction === "up" ? wide : narrow };
        const high = { over: (far + 2n) * PERCENT, under: direction === "up" ? narrow : wide };
        const accuse = (percent: bigint) => {
          const [current, previous] = [`${told(now)} 万元`, `${told(before)} 万元`];
          return accuses(growth, facts({}, [growthOf(current, null, `${told(percent)} %`, direction, previous)]));
        };
        holds(accuse, ...derived(low, high));
      }),
      RUNS,
    );
  });

  it("budget/unit-price accepts an amount that is rounded or cut off, and no unit more", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 50n, max: 5_000n }), fc.bigInt({ min: 10n, max: 3_000n }), (price, count) => {
        // In hundredths of 万元, which are 100 元.
        const exact = { over: price * count, under: 100n };
        const accuse = (paidOut: bigint) =>
          accuses(unitPrice, facts({}, [paid(`${price} 元/人`, "人", `${count} 人`, `${told(paidOut)} 万元`)]));
        holds(accuse, ...derived(exact, exact));
      }),
      RUNS,
    );
  });
});
