import type { Evaluation } from "../../model/index.js";
import { norms } from "../norms.js";
import { evaluationsOf, shown, told } from "../operands.js";
import { failed, notRun, type Outcome, passed, type Rule } from "../rule.js";
import { gatherPoints } from "./addends.js";

const FULL = "100";

function checkTable(index: number, evaluation: Evaluation): Outcome {
  const total = told(evaluation.total.weight);
  if (total === null || gatherPoints(evaluation, "weight") === null) return notRun;
  if (total.figure.value.equals(FULL)) return passed;
  const actual = shown(total.leaf);
  return failed({
    message: {
      zh: `总分栏的分值为 ${actual} 分，应为 ${FULL} 分。`,
      en: `The total row's weight is ${actual}; it should be ${FULL}.`,
    },
    expected: FULL,
    actual,
    formula: `${actual} ≠ ${FULL}`,
    accepted: FULL,
    subject: { evaluation: index, field: "weight" },
    evidence: [{ role: "total weight", leaf: total.leaf }],
  });
}

export const weightsHundred: Rule = {
  id: "score/weights-hundred",
  severity: "error",
  page: {
    zh: {
      title: "总分栏的分值不是 100",
      compares: "总分栏印出的分值与 100 比较。没有总分栏、分值空白，或表中各行都没有分值时，不作判断。",
      why: "等级按百分制划分，满分不是 100 分时，得分无法对应等级，也无法与其他项目相比。",
      fires: "总分 | 90 | 90",
      passes: "总分 | 100.00 | 98.5",
      mend: "重新分配分值，使包括预算执行率在内的满分为 100 分。",
      norm: `${norms.projects2020.zh}：总分 100 分。`,
    },
    en: {
      title: "The weight in the total row is not 100",
      compares:
        "The weight printed in the total row is compared with 100. Without a total row, with a blank weight there, or without weights in the rows, nothing is compared.",
      why: "Grades are set on a scale of 100: with another full mark, the score answers to no grade and compares with no other project.",
      fires: "总分 | 90 | 90",
      passes: "总分 | 100.00 | 98.5",
      mend: "Distribute the weights again so that they make 100 with the execution rate's.",
      norm: `${norms.projects2020.en}: 100 points in all.`,
    },
  },
  *check({ report }) {
    for (const [index, evaluation] of evaluationsOf(report)) yield checkTable(index, evaluation);
  },
};
