import type { CountStatement, NarrativeFigure, RateStatement, Statement } from "../../model/index.js";
import {
  amountsAgree,
  convert,
  type Printed,
  type Quantity,
  toHalfWidth,
  withoutBlanks,
} from "../../quantity/index.js";
import { areInterchangeable } from "../indicator/comparable.js";
import { exactFigure } from "../statement-figures.js";

/** Words before a figure that make it another year's, one that was only planned, or one part of what is counted. */
const otherThings = [
  "上年",
  "去年",
  "往年",
  "同期",
  "历年",
  "计划",
  "目标",
  "预计",
  "拟",
  "将于",
  "其中",
  "包括",
  "另",
];
/** Said of what was done, too. */
const harmless = /按(?:照|期|年度|工作|时)*(?:计划|目标)|模拟|虚拟|另外|此外/gu;

/** What the narrative tells of one thing by its name. */
export type Mention = CountStatement | RateStatement;

/** Whether the clause that a figure stands in tells of the year's result as a whole. */
export function tellsOfResult(statement: Mention, year: number | null): boolean {
  const clause = clauseBefore(statement);
  const years = [...clause.matchAll(/(?<!\d)(?:19|20)\d{2}(?=年)/gu)].map(([named]) => Number(named));
  if (years.some((named) => year !== null && named !== year)) return false;
  if (/截[至止].*累计/u.test(clause) || /(?:[二三四五六七八九十两\d几多]|近)年(?:以?来|间)|历[年次届]/u.test(clause))
    return false;
  if (isAskedFor(statement)) return false;
  // "其中优良率目标值 85%，实际完成 88%": one indicator among others, and no part of what is counted.
  const words = clause.replaceAll(harmless, "").replace(hasTarget(statement) ? /其中|包括/gu : /^$/u, "");
  return !otherThings.some((word) => words.includes(word));
}

/** Whether a phrase is told with its target before its result. */
function hasTarget({ sentence, phrase }: Mention): boolean {
  const text = withoutBlanks(toHalfWidth(sentence.text));
  const name = withoutBlanks(toHalfWidth(phrase));
  const at = text.indexOf(name);
  return at >= 0 && /^[“”"]?的?(?:年度|年初|全年)?(?:目标|指标)值/u.test(text.slice(at + name.length));
}

/** "年度目标如下：甲；乙", "开展巡查 240 次的任务": what was asked for, before a colon that holds for all behind or right behind it. */
function isAskedFor({ sentence, phrase, figure }: Mention): boolean {
  const text = withoutBlanks(toHalfWidth(sentence.text));
  const at = text.indexOf(withoutBlanks(toHalfWidth(phrase)));
  const lead = text.slice(0, Math.max(0, at));
  if (/(?:目标|任务)(?:值|量|数)?(?:如下|为|是|有|包括|:)[^。]*$/u.test(lead) && !/完成情况|完成如下/u.test(lead))
    return true;
  const told = text.indexOf(withoutBlanks(toHalfWidth(figure.leaf.text)), at);
  return (
    told >= 0 &&
    /^[^,;。:]{0,8}(?:、[^,;。:]{0,24}){0,3}的(?:年度|全年|年初)?(?:工作)?(?:目标|任务)/u.test(text.slice(told))
  );
}

/** What stands before the phrase, from the last full stop or semicolon on. */
function clauseBefore({ sentence, phrase }: Mention): string {
  const text = withoutBlanks(toHalfWidth(sentence.text));
  const head = text.slice(0, Math.max(0, text.indexOf(withoutBlanks(toHalfWidth(phrase)))));
  return head.slice(Math.max(head.lastIndexOf("。"), head.lastIndexOf(";")) + 1);
}

/** A narrative figure in the unit of an indicator's figure; null where the two count different things. */
export function inUnitOf(figure: NarrativeFigure, quantity: Quantity): Printed | null {
  const told = exactFigure(figure);
  const [own, other] = [figure.leaf.unit, quantity.unit];
  if (own === null || other === null || own === other || areInterchangeable(own, other)) return told;
  return told && convert(told, own, other);
}

/** Whether a narrative figure and an indicator's are the same count. */
export function agrees(figure: NarrativeFigure, quantity: Quantity): boolean {
  const told = inUnitOf(figure, quantity);
  return told !== null && amountsAgree(told, quantity);
}

/** Every figure of the statements about counted things and rates, with its approximate ones. */
export function allFigures(statements: readonly Statement[]): NarrativeFigure[] {
  return statements.flatMap((statement) => {
    if (statement.kind === "count" || statement.kind === "rate") return [statement.figure];
    if (statement.kind === "count-list") return statement.parts.map(({ figure }) => figure);
    if (statement.kind === "headcount") return [statement.whole, ...statement.parts];
    return statement.kind === "unit-price" ? [statement.count] : [];
  });
}
