import { joinPlaced, type PlacedText } from "../../../../layout/placed-text.js";
import { fundSource } from "../../heading.js";
import {
  type BlockKind,
  type Field,
  fieldOf,
  isHeading,
  isTorn,
  isWholeHeading,
  REASON_LETTERS,
  wholeField,
} from "./heading-words.js";
import type { PrintedLine, Token } from "./tokens.js";

const SCATTERED = 12;

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

/** Pieces of one heading, one below the other. */
export interface Stack {
  start: number;
  end: number;
  readonly tokens: Token[];
  /** where its column is, if its lines were printed aside of each other */
  readonly place?: { readonly start: number; readonly end: number };
}

/** Puts every piece of a line under the stack that it stands below, or begins a stack. */
export function addLine(stacks: Stack[], line: PrintedLine): void {
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

/** A stack with what it was read as: a heading, or null where it is none. */
export interface ReadStack {
  readonly heading: Heading | null;
  readonly text: string;
  readonly content: PlacedText;
  readonly start: number;
  readonly end: number;
  readonly top: number;
}

/** Splits off words on top of a heading that is whole without them: those of a heading over several columns. */
export function unstacked(kind: BlockKind, stack: Stack): Stack[] {
  const words = (tokens: readonly Token[]): string => tokens.map((token) => token.text).join("");
  const isWhole = (tokens: readonly Token[]): boolean => isHeading(kind, words(tokens));
  if (isWhole(stack.tokens)) return [stack];
  const at = stack.tokens.findIndex((_, skip) => skip > 0 && isWhole(stack.tokens.slice(skip)));
  if (at < 0) return [stack];
  return [stack.tokens.slice(0, at), stack.tokens.slice(at)].map((tokens) => ({
    start: Math.min(...tokens.map((token) => token.start)),
    end: Math.max(...tokens.map((token) => token.end)),
    tokens,
  }));
}

/** Reads stacks from left to right; two that are no heading alone may be one that a space divides ("全年 预算数"). */
export function joinNeighbours(kind: BlockKind, stacks: readonly Stack[]): ReadStack[] {
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
export function joinScattered(kind: BlockKind, stacks: readonly ReadStack[]): ReadStack[] {
  const out = [...stacks];
  const left = stacks.find((one) => one.heading !== null)?.start ?? 0;
  for (const long of stacks) {
    if (long.heading !== null || long.text.length < 2) continue;
    const isRest = (one: ReadStack): boolean => one.heading === null && one.text.length === 1 && one.start > left;
    const rest = out.find((one) => isRest(one) && isNear(one, long));
    const start = Math.min(long.start, rest?.start ?? long.start);
    const content = rest === undefined ? null : joinPlaced([long.content, rest.content]);
    const field = content === null ? null : wholeField(kind, content.text);
    if (rest === undefined || content === null || field === null) continue;
    const heading: Heading = {
      field,
      content,
      start,
      end: start + long.end - long.start,
      top: long.top,
      bottom: long.top,
    };
    out[out.indexOf(long)] = { ...long, heading, text: content.text, content, start };
    out.splice(out.indexOf(rest), 1);
  }
  return out.sort((a, b) => a.start - b.start);
}

function isNear(a: ReadStack, b: ReadStack): boolean {
  return Math.abs(a.start + a.end - b.start - b.end) / 2 <= SCATTERED && Math.abs(a.top - b.top) <= 1;
}

/** One heading for reasons whose halves came to stand side by side ("偏差原因分析      及改进措施"). */
export function joinReasons(stacks: readonly ReadStack[]): ReadStack[] {
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
function readStack(kind: BlockKind, stack: Stack): ReadStack {
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
      /[。；，]/u.test(words.text) ||
      tokens.some((token) => /^[\d.,%]+$/.test(token.text))
    )
      continue;
    // "全年预算总额" is a heading and a row's label: beside other headings it is one of them.
    if (kind === "funds" && fundSource(words.text) !== null && !isWholeHeading(kind, field, words.text)) continue;
    const above = tokens.filter((token) => token.start < top.end && token.end > top.start);
    const heading: Heading = {
      field,
      content: words,
      start: stack.place?.start ?? Math.min(...above.map((token) => token.start)),
      end: stack.place?.end ?? Math.max(...above.map((token) => token.end)),
      top: top.y,
      bottom: tokens.at(-1)?.y ?? top.y,
    };
    return { heading, text: words.text, content: words, ...where };
  }
  return { heading: null, text: content.text, content, ...where };
}
