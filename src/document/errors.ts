/** Why a file could not be read. The codes are public: `error.code` of a failed result. */
export const readErrorCodes = [
  "empty-file",
  "not-found",
  "not-readable",
  "too-large",
  "unknown-format",
  "unsupported-format",
  "not-a-pdf",
  "damaged-pdf",
  "encrypted-pdf",
  "scanned-pdf",
  "unreadable-font",
  "unknown-encoding",
  "internal-error",
] as const;

export type ReadErrorCode = (typeof readErrorCodes)[number];

/** A file that could not be read, with what the message needs to say. Messages stand in messages/errors.ts. */
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
