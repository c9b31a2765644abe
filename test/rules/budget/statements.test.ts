import { describe, expect, it } from "vitest";
import type { Statement } from "../../../src/model/index.js";
import { breakdown } from "../../../src/rules/budget/breakdown.js";
import { growth } from "../../../src/rules/budget/growth.js";
import { headcount } from "../../../src/rules/budget/headcount.js";
import { share } from "../../../src/rules/budget/share.js";
import { unitPrice } from "../../../src/rules/budget/unit-price.js";
import type { Rule } from "../../../src/rules/rule.js";
import { facts, failures, outcomes, project } from "../../support/report-builder.js";
import { figure, growthOf, heads, paid, shareOf, uses } from "../../support/statement-builder.js";

const kind = (rule: Rule, statement: Statement) =>
  outcomes(rule, facts({}, [statement])).map((outcome) => outcome.kind)[0];
const formula = (rule: Rule, statement: Statement) => failures(rule, facts({}, [statement]))[0]?.formula;

describe("budget/growth", () => {
  it("works out the percentage from this year's amount and its change", () => {
    expect(formula(growth, growthOf("1165.03 万元", "61.75 万元", "11.20 %"))).toBe(
      "61.75 ÷ (1165.03 − 61.75) = 5.60% ≠ 11.20%",
    );
    expect(kind(growth, growthOf("1165.03 万元", "61.75 万元", "5.60 %"))).toBe("passed");
  });

  it("adds a fall back on", () => {
    expect(kind(growth, growthOf("4383.3 万元", "284.91 万元", "6.10 %", "down"))).toBe("passed");
    expect(kind(growth, growthOf("4383.3 万元", "284.91 万元", "6.50 %", "down"))).toBe("failed");
  });

  it("accepts a percentage that was rounded and one that was cut off, and nothing beyond", () => {
    // 80.00 ÷ 1200.00 = 6.666…%
    for (const told of ["6.67 %", "6.66 %", "7 %", "6 %", "6.7 %"]) {
      expect(kind(growth, growthOf("1280.00 万元", "80.00 万元", told))).toBe("passed");
    }
    for (const told of ["6.68 %", "6.65 %", "8 %", "5 %"]) {
      expect(kind(growth, growthOf("1280.00 万元", "80.00 万元", told))).toBe("failed");
    }
  });

  it("takes counts for exact", () => {
    expect(kind(growth, growthOf("80 件", "20 件", "20 %", "down"))).toBe("passed");
    expect(kind(growth, growthOf("80 件", "20 件", "20.3 %", "down"))).toBe("failed");
  });

  it("uses a printed last year's amount, alone or beside the change", () => {
    expect(kind(growth, growthOf("880 万元", null, "10 %", "up", "800 万元"))).toBe("passed");
    expect(formula(growth, growthOf("880 万元", null, "15 %", "up", "800 万元"))).toBe(
      "(880 − 800) ÷ 800 = 10.00% ≠ 15%",
    );
    expect(kind(growth, growthOf("880 万元", "80 万元", "10 %", "up", "800 万元"))).toBe("passed");
  });

  it("takes last year's amount as printed or as the change gives it", () => {
    const told = (percent: string) => growthOf("880 万元", "80 万元", percent, "up", "700 万元");
    expect(kind(growth, told("10 %"))).toBe("passed");
    expect(kind(growth, told("11.43 %"))).toBe("passed");
    const [failure] = failures(growth, facts({}, [told("14 %")]));
    expect(failure?.formula).toBe("80 ÷ 700 = 11.43% ≠ 14%");
    expect(failure?.accepted).toBe("9%–12%");
    expect(failure?.evidence.map(({ role }) => role)).toEqual([
      "percentage told",
      "change on last year",
      "this year's amount",
      "last year's amount",
    ]);
    expect(kind(growth, growthOf("880 万元", "80 万元", "15 %", "up", "0 万元"))).toBe("not-run");
    expect(kind(growth, growthOf("80 万元", null, "15 %", "down", "0 万元"))).toBe("not-run");
  });

  it("says whether it rose or fell, and by how much", () => {
    const [rise] = failures(growth, facts({}, [growthOf("880 万元", "80 万元", "15 %")]));
    expect(rise?.message).toEqual({
      zh: "正文写增长 15%，而按本年 880 万元、增减额 80 万元计算应为 10.00%。",
      en: "The narrative tells of a growth of 15%, but its amounts (880 万元, a change of 80 万元) give 10.00%.",
    });
    const [fall] = failures(growth, facts({}, [growthOf("720 万元", null, "15 %", "down", "800 万元")]));
    expect(fall?.message).toEqual({
      zh: "正文写下降 15%，而按本年 720 万元与上年数计算应为 10.00%。",
      en: "The narrative tells of a fall of 15%, but its amounts (720 万元) give 10.00%.",
    });
  });

  it("is not run with approximate figures, with too few, and when last year may have been zero", () => {
    expect(kind(growth, growthOf("880 万元", "约 80 万元", "15 %"))).toBe("not-run");
    expect(kind(growth, growthOf("880 万元", null, "15 %"))).toBe("not-run");
    expect(kind(growth, growthOf("880 万元", "80 万元", "约 15 %"))).toBe("not-run");
    expect(kind(growth, growthOf("80 万元", "80 万元", "15 %"))).toBe("not-run");
  });
});

