import type { PageDraft } from "./content.js";

/** The programs that can read a PDF for us. */
export const engines = ["pdfjs", "pdfium"] as const;

export type EngineName = (typeof engines)[number];

/** A program that reads PDFs: bytes in, pages of glyphs and ruling lines out. What is seen of them is judged by others. */
export interface PdfReader {
  /** @throws {ReadError} damaged-pdf, encrypted-pdf */
  readonly readPages: (bytes: Uint8Array) => Promise<PageDraft[]>;
  /**
   * Which of these pages show pictures. Asked of few pages, because decoding pictures takes longer than all else.
   * @param numbers from 1
   */
  readonly pagesWithPictures: (bytes: Uint8Array, numbers: readonly number[]) => Promise<number[]>;
}
