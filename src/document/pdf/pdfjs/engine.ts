import type { Port } from "./port.js";
import { loadQuietly, provideStandIns, withoutCanvas } from "./stand-ins.js";

/** What is used of pdf.js, in our own words: its own types need the types of a browser. */
export interface PdfEngine {
  readonly OPS: Readonly<Record<string, number>>;
  getDocument(options: Readonly<Record<string, unknown>>): LoadingTask;
  /** the half that parses, as the other half knows it */
  readonly PDFWorker: new (options: {
    readonly port: Port;
    readonly verbosity: number;
  }) => ParsingHalf;
  /** the half that parses: answers what comes through a port */
  readonly WorkerMessageHandler: { initializeFromPort(port: Port): void };
}

export interface ParsingHalf {
  destroy(): void;
}

export interface LoadingTask {
  readonly promise: Promise<LoadedPdf>;
  destroy(): Promise<void>;
}

export interface LoadedPdf {
  readonly numPages: number;
  getPage(number: number): Promise<LoadedPage>;
  getOptionalContentConfig(): Promise<OptionalContent>;
}

/** The layers of a document, as a viewer shows them. */
export interface OptionalContent {
  isVisible(group: unknown): boolean;
}

export interface LoadedPage {
  readonly commonObjs: { has(id: string): boolean; get(id: string): unknown };
  getViewport(options: { readonly scale: number }): Viewport;
  getOperatorList(options: { readonly annotationMode: number }): Promise<OperatorList>;
  getAnnotations(): Promise<readonly Annotation[]>;
  cleanup(): boolean;
}

/** What lies on a page without being part of its content. */
export interface Annotation {
  readonly id?: string;
  /** as the file names it ("Widget", "Text") */
  readonly subtype?: string;
}

export interface Viewport {
  readonly width: number;
  readonly height: number;
  /** from the page's own space to points with the origin at the top left, rotation and crop box applied */
  readonly transform: readonly number[];
}

export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly (readonly unknown[] | null)[];
}

/** An element of a text operator: a glyph, or a number that moves the pen back by thousandths of the type size. */
export interface EngineGlyph {
  readonly unicode: string;
  /** the code by which the page asks for it */
  readonly originalCharCode: number;
  /** in glyph space */
  readonly width: number;
  readonly isSpace: boolean;
  /** vertical writing: advance, and the origin's offset x and y, in glyph space */
  readonly vmetric?: readonly number[] | null;
}

let engine: Promise<PdfEngine> | null = null;

/** pdf.js, loaded with the first PDF: a run over text files never pays for it. */
export function loadEngine(): Promise<PdfEngine> {
  engine ??= loadQuietly(async () => {
    provideStandIns();
    return keepingPush(async () => {
      const { OPS, getDocument, PDFWorker } = await withoutCanvas(() => import("pdfjs-dist/legacy/build/pdf.mjs"));
      const { WorkerMessageHandler } = await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
      return { OPS, getDocument, PDFWorker, WorkerMessageHandler } as unknown as PdfEngine;
    });
  });
  return engine;
}

/**
 * Loads a module that replaces `Array.prototype.push`, and puts the platform's own back. The legacy build brings a
 * replacement written in JavaScript, which would slow down every array of the process, ours and pdf.js's own: it was the
 * dearest single function of reading a PDF.
 */
async function keepingPush<T>(load: () => Promise<T>): Promise<T> {
  const own = Object.getOwnPropertyDescriptor(Array.prototype, "push");
  try {
    return await load();
  } finally {
    if (own !== undefined) Object.defineProperty(Array.prototype, "push", own);
  }
}
