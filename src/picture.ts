import type { SourceDocument } from "./document/document.js";
import type { Extraction } from "./extract/report.js";
import { shownBlocks } from "./extract/shown/blocks.js";
import {
  type Evidence,
  type Finding,
  fieldsOf,
  type Picture,
  type PicturedBlock,
  type Place,
  placeIn,
  type ShownBlock,
} from "./model/index.js";

/** So many lines of a text are shown before and after one with evidence. */
const LINES_AROUND = 6;

/** How much of a document is shown: what bears evidence, with a little around it, or all of it. */
export type Extent = "evidence" | "whole";

/** What of a document is shown beside the findings about it. */
export function pictureOf(
  source: SourceDocument,
  extraction: Extraction,
  findings: readonly Finding[],
  extent: Extent = "evidence",
): Picture {
  const evidence = findings.flatMap((finding) => finding.evidence);
  const isWhole = extent === "whole";
  const { format } = source;
  return {
    pages: format !== "pdf" ? [] : isWhole ? source.pages : pagesWith(evidence, source.pages),
    lines: format !== "text" ? [] : isWhole ? source.lines : linesAround(evidence, source.lines),
    blocks: format !== "pdf" && format !== "text" ? blocksWith(evidence, extraction, isWhole) : [],
    doubtful: [...extraction.doubtful].map(([evaluation, doubt]) => ({ evaluation, doubt })),
    notes: extraction.notes.filter(({ place }) => place !== null),
  };
}

function pagesWith<T extends { readonly number: number }>(evidence: readonly Evidence[], pages: readonly T[]): T[] {
  const numbers = new Set(evidence.map((item) => ("page" in item ? item.page : 0)));
  return pages.filter(({ number }) => numbers.has(number));
}

function linesAround<T extends { readonly number: number }>(evidence: readonly Evidence[], lines: readonly T[]): T[] {
  const wanted = new Set<number>();
  for (const item of evidence) {
    if (!("line" in item)) continue;
    for (let line = item.line - LINES_AROUND; line <= item.line + LINES_AROUND; line++) wanted.add(line);
  }
  return lines.filter(({ number }) => wanted.has(number));
}

function blocksWith(evidence: readonly Evidence[], extraction: Extraction, isWhole: boolean): PicturedBlock[] {
  const places = new Set(evidence.map((item) => keyOf(placeIn(item))));
  const blocks = shownBlocks(extraction, fieldsOf(extraction.report));
  const bears = blocks.map((block) => placesOf(block).some((place) => places.has(keyOf(place))));
  return blocks.flatMap((block, index) => {
    const isBeside = block.kind === "paragraph" && (bears[index - 1] === true || bears[index + 1] === true);
    return isWhole || bears[index] === true || isBeside ? [{ index, block }] : [];
  });
}

function placesOf(block: ShownBlock): Place[] {
  return (block.kind === "table" ? block.cells : block.lines).map(({ place }) => place);
}

function keyOf(place: Place): string {
  return JSON.stringify(place);
}
