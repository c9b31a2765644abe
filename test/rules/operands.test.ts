import { describe, expect, it } from "vitest";
import {
  amount,
  atFinest,
  evaluationsOf,
  hasPercentSign,
  inOneUnit,
  isBlank,
  isMissing,
  shown,
  shownRate,
  sourceFunds,
  told,
  totalFund,
  withUnit,
  witness,
} from "../../src/rules/operands.js";
import { evaluation, fund, leaf } from "../support/report-builder.js";

const money = (text: string, unit: string | null = "万元") => leaf(text, { unit });

describe("a cell that means a figure", () => {
  it("is told with its figure, as finely as it is printed", () => {
    expect(told(leaf("12.50"))?.figure).toMatchObject({ decimals: 2 });
    expect(told(leaf("12.50"))?.leaf.text).toBe("12.50");
  });

  it("is none where it is missing, blank or words", () => {
    for (const none of [null, undefined, leaf(""), leaf("—"), leaf("十分"), leaf("x", { value: "x" })])
      expect(told(none)).toBeNull();
  });

  it("is evidence where the form has it", () => {
    expect(witness("score", leaf("9")).map(({ role, leaf: { text } }) => [role, text])).toEqual([["score", "9"]]);
    expect(witness("score", null)).toEqual([]);
    expect(witness("score", undefined)).toEqual([]);
  });
});

describe("amounts", () => {
  const read = (cell: ReturnType<typeof leaf> | null, unit?: string) => {
    const given = amount(cell, unit);
    return given && `${given.value.toString()} to ${given.decimals}`;
  };

  it("are told in a unit, their precision with them", () => {
    expect(read(money("12.50"))).toBe("12.5 to 2");
    expect(read(money("125000", "元"))).toBe("12.5 to 4");
    expect(read(money("12.5"), "元")).toBe("125000 to -3");
  });

  it("are none without a figure or a known unit", () => {
    expect(read(null)).toBeNull();
    expect(read(money("—"))).toBeNull();
    expect(read(money("12.5", null))).toBeNull();
    expect(read(money("12.5", "人"))).toBeNull();
  });

  it("of one identity have one unit, the first one's or none", () => {
    const together = (...leaves: ReturnType<typeof leaf>[]) => {
      const found = inOneUnit(leaves);
      return found && [found.unit, ...found.figures.map(({ value }) => value.toString())];
    };
    expect(together(money("12.5"), money("5000", "元"))).toEqual(["万元", "12.5", "0.5"]);
    expect(together(money("12.5", null), money("5", null))).toEqual([null, "12.5", "5"]);
    expect(together(money("12.5", null), money("5"))).toBeNull();
    expect(together(money("12.5"), money("5", null))).toBeNull();
    expect(together(money("12.5"), money("—"))).toBeNull();
    expect(together()).toEqual([null]);
  });

  it("share the finest precision", () => {
    const figures = ["150", "549.69"].flatMap((text) => told(leaf(text))?.figure ?? []);
    expect(atFinest(figures).map(({ decimals }) => decimals)).toEqual([2, 2]);
  });
});

describe("a cell that tells nothing", () => {
  it.each(["", "—", "/", "无", "人次"])("is blank with %j", (text) => {
    expect([isBlank(leaf(text)), isMissing(leaf(text))]).toEqual([true, true]);
  });

  it("is missing, and not blank, where the form does not have it", () => {
    expect([isBlank(null), isMissing(null)]).toEqual([false, true]);
    expect([isBlank(leaf("0")), isMissing(leaf("0"))]).toEqual([false, false]);
  });
});

describe("the funds block", () => {
  const funds = [fund("other"), fund("total"), fund("current-year")];

  it("has its total row, and its only row for it where there is one alone", () => {
    expect(totalFund({ funds })?.source).toBe("total");
    expect(totalFund({ funds: [fund("other")] })?.source).toBe("other");
    expect(totalFund({ funds: [fund("other"), fund("current-year")] })).toBeNull();
    expect(totalFund({ funds: [] })).toBeNull();
  });

  it("has its sources without the total", () => {
    const sources = (rows: typeof funds) => sourceFunds(evaluation({ funds: rows })).map(({ source }) => source);
    expect(sources(funds)).toEqual(["other", "current-year"]);
    expect(sources([fund("other")])).toEqual([]);
    expect(sources([fund("total"), fund("total")])).toEqual([]);
  });
});

describe("figures in a formula", () => {
  it("are shown without separators, words as they are printed", () => {
    expect(shown(leaf("1,203.50"))).toBe("1203.50");
    expect(shown(leaf(" 十 分 ", { value: null }))).toBe("十 分");
  });

  it("have their percent sign where it is printed", () => {
    expect(shownRate(leaf("97.6％"))).toBe("97.6%");
    expect(shownRate(leaf("97.6", { unit: "%" }))).toBe("97.6%");
    expect(shownRate(leaf("97.6"))).toBe("97.6");
    expect(shownRate(leaf("全部%", { value: null }))).toBe("全部%");
    expect([leaf("97.6％"), leaf("97.6", { unit: "%" }), leaf("97.6")].map(hasPercentSign)).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("have their unit behind them", () => {
    expect([withUnit("5", null), withUnit("5", "%"), withUnit("5", "万元")]).toEqual(["5", "5%", "5 万元"]);
  });

  it("know the table that they are of by its place", () => {
    const [first, second] = [evaluation(), evaluation()];
    expect(evaluationsOf({ evaluations: [first, second] })).toEqual([
      [0, first],
      [1, second],
    ]);
  });
});
