import { extractFromBlocks } from "../../src/extract/report.js";
import { defaults } from "../../src/rules/settings.js";
import { type Case, draftOf } from "./case.js";
import type { Read } from "./own-rule.js";
import { blocksOf, drawReport } from "./page.js";

/** Draws a case on one page without an end, and reads it. */
export function readCase(one: Case): Read {
  const drawing = drawReport(draftOf(one), "endless");
  const extraction = extractFromBlocks("pdf", 1, blocksOf(drawing), [], []);
  return { drawing, facts: { ...extraction, settings: defaults } };
}
