import { expect, test } from "vitest";
import type { Doubt, Leaf } from "../../src/model/index.js";
import { isUncertain, restsOnDoubt } from "../../src/rules/doubt.js";
import { type Failed, failed, type Rule } from "../../src/rules/rule.js";
import { evaluation, facts, fund, indicator, leaf } from "../support/report-builder.js";

const page = { title: "", compares: "", why: "", fires: "", passes: "", mend: "", norm: "" };
const rule: Rule = { id: "score/a", severity: "error", page: { zh: page, en: page }, check: () => [] };

function accusation(evidence: readonly Leaf[]): Failed {
  return failed({
    message: { zh: "有误", en: "wrong" },
    expected: null,
    actual: null,
    formula: null,
    accepted: null,
    subject: {},
    evidence: evidence.map((each) => ({ role: "score" as const, leaf: each })),
  }) as Failed;
}

const onPage = (page: number): Leaf => ({ text: "10", value: "10", unit: null, page, bbox: [0, 0, 9, 9] });

test("an accusation rests on doubt where a character of its evidence cannot be told", () => {
  expect(restsOnDoubt(rule, accusation([leaf("10"), leaf("9.\uFFFD")]), facts())).toBe(true);
  expect(restsOnDoubt(rule, accusation([leaf("10"), leaf("9.5")]), facts())).toBe(false);
});

test("an accusation rests on doubt where its evidence stands on a page that a program recognised", () => {
  const given = { ...facts(), doubtfulPages: new Set([2]) };
  expect(restsOnDoubt(rule, accusation([onPage(1), onPage(2)]), given)).toBe(true);
  expect(restsOnDoubt(rule, accusation([onPage(1)]), given)).toBe(false);
});

test("an accusation rests on doubt where another program read its evidence differently", () => {
  const [one, other] = [leaf("10"), leaf("9.5")];
  expect(isUncertain(one, { doubtfulLeaves: new Set([one]) })).toBe(true);
  expect(isUncertain(other, { doubtfulLeaves: new Set([one]) })).toBe(false);
  expect(isUncertain(one, {})).toBe(false);
  expect(isUncertain(onPage(2), {})).toBe(false);
});

const row = indicator({ level3: "培训人次", target: "≥300人", actual: "310人", weight: "10", score: "10" });
const table = evaluation({
  funds: [fund("total", { adjusted: "100" })],
  indicators: [row],
  total: { weight: leaf("100"), score: leaf("98") },
});
const doubted = (doubt: Doubt, at = 0) =>
  facts({ evaluations: [evaluation(), table] }, [], { doubtful: new Map([[at, doubt]]) });
const about = (subject: Failed["subject"], evidence: readonly Leaf[] = []) => ({ ...accusation(evidence), subject });

test("nothing is proved by a table that may be misread as a whole", () => {
  expect(restsOnDoubt(rule, about({ evaluation: 1, row: null }), doubted("table", 1))).toBe(true);
  expect(restsOnDoubt(rule, about({ evaluation: 0 }), doubted("table", 1))).toBe(false);
  expect(restsOnDoubt(rule, about({ evaluation: null }), doubted("table", 1))).toBe(false);
});

test("what a table in doubt says is no evidence of anything else", () => {
  const cells = [row.weight, table.total.score, table.funds[0]?.adjusted, row.actual, table.name];
  for (const cell of cells) {
    if (cell == null) throw new Error("a cell");
    expect(restsOnDoubt(rule, about({ evaluation: 0 }, [leaf("5"), cell]), doubted("table", 1)), cell.text).toBe(true);
  }
  expect(restsOnDoubt(rule, about({ evaluation: 0 }, [leaf("98")]), doubted("table", 1))).toBe(false);
});

test("a table whose rows are in doubt proves its sums, and nothing of a row or by its values", () => {
  const given = doubted("rows", 1);
  expect(restsOnDoubt(rule, about({ evaluation: 1, field: "score" }), given)).toBe(false);
  expect(restsOnDoubt(rule, about({ evaluation: 1, row: "年度资金总额" }), given)).toBe(false);
  expect(restsOnDoubt(rule, about({ evaluation: 1, row: "培训人次" }), given)).toBe(true);
  expect(restsOnDoubt(rule, about({ evaluation: 0, row: "培训人次" }), given)).toBe(false);
  for (const [cell, expected] of [
    [row.target, true],
    [row.actual, true],
    [row.weight, false],
    [table.total.score, false],
  ] as const) {
    if (cell === null) throw new Error("a cell");
    expect(restsOnDoubt(rule, about({ evaluation: 0 }, [cell]), given), cell.text).toBe(expected);
  }
});

test("a rule that goes by which rows stand together proves nothing of rows in doubt", () => {
  const sums = { ...rule, restsOnRows: true };
  expect(restsOnDoubt(sums, about({ evaluation: 1 }), doubted("rows", 1))).toBe(true);
  expect(restsOnDoubt(sums, about({ evaluation: 0 }), doubted("rows", 1))).toBe(false);
  expect(restsOnDoubt({ ...rule, restsOnRows: false }, about({ evaluation: 1 }), doubted("rows", 1))).toBe(false);
});

test("a doubt about a table that the report does not have is none", () => {
  expect(restsOnDoubt({ ...rule, restsOnRows: true }, about({ evaluation: 7 }), doubted("table", 7))).toBe(false);
});
