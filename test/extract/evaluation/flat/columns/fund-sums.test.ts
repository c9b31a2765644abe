import { describe, expect, it } from "vitest";
import {
  type FundWords,
  fundSums,
  isBorneOut,
  isMendedBySwap,
  isOdd,
  isOneSourceScattered,
} from "../../../../../src/extract/evaluation/flat/columns/blocks/fund-sums.js";

const BLOCK: FundWords = {
  label: ["年度资金总额", "其中：财政拨款", "其他资金"],
  adjusted: ["725.39", "720.39", "5.00"],
  executed: ["720.84", "715.84", "5.00"],
  weight: ["10"],
  rate: ["99.37%"],
  score: ["9.94"],
};

describe("figures of a block of funds", () => {
  it("bear each other out where sums, rate and score come out", () => {
    expect(fundSums(BLOCK)).toEqual({ held: 4, broken: 0 });
    expect(isBorneOut(BLOCK)).toBe(true);
  });

  it("say so too where amounts carry their unit or a column is blank", () => {
    const words = { ...BLOCK, adjusted: ["725.39万元", "720.39 万元", "5.00万元"], initial: ["—", "—", "—"] };
    expect(fundSums(words)).toEqual({ held: 4, broken: 0 });
  });

  it("prove nothing where there is one of them alone", () => {
    expect(isBorneOut({ adjusted: ["3", "3"] })).toBe(false);
  });

  it("are likelier misread than wrong where two of them only change places", () => {
    const mixed = { ...BLOCK, adjusted: ["720.84", "720.39", "5.00"], executed: ["725.39", "715.84", "5.00"] };
    expect(fundSums(mixed).broken).toBeGreaterThan(0);
    expect(isMendedBySwap(mixed)).toBe(true);
  });

  it("are likelier misread than wrong where one source's amounts, the totals, are given to several rows", () => {
    const totals = { initial: "1432.03", adjusted: "1221.35", executed: "1221.35" };
    const scattered: FundWords = {
      label: ["年度资金总额", "其中：当年财政拨款", "上年结转资金", "其他资金"],
      initial: [totals.initial, "1432.03", "1221.35", "1221.35"],
      adjusted: [totals.adjusted, "-", "-", "-"],
      executed: [totals.executed, "0", "", ""],
    };
    expect(isOneSourceScattered(scattered)).toBe(true);
    expect(isOneSourceScattered({ ...scattered, initial: [totals.initial, "1432.03", "1221.35", "1221.53"] })).toBe(
      false,
    );
    const whole = { ...scattered, initial: ["9", "9"], adjusted: ["8", "8"], executed: ["7", "7"] };
    expect(isOneSourceScattered(whole)).toBe(false);
  });

  it("are one source's in its own row where a rate alone is off, which the report itself may be", () => {
    const own = { ...BLOCK, adjusted: ["856.46", "856.46", "0"], executed: ["924.98", "924.98", "0"], rate: ["100%"] };
    expect(fundSums(own).broken).toBeGreaterThan(0);
    expect(isOneSourceScattered(own)).toBe(false);
  });

  it("are wrong in the report where no exchange mends them", () => {
    const wrong = { ...BLOCK, executed: ["720.84", "713.84", "5.00"] };
    expect(fundSums(wrong).broken).toBe(1);
    expect(isMendedBySwap(wrong)).toBe(false);
    expect(isMendedBySwap(BLOCK)).toBe(false);
  });

  it("prove nothing where a source has what the total lacks, however well sums come out", () => {
    expect(isOdd(BLOCK)).toBe(false);
    expect(isOdd({ ...BLOCK, rate: ["—", "99.37%"] })).toBe(true);
    expect(isOdd({ ...BLOCK, score: ["9.94", "100", ""] })).toBe(true);
    expect(isBorneOut({ ...BLOCK, rate: ["—", "99.37%"] })).toBe(false);
  });

  it("prove nothing where the rate comes out of the initial budget: the two budgets may be exchanged", () => {
    const exchanged = { ...BLOCK, initial: BLOCK.adjusted ?? [], adjusted: ["700.00", "695.00", "5.00"] };
    expect(fundSums({ ...BLOCK, initial: ["700.00", "695.00", "5.00"] }).broken).toBe(0);
    expect(fundSums(exchanged).broken).toBe(1);
    expect(isBorneOut(exchanged)).toBe(false);
  });

  it("prove nothing where pieces of torn figures stand as figures", () => {
    expect(isOdd({ ...BLOCK, initial: ["万元", "720.39", "5.00"] })).toBe(true);
    expect(isOdd({ ...BLOCK, initial: ["725.", "39", "5.00"] })).toBe(true);
  });

  it("do not accuse where some amounts are blank and nobody can tell which", () => {
    expect(isOdd({ ...BLOCK, executed: ["720.84", "5.00"] })).toBe(true);
    const rows = ["年度资金总额", "其中：财政拨款", "上年结转", "其他资金"];
    expect(isOdd({ ...BLOCK, label: rows, adjusted: ["725.39", "725.39", "5.00"], executed: ["720.84"] })).toBe(true);
    expect(isOdd({ ...BLOCK, executed: ["720.84"] })).toBe(false);
  });
});
