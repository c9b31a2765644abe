import type { Statement } from "../../model/index.js";
import { Decimal, formatDecimal, type Quantity } from "../../quantity/index.js";
import { actualOf } from "../indicator/reading.js";
import type { Row } from "../indicator/rows.js";
import { shown } from "../operands.js";
import { notRun, type Outcome, passed } from "../rule.js";
import { contradicted, shownFigure } from "./count-contradicted.js";
import { countedThings, isRateName, plainIndicatorName, plainPhrase } from "./indicator-name.js";
import { agrees, inUnitOf, type Mention, tellsOfResult } from "./mentions.js";

/** What is told of the very thing that the indicator names. */
export function mentionsOf(name: string, told: readonly Statement[], year: number | null): Mention[] {
  if (isRateName(name)) return ratesOf(name, told, year);
  const things = new Set([...countedThings(name)].flatMap((thing) => [thing, plainPhrase(thing)]));
  return told.filter((statement): statement is Mention => {
    if (statement.kind !== "count" || !tellsOfResult(statement, year)) return false;
    const phrase = plainPhrase(statement.phrase);
    return phrase.length >= SHORTEST_PHRASE && things.has(phrase);
  });
}

/** What is told under an indicator's full name, wherever in the narrative. */
export function mentionsByName(name: string, told: readonly Statement[], year: number | null): Mention[] {
  const plain = plainPhrase(plainIndicatorName(name));
  const isLong = plain.length >= SHORTEST_NAME || isRateName(name);
  return isLong ? mentionsOf(name, told, year).filter(({ phrase }) => plainPhrase(phrase) === plain) : [];
}

/** Names of rates that every project and every group of people has its own of. */
const ANYBODYS_RATE =
  /^(?:服务对象|群众|社会公众|公众|社会|职工|干部职工|受益对象|受益人|受益群众|使用者|人员|学员|项目|工程|验收|质量|资金|任务|目标|工作|预算|计划)*(?:满意|合格|完成|及时|覆盖|到位|准确|达标|知晓|执行|发放|拨付|支付|支出|使用|优良|有效|正常|参与|出勤|通过|验收|按时|足额)*[率度]$/u;

function ratesOf(name: string, told: readonly Statement[], year: number | null): Mention[] {
  const plain = plainIndicatorName(name);
  if (ANYBODYS_RATE.test(plain)) return [];
  return told.filter(
    (statement): statement is Mention =>
      statement.kind === "rate" && tellsOfResult(statement, year) && plainPhrase(statement.phrase) === plain,
  );
}

/** Shorter words ("培训") are said of many things. */
const SHORTEST_PHRASE = 4;
/** Outside the project's own paragraph, shorter names may be said of other projects. */
const SHORTEST_NAME = 7;

/** Whether an indicator's figure is what all its mentions tell, or what they sum to. */
export function judgeMentions(row: Row, others: readonly Row[], mentions: Mention[], quantity: Quantity): Outcome {
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
function isResultOf(row: Row, mention: Mention): boolean {
  const value = actualOf(row);
  if (value?.kind !== "figure" || !agrees(mention.figure, value.quantity)) return false;
  const phrase = plainPhrase(mention.phrase);
  return [...countedThings(row.indicator.level3.text)].some(
    (thing) => thing.includes(phrase) || phrase.includes(thing),
  );
}
