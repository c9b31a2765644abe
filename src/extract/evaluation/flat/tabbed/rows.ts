import { joinPlaced, type PlacedText, placed, slicePlaced, trimPlaced } from "../../../../layout/placed-text.js";
import type { FlatRegion } from "../region.js";

/** One row of a table whose cells are kept apart by tabs. */
export interface TabbedRow {
  readonly cells: readonly PlacedText[];
  /** line of the file on which it begins */
  readonly line: number;
}

/** Of the lines with words, down to the last with a tab, at least this share has one where tabs part the cells. */
const SHARE = 0.5;
/** Blanks in a row keep columns apart by place, and not by tabs. */
const GAP = /\S {3,}\S/;

/**
 * The rows of a region whose cells are parted by tabs: a row a line, as tables are copied out of a browser, an office
 * suite or a sheet; or a cell a line behind a tab and a blank line behind the row, as Tika writes a document's tables.
 *
 * @returns null where tabs do not part the cells
 */
export function tabbedRows(region: FlatRegion): TabbedRow[] | null {
  const last = region.lines.findLastIndex(({ text }) => text.trim() !== "" && text.includes("\t"));
  // Whatever stands below the table says nothing of it.
  const lines = region.lines.filter(
    ({ text }, index) => index <= last && text.trim() !== "" && !region.captions.has(index),
  );
  const count = (pattern: RegExp) => lines.filter(({ text }) => pattern.test(text)).length;
  const tabbed = count(/\t/);
  if (tabbed < 3 || tabbed < SHARE * lines.length || count(GAP) > 0.1 * lines.length) return null;
  return count(/^\t[^\t]*$/) > 0.8 * tabbed ? cellALine(region) : rowALine(region);
}

function rowALine({ lines, captions }: FlatRegion): TabbedRow[] {
  const opens = startsEveryCell(lines) ? 1 : 0;
  return lines.flatMap(({ text, number }, index) => {
    if (captions.has(index) || text.trim() === "") return [];
    const source = placed(text, { line: number });
    const cells: PlacedText[] = [];
    let start = 0;
    for (const piece of text.split("\t")) {
      cells.push(trimPlaced(slicePlaced(source, start, start + piece.length)));
      start += piece.length + 1;
    }
    return [{ cells: cells.slice(text.startsWith("\t") ? opens : 0), line: number }];
  });
}

/**
 * Whether a tab begins every cell rather than parting two, as Tika writes a web page's tables: then no row begins with
 * words. Where merged cells leave the first column blank, at least the rows of the head do.
 */
function startsEveryCell(lines: FlatRegion["lines"]): boolean {
  const tabbed = lines.filter(({ text }) => text.includes("\t") && text.trim() !== "");
  return tabbed.every(({ text }) => text.startsWith("\t"));
}

function cellALine({ lines, captions }: FlatRegion): TabbedRow[] {
  const rows: { cells: PlacedText[]; line: number }[] = [];
  let open = false;
  lines.forEach(({ text, number }, index) => {
    if (captions.has(index)) return;
    const content = trimPlaced(placed(text, { line: number }));
    const row = rows.at(-1);
    if (text.startsWith("\t")) {
      if (open && row !== undefined) row.cells.push(content);
      else rows.push({ cells: [content], line: number });
      open = true;
    } else if (text.trim() === "") {
      open = false;
    } else if (open && row !== undefined) {
      // A second paragraph of the cell.
      const last = row.cells.pop();
      row.cells.push(last === undefined ? content : joinPlaced([last, content]));
    } else {
      rows.push({ cells: [content], line: number });
    }
  });
  return rows;
}
