import type { Severity } from "./names.js";
import type { Box } from "./place.js";

/** A note to be put on a page, and the places on that page that it is about. Plain data. */
export interface PageMark {
  readonly page: number;
  /** as the page is seen: points, origin top left */
  readonly boxes: readonly Box[];
  readonly severity: Severity;
  readonly note: string;
}
