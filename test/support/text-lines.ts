import type { TextLine } from "../../src/document/document.js";
import type { Evaluation, Fund, Indicator, Leaf } from "../../src/model/index.js";

/** The lines of a text, pages told by form feeds as in a file. */
export function textLines(text: string): TextLine[] {
  let page = 1;
  return text.split("\n").map((line, index) => {
    if (line.startsWith("\f")) page++;
    return { number: index + 1, text: line.replace(/^\f/, ""), page };
  });
}

/** A leaf's text as it is compared: without white space; null where there is no leaf. */
export function bare(leaf: Leaf | null): string | null {
  return leaf === null ? null : leaf.text.replace(/\s+/g, "");
}

/** The cells of an indicator row: labels, name, target, actual, weight, score, deviation. */
export function indicatorCells(row: Indicator): (string | null)[] {
  const { level1, level1Weight, level2, level3, target, actual, weight, score, deviation } = row;
  return [level1, level1Weight, level2, level3, target, actual, weight, score, deviation].map(bare);
}

/** The cells of a fund row: label, initial, adjusted, executed, weight, rate, score. */
export function fundCells(fund: Fund): (string | null)[] {
  const { label, initial, adjusted, executed, weight, rate, score } = fund;
  return [label, initial, adjusted, executed, weight, rate, score].map(bare);
}

/** Name, target and actual of every row. */
export function rowValues(evaluation: Evaluation): (string | null)[][] {
  return evaluation.indicators.map((row) => [bare(row.level3), bare(row.target), bare(row.actual)]);
}
