import type { NarrativeFigure } from "../../model/index.js";
import { formatDecimal, type Printed, type Quantity } from "../../quantity/index.js";
import { acceptedText, agreeingRun } from "../accepted.js";
import type { Row } from "../indicator/rows.js";
import { withUnit, witness } from "../operands.js";
import { failed, type Outcome } from "../rule.js";

/** What the narrative tells in place of an indicator's result. */
export interface Telling {
  readonly expected: string;
  /** what is told, in the unit of the indicator's figure */
  readonly figure: Printed;
  /** how it comes about: "26", "34 + 1 + 26 = 61" */
  readonly formula: string;
  readonly told: { readonly zh: string; readonly en: string };
  readonly figures: readonly NarrativeFigure[];
}

/** An indicator's result is not what the narrative tells. */
export function contradicted(row: Row, quantity: Quantity, telling: Telling): Outcome {
  const { actual, level3 } = row.indicator;
  const printedActual = actual?.text ?? "";
  return failed({
    message: {
      zh: `指标“${level3.text}”的实际完成值为“${printedActual}”，而正文写“${telling.told.zh}”。`,
      en: `The actual value of "${level3.text}" is "${printedActual}", but the narrative says "${telling.told.en}".`,
    },
    expected: telling.expected,
    actual: formatDecimal(quantity.value),
    formula: `${telling.formula} ≠ ${formatDecimal(quantity.value)}`,
    accepted: acceptedText([agreeingRun(telling.figure, quantity.decimals)], { unit: quantity.unit }),
    subject: { evaluation: row.evaluation, row: level3.text, field: "actual" },
    evidence: [
      ...witness("actual", actual),
      ...telling.figures.map(({ leaf }) => ({ role: "count told" as const, leaf })),
    ],
  });
}

/** A figure as printed, with its unit where the text of the figure leaves it out. */
export function shownFigure({ leaf }: NarrativeFigure): string {
  const unit = leaf.unit !== null && leaf.text.includes(leaf.unit) ? null : leaf.unit;
  return withUnit(leaf.text, unit);
}
