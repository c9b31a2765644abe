import { joinPlaced } from "../../../../layout/placed-text.js";
import { type HeadingRow, isWholeRow, rowOf } from "./heading-row.js";
import { type BlockKind, isHeadingPiece, isOpen, isWholeHeading } from "./heading-words.js";
import { numberedHeadings } from "./numbered-headings.js";
import type { Heading } from "./stacks.js";
import type { PrintedLine, Token } from "./tokens.js";

const TALLEST = 6;
const MOST_TOKENS = 60;

/** Finds the rows of headings of both blocks, from top to bottom. They do not overlap. */
export function findHeadingRows(lines: readonly PrintedLine[]): HeadingRow[] {
  const indicators = rowsOf("indicators", lines);
  const apart = (row: HeadingRow): boolean => indicators.every((one) => row.bottom < one.top || row.top > one.bottom);
  return [...rowsOf("funds", lines).filter(apart), ...indicators].sort((a, b) => a.top - b.top);
}

function rowsOf(kind: BlockKind, lines: readonly PrintedLine[]): HeadingRow[] {
  const rows: HeadingRow[] = [];
  const numbered = lines.flatMap((line, at) =>
    line.numbers === undefined ? [] : (numberedRow(kind, lines, at) ?? []),
  );
  for (let first = 0; first < lines.length; first++) {
    const above = numbered.find(({ top, bottom }) => top <= first + TALLEST && first <= bottom);
    const own = plainRow(kind, lines, first);
    const row = above !== undefined && (own === null || !isSurer(own, above)) ? above : own;
    if (row === null) continue;
    rows.push(row);
    first = Math.max(row.bottom, above?.bottom ?? 0);
  }
  return rows;
}

/** The headings that begin here by where their words stand. */
function plainRow(kind: BlockKind, lines: readonly PrintedLine[], first: number): HeadingRow | null {
  // A wrapped heading may begin above the others: the best row that begins within the next lines is the one.
  const here = bestFrom(kind, lines, first);
  if (here === null) return null;
  let best = here;
  for (let later = first + 1; later <= first + TALLEST && later <= best.row.bottom; later++) {
    const other = bestFrom(kind, lines, later);
    if (other !== null && other.score > best.score) best = other;
  }
  return withRest(best.row, lines);
}

/** Whether headings read by their places leave nothing open, and name more columns than those read by numbers. */
function isSurer(own: HeadingRow, numbered: HeadingRow): boolean {
  const known = (row: HeadingRow): number =>
    row.headings.filter(({ field, content }) => isWholeHeading(row.kind, field, content.text)).length;
  return own.odd === 0 && own.bottom <= numbered.bottom && known(own) > known(numbered);
}

/** The headings above numbers of columns, where they are those of such a block. */
function numberedRow(kind: BlockKind, lines: readonly PrintedLine[], at: number): HeadingRow | null {
  const row = numberedHeadings(kind, lines, at);
  return row !== null && isWholeRow(kind, new Set(row.headings.map(({ field }) => field))) ? row : null;
}

/**
 * Takes in the lines below that only end wrapped headings: "施" under 偏差原因分析及改进措, "率）" under 得分（分值×执行. While a
 * bracket is open the headings go on, and lines of the label beside the block may stand between.
 */
function withRest(row: HeadingRow, lines: readonly PrintedLine[]): HeadingRow {
  let whole = row;
  const beside: Token[] = [];
  for (let y = row.bottom + 1; y <= row.top + TALLEST; y++) {
    const line = lines.find((one) => one.y === y);
    const first = whole.headings[0]?.start ?? 0;
    const tokens = line?.tokens.filter((token) => token.end > first) ?? [];
    if (line === undefined) break;
    beside.push(...line.tokens.filter((token) => token.end <= first));
    if (tokens.length === 0 && whole.headings.some(({ content }) => isOpen(content.text))) continue;
    const ended = tokens.map((token) => endOf(whole, token));
    if (tokens.length === 0 || ended.some((heading) => heading === null)) break;
    const headings = whole.headings.map((heading) => ended.find((one) => one?.before === heading)?.after ?? heading);
    const left = [...whole.left, ...beside.splice(0).map(({ content }) => content)];
    whole = { ...whole, bottom: y, headings, left };
  }
  return whole;
}

/** The heading that a token ends, and what it then is. */
function endOf(row: HeadingRow, token: Token): { before: Heading; after: Heading } | null {
  const before = row.headings.find((heading) => token.start < heading.end && token.end > heading.start);
  if (before === undefined) return null;
  const content = joinPlaced([before.content, token.content]);
  if (!isOpen(before.content.text) && !isWholeHeading(row.kind, before.field, content.text)) return null;
  const { field, top } = before;
  const start = Math.min(before.start, token.start);
  return { before, after: { field, content, start, end: Math.max(before.end, token.end), top, bottom: token.y } };
}

function bestFrom(
  kind: BlockKind,
  lines: readonly PrintedLine[],
  first: number,
): { row: HeadingRow; score: number } | null {
  if (lines[first]?.tokens.some((token) => isHeadingPiece(token.text)) !== true) return null;
  let best: { row: HeadingRow; score: number } | null = null;
  const block: PrintedLine[] = [];
  for (let last = first; last < Math.min(lines.length, first + TALLEST); last++) {
    const line = lines[last];
    if (line === undefined || line.tokens.length > MOST_TOKENS || line.page !== lines[first]?.page) break;
    block.push(line);
    const candidate = rowOf(kind, block);
    if (candidate !== null && line.tokens.length === 1 && isPartAlone(candidate.row)) continue;
    if (candidate !== null && (best === null || candidate.score > best.score)) best = candidate;
  }
  return best;
}

/** Whether the last line is a heading of its own that only holds a part of one: the first words below the headings. */
function isPartAlone({ kind, headings, top, bottom }: HeadingRow): boolean {
  const alone = headings.find((heading) => heading.top === bottom && bottom > top);
  return alone !== undefined && !isWholeHeading(kind, alone.field, alone.content.text);
}
