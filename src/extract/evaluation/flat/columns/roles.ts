import { type FundColumn, GRADE_LABELS, type IndicatorColumn, NOTE_LABELS } from "../../vocabulary.js";

/** What a run of pieces says of the form. */
export type Role =
  | { readonly kind: "fund-heading"; readonly field: FundColumn }
  | { readonly kind: "indicator-heading"; readonly field: IndicatorColumn }
  | { readonly kind: "points-heading"; readonly field: "weight" | "score" }
  | { readonly kind: "fund-label" | "head-label" | "block-label" | "goal" | "total" | "grade" | "note" | "remark" }
  | { readonly kind: "total-weight" | "total-score" };

/** Whether every bracket that the words open is closed. */
export function isBalanced(words: string): boolean {
  return [...words].filter((char) => char === "(").length === [...words].filter((char) => char === ")").length;
}

/** Whether a line begins the notes under a table. */
export function isNote(key: string): boolean {
  return NOTE_LABELS.some((label) => key.startsWith(`${label}:`) || key.startsWith(`${label}1`));
}

/** Whether words are the label of the grade. A label of few characters counts with its colon only. */
export function isGrade(key: string, words: string): boolean {
  return GRADE_LABELS.includes(key.replace(/:.*$/, "")) && (key.includes(":") || words.length >= 4);
}

/** The numbers from the first up to the one before the end. */
export function range(first: number, end: number): number[] {
  return Array.from({ length: end - first }, (_, offset) => first + offset);
}
