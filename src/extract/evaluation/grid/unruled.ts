import type { Block } from "../../../layout/block.js";
import { withoutBlanks } from "../../../quantity/index.js";
import { roleOf } from "./titles.js";

/** A form is at most so many lines long until its indicators' headings. */
const REACH = 80;

/**
 * Indexes of titles of self-evaluations under which the form's words stand as running text: tables drawn without lines,
 * or as a picture of lines, which no grid could be made of. Silence about them would pass for a clean report.
 */
export function unruledForms(blocks: readonly Block[], consumed: ReadonlySet<number>): number[] {
  const found: number[] = [];
  blocks.forEach((block, index) => {
    if (block.kind !== "paragraph" || consumed.has(index) || roleOf(block.content) !== "title") return;
    if (hasHeadingsBelow(blocks, index)) found.push(index);
  });
  return found;
}

/** Whether indicator headings follow in paragraphs, before any table or other title. */
function hasHeadingsBelow(blocks: readonly Block[], title: number): boolean {
  for (const block of blocks.slice(title + 1, title + 1 + REACH)) {
    if (block.kind === "table" || roleOf(block.content) === "title") return false;
    const text = withoutBlanks(block.content.text);
    if (text.includes("一级指标") || (text.includes("三级指标") && text.includes("指标值"))) return true;
  }
  return false;
}
