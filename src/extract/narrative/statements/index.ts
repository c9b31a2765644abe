import type { Statement } from "../../../model/index.js";
import { type Figure, figuresOf, wordsLeaf } from "../figures.js";
import { membership, partsWhere } from "../outline.js";
import { type Passage, sentencesOf } from "../passage.js";
import { readBreakdowns } from "./breakdown.js";
import { readCountLists, readCounts, readRates } from "./counts.js";
import { readGrowth } from "./growth.js";
import { readHeadcounts } from "./headcount.js";
import { readShares } from "./share.js";
import type { Story, Telling } from "./telling.js";
import { readUnitPrices } from "./unit-price.js";

export type { Story } from "./telling.js";

/**
 * What the report's sentences state that can be worked out again. Precision comes first: a sentence that can be
 * understood in two ways gives no statement.
 */
export function readStatements(story: Story): Statement[] {
  const { outline } = story;
  const first = outline.headings[0]?.index ?? 0;
  const headings = new Set(outline.headings.map((heading) => heading.index));
  const isPlanned = plannedIn(outline);
  return outline.passages
    .slice(0, outline.end)
    .flatMap((passage, index) =>
      index < first || (headings.has(index) && !passage.plain.includes("。"))
        ? []
        : readPassage(story, passage, index).filter(
            ({ kind }) => !(isPlanned(index) || OPENS_WITH_PLAN.test(passage.plain)) || !TOLD_OF_RESULTS.has(kind),
          ),
    );
}

/** Headings of what is to be done: this year's targets, next year's work. */
const PLANNED =
  /(?:目标|任务|计划|思路|打算|安排|重点工作|工作要点)(?:设定|设置|制定|编制|下达)?(?:情况|内容)?$|(?:下一?年度?|明年|来年|下一步)[^,。]{0,12}$/;
const DONE = /完成|实现|执行|落实|自评|评价|分析|成效/;

/** Whether a paragraph stands under a heading of what is to be done: its counts are no results. */
function plannedIn(outline: Story["outline"]): (index: number) => boolean {
  return membership(partsWhere(outline, (words) => PLANNED.test(words) && !DONE.test(words)));
}

/** The same within a project's story: "（1）绩效目标设定。维护饮水工程 45 处". */
const OPENS_WITH_PLAN =
  /^[(]?[\d一二三四五六七八九十]{1,3}[)、.][^,。:]{0,12}(?:目标|任务|计划)(?:设定|设置|制定|编制|下达)?(?:情况)?[。:]/;

const TOLD_OF_RESULTS: ReadonlySet<Statement["kind"]> = new Set(["count", "count-list", "rate"]);

function readPassage(story: Story, passage: Passage, index: number): Statement[] {
  const told = story.projects.told.get(index);
  let before: Telling | null = null;
  return sentencesOf(passage).flatMap((sentence) => {
    const place = { project: told?.project ?? null, item: told?.item ?? null, sentence: wordsLeaf(passage, sentence) };
    const figures = figuresOf(passage, sentence, (figure) => !isWord(passage, figure));
    const telling: Telling = { passage, sentence, figures, place, before };
    before = telling;
    return telling.figures.length === 0 ? [] : readSentence(telling, story);
  });
}

/** "12345 热线": a number that is a name. */
const HOTLINE = /^(?:政务|市民|服务|举报|便民)?(?:热线|专线|电话)/;

/** "四类", "三级" count nothing: a count in Chinese numerals is mostly part of a word. */
function isWord({ plain }: Passage, { dimension, digits, end }: Figure): boolean {
  if (dimension === null && HOTLINE.test(plain.slice(end, end + 4))) return true;
  const countsThings = dimension !== "money" && dimension !== "percent";
  return countsThings && !/\d/.test(plain.slice(digits.start, digits.end));
}

function readSentence(telling: Telling, story: Story): Statement[] {
  const headcounts = readHeadcounts(telling);
  return [
    ...readGrowth(telling, story),
    ...readShares(telling, story),
    ...readUnitPrices(telling),
    ...readBreakdowns(telling, story),
    ...headcounts.statements,
    ...readCountLists(telling, headcounts.parts),
    ...readCounts(telling, headcounts.parts),
    ...readRates(telling),
  ];
}