describe("budget/share", () => {
  it("accuses a share that the amounts do not give", () => {
    expect(formula(share, shareOf("945.9198 万元", "1971.6996 万元", "44.57 %"))).toBe(
      "945.9198 ÷ 1971.6996 = 47.97% ≠ 44.57%",
    );
  });

  it("accepts rounding and cutting off, in mixed units too", () => {
    expect(kind(share, shareOf("1265.76 万元", "1615.95 万元", "78.33 %"))).toBe("passed");
    expect(kind(share, shareOf("1265.76 万元", "1615.95 万元", "78.32 %"))).toBe("passed");
    expect(kind(share, shareOf("1265.76 万元", "1615.95 万元", "78.31 %"))).toBe("failed");
    expect(kind(share, shareOf("12657600 元", "1615.95 万元", "78.33 %"))).toBe("passed");
  });

  it("is not run with an approximate figure or a whole of nothing", () => {
    expect(kind(share, shareOf("50 万元", "100 万元", "约 60 %"))).toBe("not-run");
    expect(kind(share, shareOf("50 万元", "约 100 万元", "60 %"))).toBe("not-run");
    expect(kind(share, shareOf("50 万元", "0 万元", "60 %"))).toBe("not-run");
  });

  it("takes counts for exact, and counts told in 万 for rounded", () => {
    expect(kind(share, shareOf("3 人", "4 人", "75 %"))).toBe("passed");
    expect(kind(share, shareOf("3 人", "4 人", "70 %"))).toBe("failed");
    const tenThousands = (percent: string) => ({
      ...shareOf("3 人", "4 人", percent),
      part: figure("1.2 万 人", "12000"),
      whole: figure("3 万 人", "30000"),
    });
    expect(kind(share, tenThousands("41 %"))).toBe("passed");
    expect(kind(share, tenThousands("52 %"))).toBe("failed");
  });

  it("says which amounts it compared, as finely as the share is told", () => {
    const [failure] = failures(share, facts({}, [shareOf("500000 元", "150 万元", "34.433 %")]));
    expect(failure?.message.zh).toBe("正文写 500000 元占 150 万元的 34.433%，计算应为 33.333%。");
  });
});

