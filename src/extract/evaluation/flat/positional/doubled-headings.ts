import { joinPlaced } from "../../../../layout/placed-text.js";
import { type BlockKind, isListed } from "./heading-words.js";
import type { ReadStack } from "./stacks.js";

/**
 * Joins the halves of a wrapped heading that came to stand side by side and are headings each: "执行率" and "权重" of
 * 执行率权重. No block names one column twice, so that a second 执行率 is the beginning of what stands behind it.
 *
 * @param stacks from left to right
 */
export function joinDoubled(kind: BlockKind, stacks: readonly ReadStack[]): ReadStack[] {
  const out: ReadStack[] = [];
  for (const stack of stacks) {
    const last = out.at(-1);
    const joined = last === undefined || !isDoubled(last, out) ? null : joinedWith(kind, last, stack);
    if (joined === null) out.push(stack);
    else out[out.length - 1] = joined;
  }
  return out;
}

/** Whether another heading further left names the same column. */
function isDoubled(stack: ReadStack, all: readonly ReadStack[]): boolean {
  const field = stack.heading?.field;
  return field !== undefined && all.some((other) => other !== stack && other.heading?.field === field);
}

/** Two headings beside each other as one of the second's field, where forms have one of those words; or null. */
function joinedWith(kind: BlockKind, left: ReadStack, right: ReadStack): ReadStack | null {
  const { heading } = right;
  const content = joinPlaced([left.content, right.content]);
  if (heading === null || left.top !== right.top || !isListed(kind, heading.field, content.text)) return null;
  return {
    ...left,
    heading: { ...heading, content, start: left.start },
    text: content.text,
    content,
    end: right.end,
  };
}
