import { joinPlaced, type PlacedText } from "../../../../layout/placed-text.js";
import { toHalfWidth } from "../../../../quantity/index.js";
import { headingKey } from "../../heading.js";
import { HEAD_LABELS, SCORE_TOTAL_LABELS } from "../../vocabulary.js";
import type { TableBuilder } from "../rebuilt/table.js";
import type { PrintedLine, Token } from "./tokens.js";

const LABELS = new Set<string>([...Object.values(HEAD_LABELS).flat(), ...SCORE_TOTAL_LABELS]);
const TALLEST_LABEL = 4;
/** A longer text that ends like a label is a sentence. */
const LONGEST_LABEL = 14;

/** A label of the rows above the funds block. */
interface HeadLabel {
  readonly tokens: readonly Token[];
  readonly start: number;
  readonly end: number;
  readonly top: number;
  readonly bottom: number;
}

/** Rebuilds the rows above the funds block: every label with what stands beside it, a row each. */
export function addHeads(table: TableBuilder, lines: readonly PrintedLine[]): void {
  const labels = findLabels(lines);
  const used = new Set(labels.flatMap((label) => label.tokens));
  for (const label of labels) {
    const value = besideLabel(label, labels, lines, used);
    table.addRow(
      [
        { column: 1, content: joinPlaced(label.tokens.map((token) => token.content)) },
        { column: 2, content: value },
      ],
      lines[0]?.number ?? 1,
    );
  }
}

function isLabel(text: string): boolean {
  const key = headingKey(text);
  const before = key.split(":")[0] ?? key;
  return LABELS.has(before) || LABELS.has(key);
}

/** "县级预算单位名称" is 预算单位名称, whatever stands before it. */
function endsAsLabel(text: string): boolean {
  const key = headingKey(text).split(":")[0] ?? "";
  return key.length <= LONGEST_LABEL && HEAD_LABELS.endings.some((ending) => key.endsWith(ending));
}

/** Labels on one line, and labels whose words stand one below the other. */
function findLabels(lines: readonly PrintedLine[]): HeadLabel[] {
  const labels: HeadLabel[] = [];
  const used = new Set<Token>();
  const keep = (tokens: readonly Token[]): void => {
    for (const token of tokens) used.add(token);
    labels.push({
      tokens,
      start: Math.min(...tokens.map((token) => token.start)),
      end: Math.max(...tokens.map((token) => token.end)),
      top: tokens[0]?.y ?? 0,
      bottom: tokens.at(-1)?.y ?? 0,
    });
  };
  lines.forEach((line, at) => {
    for (const token of line.tokens) {
      if (used.has(token)) continue;
      const isWhole = /[:：]/.test(token.text) && isLabel(token.text);
      const stack = isWhole
        ? [token]
        : (stackedLabel(lines, at, token, used) ?? (isLabel(token.text) || endsAsLabel(token.text) ? [token] : null));
      if (stack !== null) keep(stack);
    }
  });
  return labels.sort((a, b) => a.top - b.top || a.start - b.start);
}

function stackedLabel(
  lines: readonly PrintedLine[],
  at: number,
  first: Token,
  used: ReadonlySet<Token>,
): Token[] | null {
  const stack = [first];
  for (
    let next = at + 1;
    next < Math.min(lines.length, at + 2 * TALLEST_LABEL) && stack.length < TALLEST_LABEL;
    next++
  ) {
    const below = lines[next]?.tokens.find(
      (token) => !used.has(token) && token.start < first.end && token.end > first.start,
    );
    if (below === undefined) continue;
    stack.push(below);
    const words = stack.map((token) => token.text).join("");
    if (isLabel(words) || (endsAsLabel(words) && !stack.some(({ text }) => endsAsLabel(text)))) return stack;
  }
  return null;
}

/** What stands to the right of a label, at its height, up to the next label. */
function besideLabel(
  label: HeadLabel,
  labels: readonly HeadLabel[],
  lines: readonly PrintedLine[],
  used: ReadonlySet<Token>,
): PlacedText {
  const right = labels.filter(
    (other) => other.start >= label.end && other.top <= label.bottom && other.bottom >= label.top,
  );
  const edge = Math.min(Number.POSITIVE_INFINITY, ...right.map((other) => other.start));
  const inside = (token: Token): boolean => token.start >= label.end && token.end <= edge && !used.has(token);
  const at = (from: number, to: number): Token[] =>
    lines.filter((line) => line.y >= from && line.y <= to).flatMap((line) => line.tokens.filter(inside));
  const own = nearest(at(label.top, label.bottom));
  // A value of two lines stands above and below a label of one.
  const tokens =
    own.length > 0 || label.top !== label.bottom ? own : twoLines(at(label.top - 1, label.bottom + 1), label, labels);
  return joinPlaced(
    tokens.flatMap((token, index) => {
      const previous = tokens[index - 1];
      const spaced = previous !== undefined && previous.y === token.y;
      return spaced ? [SPACE, token.content] : [token.content];
    }),
  );
}

/** The first words of each line: what stands further right belongs to a label that no list knows. */
function nearest(tokens: readonly Token[]): Token[] {
  return tokens.filter((token, at) => {
    const before = tokens.slice(0, at).filter((one) => one.y === token.y);
    return before.every((one, index) => (before[index + 1] ?? token).start - one.end < WIDE);
  });
}

/** Words of one value are not so far apart, in positions. */
const WIDE = 4;
const SPACE: PlacedText = { text: " ", runs: [] };

/** Tokens above and below a label, unless other labels stand on their lines; one further left heads the rows, not them. */
function twoLines(tokens: readonly Token[], label: HeadLabel, labels: readonly HeadLabel[]): Token[] {
  const nearer = labels.filter((other) => other.end > label.start);
  const own = tokens.filter((token) => !nearer.some((other) => other.top <= token.y && token.y <= other.bottom));
  return new Set(own.map((token) => token.y)).size === 2 ? own : [];
}

/** Whether two lines at the top of a page print again the first row of the table, as office programs do. */
export function isRepeatedHead(first: readonly Token[], again: readonly Token[]): boolean {
  const words = (tokens: readonly Token[]): string => toHalfWidth(tokens.map((token) => token.text).join(""));
  return first.length > 0 && words(first) === words(again);
}
