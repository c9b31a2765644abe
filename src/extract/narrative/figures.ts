import { placeOf } from "../../layout/placed-text.js";
import type { Leaf, NarrativeFigure } from "../../model/index.js";
import { type Dimension, findNumerals, findQuantities, type Quantity, unitOf } from "../../quantity/index.js";
import { figureOf } from "../leaf.js";
import { cut, type Passage, type Stretch, wholeOf } from "./passage.js";

/** A quantity of a passage and the words that say what it is. */
export interface Figure {
  readonly quantity: Quantity;
  readonly dimension: Dimension | null;
  /** offsets of figure and unit in the passage */
  readonly start: number;
  readonly end: number;
  /** offsets of the figure alone */
  readonly digits: Stretch;
  /** the words before it, back to the figure or the mark before */
  readonly label: string;
}

/** Marks at which the words for a figure begin. A colon leads to its figure, and 、 may stand within its words. */
const LABEL_START = /[,;。!?()【】]/;

/**
 * The quantities of a stretch, from left to right.
 *
 * @param isTold which of them are figures; the others are words, and stay in the labels of those behind
 */
export function figuresOf(
  passage: Passage,
  stretch: Stretch = wholeOf(passage),
  isTold: (figure: Figure) => boolean = () => true,
): Figure[] {
  const text = passage.plain.slice(stretch.start, stretch.end);
  const numerals = findNumerals(text);
  let previousEnd = 0;
  let at = 0;
  return findQuantities(text).flatMap((quantity) => {
    while ((numerals[at]?.start ?? text.length) < quantity.start) at++;
    const inside = numerals[at];
    const numeral = inside !== undefined && inside.end <= quantity.end ? inside : quantity;
    const figure = {
      quantity,
      dimension: quantity.unit === null ? null : (unitOf(quantity.unit)?.dimension ?? null),
      start: quantity.start + stretch.start,
      end: quantity.end + stretch.start,
      digits: { start: numeral.start + stretch.start, end: numeral.end + stretch.start },
      label: labelBefore(text, quantity.start, previousEnd),
    };
    if (!isTold(figure)) return [];
    previousEnd = quantity.end;
    return [figure];
  });
}

function labelBefore(text: string, at: number, floor: number): string {
  let end = at;
  // "年初预算数（含追加）562 万元": the bracket explains, the words stand before it.
  if (text.charAt(end - 1) === ")") {
    const opening = text.lastIndexOf("(", end);
    if (opening >= floor) end = opening;
  }
  let start = end;
  while (start > floor && !LABEL_START.test(text.charAt(start - 1))) start--;
  // The point of a list's number ("2.甲级病案率") is none of the words.
  if (text.charAt(start) === "." && start < end) start++;
  return text.slice(start, end);
}

/** Whether the figure is an amount of money. */
export function isMoney(figure: Figure): boolean {
  return figure.dimension === "money";
}

/** Whether the figure is counted, or measured as land and roads are. */
export function isMeasured({ dimension }: Figure): boolean {
  return dimension !== null && ["count", "area", "length", "volume", "mass"].includes(dimension);
}

/** Whether two figures can be set against each other: money and money, or counts and measures of one unit. */
export function isOneKind(a: Figure, b: Figure): boolean {
  return (isMoney(a) && isMoney(b)) || (isMeasured(a) && a.quantity.unit === b.quantity.unit);
}

/** What makes a figure a bound of others: 8 场以上 may be any number from 8 on. */
const BOUND = /^(?:\(含\)|及)?(?:以上|以下|以内|不等)/;

/** Whether the text itself calls a figure inexact, or may have lost its point. */
function isInexact(passage: Passage, figure: Figure): boolean {
  const { quantity, end } = figure;
  return quantity.approximate || BOUND.test(passage.plain.slice(end, end + 6)) || mayLackPoint(passage, figure);
}

/**
 * Whether a figure goes on on the next line, between two digits, without a point although other figures have one: a point
 * that hangs over the end of its line may be missing from the text, and "46", "00 万元" be 46.00.
 */
function mayLackPoint({ plain, offsets, content }: Passage, { digits }: Figure): boolean {
  const lineOf = (at: number): number | undefined => {
    const offset = offsets[at] ?? -1;
    const place = content.runs.find((run) => run.start <= offset && offset < run.end)?.place;
    return place !== undefined && "line" in place ? place.line : undefined;
  };
  if (lineOf(digits.start) === lineOf(digits.end - 1)) return false;
  return !plain.slice(digits.start, digits.end).includes(".") && /\d\.\d/.test(plain);
}

/**
 * The figure as a leaf: its digits as printed, its meaning in the unit beside it. A figure that the text itself calls
 * inexact means nothing that could be compared.
 */
export function figureLeaf(passage: Passage, figure: Figure, sign: 1 | -1 = 1): Leaf {
  const { quantity } = figure;
  const value = figureOf(quantity);
  return {
    text: cut(passage, printedPart(passage, figure)).text,
    value: isInexact(passage, figure) ? null : sign === -1 && !value.startsWith("-") ? `-${value}` : value,
    unit: quantity.unit,
    ...placeAt(passage, figure.digits),
  };
}

/** The digits, and the multiplier where the unit behind it is no money: "28 万" of "28 万人次". */
function printedPart({ plain }: Passage, { digits, end, quantity, dimension }: Figure): Stretch {
  const unit = quantity.unit ?? "";
  const scaled = dimension !== "money" && unit !== "" && plain.slice(digits.end, end).endsWith(unit);
  return scaled ? { start: digits.start, end: end - unit.length } : digits;
}

/** The figure as statements carry it: approximate ones keep their value and say so. */
export function narrativeFigure(passage: Passage, figure: Figure): NarrativeFigure {
  const { quantity } = figure;
  const leaf = { ...figureLeaf(passage, figure), value: figureOf(quantity) };
  return { leaf, approximate: isInexact(passage, figure) };
}

/** Words of the passage as a leaf. */
export function wordsLeaf(passage: Passage, stretch: Stretch, value: string | null = null): Leaf {
  return { text: cut(passage, stretch).text, value, unit: null, ...placeAt(passage, stretch) };
}

function placeAt(passage: Passage, stretch: Stretch): ReturnType<typeof placeOf> & object {
  return placeOf(cut(passage, stretch)) ?? placeOf(passage.content) ?? { line: 1 };
}
