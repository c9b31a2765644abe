import { blankAmount } from "./funds/blank-amount.js";
import { executionRate } from "./funds/execution-rate.js";
import { executionScore } from "./funds/execution-score.js";
import { executionScoreRounded } from "./funds/execution-score-rounded.js";
import { sourceSum } from "./funds/source-sum.js";
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
  // score
  weightsTotal,
  weightsHundred,
  weightsLevel1,
  scoresTotal,
  grade,
  structure,
];
