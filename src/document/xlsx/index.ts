import { type OfficePackage, openPackage } from "../office/package.js";
import { childOf, childrenOf, parseXml, type XmlElement } from "../office/xml.js";
import type { Limits } from "../office/zip.js";
import type { Workbook } from "./display.js";
import type { XlsxDocument, XlsxSheet } from "./document.js";
import { isOn } from "./flag.js";
import { readSharedStrings } from "./shared-strings.js";
import { readSheet } from "./sheet.js";
import { readCellStyles } from "./styles.js";

/** What of a workbook is read, where that is not all of it. */
export interface XlsxScope {
  /** by the sheets' names */
  readonly wants?: (name: string) => boolean;
  /** how many texts a sheet may hold; as many as any report unless told */
  readonly mostTexts?: number;
  /** how much it may unpack to */
  readonly limits?: Limits;
}

/**
 * Reads an Excel workbook (ECMA-376 part 1, 18; transitional or strict, with or without macros): what its cells show.
 * Formulas are never worked out; the results that the file carries are read.
 *
 * @throws ReadError damaged-office, encrypted-office, zip-bomb
 */
export function readXlsx(bytes: Uint8Array, { wants, mostTexts, limits }: XlsxScope = {}): XlsxDocument {
  const parts = openPackage(bytes, "xl/workbook.xml", limits);
  const root = parseXml(parts.main.bytes);
  const strings = parts.related(parts.main, "/sharedStrings");
  const styles = parts.related(parts.main, "/styles");
  const workbook: Workbook = {
    strings: strings === null ? [] : readSharedStrings(strings.bytes),
    styles: readCellStyles(styles === null ? null : parseXml(styles.bytes)),
    counts1904: isOn(childOf(root, "s:workbookPr")?.attributes["date1904"]),
    isToCalculate: isOn(childOf(root, "s:calcPr")?.attributes["fullCalcOnLoad"]),
    ...(mostTexts === undefined ? {} : { mostTexts }),
  };
  const sheets = childrenOf(childOf(root, "s:sheets"), "s:sheet");
  return {
    format: "xlsx",
    sheets: sheets.flatMap((sheet, index) =>
      wants === undefined || wants(sheet.attributes["name"] ?? "") ? readOne(parts, sheet, index + 1, workbook) : [],
    ),
  };
}

/** A sheet; none for a sheet that is a chart or a macro. */
function readOne(parts: OfficePackage, { attributes }: XmlElement, number: number, workbook: Workbook): XlsxSheet[] {
  const part = parts.byId(parts.main, attributes["r:id"] ?? "");
  if (part === null || !/worksheets\//i.test(part.path)) return [];
  return [
    {
      name: attributes["name"] ?? "",
      number,
      isHidden: (attributes["state"] ?? "visible") !== "visible",
      ...readSheet(part.bytes, workbook),
    },
  ];
}
