import type { TextLine } from "../../../../document/document.js";
import { joinPlaced, placed, trimPlaced } from "../../../../layout/placed-text.js";
import type { FoundCell } from "../rebuilt/table.js";
import { BLANK } from "../rebuilt/table.js";
import type { RegionLine } from "../region.js";
import { type Area, areasOf } from "./areas.js";
import { canvasOf, isAcross, isDrawn } from "./canvas.js";

/** Fewer lines with a border across them are no drawn table; Markdown has one below the headings. */
const LEAST_BORDERS = 4;

/**
 * The lines with the cells of each row of a drawn table at the row's first line, merged ones as they were drawn: such
 * a table wraps its cells over lines, and borders go across a part of its columns. Tables without merged cells, and
 * other lines, stay as they are.
 */
export function withDrawnCells(lines: readonly TextLine[]): readonly RegionLine[] {
  const read: RegionLine[] = [...lines];
  for (let from = 0; from < lines.length; from++) {
    let to = from;
    while (to < lines.length && isDrawn(lines[to]?.text ?? "")) to++;
    const block = lines.slice(from, to);
    if (block.filter(({ text }) => hasBorder(text)).length >= LEAST_BORDERS) drawRows(block, from, read);
    from = Math.max(from, to - 1);
  }
  return read;
}

/** Three dashes behind each other, between bars or crossings. */
function hasBorder(text: string): boolean {
  const line = text.trim();
  for (let at = 0; at + 2 < line.length; at++) {
    if (isAcross(line.charAt(at)) && isAcross(line.charAt(at + 1)) && isAcross(line.charAt(at + 2))) return true;
  }
  return false;
}

/** Whether no cell is merged with another: every border goes all across, and every line has as many cells. */
function isPlain(block: readonly TextLine[]): boolean {
  const counts = block.map(({ text }) => {
    const line = text.trim();
    return /^\+[-=:+]+\+$/.test(line) ? line.split("+").length : line.split("|").length;
  });
  return (counts[0] ?? 0) > 1 && counts.every((count) => count === counts[0]);
}

function drawRows(block: readonly TextLine[], first: number, read: RegionLine[]): void {
  if (isPlain(block)) return;
  const canvas = canvasOf(block.map(({ text }) => text));
  const areas = canvas === null ? null : areasOf(canvas);
  // No cell is told here; no other reader can tell one either.
  if (areas === null) {
    block.forEach((line, at) => {
      read[first + at] = { ...line, cells: [] };
    });
    return;
  }
  block.forEach((line, at) => {
    read[first + at] = { ...line, text: "" };
  });
  const rows = new Map<number, Area[]>();
  for (const area of areas) rows.set(area.row, [...(rows.get(area.row) ?? []), area]);
  for (const cells of rows.values()) {
    const at = Math.min(...cells.map(({ pieces }) => pieces[0]?.line ?? 0));
    const found = cells.map((cell) => foundCell(cell, block));
    const text = found.map(({ content }) => content.text).join("\t");
    const line = block[at];
    if (line !== undefined) read[first + at] = { ...line, text, cells: found };
  }
}

function foundCell({ column, rowSpan, columnSpan, pieces }: Area, block: readonly TextLine[]): FoundCell {
  const parts = pieces
    .map(({ text, line }) => trimPlaced(placed(text, { line: block[line]?.number ?? 1 })))
    .filter(({ text }) => text !== "");
  const content =
    parts.length === 0
      ? BLANK
      : parts.reduce((whole, part) => joinPlaced([whole, part], between(whole.text, part.text)));
  return { column, rowSpan, columnSpan, content };
}

/** Words of Latin letters were parted at a blank. */
function between(upper: string, lower: string): string {
  return /[A-Za-z]$/.test(upper) && /^[A-Za-z]/.test(lower) ? " " : "";
}
