import type { Line } from "./lines.js";
import type { PageText } from "./overflow.js";
import { bounds, type FilledCell, type PageTable } from "./page-table.js";

/** The pages without what is printed twice, and that. */
export interface Doubled {
  readonly pages: readonly PageText[];
  readonly lines: readonly Line[];
}

/**
 * Some programs cut a long page of theirs into sheets wherever one ends: a line that lies across the cut is on both, its
 * upper half at the foot of one and its lower half at the head of the next. The second of them is taken out.
 */
export function withoutDoubled(pages: readonly PageText[]): Doubled {
  const doubled: Line[] = [];
  const kept = pages.map((page, index): PageText => {
    const before = lastTable(pages[index - 1]);
    const [first] = page.tables;
    if (before === undefined || first === undefined) return page;
    const cutLines = linesAtFoot(before);
    const isTwice = (line: Line) => isMadeOf(line, cutLines);
    const above = page.lines.filter((line) => line.baseline < bounds(first.grid)[1]);
    if (!above.every(isTwice)) return page;
    const isSliced = before.grid.open.bottom && first.grid.open.top;
    const table = isSliced ? withoutFirst(first, isTwice, doubled) : first;
    if (above.length === 0 && table === first) return page;
    doubled.push(...above);
    return {
      tables: page.tables.map((other) => (other === first ? table : other)),
      lines: page.lines.filter((line) => !above.includes(line)),
    };
  });
  return { pages: kept, lines: doubled };
}

function lastTable(page: PageText | undefined): PageTable | undefined {
  const [last] = [...(page?.tables ?? [])].sort((a, b) => bounds(b.grid)[3] - bounds(a.grid)[3]);
  if (last === undefined || page?.lines.some((line) => line.baseline > bounds(last.grid)[3])) return undefined;
  return last;
}

/** The last lines of the cells that reach the end of a table, as far as they stand at its end. */
function linesAtFoot({ grid, cells }: PageTable): Line[] {
  const rows = grid.ys.length - 1;
  return cells.flatMap((cell) => {
    const line = cell.row + cell.rowSpan === rows ? cell.lines.at(-1) : undefined;
    return line !== undefined && cell.box[3] - line.baseline < 0.5 * line.size ? [line] : [];
  });
}

/** Whether a line says what some lines say that stand in the same places across the page, and nothing else. */
function isMadeOf(line: Line, parts: readonly Line[]): boolean {
  const inside = parts.filter(
    ({ box, size }) => box[0] > line.box[0] - 2 && box[2] < line.box[2] + 2 && Math.abs(size - line.size) < 0.5,
  );
  const text = inside.sort((a, b) => a.box[0] - b.box[0]).map((part) => part.content.text);
  return text.length > 0 && text.join("").replace(/\s/g, "") === line.content.text.replace(/\s/g, "");
}

/** The table without the first lines of its first cells that are printed twice. */
function withoutFirst(table: PageTable, isTwice: (line: Line) => boolean, doubled: Line[]): PageTable {
  let changed = false;
  const cells = table.cells.map((cell): FilledCell => {
    const [line, ...others] = cell.lines;
    if (cell.row > 0 || line === undefined || line.box[1] > cell.box[1] || !isTwice(line)) return cell;
    doubled.push(line);
    changed = true;
    return { ...cell, lines: others };
  });
  return changed ? { ...table, cells } : table;
}
