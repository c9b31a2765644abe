import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Extraction } from "../../src/extract/report.js";
import type { Evaluation } from "../../src/model/index.js";
import { Decimal } from "../../src/quantity/index.js";
import { accusedBy, coherent, more, reading, withReport, withRow, withTable, withTotalFund } from "./support.js";

const RUNS = { numRuns: 30 };

/** One identity of a table, broken. */
interface Break {
  readonly what: string;
  /** the table with its identity broken; null where it has none of the kind */
  readonly spoil: (table: Evaluation) => Evaluation | null;
  /** rules that have to fire, and rules that may as well because they speak of the same figure */
  readonly fires: readonly string[];
  readonly may?: readonly string[];
}

const value = (leaf: { value: string | null } | null): Decimal | null =>
  leaf?.value == null ? null : new Decimal(leaf.value);

/** Whether every row has both of its points and the table a total, so that sums can be compared. */
const isWhole = ({ indicators, total }: Evaluation): boolean =>
  value(total.score) !== null &&
  indicators.length > 0 &&
  indicators.every(({ weight, score }) => value(weight) !== null && value(score) !== null);

const totalFund = ({ funds }: Evaluation) => funds.find(({ source }) => source === "total") ?? null;

const breaks: readonly Break[] = [
  {
    what: "a total weight that is one more",
    spoil: (table) => {
      const sum = value(table.total.weight);
      if (sum === null || !isWhole(table)) return null;
      return { ...table, total: { ...table.total, weight: more(table.total.weight, 1) } };
    },
    fires: ["score/weights-hundred", "score/weights-total"],
  },
  {
    what: "a total score that is a tenth less",
    spoil: (table) => {
      const { score } = table.total;
      const sum = value(score);
      if (score === null || sum === null || !isWhole(table)) return null;
      return { ...table, total: { ...table.total, score: reading(score, sum.minus("0.1").toFixed()) } };
    },
    fires: ["score/scores-total"],
    may: ["score/grade"],
  },
  {
    what: "a score above its weight",
    spoil: (table) =>
      isWhole(table)
        ? withRow(table, 0, (row) => {
            const weight = value(row.weight) ?? new Decimal(0);
            return row.score === null ? row : { ...row, score: reading(row.score, weight.plus(1).toFixed()) };
          })
        : null,
    fires: ["indicator/score-exceeds-weight", "score/scores-total"],
    may: ["indicator/coefficient", "indicator/shortfall-full-marks"],
  },
  {
    what: "a score below nothing",
    spoil: (table) =>
      isWhole(table)
        ? withRow(table, 0, (row) => (row.score === null ? row : { ...row, score: reading(row.score, "-1") }))
        : null,
    fires: ["indicator/negative", "score/scores-total"],
    may: ["indicator/coefficient"],
  },
  {
    what: "a row without its score",
    spoil: (table) =>
      isWhole(table) && table.indicators.length > 1
        ? withRow(table, 0, (row) =>
            row.score === null ? row : { ...row, score: { ...row.score, text: "", value: null } },
          )
        : null,
    fires: ["indicator/blank-score"],
    may: ["score/scores-total", "indicator/coefficient"],
  },
  {
    what: "an actual value left out of a row that is scored",
    spoil: (table) => {
      const at = table.indicators.findIndex(({ score, actual }) => value(score)?.greaterThan(0) && actual?.text !== "");
      if (at < 0 || table.indicators.filter(({ actual }) => actual !== null && actual.text !== "").length < 3)
        return null;
      return withRow(table, at, (row) =>
        row.actual === null ? row : { ...row, actual: { ...row.actual, text: "", value: null } },
      );
    },
    fires: ["indicator/blank-actual-scored"],
  },
  {
    what: "an execution rate that is two points off",
    spoil: (table) => {
      const fund = totalFund(table);
      const rate = value(fund?.rate ?? null);
      const [executed, adjusted] = [value(fund?.executed ?? null), value(fund?.adjusted ?? null)];
      if (fund?.rate == null || rate === null || executed === null || adjusted === null) return null;
      // Amounts of two digits can stand for rates that are two points apart.
      if (adjusted.decimalPlaces() === 0 && adjusted.lessThan(200)) return null;
      // A rate as a share of one is moved by as many hundredths.
      const step = fund.rate.text.includes("%") || rate.greaterThan(5) ? "2" : "0.02";
      return withTotalFund(table, (one) =>
        one.rate === null ? one : { ...one, rate: reading(one.rate, rate.minus(step).toFixed()) },
      );
    },
    fires: ["funds/execution-rate"],
    may: ["funds/execution-score"],
  },
  {
    what: "a score of the execution that is a point less",
    spoil: (table) => {
      const fund = totalFund(table);
      const score = value(fund?.score ?? null);
      if (
        fund === null ||
        score === null ||
        score.lessThan(2) ||
        value(fund.weight) === null ||
        value(fund.rate) === null
      )
        return null;
      return withTotalFund(table, (one) =>
        one.score === null ? one : { ...one, score: reading(one.score, score.minus(1).toFixed()) },
      );
    },
    fires: ["funds/execution-score"],
    may: ["score/scores-total", "indicator/coefficient"],
  },
  {
    what: "a total that its sources do not come to",
    spoil: (table) => {
      const sources = table.funds.filter(({ source, adjusted }) => source !== "total" && value(adjusted) !== null);
      const fund = totalFund(table);
      if (fund === null || value(fund.adjusted) === null || sources.length === 0) return null;
      // Beyond what rounding can explain: half a unit for each addend and for the total.
      return withTotalFund(table, (one) => ({ ...one, adjusted: more(one.adjusted, sources.length + 3) }));
    },
    fires: ["funds/source-sum"],
    may: ["funds/execution-rate", "funds/execution-score", "consistency/budget-table", "consistency/project-table"],
  },
  {
    what: "a grade of another score",
    spoil: (table) => {
      const score = value(table.total.score);
      const names = ["优", "良", "中", "差"];
      const at = names.findIndex((name) => table.grade?.text.includes(name));
      if (score === null || table.grade === null || at < 0) return null;
      const other = names[(at + 2) % 4] ?? "";
      return { ...table, grade: { ...table.grade, text: table.grade.text.replace(names[at] ?? "", other) } };
    },
    fires: ["score/grade"],
  },
];

