import { joinPlaced, type PlacedText } from "../../../../layout/placed-text.js";
import {
  FUND_COLUMNS,
  type FundColumn,
  fundColumn,
  fundSource,
  headingKey,
  INDICATOR_COLUMNS,
  type IndicatorColumn,
  indicatorColumn,
} from "../../vocabulary.js";
import type { PrintedLine, Token } from "./tokens.js";

export type Field = IndicatorColumn | FundColumn;

/** One heading: what its column holds, its words with wraps removed, and the positions that it takes. */
export interface Heading {
  readonly field: Field;
  readonly content: PlacedText;
  readonly start: number;
  readonly end: number;
  /** heights of its first and last line */
  readonly top: number;
  readonly bottom: number;
}

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
}

/** Pieces of one heading, one below the other. */
interface Stack {
  start: number;
  end: number;
  readonly tokens: Token[];
}

const TALLEST = 6;
const MOST_TOKENS = 60;
const FEWEST_FIELDS = 3;

/** Finds the rows of headings of both blocks, from top to bottom. They do not overlap. */
export function findHeadingRows(lines: readonly PrintedLine[]): HeadingRow[] {
  const rows: HeadingRow[] = [];
  for (let first = 0; first < lines.length; first++) {
    // A wrapped heading may begin above the others: the best row that begins within the next lines is the one.
    const here = bestFrom(lines, first);
    if (here === null) continue;
    let best = { ...here, at: first };
    for (let later = first + 1; later <= first + TALLEST && later <= best.row.bottom; later++) {
      const other = bestFrom(lines, later);
      if (other !== null && other.score > best.score) best = { ...other, at: later };
    }
    const row = withRest(best.row, lines);
    rows.push(row);
    first = row.bottom;
  }
  return rows;
}

/** Letters of the long headings that ask for reasons, of which every form has its own. */
const REASON_LETTERS = "偏差原因分析及改进措施未完成扣说明和其他拟采取的整情况与备注";

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

/** Whether words are a heading from end to end, not only words with a heading in them. */
function isWholeHeading(kind: HeadingRow["kind"], field: Field, text: string): boolean {
  const lists: Partial<Record<Field, { readonly whole: readonly string[] }>> =
    kind === "funds" ? FUND_COLUMNS : INDICATOR_COLUMNS;
  if (lists[field]?.whole.includes(headingKey(text)) === true) return true;
  return (field === "deviation" || field === "reason") && [...text].every((char) => REASON_LETTERS.includes(char));
}

function isOpen(text: string): boolean {
  return /[(（][^)）]*$/.test(text);
}

function bestFrom(lines: readonly PrintedLine[], first: number): { row: HeadingRow; score: number } | null {
  let best: { row: HeadingRow; score: number } | null = null;
  const stacks: Stack[] = [];
  for (let last = first; last < Math.min(lines.length, first + TALLEST); last++) {
    const line = lines[last];
    if (line === undefined || line.tokens.length > MOST_TOKENS || line.page !== lines[first]?.page) break;
    addLine(stacks, line);
    for (const kind of ["funds", "indicators"] as const) {
      const candidate = rowOf(kind, stacks, first, last);
      if (candidate !== null && (best === null || candidate.score > best.score)) best = candidate;
    }
  }
  return best;
}

/** Puts every piece of a line under the stack that it stands below, or begins a stack. */
function addLine(stacks: Stack[], line: PrintedLine): void {
  const taken = new Set<Stack>();
  for (const token of line.tokens) {
    let under: Stack | null = null;
    let most = 0;
    for (const stack of stacks) {
      const shared = Math.min(stack.end, token.end) - Math.max(stack.start, token.start);
      if (shared > most && !taken.has(stack)) {
        under = stack;
        most = shared;
      }
    }
    if (under === null) {
      under = { start: token.start, end: token.end, tokens: [token] };
      stacks.push(under);
    } else {
      under.start = Math.min(under.start, token.start);
      under.end = Math.max(under.end, token.end);
      under.tokens.push(token);
    }
    taken.add(under);
  }
}

