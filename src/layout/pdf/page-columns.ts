import type { Line } from "./lines.js";
import type { Sheet } from "./marks.js";
import { bounds, type PageTable } from "./page-table.js";
import { type Column, columnOf } from "./paragraphs.js";

/** A page and its tables. */
export interface PageParts {
  readonly sheet: Sheet;
  readonly tables: readonly PageTable[];
}

/** Pages of one size share a text column, but for those whose lines show margins of their own. */
export function columnsOf(pages: readonly PageParts[], lines: readonly (readonly Line[])[]): (page: number) => Column {
  const columns = new Map<string, Column>();
  const byPage = new Map<number, Column>();
  const alike = new Map<string, number[]>();
  pages.forEach(({ sheet }, index) => {
    if (!alike.get(sizeOf(sheet))?.push(index)) alike.set(sizeOf(sheet), [index]);
  });
  pages.forEach(({ sheet }, at) => {
    const indexes = alike.get(sizeOf(sheet)) ?? [];
    const column =
      columns.get(sizeOf(sheet)) ??
      columnOf(
        indexes.flatMap((index) => lines[index] ?? []),
        indexes.flatMap((index) => (pages[index]?.tables ?? []).map((table) => bounds(table.grid))),
        sheet.width,
      );
    columns.set(sizeOf(sheet), column);
    const before = pages[at - 1]?.sheet;
    const last = before !== undefined && sizeOf(before) === sizeOf(sheet) ? byPage.get(before.page) : undefined;
    byPage.set(sheet.page, ownColumn(lines[at] ?? [], column, last ?? column, sheet.width));
  });
  return (page) => byPage.get(page) ?? { left: 0, right: 0, pitch: 0, size: 0 };
}

/** Fewer long lines on a page tell nothing of its margins. */
const ENOUGH = 5;

/** First lines are set in by two characters, more or less. */
const INDENT = { least: 1.5, most: 2.6 } as const;

/**
 * The column of a page where its lines begin right of the shared one: tables of the same report are often set on pages with
 * narrower margins. Lines that are all set in by two characters tell of a margin only where others are set in from it again.
 * A page with few lines goes on with the column of the page before it, where they stand in it.
 */
function ownColumn(lines: readonly Line[], shared: Column, last: Column, pageWidth: number): Column {
  const long = lines.filter((line) => line.content.text.length >= 15);
  if (lines.some(({ frame }) => frame !== undefined)) return shared;
  if (long.length < ENOUGH) return long.length > 0 && long.every((line) => line.box[0] > last.left - 2) ? last : shared;
  const own = columnOf(long, [], pageWidth);
  const isIndent = (distance: number) => distance > INDENT.least * own.size && distance < INDENT.most * own.size;
  const apart = own.left - shared.left;
  if (apart < 0.8 * own.size) return shared;
  if (isIndent(apart) && !long.some((line) => isIndent(line.box[0] - own.left))) return shared;
  // What hangs out into the margin, as a browser's address line, ends where it likes.
  const { right } = columnOf(
    long.filter((line) => line.box[0] > own.left - 2),
    [],
    pageWidth,
  );
  return { ...shared, left: own.left, right };
}

function sizeOf(sheet: Sheet): string {
  return `${Math.round(sheet.width)} ${Math.round(sheet.height)}`;
}
