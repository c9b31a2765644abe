import type { Glyph, PdfDocument, PdfPage, RulingLine } from "../../src/document/document.js";

/** A page of text and tables as a PDF would give it: A4, ten-point type, 18 points from line to line unless told. */
export class PageBuilder {
  readonly #glyphs: Glyph[] = [];
  readonly #rulings: RulingLine[] = [];

  constructor(
    readonly width = 595,
    readonly height = 842,
  ) {}

  /** A line whose ideographs are an em wide, all other characters half an em. */
  line(text: string, x: number, baseline: number, size = 10): this {
    let at = x;
    for (const character of text) {
      const width = character.charCodeAt(0) < 0x250 ? size / 2 : size;
      const box = [at, baseline - 0.88 * size, at + width, baseline + 0.12 * size] as const;
      this.#glyphs.push({ text: character, box, size, baseline, turn: 0 });
      at += width;
    }
    return this;
  }

  centred(text: string, baseline: number, size = 10): this {
    const width = [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x250 ? size / 2 : size), 0);
    return this.line(text, (this.width - width) / 2, baseline, size);
  }

  /** Lines under each other, 18 points apart. */
  lines(texts: readonly string[], x: number, baseline: number): this {
    texts.forEach((text, index) => {
      this.line(text, x, baseline + 18 * index);
    });
    return this;
  }

  /**
   * A table: rows of cells, each a text (lines parted by "\n"), `null` where the cell above goes on, or `"<"` where the
   * cell to the left does. Rows are 30 points high; columns begin and end at `xs`.
   */
  table(rows: readonly (readonly (string | null)[])[], xs: readonly number[], top: number, height = 30): this {
    const [left = 0, right = 0] = [xs[0], xs.at(-1)];
    const bottom = top + height * rows.length;
    for (const y of [top, bottom]) this.#across(y, left, right);
    for (const x of [left, right]) this.#down(x, top, bottom);
    rows.forEach((row, r) => {
      const y = top + height * r;
      row.forEach((text, c) => {
        const [x0 = 0, x1 = 0] = [xs[c], xs[c + 1]];
        if (text !== null && r > 0) this.#across(y, x0, x1);
        if (text !== "<" && !(text === null && isPartOfWide(rows, r, c)) && c > 0) this.#down(x0, y, y + height);
        if (text !== null && text !== "<") this.#fill(text, x0 + 3, y + 12);
      });
    });
    return this;
  }

  /** Sides of a box: upper, right, lower and left unless told. */
  box(x0: number, y0: number, x1: number, y1: number, sides = "urdl"): this {
    if (sides.includes("u")) this.#across(y0, x0, x1);
    if (sides.includes("d")) this.#across(y1, x0, x1);
    if (sides.includes("l")) this.#down(x0, y0, y1);
    if (sides.includes("r")) this.#down(x1, y0, y1);
    return this;
  }

  page(number: number): PdfPage {
    return { number, width: this.width, height: this.height, glyphs: this.#glyphs, rulings: this.#rulings };
  }

  #fill(text: string, x: number, baseline: number): void {
    text.split("\n").forEach((line, index) => {
      this.line(line, x, baseline + 12 * index);
    });
  }

  #across(y: number, x0: number, x1: number): void {
    this.#rulings.push({ orientation: "horizontal", box: [x0, y - 0.25, x1, y + 0.25] });
  }

  #down(x: number, y0: number, y1: number): void {
    this.#rulings.push({ orientation: "vertical", box: [x - 0.25, y0, x + 0.25, y1] });
  }
}

/** Whether a field under a merged cell lies right of that cell's first column. */
function isPartOfWide(rows: readonly (readonly (string | null)[])[], row: number, column: number): boolean {
  for (let above = row; above >= 0; above -= 1) {
    const text = rows[above]?.[column];
    if (text !== null) return text === "<";
  }
  return false;
}

export function pdfOf(...pages: readonly PageBuilder[]): PdfDocument {
  return { format: "pdf", pages: pages.map((page, index) => page.page(index + 1)) };
}
