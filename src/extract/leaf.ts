import { type PlacedText, placeOf, slicePlaced, trimPlaced } from "../layout/placed-text.js";
import type { Leaf, Place } from "../model/index.js";
import {
  formatDecimal,
  type Printed,
  parseQuantity,
  printed,
  readIndicatorValue,
  toHalfWidth,
} from "../quantity/index.js";

/** Where a leaf stands whose text has no place and that was given none. */
const NOWHERE: Place = { line: 1 };

/** The text of a cell or clause as a leaf shows it: line wraps inside and blanks at the ends removed. */
function shown(content: PlacedText): PlacedText {
  const trimmed = withPlace(trimPlaced(content), content);
  if (!/[\r\n]/.test(trimmed.text)) return trimmed;
  let text = "";
  const runs = [];
  for (const run of trimmed.runs) {
    const part = trimmed.text.slice(run.start, run.end).replace(/[\r\n]+/g, "");
    runs.push({ start: text.length, end: text.length + part.length, place: run.place });
    text += part;
  }
  return { text, runs };
}

/** A text that was trimmed to nothing still stands where its blanks stood. */
function withPlace(trimmed: PlacedText, whole: PlacedText): PlacedText {
  const place = trimmed.runs.length > 0 ? null : placeOf(whole);
  return place === null ? trimmed : { text: trimmed.text, runs: [{ start: 0, end: trimmed.text.length, place }] };
}

function leafOf(text: PlacedText, value: string | null, unit: string | null, fallback: Place | undefined): Leaf {
  return { text: text.text, value, unit, ...(placeOf(text) ?? fallback ?? NOWHERE) };
}

/** A figure as a leaf's `value` tells it: the printed decimals stay ("150.00"), thousands separators go. */
export function figureOf(figure: Printed): string {
  return figure.decimals >= 0 ? figure.value.toFixed(figure.decimals) : formatDecimal(figure.value);
}

/** Units of money that may stand in the cell behind the figure, longest first, and the unit that a leaf names. */
const MONEY: readonly (readonly [string, string])[] = [
  ["亿元", "亿元"],
  ["万元", "万元"],
  ["千元", "千元"],
  ["元", "元"],
  ["亿", "亿元"],
  ["万", "万元"],
];

/**
 * A leaf of plain words.
 *
 * @param fallback where the cell stands, for a cell without text
 */
export function textLeaf(content: PlacedText, fallback?: Place): Leaf {
  return leafOf(shown(content), null, null, fallback);
}

/**
 * An amount of money. `value` is in `unit`: the unit in the cell, or else the one that its heading tells.
 * A blank cell, a dash or words have no value.
 *
 * @param unit the heading's unit ("万元"), or null where it tells none
 */
export function amountLeaf(content: PlacedText, unit: string | null, fallback?: Place): Leaf {
  const text = shown(content);
  const plain = toHalfWidth(text.text)
    .trim()
    .replace(/^[¥￥]\s*/, "");
  const own = MONEY.find(([suffix]) => plain.endsWith(suffix));
  const figure = printed(own === undefined ? plain : plain.slice(0, -own[0].length).trim());
  if (figure === null) return leafOf(text, null, unit, fallback);
  return leafOf(text, figureOf(figure), own === undefined ? unit : own[1], fallback);
}

/** A percentage: `value` is the percent figure as printed ("97.6" for "97.6%", "1" for "1"), `unit` "%" where the sign is printed. */
export function percentLeaf(content: PlacedText, fallback?: Place): Leaf {
  const text = shown(content);
  const plain = toHalfWidth(text.text).trim();
  const signed = plain.endsWith("%");
  const figure = printed(signed ? plain.slice(0, -1).trim() : plain);
  if (figure !== null) return leafOf(text, figureOf(figure), signed ? "%" : null, fallback);
  const quantity = parseQuantity(plain);
  if (quantity?.unit !== "%") return leafOf(text, null, null, fallback);
  return leafOf(text, figureOf(quantity), "%", fallback);
}

/** A weight or a score in points: "10", "10分", "（10）"; weights of a whole of 100% are points too: "10%". */
export function pointsLeaf(content: PlacedText, fallback?: Place): Leaf {
  const text = shown(content);
  const plain = withoutBrackets(toHalfWidth(text.text).trim());
  const figure = printed(/[分%]$/.test(plain) ? plain.slice(0, -1).trimEnd() : plain);
  return leafOf(text, figure === null ? null : figureOf(figure), null, fallback);
}

/** Without the brackets around the whole text and the blanks inside them. */
function withoutBrackets(text: string): string {
  return text.startsWith("(") && text.endsWith(")") ? text.slice(1, -1).trim() : text;
}

/** A target or an actual value: `value` and `unit` where it is one plain figure; both null for words, dates, ranges; a sign leaves no plain figure. */
export function quantityLeaf(content: PlacedText, fallback?: Place): Leaf {
  const text = shown(content);
  const meaning = readIndicatorValue(text.text);
  if (meaning.kind !== "figure") return leafOf(text, null, null, fallback);
  const value = meaning.sign === null ? figureOf(meaning.quantity) : null;
  return leafOf(text, value, meaning.quantity.unit, fallback);
}

/** A part of a text as a leaf of words, with the place of that part alone. */
export function partLeaf(content: PlacedText, start: number, end: number, fallback?: Place): Leaf {
  return textLeaf(slicePlaced(content, start, end), fallback);
}
