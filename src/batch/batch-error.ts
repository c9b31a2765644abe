/** What keeps a run from going on, as a sentence for who started it. */
export class BatchError extends Error {
  override readonly name = "BatchError";
}

/** A file system's error in a word. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message;
}
