import type { Level, List } from "./definitions.js";
import { printNumber } from "./formats.js";

/** Counts automatic numbers through a document. */
export interface Counter {
  /** the number printed before a paragraph, with the blank behind it; empty where its list prints none */
  next(list: string, level: number): string;
  /** the level of a list that a paragraph style stands for; 0 where none does */
  levelOfStyle(list: string, style: string | null): number;
}

/** Levels from 0 to 8 (ECMA-376 part 1, 17.9.3). */
const LEVELS = 9;

/** Starts counting at the head of a document. */
export function createCounter(lists: ReadonlyMap<string, List>): Counter {
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return {
    next: (id, at) => {
      const list = lists.get(id);
      const level = list?.levels.get(at);
      if (list === undefined || level === undefined) return "";
      const numbers = counts.get(list.family) ?? [];
      counts.set(list.family, numbers);
      count(numbers, list, at, !begun.has(id));
      begun.add(id);
      const text = printed(level, list.levels, numbers);
      return text === "" || level.isTight ? text : `${text} `;
    },
    levelOfStyle: (id, style) =>
      [...(lists.get(id)?.levels ?? [])].find(([, level]) => style !== null && level.style === style)?.[0] ?? 0,
  };
}

/** Counts one on in a level. Levels above that were never counted stand at their start; levels below begin again. */
function count(numbers: (number | undefined)[], list: List, at: number, isFirst: boolean): void {
  const startOf = (level: number): number => list.starts.get(level) ?? list.levels.get(level)?.start ?? 1;
  if (isFirst) for (const level of list.starts.keys()) numbers[level] = undefined;
  for (let above = 0; above < at; above++) numbers[above] ??= startOf(above);
  const before = numbers[at];
  numbers[at] = before === undefined ? startOf(at) : before + 1;
  for (let below = at + 1; below < LEVELS; below++) {
    const restart = list.levels.get(below)?.restart ?? null;
    if (restart === null || at < restart) numbers[below] = undefined;
  }
}

function printed(level: Level, levels: ReadonlyMap<number, Level>, numbers: readonly (number | undefined)[]): string {
  if (level.format === "bullet" || level.format === "none") return level.text.includes("%") ? "" : textOnly(level);
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const format = level.isLegal ? "decimal" : (levels.get(at)?.format ?? "decimal");
    return printNumber(numbers[at] ?? 1, format);
  });
}

/** A list without numbers may still print words ("附件："), but no bullet. */
function textOnly({ format, text }: Level): string {
  return format === "none" ? text : "";
}
