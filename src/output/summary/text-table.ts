import stringWidth from "string-width";
import { printable } from "../sanitize.js";
import { padded } from "../style.js";

/** A wider cell is cut, so that one long name does not push a table off the screen. In columns. */
const WIDEST = 44;

/** The columns' widths are those of so many rows; what comes after them is fitted in. */
const MEASURED = 500;

/** A column of a table on the terminal. */
export interface TextColumn {
  readonly head: string;
  /** figures stand on the right */
  readonly isFigure?: boolean;
}

/** Draws rows as an aligned table, a line a row, whatever their number. */
export async function* textTable(
  columns: readonly TextColumn[],
  rows: AsyncIterable<readonly string[]>,
): AsyncGenerator<string> {
  const measured: (readonly string[])[] = [];
  let widths: number[] | null = null;
  const line = (cells: readonly string[], known: readonly number[]) =>
    `${cells
      .map((cell, at) => fitted(cell, known[at] ?? 0, columns[at]?.isFigure === true))
      .join("  ")
      .trimEnd()}\n`;
  const flush = () => {
    const known = columns.map(({ head }, at) => widest([head, ...measured.map((row) => row[at] ?? "")]));
    return { known, lines: [columns.map(({ head }) => head), ...measured.splice(0)].map((row) => line(row, known)) };
  };
  for await (const row of rows) {
    const cells = row.map(printable);
    if (widths !== null) {
      yield line(cells, widths);
      continue;
    }
    measured.push(cells);
    if (measured.length < MEASURED) continue;
    const { known, lines } = flush();
    widths = known;
    yield lines.join("");
  }
  if (widths === null) yield flush().lines.join("");
}

function widest(cells: readonly string[]): number {
  return Math.min(WIDEST, Math.max(...cells.map((cell) => stringWidth(cell))));
}

function fitted(cell: string, width: number, isFigure: boolean): string {
  const shown = stringWidth(cell) <= width ? cell : cut(cell, width - 1);
  return isFigure ? " ".repeat(Math.max(0, width - stringWidth(shown))) + shown : padded(shown, width);
}

function cut(cell: string, width: number): string {
  let kept = "";
  let taken = 0;
  for (const character of cell) {
    taken += stringWidth(character);
    if (taken > width) break;
    kept += character;
  }
  return `${kept}…`;
}
