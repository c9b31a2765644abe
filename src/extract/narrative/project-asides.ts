import type { BudgetPartStatement, NarrativeFigure } from "../../model/index.js";
import { type Figure, figuresOf, isMoney, narrativeFigure, wordsLeaf } from "./figures.js";
import type { Outline } from "./outline.js";
import { type Passage, type Stretch, sentencesOf, wholeOf } from "./passage.js";

/** Words by which a report says that money is told beside the projects that it goes through one by one. */
const ASIDE =
  /(?:未|不|没有)(?:再)?(?:单独|纳入|列入|计入|包括|包含|含|在|开展|参与|参加|进行|实施|组织)|不?另行|另有|其余|其他|其它|代[为]?(?:发|付|拨|支)|剩余(?:项目|资金)/;
/** What is told of an amount's own project, whatever else stands beside it. */
const OF_PROJECT = /预算|结余|结转|调整|追加|调[增减]/;

/**
 * Money of project expenditure that the projects' part tells beside its projects: "其余 100 万元由民政局代发，未单独自评". Whether
 * it belongs to their sum, only the sum shows.
 *
 * @param inPart whether a paragraph stands in a part that tells the projects
 */
export function projectAsides(outline: Outline, inPart: (index: number) => boolean): BudgetPartStatement[] {
  return outline.passages
    .slice(0, outline.end)
    .flatMap((passage, index) => (inPart(index) ? sentencesOf(passage).flatMap((one) => asidesIn(passage, one)) : []));
}

function asidesIn(passage: Passage, sentence: Stretch): BudgetPartStatement[] {
  const words = passage.plain.slice(sentence.start, sentence.end);
  const [figure, ...others] = figuresOf(passage, sentence).filter(isMoney);
  if (figure === undefined || others.length > 0 || !ASIDE.test(words) || OF_PROJECT.test(figure.label)) return [];
  return [aside(passage, figure, sentence, narrativeFigure(passage, figure))];
}

/**
 * Money of points that stand in a list of projects as the projects do and tell it in words of their own: "（一）燃油补贴：补贴 520 人，
 * 发放 13.52 万元". What of it was spent is not known, so that it is no exact part of the projects' sum.
 */
export function unreadPoints(outline: Outline, points: readonly number[]): BudgetPartStatement[] {
  return points.flatMap((index) => {
    // The money may stand in the paragraph below a name.
    const told = outline.passages
      .slice(index, Math.min(index + 2, outline.end))
      .map((passage) => ({ passage, figure: figuresOf(passage).find(isMoney) }))
      .find(({ figure }) => figure !== undefined);
    if (told?.figure === undefined) return [];
    const { passage, figure } = told;
    return [aside(passage, figure, wholeOf(passage), { ...narrativeFigure(passage, figure), approximate: true })];
  });
}

function aside(passage: Passage, { label }: Figure, sentence: Stretch, figure: NarrativeFigure): BudgetPartStatement {
  return {
    kind: "budget-part",
    of: "projects",
    name: label.trim(),
    figure,
    project: null,
    item: null,
    sentence: wordsLeaf(passage, sentence),
  };
}
