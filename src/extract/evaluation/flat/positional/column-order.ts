import type { Stack } from "./stacks.js";
import type { Token } from "./tokens.js";

/**
 * Puts headings in the order of their columns. Lines of a heading may be printed aside of each other, but within a line
 * the words keep their order: what stands left of what on any line decides, and where no line tells, the places do.
 */
export function inOrder(stacks: readonly Stack[]): Stack[] {
  const right = neighboursOf(stacks);
  const waiting = new Set(stacks);
  const ordered: Stack[] = [];
  while (waiting.size > 0) {
    const left = [...waiting];
    const free = left.filter(
      (stack) => !left.some((other) => other !== stack && right.get(other)?.has(stack) === true),
    );
    // Lines that contradict each other tell nothing.
    const next = (free.length > 0 ? free : left).reduce((a, b) => (b.start < a.start ? b : a));
    waiting.delete(next);
    ordered.push(next);
  }
  return ordered.map((stack, at) => placed(stack, ordered.slice(0, at), ordered.slice(at + 1)));
}

/** For each heading those that follow it on some line. */
function neighboursOf(stacks: readonly Stack[]): Map<Stack, Set<Stack>> {
  const lines = new Map<number, { token: Token; stack: Stack }[]>();
  for (const stack of stacks)
    for (const token of stack.tokens) lines.set(token.y, [...(lines.get(token.y) ?? []), { token, stack }]);
  const right = new Map<Stack, Set<Stack>>();
  for (const line of lines.values()) {
    line.sort((a, b) => a.token.start - b.token.start);
    line.forEach(({ stack }, at) => {
      const next = line[at + 1]?.stack;
      if (next !== undefined && next !== stack) right.set(stack, (right.get(stack) ?? new Set()).add(next));
    });
  }
  return right;
}

/** With the place of the word that stands between those of the columns beside, where the lines were printed aside. */
function placed(stack: Stack, left: readonly Stack[], right: readonly Stack[]): Stack {
  const [top] = stack.tokens;
  const isAside = (token: Token): boolean => top !== undefined && (token.start >= top.end || token.end <= top.start);
  if (!stack.tokens.some(isAside)) return stack;
  const wrong = ({ start, end }: Token): number =>
    left.filter((other) => middleOf(other) >= (start + end) / 2).length +
    right.filter((other) => middleOf(other) <= (start + end) / 2).length;
  const best = stack.tokens.reduce((a, b) => (wrong(b) < wrong(a) ? b : a));
  return { ...stack, place: { start: best.start, end: best.end } };
}

/** The middle of a heading's first word. */
function middleOf({ tokens, start, end }: Stack): number {
  const [top] = tokens;
  return ((top?.start ?? start) + (top?.end ?? end)) / 2;
}
