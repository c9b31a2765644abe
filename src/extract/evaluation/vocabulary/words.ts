/** A word list: whole headings, and parts that decide a heading that no list holds whole. */
export interface Words {
  readonly whole: readonly string[];
  readonly part?: readonly string[];
}

/** The words of a list that is written with blanks between them. */
export const words = (text: string): string[] => text.trim().split(/\s+/);
