import type { TextDocument, TextLine } from "../document.js";
import type { DocxBlock, DocxRow } from "../docx/document.js";
import { readBlocks } from "./body.js";
import { PLAIN } from "./look.js";
import { parseHtml } from "./parse.js";

const TAG = /<(\/?)table(?=[\s>])/gi;
const ROW = /<tr(?=[\s>])/gi;

/**
 * Gives a text's tables that are written as a web page's source the form of a saved sheet: a line each row, its cells
 * parted by tabs, a merged cell's words in its first and the others blank. All other lines stay as they are, and so does
 * a table that has no end.
 *
 * @throws ReadError damaged-html
 */
export function withTablesAsLines(document: TextDocument): TextDocument {
  const lines: TextLine[] = [];
  const { lines: all } = document;
  for (let at = 0; at < all.length; at += 1) {
    const line = all[at] as TextLine;
    const end = /<table[\s>]/i.test(line.text) ? endOf(all, at) : null;
    if (end === null) lines.push(line);
    else {
      lines.push(...linesOf(all.slice(at, end + 1)));
      at = end;
    }
  }
  return { ...document, lines };
}

/** The line that closes as many tables as are opened from a line on; null where the text ends before. */
function endOf(lines: readonly TextLine[], from: number): number | null {
  let open = 0;
  for (let at = from; at < lines.length; at += 1) {
    for (const [, close] of (lines[at]?.text ?? "").matchAll(TAG)) open += close === "" ? 1 : -1;
    if (open <= 0) return at;
  }
  return null;
}

function linesOf(source: readonly TextLine[]): TextLine[] {
  const markup = source.map(({ text }) => text).join("\n");
  const body = parseHtml(markup);
  const first = source[0];
  if (body === null || first === undefined) return [...source];
  const begins = source.flatMap((line) => Array.from(line.text.matchAll(ROW), () => line));
  let row = 0;
  return readBlocks(body, PLAIN, { pictures: 0, struck: 0, unseen: 0, tables: 0, frames: 0 }).flatMap(
    (block): TextLine[] => {
      if (block.kind === "paragraph") return [{ ...(begins[row] ?? first), text: block.text }];
      return block.rows.map((cells) => {
        const place = begins[row] ?? first;
        row += 1;
        return { ...place, text: rowText(cells) };
      });
    },
  );
}

/** A paragraph of running text is the only cell of its row; any other row keeps its blank cells, which tell the columns. */
function rowText({ before, cells }: DocxRow): string {
  const texts = cells.flatMap(({ span, down, along, blocks }) => [
    down === "continue" || along === "continue" ? "" : blocks.map(textOf).join(""),
    ...Array.from({ length: span - 1 }, () => ""),
  ]);
  const row = [...Array.from({ length: before }, () => ""), ...texts];
  return row.slice(1).every((text) => text === "") ? (row[0] ?? "") : row.join("\t");
}

function textOf(block: DocxBlock): string {
  if (block.kind === "paragraph") return block.text.replace(/[\t\n]+/g, "").trim();
  return block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.map(textOf))).join("");
}
