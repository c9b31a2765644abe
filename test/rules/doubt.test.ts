import { expect, test } from "vitest";
import type { Leaf } from "../../src/model/index.js";
import { restsOnDoubt } from "../../src/rules/doubt.js";
import { type Failed, failed, type Rule } from "../../src/rules/rule.js";
import { facts, leaf } from "../support/report-builder.js";

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
