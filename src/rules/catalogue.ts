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
import { budgetTable } from "./consistency/budget-table.js";
import { indicatorAcrossTables } from "./consistency/indicator-across-tables.js";
import { indicatorNarrative } from "./consistency/indicator-narrative.js";
import { projectTable } from "./consistency/project-table.js";
import { scale } from "./consistency/scale.js";
import { year } from "./consistency/year.js";
import { blankAmount } from "./funds/blank-amount.js";
import { executionRate } from "./funds/execution-rate.js";
import { executionScore } from "./funds/execution-score.js";
import { executionScoreRounded } from "./funds/execution-score-rounded.js";
import { sourceSum } from "./funds/source-sum.js";
import { blankActualScored } from "./indicator/blank-actual-scored.js";
import { blankScore } from "./indicator/blank-score.js";
import { blankTarget } from "./indicator/blank-target.js";
import { coefficient } from "./indicator/coefficient.js";
import { lateFullMarks } from "./indicator/late-full-marks.js";
import { negative } from "./indicator/negative.js";
import { overachieved } from "./indicator/overachieved.js";
import { scoreExceedsWeight } from "./indicator/score-exceeds-weight.js";
import { shortfallFullMarks } from "./indicator/shortfall-full-marks.js";
import { unitMismatch } from "./indicator/unit-mismatch.js";
import type { Rule } from "./rule.js";
import { grade } from "./score/grade.js";
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
  blankAmount,
  // indicator
  blankActualScored,
  blankTarget,
  blankScore,
  scoreExceedsWeight,
  negative,
  coefficient,
  shortfallFullMarks,
  lateFullMarks,
  overachieved,
  unitMismatch,
  // score
  weightsTotal,
  weightsHundred,
  weightsLevel1,
  scoresTotal,
  grade,
  structure,
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
  indicatorAcrossTables,
  indicatorNarrative,
  year,
];
