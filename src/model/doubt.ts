/**
 * What of a table may have been misread: `rows`, which cells share a row (each column as such is sound, and so are its
 * sums); `table`, anything in it.
 */
export type Doubt = "rows" | "table";

/** The tables in doubt, by their index into report.evaluations. */
export type Doubts = ReadonlyMap<number, Doubt>;

/**
 * Stands in a text for a printed character that cannot be told: a private one, one of a font that does not tell its
 * characters, bytes that no encoding explains. Whatever a figure with one means, it proves nothing.
 */
export const UNREADABLE = "\uFFFD";
