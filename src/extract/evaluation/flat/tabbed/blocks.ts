import { fundSource } from "../../heading.js";
import { headingCount } from "./join.js";
import { isFoot, isMoneyHead } from "./place.js";
import type { TabbedRow } from "./rows.js";

/** Rows that follow each other, all under the headings with which the first of them begins the block, or under none. */
export interface RowBlock {
  readonly rows: TabbedRow[];
  /** what the headings are of; a total row is the last of the indicators'. Null for a row under no headings */
  readonly kind: Heading;
}

type Heading = "money" | "indicators" | null;

/** Parts the rows of a form where headings of money or of indicators begin, and where what stands under them ends. */
export function blocksOf(rows: readonly TabbedRow[]): RowBlock[] {
  const blocks: RowBlock[] = [];
  let kind = null as Heading;
  for (const row of rows) {
    const heading: Heading = isMoneyHead(row) ? "money" : headingCount(row) >= 3 ? "indicators" : null;
    const next: Heading = heading ?? (kind === "money" && !isOfMoney(row) ? null : kind);
    const last = blocks.at(-1);
    if (last !== undefined && next !== null && next === kind) last.rows.push(row);
    else blocks.push({ rows: [row], kind: next });
    kind = next === "indicators" && isFoot(row) ? null : next;
  }
  return blocks;
}

/** Columns that are numbered below their headings are more than this. */
const LEAST_NUMBERED = 3;

/** Whether a row under the headings of money is one of theirs: a source, a second row of headings, the columns' numbers. */
function isOfMoney(row: TabbedRow): boolean {
  const isSource = row.cells.some(({ text }) => fundSource(text) !== null);
  const numbers = row.cells.filter(({ text }) => /^\d{1,2}$/.test(text.trim())).length;
  return isSource || headingCount(row) >= 2 || numbers >= LEAST_NUMBERED;
}
