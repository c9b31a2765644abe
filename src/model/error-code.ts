/** Why a file could not be read. The codes are public: `error.code` of a failed result. */
export const readErrorCodes = [
  "empty-file",
  "not-found",
  "no-match",
  "not-readable",
  "file-changed",
  "too-large",
  "unsupported-format",
  "not-a-pdf",
  "damaged-pdf",
  "encrypted-pdf",
  "scanned-pdf",
  "damaged-office",
  "encrypted-office",
  "damaged-html",
  "zip-bomb",
  "unreadable-font",
  "unknown-encoding",
  "timeout",
  "out-of-memory",
  "worker-crashed",
  "internal-error",
] as const;

export type ReadErrorCode = (typeof readErrorCodes)[number];
