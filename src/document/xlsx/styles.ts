import { childOf, childrenOf, elementsOf, type XmlElement } from "../office/xml.js";
import { type CellLook, type Lines, plainLook } from "./document.js";
import { builtInFormat } from "./number-format.js";

/** What a cell's style says of how it looks and how its number is shown. */
export interface CellStyle {
  readonly look: CellLook;
  /** the code of its number format */
  readonly format: string;
  /** its text is struck through, unless a part of it says otherwise */
  readonly isStruck: boolean;
  /** it is set in white on no ground */
  readonly isUnseen: boolean;
}

/** Reads the cell styles, in the order that cells count them in. */
export function readCellStyles(part: XmlElement | null): CellStyle[] {
  const sheet = part ?? undefined;
  const formats = new Map(
    childrenOf(childOf(sheet, "s:numFmts"), "s:numFmt").map(({ attributes }) => [
      Number(attributes["numFmtId"]),
      attributes["formatCode"] ?? "General",
    ]),
  );
  const fonts = childrenOf(childOf(sheet, "s:fonts"), "s:font");
  const sizes = fonts.map(sizeOf);
  const fills = childrenOf(childOf(sheet, "s:fills"), "s:fill").map(isFilled);
  const borders = childrenOf(childOf(sheet, "s:borders"), "s:border").map(linesOf);
  return childrenOf(childOf(sheet, "s:cellXfs"), "s:xf").map((style) => {
    const { numFmtId, fontId, fillId, borderId } = style.attributes;
    const font = fonts[Number(fontId ?? 0)];
    const lines = borders[Number(borderId ?? 0)] ?? plainStyle.look.lines;
    const alignment = childOf(style, "s:alignment")?.attributes["horizontal"];
    const format = Number(numFmtId ?? 0);
    return {
      look: {
        isRuled: lines.top || lines.right || lines.bottom || lines.left,
        lines,
        centred: alignment === "center" || alignment === "centerContinuous",
        isAcross: alignment === "centerContinuous",
        size: sizes[Number(fontId ?? 0)] ?? plainLook.size,
      },
      format: formats.get(format) ?? builtInFormat(format),
      isStruck: isStruck(font),
      isUnseen: isWhite(childOf(font, "s:color")) && fills[Number(fillId ?? 0)] !== true,
    };
  });
}

/** The style of a cell that names none. */
export const plainStyle: CellStyle = {
  look: plainLook,
  format: "General",
  isStruck: false,
  isUnseen: false,
};

function sizeOf(font: XmlElement): number {
  const size = Number(childOf(font, "s:sz")?.attributes["val"] ?? plainLook.size);
  return size > 0 ? size : plainLook.size;
}

/** Whether a font, or a run's part of it, strikes its text through. */
export function isStruck(font: XmlElement | undefined): boolean {
  const strike = childOf(font, "s:strike");
  return strike !== undefined && !["0", "false"].includes(strike.attributes["val"] ?? "1");
}

/**
 * White by its colour, the first of the theme, which is that of the paper, or the two of the palette that all workbooks
 * share (18.8.27).
 */
function isWhite(color: XmlElement | undefined): boolean {
  const { rgb = "", theme, tint, indexed = "" } = color?.attributes ?? {};
  return (
    /^[\da-f]{0,2}ffffff$/i.test(rgb) || ((theme === "0" || ["1", "9"].includes(indexed)) && Number(tint ?? 0) === 0)
  );
}

/** Whether a cell has another ground than white. */
function isFilled(fill: XmlElement): boolean {
  if (childOf(fill, "s:gradientFill") !== undefined) return true;
  const pattern = childOf(fill, "s:patternFill");
  const type = pattern?.attributes["patternType"] ?? "none";
  return type !== "none" && !(type === "solid" && isWhite(childOf(pattern, "s:fgColor")));
}

/** Strict files call the left and the right side its start and end. */
function linesOf(border: XmlElement): Lines {
  const drawn = new Set(
    elementsOf(border).flatMap(({ name, attributes }) => ((attributes["style"] ?? "none") === "none" ? [] : [name])),
  );
  return {
    top: drawn.has("s:top"),
    right: drawn.has("s:right") || drawn.has("s:end"),
    bottom: drawn.has("s:bottom"),
    left: drawn.has("s:left") || drawn.has("s:start"),
  };
}
