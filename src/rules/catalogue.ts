import { breakdown } from "./budget/breakdown.js";
import { carryover } from "./budget/carryover.js";
import { expenditure } from "./budget/expenditure.js";
import { growth } from "./budget/growth.js";
import { headcount } from "./budget/headcount.js";
import { income } from "./budget/income.js";
import { itemsSum } from "./budget/items-sum.js";
import { projectAdjustment } from "./budget/project-adjustment.js";
import { projectsSum } from "./budget/projects-sum.js";
import { share } from "./budget/share.js";
import { unitPrice } from "./budget/unit-price.js";
import { gradeMissing } from "./completeness/grade.js";
import { noProblems } from "./completeness/no-problems.js";
import { section } from "./completeness/section.js";
import { attachments } from "./consistency/attachments.js";
import { budgetTable } from "./consistency/budget-table.js";
import { department } from "./consistency/department.js";
import { indicatorAcrossTables } from "./consistency/indicator-across-tables.js";
import { indicatorNarrative } from "./consistency/indicator-narrative.js";
import { projectTable } from "./consistency/project-table.js";
import { projectWithoutTable } from "./consistency/project-without-table.js";
import { scale } from "./consistency/scale.js";
import { spendingOutput } from "./consistency/spending-output.js";
import { tableWithoutProject } from "./consistency/table-without-project.js";
import { year } from "./consistency/year.js";
import { blankAmount } from "./funds/blank-amount.js";
import { executionRate } from "./funds/execution-rate.js";
import { executionScore } from "./funds/execution-score.js";
import { executionScoreRounded } from "./funds/execution-score-rounded.js";
import { lowExecution } from "./funds/low-execution.js";
import { overspent } from "./funds/overspent.js";
import { sourceSum } from "./funds/source-sum.js";
import { totalInvestment } from "./funds/total-investment.js";
import { blankActualScored } from "./indicator/blank-actual-scored.js";
import { blankScore } from "./indicator/blank-score.js";
import { blankTarget } from "./indicator/blank-target.js";
import { coefficient } from "./indicator/coefficient.js";
import { copiedActual } from "./indicator/copied-actual.js";
import { deviationUnexplained } from "./indicator/deviation-unexplained.js";
import { duplicate } from "./indicator/duplicate.js";
import { heavy } from "./indicator/heavy.js";
import { lateFullMarks } from "./indicator/late-full-marks.js";
import { metButDeducted } from "./indicator/met-but-deducted.js";
import { misclassified } from "./indicator/misclassified.js";
import { negative } from "./indicator/negative.js";
import { overachieved } from "./indicator/overachieved.js";
import { placeholder } from "./indicator/placeholder.js";
import { qualitativeScore } from "./indicator/qualitative-score.js";
import { scoreExceedsWeight } from "./indicator/score-exceeds-weight.js";
import { shortfallFullMarks } from "./indicator/shortfall-full-marks.js";
import { shortfallScore } from "./indicator/shortfall-score.js";
import { sign } from "./indicator/sign.js";
import { unitMismatch } from "./indicator/unit-mismatch.js";
import { vagueTarget } from "./indicator/vague-target.js";
import type { Rule } from "./rule.js";
import { grade } from "./score/grade.js";
import { perfect } from "./score/perfect.js";
import { scoresTotal } from "./score/scores-total.js";
import { structure } from "./score/structure.js";
import { weightsHundred } from "./score/weights-hundred.js";
import { weightsLevel1 } from "./score/weights-level1.js";
import { weightsTotal } from "./score/weights-total.js";

/** Every rule, in the order of the catalogue. `npm run new-rule` adds to it. */
export const catalogue: readonly Rule[] = [
  // funds
  sourceSum,
  executionRate,
  executionScore,
  executionScoreRounded,
  overspent,
  blankAmount,
  lowExecution,
  totalInvestment,
  // indicator
  blankActualScored,
  blankTarget,
  blankScore,
  scoreExceedsWeight,
  negative,
  coefficient,
  shortfallFullMarks,
  shortfallScore,
  lateFullMarks,
  metButDeducted,
  overachieved,
  deviationUnexplained,
  unitMismatch,
  copiedActual,
  sign,
  duplicate,
  placeholder,
  vagueTarget,
  misclassified,
  heavy,
  qualitativeScore,
  // score
  weightsTotal,
  weightsHundred,
  weightsLevel1,
  scoresTotal,
  grade,
  structure,
  perfect,
  // budget
  income,
  expenditure,
  carryover,
  growth,
  share,
  projectAdjustment,
  itemsSum,
  projectsSum,
  breakdown,
  unitPrice,
  headcount,
  // consistency
  budgetTable,
  projectTable,
  scale,
  projectWithoutTable,
  tableWithoutProject,
  indicatorAcrossTables,
  indicatorNarrative,
  spendingOutput,
  year,
  department,
  attachments,
  // completeness
  section,
  noProblems,
  gradeMissing,
];
