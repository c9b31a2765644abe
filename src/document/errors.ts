import type { ReadErrorCode } from "../model/index.js";

/** A file that could not be read, with what its sentence needs. The sentences stand in messages/errors.ts. */
export class ReadError extends Error {
  override readonly name = "ReadError";

  constructor(
    readonly code: ReadErrorCode,
    readonly detail: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}