describe("budget/unit-price", () => {
  it("accuses an amount that price and count do not give", () => {
    const statement = paid("600 元/人", "人", "381 人次", "57.15 万元", { project: 1 });
    expect(formula(unitPrice, statement)).toBe("600 × 381 = 22.86 万元 ≠ 57.15 万元");
    expect(failures(unitPrice, facts({}, [statement]))[0]?.subject.project).toBe(1);
  });

  it("accepts the exact amount and its rounding", () => {
    expect(kind(unitPrice, paid("1000 元/人", "人", "910 人次", "91 万元"))).toBe("passed");
    expect(kind(unitPrice, paid("1235 元/人", "人", "333 人", "41.13 万元"))).toBe("passed");
    expect(kind(unitPrice, paid("1235 元/人", "人", "333 人", "41.14 万元"))).toBe("failed");
  });

  it("takes a range of prices as a range of amounts", () => {
    const range: [string, string] = ["1000 元/人", "2000 元/人"];
    expect(kind(unitPrice, paid(range, "人", "41 人次", "4.1 万元"))).toBe("passed");
    expect(kind(unitPrice, paid(range, "人", "41 人次", "8.2 万元"))).toBe("passed");
    expect(kind(unitPrice, paid(range, "人", "41 人次", "8.3 万元"))).toBe("failed");
    expect(formula(unitPrice, paid(range, "人", "41 人次", "4.0 万元"))).toBe(
      "1000–2000 × 41 = 4.1–8.2 万元 ≠ 4.0 万元",
    );
  });

  it("takes an average at its printed precision", () => {
    const average = { sentence: "人均补助 333 元，共 30 人 1 万元" };
    expect(kind(unitPrice, paid("333 元/人", "人", "30 人", "1 万元", average))).toBe("passed");
    expect(kind(unitPrice, paid("333 元/人", "人", "30 人", "10000 元", average))).toBe("passed");
    expect(kind(unitPrice, paid("333 元/人", "人", "30 人", "10000 元"))).toBe("failed");
    const each = { sentence: "补助人员均按 333 元发放，共 30 人 10000 元" };
    expect(kind(unitPrice, paid("333 元/人", "人", "30 人", "10000 元", each))).toBe("failed");
  });

  it("is not run where the price is for another thing than what is counted", () => {
    expect(kind(unitPrice, paid("3000 元/月", "月", "57 人", "31.116 万元"))).toBe("not-run");
    expect(kind(unitPrice, paid("3000 元/户", "户", "57 人", "31.116 万元"))).toBe("not-run");
    expect(kind(unitPrice, paid("600 元/人", "人", "约 381 人次", "57.15 万元"))).toBe("not-run");
    expect(kind(unitPrice, paid("约 600 元/人", "人", "381 人次", "57.15 万元"))).toBe("not-run");
    expect(kind(unitPrice, paid(["500 元/人", "约 600 元/人"], "人", "381 人次", "57.15 万元"))).toBe("not-run");
    expect(kind(unitPrice, paid("600 元/人", "人", "381 人次", "约 57.15 万元"))).toBe("not-run");
    expect(kind(unitPrice, paid("600 元/人", "人", "381", "57.15 万元"))).toBe("not-run");
    expect(kind(unitPrice, paid("600 元/幅", "幅", "381 人", "57.15 万元"))).toBe("not-run");
    expect(kind(unitPrice, paid("600 元/人", "人", "381 幅", "57.15 万元"))).toBe("not-run");
  });

  it("multiplies what is counted in the price's own unit, known or not", () => {
    expect(kind(unitPrice, paid("600 元/幅", "幅", "10 幅", "6000 元"))).toBe("passed");
    expect(kind(unitPrice, paid("600 元/幅", "幅", "10 幅", "7000 元"))).toBe("failed");
    expect(kind(unitPrice, paid("600 元/人", "每人", "10 人", "7000 元"))).toBe("failed");
    expect(kind(unitPrice, paid("0.06 万元/人", "人", "381 人次", "22.86 万元"))).toBe("passed");
    expect(kind(unitPrice, paid("0.06 万元/人", "人", "381 人次", "22.96 万元"))).toBe("failed");
    expect(kind(unitPrice, paid("100 元/平方米", "平方米", "50 ㎡", "6000 元"))).toBe("failed");
  });
});

