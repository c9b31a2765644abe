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

/**
 * What ended the reading of a file, as a reason that can be told: an error that is no fault of the file becomes an
 * `internal-error`.
 *
 * @param onInternalError told of such an error first
 */
export function asReadError(error: unknown, onInternalError?: (error: unknown) => void): ReadError {
  if (error instanceof ReadError) return error;
  onInternalError?.(error);
  const reason = error instanceof Error ? error.message : String(error);
  return new ReadError("internal-error", { reason }, { cause: error });
}
