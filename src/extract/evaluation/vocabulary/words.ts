/** The headings, labels or names that mean one thing. */
export interface Words {
  /** whole headings */
  readonly whole: readonly string[];
  /** parts that decide a heading that no list holds whole */
  readonly part?: readonly string[];
  /** parts with which a heading is none of these after all, whatever part it has */
  readonly except?: readonly string[];
  /** whole headings that are words of running text as well: headings only in a cell that stands among headings */
  readonly drawn?: readonly string[];
}

/** The words of a list that is written with blanks between them. */
export const words = (text: string): string[] => text.trim().split(/\s+/);
