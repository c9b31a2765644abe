import type { Budget, StatementPlace } from "../../../model/index.js";
import type { Amount } from "../amounts.js";
import type { Figure } from "../figures.js";
import type { Outline } from "../outline.js";
import type { Passage, Stretch } from "../passage.js";
import type { ProjectsReading } from "../projects.js";

/** All that statements may refer to. */
export interface Story {
  readonly outline: Outline;
  /** where the amounts of the budget's fields stand */
  readonly amounts: ReadonlyMap<keyof Budget, Amount>;
  readonly projects: ProjectsReading;
  readonly year: number | null;
}

/** One sentence and what is known about it. */
export interface Telling {
  readonly passage: Passage;
  readonly sentence: Stretch;
  readonly figures: readonly Figure[];
  readonly place: StatementPlace;
  /** the sentence before it in the same paragraph */
  readonly before: Telling | null;
}

/** The text between two offsets of the sentence's passage. */
export function between(telling: Telling, start: number, end: number): string {
  return telling.passage.plain.slice(start, Math.max(start, end));
}

/** How many brackets are open at an offset of the sentence. */
export function depthAt({ passage, sentence }: Telling, at: number): number {
  let depth = 0;
  for (let from = sentence.start; from < at; from++) {
    const letter = passage.plain.charAt(from);
    if (letter === "(") depth++;
    else if (letter === ")" && depth > 0) depth--;
  }
  return depth;
}

/**
 * The index of the last figure up to `last` that stands in no bracket which closes before the figure at `index`; -1 where
 * the figure before such a bracket is not right before it.
 */
export function outsideBrackets(telling: Telling, index: number, last: number): number {
  const { figures, passage } = telling;
  const [end, from] = [figures[last]?.end, figures[index]?.start];
  if (end === undefined || from === undefined) return last;
  let closed = 0;
  for (const letter of between(telling, end, from)) {
    if (letter === ")") closed++;
    else if (letter === "(") closed--;
  }
  let at = end;
  while (closed > 0 && at > telling.sentence.start) {
    const letter = passage.plain.charAt(--at);
    if (letter === ")") closed++;
    else if (letter === "(") closed--;
  }
  if (at === end) return last;
  return figures.findLastIndex((figure) => figure.end === at);
}
