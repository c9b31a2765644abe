import type { Place } from "../model/index.js";
import { joinPlaced, type PlacedText, placed } from "./placed-text.js";

/** The lines of a cell whose line ends were typed, and the text that they make together. */
export interface CellText {
  readonly content: PlacedText;
  readonly lines: readonly PlacedText[];
}

/** A cell's text out of its lines, blank ones left out. */
export function cellText(lines: readonly string[], place: Place): CellText {
  const kept = lines.map((line) => placed(line.replace(/\t/g, " ").trim(), place)).filter(({ text }) => text !== "");
  const [first, ...others] = kept;
  if (first === undefined) return { content: placed("", place), lines: [] };
  let content = first;
  for (const line of others) content = joinPlaced([content, line], separatorOf(content.text, line.text));
  return { content, lines: kept };
}

/** Ideographs join directly; words and figures on lines of their own are two, but none ends with its point or comma. */
function separatorOf(before: string, after: string): string {
  const left = before.at(-1) ?? "";
  const right = after.at(0) ?? "";
  const letters = /[A-Za-z]/.test(left) && /[A-Za-z]/.test(right);
  const figures = /[0-9%]/.test(left) && /[0-9]/.test(right);
  return letters || figures ? " " : "";
}
