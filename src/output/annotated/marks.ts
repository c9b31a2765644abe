import type { Language } from "../../messages/language.js";
import {
  type Box,
  type Evidence,
  type Finding,
  type PageMark,
  type Result,
  type Severity,
  severities,
} from "../../model/index.js";
import { numberedGroups } from "../html/numbering.js";
import { noteOf, summaryOf } from "./notes.js";

/** Where the mark for the whole file stands: the corner of its first page, clear of any text. */
const CORNER: Box = [10, 10, 26, 26];

/**
 * What is put on the pages of a PDF: a mark for each finding on each page that its evidence stands on, with the finding as
 * its note, numbered as the page for reviewers numbers them; and one for the whole file, which says what the check came to
 * and what has no place on a page.
 */
export function marksOf(result: Result, language: Language): PageMark[] {
  const numbered = numberedGroups(result, language).flatMap(({ findings }) => findings);
  const marks = numbered.flatMap(({ number, finding }) =>
    [...byPage(finding.evidence)].map(([page, evidence]) => ({
      page,
      boxes: evidence.map(({ bbox }) => bbox),
      severity: finding.severity,
      note: noteOf(number, finding, evidence, language),
    })),
  );
  const unplaced = numbered.filter(({ finding }) => byPage(finding.evidence).size === 0);
  const summary = {
    page: 1,
    boxes: [CORNER],
    severity: worstOf(result.findings),
    note: summaryOf(result, unplaced, language),
  };
  return [summary, ...marks.sort((a, b) => a.page - b.page)];
}

type OnPage = Extract<Evidence, { page: number }>;

function byPage(evidence: readonly Evidence[]): Map<number, OnPage[]> {
  const pages = new Map<number, OnPage[]>();
  for (const item of evidence) {
    if (!("page" in item)) continue;
    const known = pages.get(item.page);
    if (known === undefined) pages.set(item.page, [item]);
    else known.push(item);
  }
  return pages;
}

function worstOf(findings: readonly Finding[]): Severity {
  return severities.find((severity) => findings.some((finding) => finding.severity === severity)) ?? "info";
}
