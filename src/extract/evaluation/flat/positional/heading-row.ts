import type { PlacedText } from "../../../../layout/placed-text.js";
import { headingKey } from "../../heading.js";
import { inOrder } from "./column-order.js";
import { joinDoubled } from "./doubled-headings.js";
import { wholeHeadings } from "./heading-chains.js";
import { type BlockKind, type Field, isScrap, isWholeHeading } from "./heading-words.js";
import {
  addLine,
  type Heading,
  joinNeighbours,
  joinReasons,
  joinScattered,
  type ReadStack,
  type Stack,
  unstacked,
} from "./stacks.js";
import type { PrintedLine } from "./tokens.js";

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

const FEWEST_FIELDS = 3;
const POINTS: readonly Field[] = ["weight", "score"];
const VALUES: readonly Field[] = ["target", "initialTarget", "actual"];
/** Words of so many characters beside headings are a sentence, which has no place among them. */
const LONGEST_PIECE = 12;

/** The words of some lines, those of each heading together. */
function stacksOf(kind: BlockKind, lines: readonly PrintedLine[]): Stack[] {
  const { stacks, rest } = wholeHeadings(kind, lines);
  const others: Stack[] = [];
  for (const line of rest) addLine(others, line);
  return [...stacks, ...others];
}

/**
 * The headings that some lines of one page hold, and how well they look like a row of headings.
 *
 * @returns null where they are none
 */
export function rowOf(
  kind: BlockKind,
  lines: readonly PrintedLine[],
): { readonly row: HeadingRow; readonly score: number } | null {
  const [top, bottom] = [lines[0]?.y ?? 0, lines.at(-1)?.y ?? 0];
  const ordered = inOrder(stacksOf(kind, lines).flatMap((stack) => unstacked(kind, stack)));
  const read = joinDoubled(kind, joinScattered(kind, joinReasons(joinNeighbours(kind, ordered))));
  const all = read.flatMap((one) => (one.heading === null || isBesideBlock(kind, one.heading) ? [] : [one.heading]));
  const named = withoutBlockLabels(withoutGroups(all));
  const overLabels = headsLabels(kind, named);
  const headings = named.filter((heading) => heading !== overLabels);
  const first = headings[0];
  const fields = new Set(headings.map((heading) => heading.field).filter((field) => field !== "ignored"));
  if (first === undefined || fields.size < FEWEST_FIELDS || !isWholeRow(kind, fields)) return null;
  const isStranger = ({ heading, text }: ReadStack): boolean =>
    heading === null ? !isScrap(text) : isBesideBlock(kind, heading);
  const strangers = read.filter(isStranger);
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
  const others = all.filter((other) => other.field === field);
  const isTwice = POINTS.includes(field) && others.length > 1 && !others.every((other) => isOfLevel(other, all));
  if (isTwice || /[。；]/u.test(text)) return true;
  const isWholeOne = (words: string): boolean => isWholeHeading(kind, field, words);
  return !isWholeOne(text) && [text.slice(1), text.slice(0, -1)].some(isWholeOne);
}

/** Whether the points are those of a level, which stand right of it in forms where each level has its own. */
function isOfLevel(heading: Heading, all: readonly Heading[]): boolean {
  const left = all[all.indexOf(heading) - 1];
  return left !== undefined && (isLevel(left) || left.field === "level3");
}

/** "年度预算数（万元）" over the labels of the rows: the first of two headings of budgets, or one before the first budget. */
function headsLabels(kind: BlockKind, headings: readonly Heading[]): Heading | null {
  const [first, ...others] = headings;
  if (kind !== "funds" || first?.field !== "adjusted" || !/年度|资金/.test(first.content.text)) return null;
  return others.some(({ field }) => field === "adjusted") || others[0]?.field === "initial" ? first : null;
}

/** Left of the first amounts stand the labels of the rows, which take so many positions at least. */
const ROOM_FOR_LABELS = 4;

/** "预算" of 预算执行情况, written downwards beside the whole block: no amounts stand so far left. */
function isBesideBlock(kind: BlockKind, { field, end }: Heading): boolean {
  return kind === "funds" && field !== "label" && end <= ROOM_FOR_LABELS;
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

/** Leaves out words of the label beside the whole block, such as 目标: no form has its values left of the levels. */
function withoutBlockLabels(headings: readonly Heading[]): Heading[] {
  const edge = Math.min(...headings.flatMap((heading) => (isLevel(heading) ? [heading.start] : [])));
  return headings.filter(
    ({ field, start }) => !VALUES.includes(field) || start >= edge || edge === Number.POSITIVE_INFINITY,
  );
}

function isLevel({ field }: Heading): boolean {
  return field === "level1" || field === "level2";
}

/** Whether headings name all that a block has: money spent, or names with their values. */
export function isWholeRow(kind: BlockKind, fields: ReadonlySet<Field>): boolean {
  if (kind === "funds") return fields.has("executed") || (fields.has("initial") && fields.has("adjusted"));
  const names = fields.has("level3") || fields.has("level2");
  const values = ["target", "initialTarget", "actual", "weight", "score"] as const;
  return names && values.filter((field) => fields.has(field)).length >= 2;
}
