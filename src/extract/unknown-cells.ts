import { addressAt } from "../document/xlsx/address.js";
import type { XlsxDocument } from "../document/xlsx/document.js";
import type { Doubt, Doubts, Evaluation, Leaf } from "../model/index.js";
import type { Extraction } from "./report.js";

/**
 * The doubts of a workbook's tables: one with a formula whose result the file does not carry proves nothing, for the
 * cell reads as blank and is not.
 */
export function doubtsOfUnknownCells({ sheets }: XlsxDocument, { report, doubtful }: Extraction): Doubts {
  const unknown = new Set(
    sheets.flatMap(({ number, cells }) =>
      cells.filter(({ isUnknown }) => isUnknown).map(({ row, column }) => `${number} ${addressAt(row, column)}`),
    ),
  );
  if (unknown.size === 0) return doubtful;
  const doubts = new Map<number, Doubt>(doubtful);
  report.evaluations.forEach((evaluation, index) => {
    if (leavesOf(evaluation).some((leaf) => "cell" in leaf && unknown.has(`${leaf.sheetNumber} ${leaf.cell}`)))
      doubts.set(index, "table");
  });
  return doubts;
}

function leavesOf({ funds, indicators, total, ...own }: Evaluation): Leaf[] {
  return [own, total, ...funds, ...indicators]
    .flatMap((record) => Object.values(record))
    .filter((value): value is Leaf => typeof value === "object" && value !== null && "text" in value);
}
