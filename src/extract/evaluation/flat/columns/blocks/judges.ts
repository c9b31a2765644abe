import { toHalfWidth } from "../../../../../quantity/index.js";
import { type AnyStream, endsLikeName, isQuality, NEVER, type Shape, shapeOf } from "../kinds.js";

type Judge = (shape: Shape, text: string, apart: boolean) => number;

const JUDGES: Readonly<Record<AnyStream, Judge>> = {
  level3: unfitName,
  target: (shape, text, apart) => unfitValue("target", shape, text, apart),
  actual: (shape, text, apart) => unfitValue("actual", shape, text, apart),
  weight: (shape, text) => unfitPoints(shape, toHalfWidth(text).trim()),
  score: (shape, text) => unfitPoints(shape, toHalfWidth(text).trim()),
  initialTarget: (shape, text, apart) => unfitValue("target", shape, text, apart),
  nature: (shape) => (shape === "sign" ? 0 : shape === "dash" ? 2 : NEVER),
  measureUnit: unfitUnit,
  coefficient: (shape) => (shape === "percent" ? 0 : shape === "number" || shape === "dash" ? 0.8 : NEVER),
  ignored: (shape, text) =>
    shape === "sentence" || /^[是否]$/.test(text.trim())
      ? 0
      : shape === "words"
        ? 2
        : shape === "number" || shape === "dash"
          ? 1.2
          : 4,
  deviation: unfitReason,
};

/** What it costs to read words as a cell of a column. */
export function unfit(stream: AnyStream, text: string, apart: boolean): number {
  return JUDGES[stream](shapeOf(text), text, apart);
}

function unfitName(shape: Shape, text: string): number {
  if (shape === "unit" || shape === "sentence") return 5;
  if (shape !== "words") return NEVER;
  return isQuality(text) ? 3.5 : text.trim().length < 2 ? 3 : 0;
}

function unfitUnit(shape: Shape, text: string): number {
  if (shape === "unit") return 0;
  if (shape === "dash") return 1;
  return shape === "words" && text.trim().length <= 3 ? 2 : NEVER;
}

function unfitReason(shape: Shape, text: string): number {
  if (shape === "dash" || text.trim() === "无") return 0;
  if (shape === "sentence") return 0.4;
  if (shape !== "words") return NEVER;
  return text.trim().length < 5 ? 3 : endsLikeName(text) ? 2.5 : 1.5;
}

function unfitPoints(shape: Shape, key: string): number {
  if (shape !== "number" || !/^-?\d{1,3}(?:\.\d{0,2})?$/.test(key)) return NEVER;
  const points = Number(key);
  return points > 110 ? NEVER : points > 45 ? 0.4 : 0;
}

function unfitValue(stream: "target" | "actual", shape: Shape, text: string, apart: boolean): number {
  if (shape === "sign") return NEVER;
  if (shape === "sentence") return 0.8;
  if (shape === "words") return isQuality(text) ? 0 : text.trim().length <= 8 ? 1.3 : 2;
  if (shape === "number") return apart ? 0.3 : 2.5;
  if (shape === "unit") return apart ? 5 : 2;
  if (shape === "dash" || text.trim() === "无") return 1.2;
  const signed = stream === "actual" && /^[≥≤<>]/.test(toHalfWidth(text));
  return signed ? 1.2 : 0;
}
