import type { CountListStatement, CountStatement, NarrativeFigure, Statement } from "../../model/index.js";
import {
  amountsAgree,
  Decimal,
  formatDecimal,
  type Printed,
  type Quantity,
  toHalfWidth,
  withoutBlanks,
} from "../../quantity/index.js";
import { acceptedText, agreeingRun } from "../accepted.js";
import { actualOf } from "../indicator/reading.js";
import { type Row, rowsOf } from "../indicator/rows.js";
import { norms } from "../norms.js";
import { shown, withUnit } from "../operands.js";
import { projectOfEvaluation } from "../project-match.js";
import { type Facts, failed, notRun, type Outcome, passed, type Rule } from "../rule.js";
import { countedThings, isRateName, plainPhrase } from "./indicator-name.js";
import { agrees, allFigures, inUnitOf, tellsOfResult } from "./mentions.js";

/** An indicator's figure and what the narrative says of the same thing. */
export const indicatorNarrative: Rule = {
  id: "consistency/indicator-narrative",
  severity: "warning",
  page: {
    zh: {
      title: "指标完成值与正文所述数量不一致",
      compares:
        "项目自评表的实际完成值，与正文中该项目段落里同一事项的数量比较（部门自评表与正文其他部分比较）：正文的用语须与指标名称去掉“数量、人次、场次”等计量词后完全相同，单位也须相同。指标是人数、正文只分列在职、退休等人员的，用分列之和比较。段落里任何一处有与完成值相同的数，视为一致；约数、计划数、上年数和“其中”的部分数不比较，正文前后说法不一的不作判断。",
      why: "同一件事在正文和附表中数量不同，说明至少一处有误，绩效得分也因此存疑。",
      fires:
        "正文“全年举办读书会 26 场”，项目表“举办读书会场次”实际完成值 23 场。正文“在职人员 30 人，退休人员 12 人”，项目表“补助人数”完成值 40 人。",
      passes: "正文“全年举办读书会 26 场”，项目表“举办读书会场次”实际完成值 26 场。",
      mend: "对照台账确定实际数量，统一正文和附表，并重新计分。",
      norm: norms.projects2020.zh,
    },
    en: {
      title: "An indicator's result is not what the narrative tells of the same thing",
      compares:
        "The actual value in a project's table with what the paragraph of that project says of the same thing (for the department's table, the rest of the narrative). The words have to be those of the indicator's name without its words of counting (数量, 人次, 场次), and the unit has to be the same. Where the indicator counts people and the paragraph only lists staff, retired and others, their sum is compared. A figure equal to the actual anywhere in the paragraph agrees; approximate, planned and last year's figures and parts (其中) are not compared, nor is a narrative that contradicts itself.",
      why: "One thing with two counts means that one of them is wrong, and the score with it.",
      fires:
        "The narrative says “全年举办读书会 26 场”, the project's table 23 场 as actual of 举办读书会场次. The narrative lists “在职人员 30 人，退休人员 12 人”, the table has 40 人 as 补助人数.",
      passes: "The narrative says “全年举办读书会 26 场”, the project's table 26 场.",
      mend: "Find the count in the records, use it in both places and score the indicator again.",
      norm: norms.projects2020.en,
    },
  },
  *check(facts) {
    const owners = projectOfEvaluation(facts.report);
    const rows = [...rowsOf(facts)];
    for (const row of rows) {
      const project = row.table.kind === "project" ? owners.get(row.evaluation) : null;
      if (project === undefined) continue;
      const told = facts.statements.filter((statement) => statement.project === project);
      const others = rows.filter((other) => other.evaluation === row.evaluation && other !== row);
      yield* judge(facts, row, others, told);
    }
  },
};

/** Nothing where the narrative says nothing of the indicator. */
function* judge(facts: Facts, row: Row, others: readonly Row[], told: readonly Statement[]): Iterable<Outcome> {
  const value = actualOf(row);
  const name = row.indicator.level3.text;
  if (value?.kind !== "figure" || value.quantity.unit === "%" || isRateName(name)) return;
  const { quantity } = value;
  const mentions = mentionsOf(name, told, row.year);
  const sum = mentions.length === 0 ? listedSum(facts, row, others, told, quantity) : null;
  if (mentions.length === 0 && sum === null) return;
  if (allFigures(told).some((figure) => agrees(figure, quantity))) {
    yield passed;
    return;
  }
  if (sum !== null) yield amountsAgree(sum.total, quantity) ? passed : failList(row, quantity, sum);
  else yield judgeMentions(row, others, mentions, quantity);
}

