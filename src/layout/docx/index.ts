import type { DocxBlock, DocxDocument, DocxTable } from "../../document/docx/document.js";
import type { Block } from "../block.js";
import { withFramedText } from "../framed-text.js";
import { typedParagraphs } from "../typed-paragraphs.js";
import { joinAdjacent } from "./adjacent.js";
import { type Count, tableOf } from "./table.js";

/** The paragraphs and tables of a Word document in reading order. */
export function layoutDocx(document: DocxDocument): Block[] {
  return layoutBody(document.blocks);
}

/** Paragraphs and tables of a body in reading order, counted as places are told. */
export function layoutBody(blocks: readonly DocxBlock[]): Block[] {
  return withFramedText(layout(blocks, { paragraphs: 0, tables: 0 }));
}

function layout(blocks: readonly DocxBlock[], count: Count): Block[] {
  const out: Block[] = [];
  let before: DocxTable | null = null;
  for (const block of blocks) {
    if (block.kind === "table") {
      const made = tableBlocks(block, count);
      const [last, next] = [out.at(-1), made[0]];
      const joined = before !== null && last !== undefined && next !== undefined ? joinAdjacent(last, next) : null;
      if (joined !== null) out[out.length - 1] = joined;
      for (const own of joined === null ? made : made.slice(1)) out.push(own);
      before = block;
      continue;
    }
    before = null;
    if (block.text.trim() === "") continue;
    count.paragraphs += 1;
    out.push(...typedParagraphs({ ...block, page: null }, { paragraph: count.paragraphs }));
  }
  return out;
}

/** A table; or, where it is only a frame around others, what it frames. */
function tableBlocks(table: DocxTable, count: Count): Block[] {
  if (!isFrame(table)) return [tableOf(table, count)];
  return layout(
    table.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks)),
    count,
  );
}

/** Rows of a single cell, with a table in one of them: drawn for its border or to hold things in place. */
function isFrame({ rows }: DocxTable): boolean {
  return (
    rows.every(({ cells }) => cells.length <= 1) &&
    rows.some(({ cells }) => cells.some(({ blocks }) => blocks.some(({ kind }) => kind === "table")))
  );
}
