import type { Language } from "../../messages/language.js";
import type { SummaryRows } from "../../model/index.js";
import { everyRule } from "../../rules/batch/catalogue.js";
import type { Chunk } from "../formats.js";
import type { Style } from "../style.js";

/** An answer to a question in SQL. */
export interface AnswerRows {
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<readonly unknown[]>;
}

export interface SummaryContext {
  readonly language: Language;
  readonly style: Style;
}

/** Writes a summary, a piece at a time. */
export type SummaryWriter = (summary: SummaryRows, context: SummaryContext) => AsyncIterable<Chunk>;

/** Writes an answer, a piece at a time. */
export type AnswerWriter = (answer: AnswerRows, context: SummaryContext) => AsyncIterable<string>;

const pages = new Map(everyRule.map(({ id, page }) => [id, page]));

/** What a rule is called; empty for one that there is not. */
export function titleOf(rule: string, language: Language): string {
  return pages.get(rule)?.[language].title ?? "";
}

/** A value of an answer as text. */
export function shownValue(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
