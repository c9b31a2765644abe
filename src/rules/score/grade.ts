import type { Evaluation, Leaf } from "../../model/index.js";
import { Decimal, formatDecimal } from "../../quantity/index.js";
import { norms } from "../norms.js";
import { evaluationsOf, shown, told } from "../operands.js";
import type { Profile } from "../profiles/index.js";
import { failed, notRun, type Outcome, passed, type Rule } from "../rule.js";
import { profileFor } from "../settings.js";
import { type Band, bandsFor, type GradeScale, readGradeScale, scaleOf } from "./grade-scale.js";
import { readGrade, stepOf } from "./grade-words.js";

function checkTable(index: number, evaluation: Evaluation, profile: Profile): Outcome {
  const { grade, notes } = evaluation;
  const score = told(evaluation.total.score);
  const printedGrade = grade && readGrade(grade.text);
  if (grade === null || score === null || printedGrade === null) return notRun;
  const own = notes === null ? null : readGradeScale(notes.text);
  if (own === "unreadable") return notRun;
  const scale = own ?? scaleOf(profile, (figure) => new Decimal(figure));
  const given = bandOfGrade(scale, printedGrade);
  const [earned, ...others] = bandsFor(scale, score.figure.value);
  if (given === null || earned === undefined) return notRun;
  if (given === earned || others.includes(given)) return passed;
  const total = shown(score.leaf);
  return failed({
    message: {
      zh: `总得分 ${total} 分对应的等级为“${earned.grade}”，表中填写“${printedGrade}”。`,
      en: `A total score of ${total} is graded "${earned.grade}"; the table says "${printedGrade}".`,
    },
    expected: earned.grade,
    actual: printedGrade,
    formula: `${written(earned, total)} → ${earned.grade} ≠ ${printedGrade}`,
    accepted: [earned, ...others].map((band) => band.grade).join(", "),
    subject: { evaluation: index, field: "grade" },
    evidence: [
      { role: "grade", leaf: grade },
      { role: "total score", leaf: score.leaf },
      ...scaleEvidence(own === null ? null : notes),
    ],
  });
}

/** The band of the printed grade: by its own name, or by another name of the same step (优秀 for 优). */
function bandOfGrade(scale: GradeScale, grade: string): Band | null {
  const named = scale.find((band) => band.grade === grade);
  if (named !== undefined) return named;
  const alike = scale.filter((band) => stepOf(band.grade) === stepOf(grade));
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

/** "80 ≤ 85.5 < 90" */
function written({ low, high }: Band, score: string): string {
  const left = low === null ? "" : `${formatDecimal(low.value)} ${low.included === false ? "<" : "≤"} `;
  const right = high === null ? "" : ` ${high.included === true ? "≤" : "<"} ${formatDecimal(high.value)}`;
  return `${left}${score}${right}`;
}

function scaleEvidence(notes: Leaf | null): { role: "grade scale"; leaf: Leaf }[] {
  return notes === null ? [] : [{ role: "grade scale", leaf: notes }];
}

export const grade: Rule = {
  id: "score/grade",
  severity: "error",
  page: {
    zh: {
      title: "等级与总得分不符",
      compares:
        "总得分按本表备注的等级划分对应等级，与表中填写的等级比较；备注没有划分的，90 分及以上为优，80 分及以上为良，60 分及以上为中，60 分以下为差。“优秀”与“优”、“合格”与“中”等同一档的不同叫法视为一致；界线分数归哪一档没有写明的，两档都可以。没有总得分或等级，或备注的划分读不懂时，不作判断。",
      why: "等级是自评结果应用的依据，必须与得分一致。",
      fires: "总得分 85.5，等级：优：80 ≤ 85.5 < 90 → 良 ≠ 优",
      passes: "总得分 90，等级：优。",
      mend: "核对总得分后，按备注的划分改正等级。",
      norm: `${norms.projects2020.zh}：90–100 分为优，80–90 分为良，60–80 分为中，60 分以下为差。`,
    },
    en: {
      title: "The grade is not that of the total score",
      compares:
        "The total score is graded by the scale in the table's own notes and compared with the printed grade. Without a scale there, 90 and above is 优, 80 and above 良, 60 and above 中, below 差. Other names of one step agree (优秀 and 优, 合格 and 中), and where the wording leaves open to which grade a limit belongs, both are right. Without a score or a grade, or with a scale that cannot be understood, nothing is compared.",
      why: "The grade is what the result is used for, so it must follow from the score.",
      fires: "Total score 85.5, grade 优: 80 ≤ 85.5 < 90 → 良 ≠ 优",
      passes: "Total score 90, grade 优.",
      mend: "Check the total score, then correct the grade by the scale in the notes.",
      norm: `${norms.projects2020.en}: 优 from 90, 良 from 80, 中 from 60, 差 below.`,
    },
  },
  *check(facts) {
    for (const [index, evaluation] of evaluationsOf(facts.report))
      yield checkTable(index, evaluation, profileFor(facts, evaluation));
  },
};