function rowOf(
  kind: HeadingRow["kind"],
  stacks: readonly Stack[],
  top: number,
  bottom: number,
): { row: HeadingRow; score: number } | null {
  const ordered = stacks.flatMap((stack) => unstacked(kind, stack)).sort((a, b) => a.start - b.start);
  const read = joinScattered(kind, joinReasons(joinNeighbours(kind, ordered)));
  const headings = withoutGroups(read.flatMap((one) => (one.heading === null ? [] : [one.heading])));
  const first = headings[0];
  const fields = new Set(headings.map((heading) => heading.field).filter((field) => field !== "ignored"));
  if (first === undefined || fields.size < FEWEST_FIELDS || !isWhole(kind, fields)) return null;
  const strangers = read.filter((one) => one.heading === null && !isScrap(one.text));
  const left = strangers.filter((one) => one.end <= first.start);
  const cost = 0.35 * (strangers.length - Math.min(left.length, 2)) + 0.3 * left.length + 0.05 * (bottom - top);
  const whole = headings.filter((heading) => isWholeHeading(kind, heading.field, heading.content.text)).length;
  const score = fields.size + 0.4 * (whole - headings.length) - cost;
  if (score < 2) return null;
  return { row: { kind, top, bottom, headings, left: left.map((one) => one.content) }, score };
}

/** Splits off words on top of a heading that is whole without them: those of a heading over several columns. */
function unstacked(kind: HeadingRow["kind"], stack: Stack): Stack[] {
  const words = (tokens: readonly Token[]): string => tokens.map((token) => token.text).join("");
  const isWhole = (tokens: readonly Token[]): boolean => {
    const field = fieldOf(kind, words(tokens));
    return field !== null && isWholeHeading(kind, field, words(tokens));
  };
  if (isWhole(stack.tokens)) return [stack];
  const at = stack.tokens.findIndex((_, skip) => skip > 0 && isWhole(stack.tokens.slice(skip)));
  if (at < 0) return [stack];
  return [stack.tokens.slice(0, at), stack.tokens.slice(at)].map((tokens) => ({
    start: Math.min(...tokens.map((token) => token.start)),
    end: Math.max(...tokens.map((token) => token.end)),
    tokens,
  }));
}

interface ReadStack {
  readonly heading: Heading | null;
  readonly text: string;
  readonly content: PlacedText;
  readonly start: number;
  readonly end: number;
  readonly top: number;
}

/** Reads stacks from left to right; two that are no heading alone may be one that a space divides ("全年 预算数"). */
function joinNeighbours(kind: HeadingRow["kind"], stacks: readonly Stack[]): ReadStack[] {
  const out: ReadStack[] = [];
  for (let at = 0; at < stacks.length; at++) {
    const stack = stacks[at];
    if (stack === undefined) continue;
    const own = readStack(kind, stack);
    const next = stacks[at + 1];
    if (own.heading === null && next !== undefined && next.start - stack.end <= 1) {
      const joined = readStack(kind, {
        start: stack.start,
        end: next.end,
        tokens: [...stack.tokens, ...next.tokens],
      });
      if (joined.heading !== null && readStack(kind, next).heading === null) {
        out.push(joined);
        at++;
        continue;
      }
    }
    out.push(own);
  }
  return out;
}

/** Halves of one wrapped heading that came to stand beside each other ("质" left of 指标性, "位" left of 度量单). */
function joinScattered(kind: HeadingRow["kind"], stacks: readonly ReadStack[]): ReadStack[] {
  const out = [...stacks];
  const left = stacks.find((one) => one.heading !== null)?.start ?? 0;
  for (const long of stacks) {
    if (long.heading !== null || long.text.length < 2) continue;
    const isRest = (one: ReadStack): boolean => one.heading === null && one.text.length === 1 && one.start > left;
    const rest = out.find((one) => isRest(one) && isNear(one, long));
    const content = rest === undefined ? null : joinPlaced([long.content, rest.content]);
    const field = content === null ? null : fieldOf(kind, content.text);
    if (rest === undefined || content === null || field === null || !isWholeHeading(kind, field, content.text)) continue;
    const heading: Heading = { field, content, start: long.start, end: long.end, top: long.top, bottom: long.top };
    out[out.indexOf(long)] = { ...long, heading, text: content.text, content };
    out.splice(out.indexOf(rest), 1);
  }
  return out;
}

