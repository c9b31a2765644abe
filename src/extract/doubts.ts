import type { Block } from "../layout/block.js";
import { type Doubt, type Doubts, type Evaluation, type Leaf, UNREADABLE } from "../model/index.js";

/**
 * The tables in doubt: those that their readers doubt, and those with a figure in which a character cannot be told, or that
 * stand on a page whose text may be wrong.
 * @param pages whose text may be wrong, by number
 */
export function withUnreadable(
  doubtful: Doubts,
  evaluations: readonly Evaluation[],
  pages: ReadonlySet<number>,
): Map<number, Doubt> {
  const all = new Map(doubtful);
  for (const [index, evaluation] of evaluations.entries()) {
    if (figuresOf(evaluation).some((leaf) => isUnreadable(leaf, pages))) all.set(index, "table");
  }
  return all;
}

function isUnreadable(leaf: Leaf | null, pages: ReadonlySet<number>): boolean {
  if (leaf === null) return false;
  return leaf.text.includes(UNREADABLE) || ("page" in leaf && pages.has(leaf.page));
}

function figuresOf({ funds, indicators, total }: Evaluation): (Leaf | null)[] {
  return [
    total.weight,
    total.score,
    ...funds.flatMap(({ initial, adjusted, executed, weight, rate, score }) => [
      ...[initial, adjusted, executed],
      ...[weight, rate, score],
    ]),
    ...indicators.flatMap(({ level1Weight, target, actual, weight, score }) => [
      ...[level1Weight, target, actual],
      ...[weight, score],
    ]),
  ];
}

/**
 * The pages with a paragraph in which a character cannot be told: a part of a sum may be lost with it. One at its start is a
 * bullet.
 */
export function pagesWithUnreadable(blocks: readonly Block[]): Set<number> {
  const unsure = blocks.filter((block) => block.kind === "paragraph" && block.content.text.indexOf(UNREADABLE, 1) > 0);
  return new Set(
    unsure.flatMap((block) =>
      block.kind === "paragraph"
        ? block.content.runs.flatMap(({ place }) => ("page" in place ? [place.page] : []))
        : [],
    ),
  );
}
