import type { Slot } from "./slots.js";

/** Rows of a sheet that belong together: a table, or one row of running text. */
export interface Band {
  readonly kind: "table" | "text";
  readonly slots: readonly Slot[];
}

/** A row with all cells that lie over it. */
interface Row {
  readonly number: number;
  readonly crossing: readonly Slot[];
}

/** A title among the rows of a table is set this much larger than they are. */
const TITLE_SIZE = 1.2;

/**
 * Cuts a sheet into tables and rows of text. Where cells are ruled, a table is what the ruling lines hold together;
 * without, it is rows of several cells with no blank row between.
 */
export function bandsOf(slots: readonly Slot[]): Band[] {
  const rows = rowsOf(slots);
  const isRuled = rows.filter(({ crossing }) => crossing.filter(({ look }) => look.isRuled).length > 1).length > 1;
  const usual = usualSize(slots);
  return runsOf(rows, (row) => isTitle(row, usual)).flatMap((run) => (isRuled ? ruledBands(run) : plainBands(run)));
}

/** Rows in which something begins that is seen, from the top. */
function rowsOf(slots: readonly Slot[]): Row[] {
  const seen = slots.filter((slot) => isFilled(slot) || slot.look.isRuled);
  const numbers = [...new Set(seen.map(({ top }) => top))].sort((a, b) => a - b);
  const rows = numbers.map((number): { number: number; crossing: Slot[] } => ({ number, crossing: [] }));
  let from = 0;
  for (const slot of slots) {
    while (from < numbers.length && (numbers[from] ?? 0) < slot.top) from += 1;
    for (let at = from; at < rows.length && (rows[at]?.number ?? 0) <= slot.bottom; at++) {
      rows[at]?.crossing.push(slot);
    }
  }
  return rows;
}

/** Rows with no blank row between. A title among them is a run of its own. */
function runsOf(rows: readonly Row[], isTitleRow: (row: Row) => boolean): Row[][] {
  const runs: Row[][] = [];
  let reach = Number.NEGATIVE_INFINITY;
  let isOpen = false;
  for (const row of rows) {
    const title = isTitleRow(row);
    if (isOpen && !title && row.number <= reach + 1) runs.at(-1)?.push(row);
    else runs.push([row]);
    isOpen = !title;
    reach = row.crossing.reduce((most, { bottom }) => Math.max(most, bottom), row.number);
  }
  return runs;
}

/** A single text in a row, larger than what the sheet is mostly set in. */
function isTitle({ crossing }: Row, usual: number): boolean {
  const [only, ...others] = crossing.filter(isFilled);
  return only !== undefined && others.length === 0 && only.look.size >= TITLE_SIZE * usual;
}

/** Stretches of rows that ruled cells lie over are tables; other rows are text. */
function ruledBands(run: readonly Row[]): Band[] {
  const bands: Band[] = [];
  let table: Row[] = [];
  const close = () => {
    if (table.length > 0) bands.push(tableBand(table));
    table = [];
  };
  for (const row of run) {
    if (row.crossing.some(({ look }) => look.isRuled)) table.push(row);
    else {
      close();
      bands.push(textBand(row));
    }
  }
  close();
  return bands;
}

/** A text this long that stands alone in a row is no label whose values are missing. */
const LONG_TEXT = 12;

/** Without ruling lines, a long text alone in a row parts one table from the next. */
function plainBands(run: readonly Row[]): Band[] {
  const parts: Row[][] = [[]];
  for (const row of run) {
    const [only, ...others] = row.crossing;
    const isAlone = others.length === 0 && only !== undefined && only.text.trim().length >= LONG_TEXT;
    if (isAlone) parts.push([row], []);
    else parts.at(-1)?.push(row);
  }
  return parts.flatMap(plainPart);
}

/** From the first row of several cells to the last one is a table; rows above and below are text. */
function plainPart(rows: readonly Row[]): Band[] {
  const isTabular = ({ crossing }: Row): boolean => crossing.filter(isFilled).length > 1;
  const first = rows.findIndex(isTabular);
  const last = rows.findLastIndex(isTabular);
  if (last <= first) return rows.map(textBand);
  const above = rows.slice(0, first).map(textBand);
  return [...above, tableBand(rows.slice(first, last + 1)), ...rows.slice(last + 1).map(textBand)];
}

/** A table; a single text in a frame is no table. */
function tableBand(rows: readonly Row[]): Band {
  const slots = [...new Set(rows.flatMap(({ crossing }) => crossing))];
  return slots.filter(isFilled).length > 1 ? { kind: "table", slots } : { kind: "text", slots: slots.filter(isFilled) };
}

/** The texts that begin in a row. */
function textBand({ number, crossing }: Row): Band {
  return { kind: "text", slots: crossing.filter((slot) => isFilled(slot) && slot.top === number) };
}

function isFilled({ text }: Slot): boolean {
  return text.trim() !== "";
}

/** The type size that most texts have. */
function usualSize(slots: readonly Slot[]): number {
  const counts = new Map<number, number>();
  for (const { look } of slots.filter(isFilled)) counts.set(look.size, (counts.get(look.size) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
