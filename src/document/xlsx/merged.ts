import { ReadError } from "../errors.js";
import type { SheetContent } from "./sheet.js";

/** Merged cells lie over at most so many rows, each counted. */
const MOST_MERGED_ROWS = 2_000_000;

/** Merged cells end where the sheet's content does. */
export function withMergedInReach(content: SheetContent): SheetContent {
  const last = content.cells.reduce((most, { row }) => Math.max(most, row), 0);
  const merged = content.merged.flatMap((range) =>
    range.top > last ? [] : [{ ...range, bottom: Math.min(range.bottom, last) }],
  );
  const rows = merged.reduce((sum, { top, bottom }) => sum + bottom - top + 1, 0);
  if (rows > MOST_MERGED_ROWS) throw new ReadError("zip-bomb", { limit: MOST_MERGED_ROWS });
  return { ...content, merged };
}
