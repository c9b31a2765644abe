import { joinPlaced, type PlacedText } from "../../../../layout/placed-text.js";
import { headingKey } from "../../heading.js";
import { type BlockKind, type Field, isHeadingPiece, isOpen, isScrap, isWholeHeading } from "./heading-words.js";
import { numberedHeadings } from "./numbered-headings.js";
import { addLine, type Heading, joinNeighbours, joinReasons, joinScattered, type Stack, unstacked } from "./stacks.js";
import type { PrintedLine, Token } from "./tokens.js";

/** A line, or a few where headings are wrapped, of column headings. */
export interface HeadingRow {
  readonly kind: "funds" | "indicators";
  /** heights of its first and last line */
  readonly top: number;
  readonly bottom: number;
  /** from left to right */
  readonly headings: readonly Heading[];
  /** words left of the first heading: the block's own label, or the heading over the labels */
  readonly left: readonly PlacedText[];
  /** how many words among the headings are none, and how many headings have another's words in them */
  readonly odd: number;
}

const TALLEST = 6;
const MOST_TOKENS = 60;
const FEWEST_FIELDS = 3;
const POINTS: readonly Field[] = ["weight", "score"];
/** Words of so many characters beside headings are a sentence, which has no place among them. */
const LONGEST_PIECE = 12;

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
    if (above !== undefined) {
      rows.push(above);
      first = above.bottom;
      continue;
    }
    // A wrapped heading may begin above the others: the best row that begins within the next lines is the one.
    const here = bestFrom(kind, lines, first);
    if (here === null) continue;
    let best = here;
    for (let later = first + 1; later <= first + TALLEST && later <= best.row.bottom; later++) {
      const other = bestFrom(kind, lines, later);
      if (other !== null && other.score > best.score) best = other;
    }
    const row = withRest(best.row, lines);
    rows.push(row);
    first = row.bottom;
  }
  return rows;
}

/** The headings above numbers of columns, where they are those of such a block. */
function numberedRow(kind: BlockKind, lines: readonly PrintedLine[], at: number): HeadingRow | null {
  const row = numberedHeadings(kind, lines, at);
  return row !== null && isWhole(kind, new Set(row.headings.map(({ field }) => field))) ? row : null;
}

/** Takes in the lines below that only end wrapped headings: "施" under 偏差原因分析及改进措, "率）" under 得分（分值×执行. */
function withRest(row: HeadingRow, lines: readonly PrintedLine[]): HeadingRow {
  let whole = row;
  for (let y = row.bottom + 1; y <= row.top + TALLEST; y++) {
    const line = lines.find((one) => one.y === y);
    const first = whole.headings[0]?.start ?? 0;
    const tokens = line?.tokens.filter((token) => token.end > first) ?? [];
    if (line === undefined || tokens.length === 0) break;
    const ended = tokens.map((token) => endOf(whole, token));
    if (ended.some((heading) => heading === null)) break;
    const headings = whole.headings.map((heading) => ended.find((one) => one?.before === heading)?.after ?? heading);
    whole = { ...whole, bottom: y, headings };
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
  const stacks: Stack[] = [];
  for (let last = first; last < Math.min(lines.length, first + TALLEST); last++) {
    const line = lines[last];
    if (line === undefined || line.tokens.length > MOST_TOKENS || line.page !== lines[first]?.page) break;
    addLine(stacks, line);
    const candidate = rowOf(kind, stacks, first, last);
    if (candidate !== null && (best === null || candidate.score > best.score)) best = candidate;
  }
  return best;
}

function rowOf(
  kind: BlockKind,
  stacks: readonly Stack[],
  top: number,
  bottom: number,
): { row: HeadingRow; score: number } | null {
  const ordered = stacks.flatMap((stack) => unstacked(kind, stack)).sort((a, b) => a.start - b.start);
  const read = joinScattered(kind, joinReasons(joinNeighbours(kind, ordered)));
  const named = withoutGroups(read.flatMap((one) => (one.heading === null ? [] : [one.heading])));
  const overLabels = headsLabels(kind, named);
  const headings = named.filter((heading) => heading !== overLabels);
  const first = headings[0];
  const fields = new Set(headings.map((heading) => heading.field).filter((field) => field !== "ignored"));
  if (first === undefined || fields.size < FEWEST_FIELDS || !isWhole(kind, fields)) return null;
  const strangers = read.filter((one) => one.heading === null && !isScrap(one.text));
  const left = strangers.filter((one) => one.end <= first.start);
  const prose = strangers.filter((one) => one.text.length >= LONGEST_PIECE).length;
  const cost =
    2 * prose + 0.35 * (strangers.length - Math.min(left.length, 2)) + 0.3 * left.length + 0.05 * (bottom - top);
  const whole = headings.filter((heading) => isWholeHeading(kind, heading.field, heading.content.text)).length;
  const score = fields.size + 0.4 * (whole - headings.length) - cost;
  if (score < 2) return null;
  const words = [...left.map((one) => one.content), ...(overLabels === null ? [] : [overLabels.content])];
  const beside = strangers.filter((one) => !left.includes(one) && one.text.length > 1).length;
  const odd = beside + headings.filter((heading) => isMixed(kind, heading, headings)).length;
  return { row: { kind, top, bottom, headings, left: words, odd }, score };
}

/** Whether a heading holds a letter of its neighbour's or the sentence above it, or names points that another names too. */
function isMixed(kind: BlockKind, { field, content }: Heading, all: readonly Heading[]): boolean {
  const { text } = content;
  const isTwice = POINTS.includes(field) && all.filter((other) => other.field === field).length > 1;
  if (isTwice || /[。；]/u.test(text)) return true;
  const isWholeOne = (words: string): boolean => isWholeHeading(kind, field, words);
  return !isWholeOne(text) && [text.slice(1), text.slice(0, -1)].some(isWholeOne);
}

/** "年度预算数（万元）" over the labels of the rows: the first of two headings of budgets. */
function headsLabels(kind: BlockKind, headings: readonly Heading[]): Heading | null {
  const [first, ...others] = headings;
  const isTwice = first?.field === "adjusted" && others.some(({ field }) => field === "adjusted");
  return kind === "funds" && isTwice && /年度|资金/.test(first.content.text) ? first : null;
}

/** Leaves out headings over several columns, which name again what one below them names. */
function withoutGroups(headings: readonly Heading[]): Heading[] {
  return headings.filter((heading) => {
    const rivals = headings.filter((other) => other !== heading && other.field === heading.field);
    if (rivals.some((other) => other.top > heading.bottom)) return false;
    const key = headingKey(heading.content.text);
    // "绩效指标" left of the levels stands beside the whole block.
    if (heading.field === "level3" && headings.some((other) => isLevel(other) && other.start >= heading.end))
      return false;
    return (
      heading.field !== "level3" ||
      /三级|名称/.test(key) ||
      !rivals.some((other) => /三级|名称/.test(other.content.text))
    );
  });
}

function isLevel({ field }: Heading): boolean {
  return field === "level1" || field === "level2";
}

function isWhole(kind: BlockKind, fields: ReadonlySet<Field>): boolean {
  if (kind === "funds") return fields.has("executed") || (fields.has("initial") && fields.has("adjusted"));
  const names = fields.has("level3") || fields.has("level2");
  const values = ["target", "initialTarget", "actual", "weight", "score"] as const;
  return names && values.filter((field) => fields.has(field)).length >= 2;
}
