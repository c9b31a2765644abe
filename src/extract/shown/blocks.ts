import type { Block, Paragraph, Table } from "../../layout/block.js";
import { type PlacedText, placeOf, trimPlaced } from "../../layout/placed-text.js";
import type {
  Field,
  ParagraphRole,
  PlacedWords,
  RawCell,
  ReportParagraph,
  ShownBlock,
  ShownParagraph,
  ShownTable,
} from "../../model/index.js";
import type { Extraction } from "../report.js";
import { cellRoles } from "./cell-roles.js";
import { type FieldPlaces, fieldPlaces } from "./field-places.js";

/**
 * A document's blocks with what each part of them was taken for.
 *
 * @param fields the values of the report
 */
export function shownBlocks({ layout, paragraphs }: Extraction, fields: readonly Field[]): ShownBlock[] {
  const places = fieldPlaces(fields);
  // The narrative has a paragraph for each block that is printed and that no table took, in their order.
  const told = paragraphs.filter(({ part }) => part !== "table").values();
  return layout.blocks.map((block: Block, index): ShownBlock => {
    const isTaken = layout.consumed.has(index);
    if (block.kind === "table") return shownTable(block, isTaken, places);
    const isPrinted = block.content.text.trim() !== "";
    const own = isTaken || !isPrinted ? undefined : told.next().value;
    return shownParagraph(block, isTaken ? "form" : roleOf(block, own, places));
  });
}

/** The words of a text and where they stand; none where nothing is printed. */
export function wordsOf(content: PlacedText): PlacedWords[] {
  const printed = trimPlaced(content);
  const place = printed.text === "" ? null : placeOf(printed);
  return place === null ? [] : [{ text: printed.text, place }];
}

function shownParagraph({ content, lines }: Paragraph, role: ParagraphRole): ShownParagraph {
  return { kind: "paragraph", text: content.text, lines: lines.flatMap(wordsOf), role };
}

function roleOf({ content }: Paragraph, told: ReportParagraph | undefined, places: FieldPlaces): ParagraphRole {
  const fields = places.inText(content);
  if (fields.some(({ path }) => path.startsWith("sections["))) return "heading";
  if (told?.part === "list") return "list";
  if (told !== undefined && told.section !== null) return "body";
  if (fields.length > 0) return "head";
  return told?.part === "annex" ? "annex" : "outside";
}

function shownTable(table: Table, isForm: boolean, places: FieldPlaces): ShownTable {
  const { kind, rowCount, columnCount, page } = table;
  const roles = isForm ? cellRoles(table, places) : null;
  return {
    kind,
    page,
    rowCount,
    columnCount,
    evaluation: isForm ? evaluationOf(table, places) : null,
    isForm,
    cells: table.cells.map((cell) => ({ ...rawCell(cell), role: roles?.get(cell) ?? null })),
  };
}

function rawCell({ row, column, rowSpan, columnSpan, content, lines, place }: Table["cells"][number]): RawCell {
  return { row, column, rowSpan, columnSpan, text: content.text, lines: lines.map(({ text }) => text), place };
}

/** The evaluation that most values of the table's cells belong to. */
function evaluationOf(table: Table, places: FieldPlaces): number | null {
  const counts = new Map<number, number>();
  for (const { path } of table.cells.flatMap((cell) => places.inCell(cell))) {
    const index = /^evaluations\[(\d+)\]/.exec(path)?.[1];
    if (index !== undefined) counts.set(Number(index), (counts.get(Number(index)) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? null;
}
