import type { Language } from "../../messages/language.js";
import { describePlace } from "../../messages/places.js";
import { reviewPhrases } from "../../messages/review.js";
import type { DrawnPage, Picture, PicturedBlock, ShownCell, ShownTable, WrittenLine } from "../../model/index.js";
import { renderDrawing } from "../markup/drawing.js";
import { escaped, points, rectangle } from "../markup/html.js";
import { renderMarkedWords, spotAttributes, spotLabel } from "./marked-words.js";
import type { Spot, Spots } from "./spots.js";

/** The parts of the document that findings stand on, with what they rest on marked. */
export function renderPicture(picture: Picture | null, spots: Spots, language: Language): string {
  const words = reviewPhrases[language];
  if (spots.all.length === 0) return `<p class="none">${escaped(words.picturesNone)}</p>`;
  if (picture === null) return `<p class="none">${escaped(words.picturesGone)}</p>`;
  return [
    ...picture.pages.map((page) => renderPage(page, spots, language)),
    renderLines(picture.lines, spots, language),
    renderBlocks(picture.blocks, spots, language),
  ].join("");
}

function renderPage(page: DrawnPage, spots: Spots, language: Language): string {
  const [width, height] = [points(page.width), points(page.height)];
  const name = escaped(reviewPhrases[language].pageNumber(page.number));
  const boxes = spots.onPage(page.number).map((spot) => renderBox(spot, language));
  return `<section class="page" aria-label="${name}"><h4>${name}</h4><svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-label="${name}"><g class="drawn">${renderDrawing(page)}</g><g class="boxes">${boxes.join("")}</g></svg></section>`;
}

/** The size of a box's sign, in points, and so much of it a character takes. */
const SIGN = 7;
const SIGN_ADVANCE = 4.3;

function renderBox(spot: Spot, language: Language): string {
  if (!("page" in spot.place)) return "";
  const [x0, y0] = spot.place.bbox;
  const label = spot.findings.join(",");
  const width = label.length * SIGN_ADVANCE + 2;
  // On the corner, so that neither the figure nor the cell beside it is covered.
  const [left, top] = [Math.max(0, x0 - 1 - width / 2), Math.max(0, y0 - 1 - SIGN * 0.95)];
  const sign = `<rect class="tag" x="${points(left)}" y="${points(top)}" width="${points(width)}" height="${SIGN + 0.6}" rx="1.5"/><text x="${points(left + width / 2)}" y="${points(top + SIGN - 0.7)}" font-size="${SIGN}" text-anchor="middle">${label}</text>`;
  return `<a class="spot s-${spot.severity}" id="${spot.id}" ${spotAttributes(spot)} aria-label="${spotLabel(spot, language)}"><rect class="box" ${rectangle(spot.place.bbox, 1)}/>${sign}</a>`;
}

function renderLines(lines: readonly WrittenLine[], spots: Spots, language: Language): string {
  if (lines.length === 0) return "";
  let last: number | null = null;
  const rows = lines.map((line, index) => {
    const gap = last !== null && line.number > last + 1 ? gapRow(language) : "";
    last = line.number;
    const words = renderMarkedWords(line.text, spotsOfLine(lines, index, spots), language);
    return `${gap}<tr><th scope="row">${line.number}</th><td>${words}</td></tr>`;
  });
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escaped(reviewPhrases[language].pictures)}"><table class="lines">${rows.join("")}</table></div>`;
}

/** Lines that a form feed parts have one number together: each spot stands on the first of them that has its words. */
function spotsOfLine(lines: readonly WrittenLine[], index: number, spots: Spots): Spot[] {
  const number = lines[index]?.number ?? 0;
  const here = spots.at({ line: number });
  if (here.length === 0) return [];
  const first = lines.findIndex((line) => line.number === number);
  const pieces = lines.slice(first).filter((line) => line.number === number);
  return here.filter(
    ({ text }) =>
      first +
        Math.max(
          0,
          pieces.findIndex((piece) => piece.text.includes(text)),
        ) ===
      index,
  );
}

function gapRow(language: Language): string {
  return `<tr class="gap"><td colspan="2">${escaped(reviewPhrases[language].skipped)}</td></tr>`;
}

/** Word's paragraphs and tables, and a workbook's grids. */
function renderBlocks(blocks: readonly PicturedBlock[], spots: Spots, language: Language): string {
  let last: number | null = null;
  return blocks
    .map(({ index, block }) => {
      const isAfterGap = last !== null && index > last + 1;
      last = index;
      const gap = isAfterGap ? `<p class="gap">${escaped(reviewPhrases[language].skipped)}</p>` : "";
      if (block.kind === "table") return gap + renderGrid(block, spots, language);
      const [first] = block.lines;
      const here = first === undefined ? [] : spots.at(first.place);
      return `${gap}<p class="paragraph r-${block.role}">${renderMarkedWords(block.text, here, language)}</p>`;
    })
    .join("");
}

function renderGrid(table: ShownTable, spots: Spots, language: Language): string {
  const rows = Array.from({ length: table.rowCount }, (): string[] => []);
  for (const cell of table.cells) rows[cell.row]?.push(renderGridCell(cell, spots, language));
  const [first] = table.cells;
  const name = first === undefined ? "" : escaped(describePlace(first.place, language));
  const body = rows.map((cells) => `<tr>${cells.join("")}</tr>`).join("");
  return `<div class="scroll" tabindex="0" role="region" aria-label="${name}"><table class="grid"><caption>${name}</caption>${body}</table></div>`;
}

function renderGridCell(cell: ShownCell, spots: Spots, language: Language): string {
  const rowSpan = cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : "";
  const columnSpan = cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : "";
  const role = cell.role === "label" ? ` class="label"` : "";
  return `<td${role}${rowSpan}${columnSpan}>${renderMarkedWords(cell.text, spots.at(cell.place), language)}</td>`;
}
