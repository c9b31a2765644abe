import type { Block } from "../../../layout/block.js";
import { withoutBlanks } from "../../../quantity/index.js";
import { roleOf } from "./titles.js";

/**
 * Indexes of titles of self-evaluations that no table and none of a form's words follow: what stands under them may be a
 * picture. Before the first table a title may also be a cover's or a list's, and says what a table's own title says again.
 */
export function titlesAlone(blocks: readonly Block[], consumed: ReadonlySet<number>): number[] {
  const first = blocks.findIndex((block, index) => block.kind === "table" && consumed.has(index));
  const others = blocks.flatMap((block, index) =>
    block.kind === "paragraph" && consumed.has(index) && isTitle(block) ? [wordsOf(block.content.text)] : [],
  );
  return blocks.flatMap((block, index) => {
    if (block.kind !== "paragraph" || consumed.has(index) || block.centred !== true || !isTitle(block)) return [];
    const words = wordsOf(block.content.text);
    const isNamedAgain = index < first && others.some((other) => other.includes(words) || words.includes(other));
    return isNamedAgain || !isFollowedByNone(blocks, index) ? [] : [index];
  });
}

function isTitle(block: Block | undefined): boolean {
  return block?.kind === "paragraph" && roleOf(block.content) === "title" && /表(?:[(（].*[)）])?$/.test(textOf(block));
}

function textOf(block: Block): string {
  return block.kind === "paragraph" ? withoutBlanks(block.content.text) : "";
}

/** A title's words without the year and what stands in brackets. */
function wordsOf(text: string): string {
  return withoutBlanks(text).replace(/[(（].*?[)）]|\d+年?度?|^附[件表]/g, "");
}

/** Whether neither a table nor a title follows the lines that go with a title: titles one under another are a list. */
function isFollowedByNone(blocks: readonly Block[], title: number): boolean {
  const next = blocks.slice(title + 1).find((block) => block.kind === "table" || roleOf(block.content) !== "caption");
  return next?.kind !== "table" && (next === undefined || roleOf(next.content) === "text" || !isTitle(next));
}