describe("a coherent report", () => {
  it("is accused of nothing", () => {
    fc.assert(
      fc.property(coherent, (extraction) => {
        expect(accusedBy(extraction)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

describe("one identity broken fires the rules that speak of it, and no other", () => {
  it.each(breaks)("$what", ({ spoil, fires, may = [] }) => {
    let broken = 0;
    fc.assert(
      fc.property(coherent, fc.nat(), (extraction, pick) => {
        const count = extraction.report.evaluations.length;
        fc.pre(count > 0);
        const index = pick % count;
        const table = extraction.report.evaluations[index];
        const spoiled = table === undefined ? null : spoil(table);
        fc.pre(spoiled !== null && table !== undefined);
        broken++;
        const accused = accusedBy(withTable(extraction, index, () => spoiled ?? (table as Evaluation)));
        expect(accused.filter((rule) => !may.includes(rule))).toEqual([...fires].sort());
      }),
      { ...RUNS, maxSkipsPerRun: 1000 },
    );
    expect(broken).toBeGreaterThan(0);
  });
});

type BudgetBreak = readonly [
  what: string,
  field: keyof Extraction["report"]["budget"],
  fires: string,
  may: readonly string[],
];

const budgetBreaks: readonly BudgetBreak[] = [
  [
    "an income that its parts do not come to",
    "income",
    "budget/income",
    ["budget/carryover", "consistency/budget-table"],
  ],
  [
    "an expenditure that its parts do not come to",
    "expenditure",
    "budget/expenditure",
    ["budget/carryover", "consistency/budget-table"],
  ],
];

describe("one figure of the narrative broken fires the rules that speak of it, and no other", () => {
  it.each(budgetBreaks)("%s", (_, field, fires, may) => {
    let broken = 0;
    fc.assert(
      fc.property(coherent, (extraction) => {
        const { budget } = extraction.report;
        const parts = field === "income" ? [budget.initial, budget.adjustment] : [budget.basic, budget.project];
        fc.pre(value(budget[field]) !== null && parts.every((part) => value(part) !== null));
        broken++;
        const spoiled = withReport(extraction, { budget: { ...budget, [field]: more(budget[field], 5) } });
        const accused = accusedBy(spoiled);
        expect(accused).toContain(fires);
        // Statements keep the figure as it was read: growths and shares do not hear of the change.
        expect(accused.filter((rule) => rule !== fires && !may.includes(rule))).toEqual([]);
      }),
      { ...RUNS, maxSkipsPerRun: 1000 },
    );
    expect(broken).toBeGreaterThan(0);
  });
});
