import type { Evaluation } from "../../model/index.js";
import { amountsAgree } from "../../quantity/index.js";
import { shown, told } from "../operands.js";
import { failed, type Outcome, passed } from "../rule.js";

/**
 * Compares the total score at the head of a form (自评总分) with the one in its total row: one figure in two places.
 *
 * @returns null where the form prints it only once, or one of the two is no figure
 */
export function compareWithTop(index: number, { topScore, total }: Evaluation): Outcome | null {
  const [top, sum] = [told(topScore), told(total.score)];
  if (top === null || sum === null) return null;
  if (amountsAgree(top.figure, sum.figure)) return passed;
  const [atHead, inTotal] = [shown(top.leaf), shown(sum.leaf)];
  return failed({
    message: {
      zh: `表头的总得分 ${atHead} 分与总分栏的 ${inTotal} 分不一致。`,
      en: `The total score at the head of the table is ${atHead}, in its total row ${inTotal}.`,
    },
    expected: inTotal,
    actual: atHead,
    formula: `${atHead} ≠ ${inTotal}`,
    accepted: inTotal,
    subject: { evaluation: index, field: "topScore" },
    evidence: [
      { role: "top score", leaf: top.leaf },
      { role: "total score", leaf: sum.leaf },
    ],
  });
}
