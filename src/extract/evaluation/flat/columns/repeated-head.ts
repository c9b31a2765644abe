import { withoutBlanks } from "../../../../quantity/index.js";
import { HEAD_LABELS } from "../../vocabulary.js";
import type { FlatRegion } from "../region.js";

/** Labels of the row that office programs print again: it names what the table evaluates. */
const NAMES = [...HEAD_LABELS.projectName, ...HEAD_LABELS.department].filter((label) => label.length >= 4);
/** The first headings below a table's head, over money or indicators, whole or cut by a wrap. */
const BELOW_HEAD = /预算数|资金总额|一级指标|三级指标|指标值|执行数/;
/** A head has no more lines; programs print no more of them again on a page. */
const MOST_IN_HEAD = 40;
const MOST_AGAIN = 8;
/** Shorter words may be a cell of their own, unless they go on below a line of the head. */
const SHORTEST = 4;

/**
 * Indexes of the lines that repeat a table's own head where it goes on at the top of another page. Programs that order words
 * by where they stand part such a row and write its pieces between the cells of the page, where each would be taken for a
 * cell. The name has to be the same: with another one, the page begins another table.
 */
export function repeatedHead({ lines, captions }: FlatRegion): ReadonlySet<number> {
  const keys = lines.map(({ text }) => withoutBlanks(text));
  const words = keys.flatMap((key, index) => (key === "" || captions.has(index) ? [] : [index]));
  const below = words.findIndex((index) => BELOW_HEAD.test(keys[index] ?? ""));
  const head = words.slice(0, Math.min(MOST_IN_HEAD, below < 0 ? 0 : below)).map((index) => keys[index] ?? "");
  const found = new Set<number>();
  for (let at = head.length; at < words.length; at++) {
    const [index = 0, next = 0] = words.slice(at, at + 2);
    if (namesAgain(keys[index] ?? "", keys[next] ?? "", head)) takeAgain(lines, keys, words.slice(at), head, found);
  }
  return found;
}

/** Whether a line is the label of the head's first name with the name that the head tells, or that label above the first line of the name. */
function namesAgain(key: string, next: string, head: readonly string[]): boolean {
  const first = head.find((line) => NAMES.some((label) => line.startsWith(label)));
  if (first === undefined || key !== first) return false;
  return !NAMES.includes(key) || (head.includes(next) && next.length >= SHORTEST && !isLabel(next));
}

/** Takes the lines of the page that the head has too, each as often as it stands there. */
function takeAgain(
  lines: FlatRegion["lines"],
  keys: readonly string[],
  words: readonly number[],
  head: readonly string[],
  found: Set<number>,
): void {
  const left = [...head];
  const page = lines[words[0] ?? 0]?.page;
  for (const index of words) {
    const key = keys[index] ?? "";
    if (lines[index]?.page !== page || head.length - left.length >= MOST_AGAIN) break;
    const at = left.indexOf(key);
    const goesOn = found.has(index - 1);
    if (at < 0 || found.has(index) || !(goesOn || (key.length >= SHORTEST && /[一-鿿]{2}/.test(key)))) continue;
    left.splice(at, 1);
    found.add(index);
  }
}

function isLabel(key: string): boolean {
  return Object.values(HEAD_LABELS).some((labels) => labels.some((label) => label === key));
}
