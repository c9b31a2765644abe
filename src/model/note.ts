import type { Place } from "./place.js";

/** A diagnostic before it is put into words: a code of messages/diagnostics.ts, what its sentence needs, and where. */
export interface Note {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly place: Place | null;
}
