import { paragraphRoleNames } from "../../messages/inspection.js";
import { describePlace } from "../../messages/places.js";
import type { Place, ShownBlock, ShownCell, ShownParagraph, ShownTable } from "../../model/index.js";
import { escaped } from "../markup/html.js";
import { renderMarkedText, renderSigns } from "./marked-text.js";
import { describeCell, type Marks, pinOfNote, pinOfUnknown } from "./marks.js";

/** The blocks of a document that is not drawn on pages: paragraphs, and grids as tables. */
export function renderBlocks(blocks: readonly ShownBlock[], marks: Marks): string {
  return blocks
    .map((block) => (block.kind === "table" ? renderTable(block, marks) : renderParagraph(block, marks)))
    .join("");
}

function renderParagraph({ text, lines, role }: ShownParagraph, marks: Marks): string {
  const [first] = lines;
  const role_ = escaped(paragraphRoleNames[role][marks.language]);
  const words = first === undefined ? escaped(text) : renderAt(text, first.place, marks);
  return `<p class="r-${role}" title="${role_}">${words}</p>`;
}

function renderTable(table: ShownTable, marks: Marks): string {
  const rows = Array.from({ length: table.rowCount }, (): ShownCell[] => []);
  for (const cell of table.cells) rows[cell.row]?.push(cell);
  const [first] = table.cells;
  const where = first === undefined ? "" : `${escaped(describePlace(first.place, marks.language))} · `;
  const caption = `${where}${escaped(marks.words.table(table.rowCount, table.columnCount))}`;
  const body = rows.map((cells) => `<tr>${cells.map((cell) => renderCell(cell, marks)).join("")}</tr>`).join("");
  return `<div class="wide"><table class="grid"><caption>${caption}</caption>${body}</table></div>`;
}

function renderCell(cell: ShownCell, marks: Marks): string {
  const spans = `${cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : ""}${cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : ""}`;
  const words = renderAt(cell.text, cell.place, marks);
  return `<td class="c-${cell.role ?? "other"}"${spans} title="${describeCell(cell, marks)}">${words}</td>`;
}

function renderAt(text: string, place: Place, marks: Marks): string {
  const unknown = marks.unrecognised.at(place).map((item) => pinOfUnknown(item, marks.language));
  const notes = marks.notes.at(place).map((item) => pinOfNote(item, marks.language));
  // Where two blocks are told to stand at one place, the first has the marks: a link leads to one place only.
  const fields = marks.fields.at(place).filter(({ path }) => !marks.marked.has(path));
  const pins = [...unknown, ...notes].filter(({ id }) => !marks.pinned.has(id));
  return renderMarkedText(text, fields, marks) + renderSigns(pins, marks);
}
