import { type Paint, paintOfColour } from "../paint.js";
import type { OperatorList } from "./engine.js";

/** The operators that move glyphs or draw rulings; all others are passed over. Names are pdf.js's. */
const used = [
  "save",
  "restore",
  "transform",
  "paintFormXObjectBegin",
  "paintFormXObjectEnd",
  "beginGroup",
  "endGroup",
  "beginAnnotation",
  "endAnnotation",
  "beginMarkedContent",
  "beginMarkedContentProps",
  "endMarkedContent",
  "clip",
  "eoClip",
  "setGState",
  "setLineWidth",
  "setStrokeRGBColor",
  "setFillRGBColor",
  "setStrokeColorN",
  "setFillColorN",
  "setStrokeTransparent",
  "setFillTransparent",
  "beginText",
  "endText",
  "setTextRenderingMode",
  "setFont",
  "setCharSpacing",
  "setWordSpacing",
  "setHScale",
  "setLeading",
  "setTextRise",
  "setTextMatrix",
  "moveText",
  "setLeadingMoveText",
  "nextLine",
  "showText",
  "constructPath",
] as const;

export type OperatorName = (typeof used)[number];

/** From the codes in an operator list to names. */
export function operatorNames(codes: Readonly<Record<string, number>>): ReadonlyMap<number, OperatorName> {
  return new Map(used.flatMap((name) => (codes[name] === undefined ? [] : [[codes[name], name] as const])));
}

/** How a path is painted: as its operator's code says, with the pen, as an area, or both. */
export interface PaintOperators {
  readonly stroke: ReadonlySet<number>;
  readonly fill: ReadonlySet<number>;
}

/** The codes of the operators that stroke and that fill a path, some both (ISO 32000-1, table 60). */
export function paintOperators(codes: Readonly<Record<string, number>>): PaintOperators {
  const codesOf = (names: readonly string[]) =>
    new Set(names.map((name) => codes[name]).filter((code) => code !== undefined));
  const both = ["fillStroke", "eoFillStroke", "closeFillStroke", "closeEOFillStroke"];
  return { stroke: codesOf(["stroke", "closeStroke", ...both]), fill: codesOf(["fill", "eoFill", ...both]) };
}

/** What a colour leaves on white paper. Anything that is no plain colour is a pattern. */
export function paintOf(colour: unknown): Paint {
  if (typeof colour !== "string" || !/^#[0-9a-f]{6}$/i.test(colour)) return "pattern";
  const part = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  return paintOfColour(part(1), part(3), part(5));
}

/** Whether any operator of a page paints an image. */
export function showsPicture(operators: OperatorList, codes: Readonly<Record<string, number>>): boolean {
  const painting = new Set(Object.entries(codes).flatMap(([name, code]) => (/^paint.*Image/.test(name) ? [code] : [])));
  return operators.fnArray.some((code) => painting.has(code));
}
