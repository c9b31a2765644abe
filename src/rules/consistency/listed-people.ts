import type { CountListStatement, Statement } from "../../model/index.js";
import {
  amountsAgree,
  Decimal,
  formatDecimal,
  type Printed,
  type Quantity,
  toHalfWidth,
  withoutBlanks,
} from "../../quantity/index.js";
import type { Row } from "../indicator/rows.js";
import { shown } from "../operands.js";
import { type Facts, type Outcome, passed } from "../rule.js";
import { contradicted, shownFigure } from "./count-contradicted.js";
import { inUnitOf } from "./mentions.js";

/** The people of a list in the narrative, and their sum in an indicator's unit. */
export interface ListedSum {
  readonly total: Printed;
  readonly list: CountListStatement;
}

/** Indicators that count people. */
const headNames = /(?:人数|人员数量|人员数|总人数)(?:\([^()]*\))?$/u;

/**
 * The sum of a list of people, where the row is its table's only count of people, the list the paragraph's only one,
 * and the paragraph's sentence or the project's name has the row's verb: 补助 of 补助人数.
 */
export function listedSum(
  { report }: Facts,
  row: Row,
  others: readonly Row[],
  told: readonly Statement[],
  quantity: Quantity,
): ListedSum | null {
  const name = withoutBlanks(toHalfWidth(row.indicator.level3.text));
  const lists = told.filter((statement) => statement.kind === "count-list");
  const [list, second] = lists;
  if (row.table.kind !== "project" || list === undefined || second !== undefined || !headNames.test(name)) return null;
  if (others.some((other) => headNames.test(withoutBlanks(toHalfWidth(other.indicator.level3.text))))) return null;
  if (told.some((statement) => statement.kind === "headcount")) return null;
  const project = list.project === null ? undefined : report.projects[list.project];
  const context = withoutBlanks(list.sentence.text + (project?.name.text ?? "") + (row.table.name?.text ?? ""));
  if (!context.includes(name.replace(headNames, ""))) return null;
  const parts = list.parts.flatMap(({ figure }) => inUnitOf(figure, quantity) ?? []);
  // Nobody counts halves of people, nor adds up what may be people and what may not.
  if (parts.length < list.parts.length || parts.some(({ decimals }) => decimals > 0)) return null;
  const total = parts.reduce((sum, part) => sum.plus(part.value), new Decimal(0));
  return { total: { value: total, decimals: Math.min(...parts.map(({ decimals }) => decimals)) }, list };
}

/** Whether an indicator's figure is that sum. */
export function judgeListed(row: Row, quantity: Quantity, { total, list }: ListedSum): Outcome {
  if (amountsAgree(total, quantity)) return passed;
  const sum = formatDecimal(total.value);
  const terms = list.parts.map(({ figure }) => shown(figure.leaf)).join(" + ");
  const listed = list.parts.map(({ phrase, figure }) => `${phrase} ${shownFigure(figure)}`).join("、");
  return contradicted(row, quantity, {
    expected: sum,
    figure: total,
    formula: `${terms} = ${sum}`,
    told: { zh: `${listed}，合计 ${sum}`, en: `${listed}, together ${sum}` },
    figures: list.parts.map(({ figure }) => figure),
  });
}
