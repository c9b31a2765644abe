import { toHalfWidth } from "../../../../quantity/index.js";
import type { PrintedLine, Token } from "./tokens.js";

/** Fewer numbers in a row may be anything. */
const FEWEST = 4;
const NUMBER = /^\(?(\d{1,2})\)?$/;
const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
/** The bracket that a narrow column wraps to the next line: "（1" above "）". */
const REST = /^(?:[)(]|\(1)$/;
/** The label of such a row. */
const LABEL = /^[栏列行]次$/u;

/**
 * Takes out the rows that number the columns ("栏次 1 2 3 …", "（1） （2） …"), which forms print below their headings:
 * among the values they would be figures of the first row. The line above keeps the numbers, because they tell where
 * the columns are.
 */
export function withoutNumbering(lines: readonly PrintedLine[]): PrintedLine[] {
  const numbers = lines.map((line, at) => withFirst(numbersOf(line.tokens), lines[at - 1], lines[at + 1]));
  const kept: PrintedLine[] = [];
  lines.forEach((line, at) => {
    const own = numbers[at] ?? [];
    const isBeside = own.length > 0 || [at - 1, at + 1].some((other) => (numbers[other]?.length ?? 0) > 0);
    const isPart = (token: Token): boolean =>
      own.includes(token) ||
      (own.length > 0 && LABEL.test(token.text)) ||
      (isBeside && REST.test(toHalfWidth(token.text)));
    const tokens = line.tokens.filter((token) => !isPart(token));
    const above = kept.at(-1);
    if (own.length > 0 && above !== undefined) kept[kept.length - 1] = { ...above, numbers: own };
    if (tokens.length > 0) kept.push({ ...line, tokens });
  });
  return kept;
}

/** With the number of the first column, where it was wrapped and stands above or below the others. */
function withFirst(numbers: readonly Token[], ...beside: readonly (PrintedLine | undefined)[]): readonly Token[] {
  const [second] = numbers;
  if (second === undefined || !toHalfWidth(second.text).includes("2")) return numbers;
  const first = beside
    .flatMap((line) => line?.tokens ?? [])
    .find(({ text, end }) => toHalfWidth(text) === "(1" && end <= second.start);
  return first === undefined ? numbers : [first, ...numbers];
}

/** The numbers of a row that counts its columns one by one up to its end; none where a line is no such row. */
function numbersOf(tokens: readonly Token[]): readonly Token[] {
  const values = tokens.map(({ text }) => numberOf(text));
  let first = tokens.length - 1;
  while (first > 0 && values[first - 1] === (values[first] ?? 0) - 1) first--;
  const run = tokens.slice(Math.max(0, first));
  return run.length >= FEWEST && (values[first] === 1 || values[first] === 2) ? run : [];
}

function numberOf(text: string): number {
  const circled = text.length === 1 ? CIRCLED.indexOf(text) : -1;
  return circled >= 0 ? circled + 1 : Number(NUMBER.exec(toHalfWidth(text))?.[1] ?? Number.NaN);
}
