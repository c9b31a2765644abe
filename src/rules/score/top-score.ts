import type { Evaluation } from "../../model/index.js";
import { amountsAgree } from "../../quantity/index.js";
import { points, shown } from "../operands.js";
import { failed, type Outcome, passed } from "../rule.js";

/**
 * Compares the total score at the head of a form (自评总分) with the one in its total row: one figure in two places.
 *
 * @returns null where the form prints it only once, or one of the two is no figure
 */
export function compareWithTop(index: number, { topScore, total }: Evaluation): Outcome | null {
  const [top, sum] = [points(topScore ?? null), points(total.score)];
  if (topScore == null || total.score === null || top === null || sum === null) return null;
  if (amountsAgree(top, sum)) return passed;
  return failed({
    message: {
      zh: `表头的总得分 ${shown(topScore)} 分与总分栏的 ${shown(total.score)} 分不一致。`,
      en: `The total score at the head of the table is ${shown(topScore)}, in its total row ${shown(total.score)}.`,
    },
    expected: shown(total.score),
    actual: shown(topScore),
    formula: `${shown(topScore)} ≠ ${shown(total.score)}`,
    accepted: shown(total.score),
    subject: { evaluation: index, field: "topScore" },
    evidence: [
      { role: "top score", leaf: topScore },
      { role: "total score", leaf: total.score },
    ],
  });
}
