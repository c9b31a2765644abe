import type { Line } from "./lines.js";
import type { Sheet } from "./marks.js";
import { bounds, type PageTable } from "./page-table.js";
import { type Column, columnOf } from "./paragraphs.js";

/** A page and its tables. */
export interface PageParts {
  readonly sheet: Sheet;
  readonly tables: readonly PageTable[];
}

/** Pages of one size share a text column. */
export function columnsOf(pages: readonly PageParts[], lines: readonly (readonly Line[])[]): (page: number) => Column {
  const columns = new Map<string, Column>();
  const byPage = new Map<number, Column>();
  const alike = new Map<string, number[]>();
  pages.forEach(({ sheet }, index) => {
    if (!alike.get(sizeOf(sheet))?.push(index)) alike.set(sizeOf(sheet), [index]);
  });
  for (const { sheet } of pages) {
    const indexes = alike.get(sizeOf(sheet)) ?? [];
    const column =
      columns.get(sizeOf(sheet)) ??
      columnOf(
        indexes.flatMap((index) => lines[index] ?? []),
        indexes.flatMap((index) => (pages[index]?.tables ?? []).map((table) => bounds(table.grid))),
        sheet.width,
      );
    columns.set(sizeOf(sheet), column);
    byPage.set(sheet.page, column);
  }
  return (page) => byPage.get(page) ?? { left: 0, right: 0, pitch: 0, size: 0 };
}

function sizeOf(sheet: Sheet): string {
  return `${Math.round(sheet.width)} ${Math.round(sheet.height)}`;
}
