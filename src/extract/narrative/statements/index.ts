import type { Statement } from "../../../model/index.js";
import { type Figure, figuresOf, wordsLeaf } from "../figures.js";
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
  return outline.passages
    .slice(0, outline.end)
    .flatMap((passage, index) =>
      index < first || (headings.has(index) && !passage.plain.includes("。")) ? [] : readPassage(story, passage, index),
    );
}

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

/** "四类", "三级" count nothing: a count in Chinese numerals is mostly part of a word. */
function isWord({ plain }: Passage, { dimension, digits }: Figure): boolean {
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