describe("budget/breakdown", () => {
  it("tells of uses that exceed what they are paid from, and of the sub-project", () => {
    const told = project("帮扶", { executed: "200" }, [["困难职工帮扶", "200"]]);
    const statement = uses("200 万元", ["139.69 万元", "68 万元"], { project: 0, item: 0 });
    const [failure] = failures(breakdown, facts({ projects: [told] }, [statement]));
    expect(failure?.formula).toBe("139.69 + 68 = 207.69 > 200");
    expect(failure?.subject).toMatchObject({ project: 0, item: "困难职工帮扶" });
  });

  it("passes uses that stay below, that reach it, and that exceed it by rounding only", () => {
    expect(kind(breakdown, uses("200 万元", ["139.69 万元", "58 万元"]))).toBe("passed");
    expect(kind(breakdown, uses("200.00 万元", ["139.69 万元", "60.32 万元"]))).toBe("passed");
    expect(kind(breakdown, uses("200.00 万元", ["139.69 万元", "60.33 万元"]))).toBe("failed");
  });

  it("leaves a project's sub-projects to the rule about them", () => {
    const told = project("帮扶", { executed: "200" }, [
      ["困难职工帮扶", "150"],
      ["节日慰问", "60"],
    ]);
    const items = uses("200 万元", ["150 万元", "60 万元"], { project: 0 });
    expect(outcomes(breakdown, facts({ projects: [told] }, [items]))).toEqual([]);
    const others = uses("200 万元", ["150 万元", "70 万元"], { project: 0 });
    expect(outcomes(breakdown, facts({ projects: [told] }, [others]))).toHaveLength(1);
  });

  it("is not run with an approximate amount", () => {
    expect(kind(breakdown, uses("200 万元", ["约 139.69 万元", "68 万元"]))).toBe("not-run");
    expect(kind(breakdown, uses("200 万元", []))).toBe("not-run");
    expect(kind(breakdown, uses("200 万元", ["300 人"]))).toBe("not-run");
  });
});

describe("budget/headcount", () => {
  it("tells of counts that are one off", () => {
    const statement = heads(figure("651 人次"), [figure("178 人次"), figure("98 人次"), figure("376 人次")], {
      project: 0,
    });
    expect(formula(headcount, statement)).toBe("178 + 98 + 376 = 652 ≠ 651");
  });

  it("passes exact sums and sums that rounding to 万 explains", () => {
    expect(kind(headcount, heads(figure("444 人次"), [figure("204 人次"), figure("240 人次")]))).toBe("passed");
    const rounded = heads(figure("2.8 万 人次", "28000"), [figure("13049 人次"), figure("15000 人次")]);
    expect(kind(headcount, rounded)).toBe("passed");
    const beyond = heads(figure("2.8 万 人次", "28000"), [figure("13551 人次"), figure("15000 人次")]);
    expect(kind(headcount, beyond)).toBe("failed");
  });

  it("takes people counted as 人 and as 名 for the same", () => {
    expect(kind(headcount, heads(figure("44 名"), [figure("20 人"), figure("24 位")]))).toBe("passed");
    expect(kind(headcount, heads(figure("44 名"), [figure("20 人"), figure("25 人")]))).toBe("failed");
    expect(kind(headcount, heads(figure("44 人次"), [figure("20 人"), figure("25 人")]))).toBe("not-run");
  });

  it("is not run where the units differ or a count is approximate", () => {
    expect(kind(headcount, heads(figure("444 人次"), [figure("204 人"), figure("24 人")]))).toBe("not-run");
    expect(kind(headcount, heads(figure("约 444 人次"), [figure("204 人次"), figure("24 人次")]))).toBe("not-run");
    expect(kind(headcount, heads(figure("444 人次"), []))).toBe("not-run");
  });
});