const SCATTERED = 12;

function isNear(a: ReadStack, b: ReadStack): boolean {
  return Math.abs(a.start + a.end - b.start - b.end) / 2 <= SCATTERED && Math.abs(a.top - b.top) <= 1;
}

function fieldOf(kind: HeadingRow["kind"], words: string): Field | null {
  return kind === "funds" ? fundColumn(words) : indicatorColumn(words);
}

/** One heading for reasons whose halves came to stand side by side ("偏差原因分析      及改进措施"). */
function joinReasons(stacks: readonly ReadStack[]): ReadStack[] {
  const out: ReadStack[] = [];
  for (const stack of stacks) {
    const last = out.at(-1);
    const isRest =
      last?.heading?.field === "deviation" && [...stack.text].every((char) => REASON_LETTERS.includes(char));
    if (last?.heading == null || !isRest || /[)）]$/.test(last.text)) {
      out.push(stack);
      continue;
    }
    const content = joinPlaced([last.content, stack.content]);
    const heading = { ...last.heading, content, end: Math.max(last.heading.end, stack.end) };
    out[out.length - 1] = { ...last, heading, text: content.text, content, end: stack.end };
  }
  return out;
}

/** What a stack says, read as a whole or without the words of a heading over several columns on top of it. */
function readStack(kind: HeadingRow["kind"], stack: Stack): ReadStack {
  const content = joinPlaced(stack.tokens.map((token) => token.content));
  const where = { start: stack.start, end: stack.end, top: stack.tokens[0]?.y ?? 0 };
  // "执行率）" ends a bracket that another heading opened.
  if (isTorn(content.text)) return { heading: null, text: content.text, content, ...where };
  for (let skip = 0; skip < stack.tokens.length; skip++) {
    const tokens = stack.tokens.slice(skip);
    const words = joinPlaced(tokens.map((token) => token.content));
    const field = fieldOf(kind, words.text);
    const top = tokens[0];
    if (
      field === null ||
      field === "label" ||
      top === undefined ||
      tokens.some((token) => /^[\d.,%]+$/.test(token.text))
    )
      continue;
    if (kind === "funds" && fundSource(words.text) !== null) continue;
    const heading: Heading = {
      field,
      content: words,
      start: Math.min(...tokens.map((token) => token.start)),
      end: Math.max(...tokens.map((token) => token.end)),
      top: top.y,
      bottom: tokens.at(-1)?.y ?? top.y,
    };
    return { heading, text: words.text, content: words, ...where };
  }
  return { heading: null, text: content.text, content, ...where };
}

/** Leaves out headings over several columns, which name again what one below them names. */
function withoutGroups(headings: readonly Heading[]): Heading[] {
  return headings.filter((heading) => {
    const rivals = headings.filter((other) => other !== heading && other.field === heading.field);
    if (rivals.some((other) => other.top > heading.bottom)) return false;
    const key = headingKey(heading.content.text);
    return (
      heading.field !== "level3" ||
      /三级|名称/.test(key) ||
      !rivals.some((other) => /三级|名称/.test(other.content.text))
    );
  });
}

function isWhole(kind: HeadingRow["kind"], fields: ReadonlySet<Field>): boolean {
  if (kind === "funds") return fields.has("executed") || (fields.has("initial") && fields.has("adjusted"));
  const names = fields.has("level3") || fields.has("level2");
  const values = ["target", "initialTarget", "actual", "weight", "score"] as const;
  return names && values.filter((field) => fields.has(field)).length >= 2;
}

/** Whether words close a bracket that they did not open. */
function isTorn(text: string): boolean {
  const close = text.search(/[)）]/);
  const open = text.search(/[(（]/);
  return close >= 0 && (open < 0 || open > close);
}

/** What is left over of a bracket behind a heading: "×执行率）", "(A)". */
function isScrap(text: string): boolean {
  return /[)）]$/.test(text) && text.length <= 8;
}
