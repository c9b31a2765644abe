import { describe, expect, it } from "vitest";
import type { Leaf, Subject } from "../../src/model/index.js";
import { findingSchema } from "../../src/model/index.js";
import { runRules } from "../../src/rules/engine.js";
import { type Failed, failed, notRun, type Outcome, passed, type Rule } from "../../src/rules/rule.js";
import { defaults } from "../../src/rules/settings.js";
import { evaluation, facts, indicator, leaf } from "../support/report-builder.js";

const emptyPage = { title: "", compares: "", why: "", fires: "", passes: "", mend: "", norm: "" };

function rule(id: string, outcomes: Outcome[], silences?: string[]): Rule {
  const base = { id, severity: "error", page: { zh: emptyPage, en: emptyPage }, check: () => outcomes } as const;
  return silences === undefined ? base : { ...base, silences };
}

function fault(name: string, leaves: Leaf[] = [], subject: Partial<Subject> = {}): Failed {
  return failed({
    message: { zh: `${name}有误`, en: `${name} is wrong` },
    expected: "1",
    actual: "2",
    formula: null,
    accepted: null,
    subject,
    evidence: leaves.map((each) => ({ role: "score" as const, leaf: each })),
  }) as Failed;
}

const onLine = (line: number): Leaf => leaf("2", { line });
const onPage = (page: number, x: number, y: number): Leaf => ({
  text: "2",
  value: "2",
  unit: null,
  page,
  bbox: [x, y, x + 10, y + 10],
});

const messages = (rules: Rule[]) => runRules(rules, facts(), "en").findings.map(({ message }) => message);

describe("the engine", () => {
  it("keeps a ledger of every rule, also of one that compared nothing", () => {
    const { checks } = runRules(
      [rule("funds/a", [passed, notRun, passed, fault("a")]), rule("score/b", [])],
      facts(),
      "zh",
    );
    expect(checks).toEqual([
      { rule: "funds/a", passed: 2, failed: 1, notRun: 1 },
      { rule: "score/b", passed: 0, failed: 0, notRun: 0 },
    ]);
  });

  it("gives findings as the contract has them, in the language asked for", () => {
    const rules = [rule("funds/a", [fault("a", [onLine(7)], { evaluation: 0, row: "合计" })])];
    const [finding] = runRules(rules, facts(), "zh").findings;
    expect(findingSchema.parse(finding)).toEqual({
      rule: "funds/a",
      severity: "error",
      message: "a有误",
      expected: "1",
      actual: "2",
      formula: null,
      accepted: null,
      subject: { evaluation: 0, row: "合计", field: null, project: null, item: null, otherFile: null },
      evidence: [{ role: "score", text: "2", line: 7 }],
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    expect(runRules(rules, facts(), "en").findings[0]?.message).toBe("a is wrong");
  });

  it("gives a finding the severity that is set, and neither runs nor counts a rule that is off", () => {
    const given = (severity: "info" | "off") => {
      const settings = { ...defaults, rules: { "funds/a": { severity } } };
      return runRules([rule("funds/a", [fault("a")]), rule("funds/b", [passed])], facts({}, [], { settings }), "zh");
    };
    expect(given("info").findings).toMatchObject([{ rule: "funds/a", severity: "info" }]);
    expect(given("off").findings).toEqual([]);
    expect(given("off").checks.map((check) => check.rule)).toEqual(["funds/b"]);
  });

  it("orders findings by where they stand: page, then height, then left to right", () => {
    const rules = [
      rule("funds/a", [fault("late", [onPage(2, 0, 0)]), fault("right", [onPage(1, 90, 50)])]),
      rule("funds/b", [fault("low", [onPage(1, 0, 99)]), fault("left", [onPage(1, 10, 50)])]),
    ];
    expect(messages(rules)).toEqual(["left is wrong", "right is wrong", "low is wrong", "late is wrong"]);
  });

  it("orders findings in text by their line, lets the catalogue decide ties, and puts those without a place last", () => {
    const rules = [
      rule("funds/a", [fault("nowhere"), fault("second", [onLine(9)])]),
      rule("funds/b", [fault("third", [onLine(9)]), fault("first", [onLine(3), onLine(99)])]),
    ];
    expect(messages(rules)).toEqual(["first is wrong", "second is wrong", "third is wrong", "nowhere is wrong"]);
  });

  describe("one fault, one finding", () => {
    const row = { evaluation: 0, row: "培训人次", field: "score" };
    const speaks = (subject: Partial<Subject>) => rule("indicator/a", [fault("a", [], subject)], ["indicator/b"]);
    const givesWay = rule("indicator/b", [fault("b", [], { ...row, field: "deviation" })]);

    it("silences the more general rule on the same row, whichever is run first", () => {
      expect(messages([speaks(row), givesWay])).toEqual(["a is wrong"]);
      expect(messages([givesWay, speaks(row)])).toEqual(["a is wrong"]);
    });

    it("counts what was silenced in the ledger all the same", () => {
      expect(runRules([speaks(row), givesWay], facts(), "zh").checks[1]).toMatchObject({ failed: 1 });
    });

    it.each<[string, Partial<Subject>]>([
      ["another row", { ...row, row: "宣传次数" }],
      ["another table", { ...row, evaluation: 1 }],
      ["a project of the narrative", { ...row, project: 0 }],
      ["one item of it", { ...row, item: "设备购置" }],
    ])("silences nothing about %s", (_, subject) => {
      expect(messages([speaks(subject), givesWay])).toHaveLength(2);
    });

    it("does not silence a rule that passes on the same row", () => {
      const rules = [rule("indicator/a", [passed], ["indicator/b"]), givesWay];
      expect(messages(rules)).toEqual(["b is wrong"]);
    });
  });

  describe("a table whose rows are in doubt", () => {
    const target = leaf("100人");
    const evaluations = [evaluation({ indicators: [indicator({ level3: "培训人次", target })] })];
    const given = facts({ evaluations }, [], { doubtful: new Map([[0, "rows"]]) });
    const told = (subject: Partial<Subject>, evidence: Leaf[] = []) => [
      rule("indicator/a", [fault("a", evidence, subject)]),
    ];

    it("is not accused of what one row says: the comparison counts as not run", () => {
      const { findings, checks } = runRules(told({ evaluation: 0, row: "培训人次" }), given, "zh");
      expect(findings).toEqual([]);
      expect(checks[0]).toMatchObject({ failed: 0, notRun: 1 });
    });

    it("lends no target or actual value to an accusation of something else", () => {
      expect(runRules(told({ evaluation: null }, [target]), given, "zh").findings).toEqual([]);
    });

    it("is accused of its sums, which do not rest on which cells share a row", () => {
      expect(runRules(told({ evaluation: 0, row: null }), given, "zh").findings).toHaveLength(1);
    });

    it("is not accused at all where anything in it may be misread, nor quoted", () => {
      const whole = facts({ evaluations }, [], { doubtful: new Map([[0, "table"]]) });
      expect(runRules(told({ evaluation: 0, row: null }), whole, "zh").findings).toEqual([]);
      expect(
        runRules(told({ evaluation: null }, [evaluations[0]?.indicators[0]?.level3 ?? leaf("")]), whole, "zh").findings,
      ).toEqual([]);
    });

    it("takes nothing from the other tables", () => {
      expect(runRules(told({ evaluation: 1, row: "培训人次" }), given, "zh").findings).toHaveLength(1);
    });
  });
});
