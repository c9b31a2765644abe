import { childOf, childrenOf, elementsOf, type XmlElement } from "../office/xml.js";
import type { CellLook } from "./document.js";
import { builtInFormat } from "./number-format.js";

/** What a cell's style says of how it looks and how its number is shown. */
export interface CellStyle {
  readonly look: CellLook;
  /** the code of its number format */
  readonly format: string;
}

const DEFAULT_SIZE = 11;

/** Reads the cell styles, in the order that cells count them in. */
export function readCellStyles(part: XmlElement | null): CellStyle[] {
  const sheet = part ?? undefined;
  const formats = new Map(
    childrenOf(childOf(sheet, "s:numFmts"), "s:numFmt").map(({ attributes }) => [
      Number(attributes["numFmtId"]),
      attributes["formatCode"] ?? "General",
    ]),
  );
  const sizes = childrenOf(childOf(sheet, "s:fonts"), "s:font").map(sizeOf);
  const borders = childrenOf(childOf(sheet, "s:borders"), "s:border").map(isDrawn);
  return childrenOf(childOf(sheet, "s:cellXfs"), "s:xf").map((style) => {
    const { numFmtId, fontId, borderId } = style.attributes;
    const alignment = childOf(style, "s:alignment")?.attributes["horizontal"];
    const format = Number(numFmtId ?? 0);
    return {
      look: {
        isRuled: borders[Number(borderId ?? 0)] ?? false,
        centred: alignment === "center" || alignment === "centerContinuous",
        isAcross: alignment === "centerContinuous",
        size: sizes[Number(fontId ?? 0)] ?? DEFAULT_SIZE,
      },
      format: formats.get(format) ?? builtInFormat(format),
    };
  });
}

/** The style of a cell that names none. */
export const plainStyle: CellStyle = {
  look: { isRuled: false, centred: false, isAcross: false, size: DEFAULT_SIZE },
  format: "General",
};

function sizeOf(font: XmlElement): number {
  const size = Number(childOf(font, "s:sz")?.attributes["val"] ?? DEFAULT_SIZE);
  return size > 0 ? size : DEFAULT_SIZE;
}

const SIDES = new Set(["s:left", "s:right", "s:top", "s:bottom", "s:start", "s:end"]);

function isDrawn(border: XmlElement): boolean {
  return elementsOf(border).some(
    ({ name, attributes }) => SIDES.has(name) && (attributes["style"] ?? "none") !== "none",
  );
}
