import { childOf, childrenOf, elementsOf, type XmlElement } from "../office/xml.js";
import { isShaded, numberOf, pointsOf, settingOf, toggleOf } from "./attributes.js";
import { readBlocks } from "./body.js";
import { type Context, countRevision, isWrapper, over } from "./context.js";
import type { DocxCell, DocxRow, DocxTable } from "./document.js";

/** Word's grids have at most 63 columns; a few more do no harm. */
const MOST_COLUMNS = 100;

/** Reads a table. Rows that were deleted or are hidden are left out. */
export function readTable(table: XmlElement, context: Context): DocxTable {
  const columns = childrenOf(childOf(table, "w:tblGrid"), "w:gridCol");
  const properties = childOf(table, "w:tblPr");
  const style = settingOf(properties, "w:tblStyle");
  const shaded = isShaded(properties) || (style !== null && context.styles.shades(style));
  return {
    kind: "table",
    widths: columns.map(({ attributes }) => pointsOf(attributes["w"]) ?? 0),
    rows: over(shaded, context, () => membersOf(table, "w:tr", context).flatMap((row) => readRow(row, context))),
  };
}

/** Rows of a table or cells of a row, whatever they are wrapped in. */
function membersOf(parent: XmlElement, name: "w:tr" | "w:tc", context: Context): XmlElement[] {
  return elementsOf(parent).flatMap((element) => {
    if (element.name === name) return [element];
    countRevision(element, context);
    return isWrapper(element) ? membersOf(element, name, context) : [];
  });
}

function readRow(row: XmlElement, context: Context): DocxRow[] {
  const properties = childOf(row, "w:trPr");
  for (const property of properties === undefined ? [] : elementsOf(properties)) countRevision(property, context);
  if (childOf(properties, "w:del") !== undefined || toggleOf(properties, "w:hidden") === true) return [];
  const cells = membersOf(row, "w:tc", context).slice(0, MOST_COLUMNS);
  if (cells.length === 0) return [];
  return [
    {
      before: bounded(numberOf(properties, "w:gridBefore") ?? 0),
      after: bounded(numberOf(properties, "w:gridAfter") ?? 0),
      cells: cells.map((cell) => readCell(cell, context)),
    },
  ];
}

function readCell(cell: XmlElement, context: Context): DocxCell {
  const properties = childOf(cell, "w:tcPr");
  return {
    span: Math.max(1, bounded(numberOf(properties, "w:gridSpan") ?? 1)),
    down: mergeOf(properties, "w:vMerge"),
    along: mergeOf(properties, "w:hMerge"),
    width: widthOf(childOf(properties, "w:tcW")),
    blocks: over(isShaded(properties), context, () => readBlocks(cell, context)),
  };
}

/** A preferred width; null for one that is left to the program. Nothing is as wide as no points (17.4.71). */
function widthOf(element: XmlElement | undefined): number | null {
  const { type = "dxa", w } = element?.attributes ?? {};
  if (type === "dxa") return pointsOf(w);
  const share = /^(\d{1,5}(?:\.\d+)?)(%?)$/.exec(type === "pct" ? (w ?? "") : "");
  return share === null ? null : (Number(share[1]) / (share[2] === "%" ? 100 : FIFTIETHS)) * PAGE_WIDTH;
}

/** Shares are told in fiftieths of a percent. */
const FIFTIETHS = 5000;

/** Which of the widths that a table may have its shares are shares of does not matter: its cells are compared with each other. */
const PAGE_WIDTH = 450;

/** A merge without a value goes on (ECMA-376 part 1, 17.4.84). */
function mergeOf(properties: XmlElement | undefined, name: string): DocxCell["down"] {
  const merge = childOf(properties, name);
  if (merge === undefined) return null;
  return merge.attributes["val"] === "restart" ? "start" : "continue";
}

function bounded(columns: number): number {
  return Math.min(MOST_COLUMNS, Math.max(0, columns));
}
