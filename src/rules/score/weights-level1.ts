import type { Evaluation, Leaf } from "../../model/index.js";
import {
  Decimal,
  formatDecimal,
  type Printed,
  pointsSumContradicts,
  printed,
  withoutBlanks,
} from "../../quantity/index.js";
import { norms } from "../norms.js";
import { evaluationsOf, points, shown } from "../operands.js";
import { failed, notRun, type Outcome, passed, type Rule } from "../rule.js";
import { acceptedSums, leftSide, rowPoints, sumOf, witnessesOf } from "./addends.js";
import { type Level1Group, level1Groups, nameOf } from "./level1.js";

function* checkTable(index: number, evaluation: Evaluation): Iterable<Outcome> {
  const groups = level1Groups(evaluation) ?? [];
  if (groups.every(({ bracket }) => bracket === null)) yield notRun;
  for (const group of groups) if (group.bracket !== null) yield checkGroup(index, group.bracket, group, groups);
}

function checkGroup(index: number, bracket: Leaf, group: Level1Group, all: readonly Level1Group[]): Outcome {
  const whole = bracketPoints(bracket);
  const { addends, complete } = rowPoints(group.rows, "weight");
  if (whole === null || addends.length === 0) return notRun;
  const parts = addends.map((addend) => addend.points);
  if (!pointsSumContradicts(parts, whole)) return passed;
  const namesakes = all.filter(({ name }) => nameOf(name) === nameOf(group.name));
  if (namesakes.length > 1) return checkTogether(namesakes, whole);
  if (!complete) return notRun;
  const sum = formatDecimal(sumOf(addends));
  const actual = formatDecimal(whole.value);
  const name = group.name.text;
  return failed({
    message: {
      zh: `“${name}”标明 ${actual} 分，其下各指标分值合计 ${sum} 分。`,
      en: `"${name}" is worth ${actual} by its bracket; the weights under it sum to ${sum}.`,
    },
    expected: sum,
    actual,
    formula: `${leftSide(addends.map(({ leaf }) => shown(leaf)).join(" + "), sum)} ≠ ${actual}`,
    accepted: acceptedSums([addends], whole),
    subject: { evaluation: index, row: name, field: "level1Weight" },
    evidence: [{ role: "bracket", leaf: bracket }, ...witnessesOf(addends)],
  });
}

/** Stretches of rows that share a name may be one indicator in pieces: agreeing together they hold, else it stays open. */
function checkTogether(namesakes: readonly Level1Group[], whole: Printed): Outcome {
  const { addends } = rowPoints(
    namesakes.flatMap(({ rows }) => rows),
    "weight",
  );
  const parts = addends.map((addend) => addend.points);
  return pointsSumContradicts(parts, whole) ? notRun : passed;
}

/** The bracket's figure; a bracket of two parts, "30分+10分", is worth their sum. Null for other words. */
function bracketPoints(bracket: Leaf): Printed | null {
  const single = points(bracket);
  if (single !== null) return single;
  const parts = withoutBlanks(bracket.text)
    .split(/[+、]/)
    .map((part) => printed(part.replace(/分$/, "")));
  if (parts.length < 2 || !parts.every((part) => part !== null)) return null;
  return {
    value: parts.reduce((sum, part) => sum.plus(part.value), new Decimal(0)),
    decimals: Math.max(...parts.map((part) => part.decimals)),
  };
}

export const weightsLevel1: Rule = {
  id: "score/weights-level1",
  severity: "error",
  restsOnRows: true,
  page: {
    zh: {
      title: "一级指标括号内分值与其下分值之和不符",
      compares:
        "一级指标名称后括号内的分值，与其下各三级指标分值之和比较，按印出的数相加。括号中没有分值，或其下有一行的分值读不出时，不作判断。",
      why: "括号内的分值是分配给该一级指标的权重，必须等于其下各指标分到的分值。",
      fires: "满意度指标（20分）：5 + 5 = 10 ≠ 20",
      passes: "满意度指标（10分）：5 + 5 = 10",
      mend: "改正括号内分值或其下各行分值，并核对总分。",
      norm: `${norms.form.zh}：一级指标的分值等于其下各指标分值之和。`,
    },
    en: {
      title: "A first-level bracket is not the sum of the weights under it",
      compares:
        "The points in the bracket behind a first-level indicator are compared with the sum of the weights of its rows, exactly as printed. Without a bracket, or with a row whose weight cannot be read, nothing is compared.",
      why: "The bracket is what the first-level indicator was given; its rows must share out just that.",
      fires: "满意度指标（20分）: 5 + 5 = 10 ≠ 20",
      passes: "满意度指标（10分）: 5 + 5 = 10",
      mend: "Correct the bracket or the weights under it, and check the total.",
      norm: `${norms.form.en}: a first-level weight is the sum of the weights under it.`,
    },
  },
  *check({ report }) {
    for (const [index, evaluation] of evaluationsOf(report)) yield* checkTable(index, evaluation);
  },
};
