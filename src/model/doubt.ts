/**
 * What of a table may have been misread: `rows`, which cells share a row (each column as such is sound, and so are its
 * sums); `table`, anything in it.
 */
export type Doubt = "rows" | "table";

/** The tables in doubt, by their index into report.evaluations. */
export type Doubts = ReadonlyMap<number, Doubt>;
