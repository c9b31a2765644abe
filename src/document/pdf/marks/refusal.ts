/**
 * Why no mark can be put on a PDF that can be read: its owner allows no comments; it is certified and would no longer be
 * what was certified; it is signed and no one can tell what that allows; it is a dynamic form, which would have to be
 * written anew; it bears our marks already; what was written could not be read back.
 */
export const markRefusals = [
  "comments-forbidden",
  "certified",
  "signed-unclear",
  "dynamic-form",
  "marked-before",
  "marks-lost",
] as const;

export type MarkRefusal = (typeof markRefusals)[number];

/** A PDF that no mark was put on. The sentences stand in messages/marking.ts. */
export class MarkError extends Error {
  override readonly name = "MarkError";

  constructor(readonly code: MarkRefusal) {
    super(code);
  }
}
