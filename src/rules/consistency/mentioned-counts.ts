import type { CountStatement, Statement } from "../../model/index.js";
import { Decimal, formatDecimal, type Quantity } from "../../quantity/index.js";
import { actualOf } from "../indicator/reading.js";
import type { Row } from "../indicator/rows.js";
import { shown } from "../operands.js";
import { notRun, type Outcome, passed } from "../rule.js";
import { contradicted, shownFigure } from "./count-contradicted.js";
import { countedThings, plainPhrase } from "./indicator-name.js";
import { agrees, inUnitOf, tellsOfResult } from "./mentions.js";

/** Counts of the very thing that the indicator names. */
export function mentionsOf(name: string, told: readonly Statement[], year: number | null): CountStatement[] {
  const things = countedThings(name);
  return told.filter((statement): statement is CountStatement => {
    if (statement.kind !== "count" || !tellsOfResult(statement, year)) return false;
    const phrase = plainPhrase(statement.phrase);
    return phrase.length >= SHORTEST_PHRASE && things.has(phrase);
  });
}

/** Shorter words ("培训") are said of many things. */
const SHORTEST_PHRASE = 4;

/** Whether an indicator's figure is what all its mentions tell, or what they sum to. */
export function judgeMentions(
  row: Row,
  others: readonly Row[],
  mentions: CountStatement[],
  quantity: Quantity,
): Outcome {
  const figures = mentions.flatMap(({ figure }) => inUnitOf(figure, quantity) ?? []);
  const [mention] = mentions;
  const [first] = figures;
  if (mention === undefined || first === undefined || figures.length < mentions.length) return notRun;
  if (!figures.every((figure) => figure.value.equals(first.value))) {
    const sum = figures.reduce((total, figure) => total.plus(figure.value), new Decimal(0));
    return sum.equals(quantity.value) ? passed : notRun;
  }
  if (others.some((other) => isResultOf(other, mention))) return notRun;
  return contradicted(row, quantity, {
    expected: shown(mention.figure.leaf),
    figure: first,
    formula: formatDecimal(first.value),
    told: {
      zh: `${mention.phrase} ${shownFigure(mention.figure)}`,
      en: `${mention.phrase} ${shownFigure(mention.figure)}`,
    },
    figures: [mention.figure],
  });
}

/** Whether another row that the same words may mean has that very figure. */
function isResultOf(row: Row, mention: CountStatement): boolean {
  const value = actualOf(row);
  if (value?.kind !== "figure" || !agrees(mention.figure, value.quantity)) return false;
  const phrase = plainPhrase(mention.phrase);
  return [...countedThings(row.indicator.level3.text)].some(
    (thing) => thing.includes(phrase) || phrase.includes(thing),
  );
}