/** Counts of the very thing that the indicator names. */
function mentionsOf(name: string, told: readonly Statement[], year: number | null): CountStatement[] {
  const things = countedThings(name);
  return told.filter((statement): statement is CountStatement => {
    if (statement.kind !== "count" || !tellsOfResult(statement, year)) return false;
    const phrase = plainPhrase(statement.phrase);
    return phrase.length >= SHORTEST_PHRASE && things.has(phrase);
  });
}

/** Shorter words ("培训") are said of many things. */
const SHORTEST_PHRASE = 4;

function judgeMentions(row: Row, others: readonly Row[], mentions: CountStatement[], quantity: Quantity): Outcome {
  const figures = mentions.map(({ figure }) => inUnitOf(figure, quantity));
  const [mention] = mentions;
  const [first] = figures;
  if (mention === undefined || first == null) return notRun;
  if (!figures.every((figure) => figure?.value.equals(first.value) === true)) {
    const sum = figures.reduce((total, figure) => total.plus(figure?.value ?? 0), new Decimal(0));
    return sum.equals(quantity.value) ? passed : notRun;
  }
  if (others.some((other) => isResultOf(other, mention))) return notRun;
  return fail(row, quantity, {
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

interface ListedSum {
  readonly total: Printed;
  readonly list: CountListStatement;
}

/** Indicators that count people. */
const headNames = /(?:人数|人员数量|人员数|总人数)(?:\([^()]*\))?$/u;

/**
 * The sum of a list of people, where the row is its table's only count of people, the list the paragraph's only one,
 * and the paragraph's sentence or the project's name has the row's verb: 补助 of 补助人数.
 */
function listedSum(
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
  const parts = list.parts.map(({ figure }) => inUnitOf(figure, quantity));
  if (parts.length < 2 || !parts.every((part) => part !== null && part.decimals <= 0)) return null;
  const total = parts.reduce((sum, part) => sum.plus(part?.value ?? 0), new Decimal(0));
  return { total: { value: total, decimals: Math.min(0, ...parts.map((part) => part?.decimals ?? 0)) }, list };
}

function failList(row: Row, quantity: Quantity, { total, list }: ListedSum): Outcome {
  const sum = formatDecimal(total.value);
  const terms = list.parts.map(({ figure }) => shown(figure.leaf)).join(" + ");
  const listed = list.parts.map(({ phrase, figure }) => `${phrase} ${shownFigure(figure)}`).join("、");
  return fail(row, quantity, {
    expected: sum,
    figure: total,
    formula: `${terms} = ${sum}`,
    told: { zh: `${listed}，合计 ${sum}`, en: `${listed}, together ${sum}` },
    figures: list.parts.map(({ figure }) => figure),
  });
}

function fail(
  row: Row,
  quantity: Quantity,
  mention: {
    readonly expected: string;
    /** what is told, in the unit of the indicator's figure */
    readonly figure: Printed;
    readonly formula: string;
    readonly told: { readonly zh: string; readonly en: string };
    readonly figures: readonly NarrativeFigure[];
  },
): Outcome {
  const { actual, level3 } = row.indicator;
  const printedActual = actual?.text ?? "";
  return failed({
    message: {
      zh: `指标“${level3.text}”的实际完成值为“${printedActual}”，而正文写“${mention.told.zh}”。`,
      en: `The actual value of "${level3.text}" is "${printedActual}", but the narrative says "${mention.told.en}".`,
    },
    expected: mention.expected,
    actual: formatDecimal(quantity.value),
    formula: `${mention.formula} ≠ ${formatDecimal(quantity.value)}`,
    accepted: acceptedText([agreeingRun(mention.figure, quantity.decimals)], { unit: quantity.unit }),
    subject: { evaluation: row.evaluation, row: level3.text, field: "actual" },
    evidence: [
      ...(actual === null ? [] : [{ role: "actual" as const, leaf: actual }]),
      ...mention.figures.map(({ leaf }) => ({ role: "count told" as const, leaf })),
    ],
  });
}

function shownFigure({ leaf }: NarrativeFigure): string {
  const unit = leaf.unit !== null && leaf.text.includes(leaf.unit) ? null : leaf.unit;
  return withUnit(leaf.text, unit);
}
