import { isLater } from "../../quantity/index.js";
import { achievementOf } from "./achievement.js";
import { compareWords } from "./degree.js";
import { actualOf, targetOf } from "./reading.js";
import type { Row } from "./rows.js";

/** What became of a target, be it a figure, a deadline or words. "unsure" where a fair reader could take it either way. */
export type RowResult = "met" | "missed" | "unsure";

/** Holds the result of a row against its target. */
export function resultOf(row: Row): RowResult {
  const [wanted, done] = [targetOf(row), actualOf(row)];
  if (wanted === null || done === null) return "unsure";
  if (wanted.kind === "figure" && done.kind === "figure") return achievementOf(row)?.outcome ?? "unsure";
  if (wanted.kind === "deadline" && done.kind === "deadline") {
    if (isLater(done.deadline, wanted.deadline)) return "missed";
    return done.deadline.last <= wanted.deadline.last ? "met" : "unsure";
  }
  return wanted.kind === "words" && done.kind === "words" ? resultInWords(row) : "unsure";
}

function resultInWords({ indicator: { target, actual } }: Row): RowResult {
  const compared = target === null || actual === null ? null : compareWords(target.text, actual.text);
  if (compared === null) return "unsure";
  if (compared.kind === "same") return "met";
  return compared.degree === "not" ? "missed" : "unsure";
}
