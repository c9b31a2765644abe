import type { Language } from "../messages/language.js";
import type { Picture, Result, Severity } from "../model/index.js";
import type { Spool } from "./ooxml/package.js";
import type { Style } from "./style.js";

/** A piece of what a format writes: text goes out as UTF-8, bytes as they are. */
export type Chunk = string | Uint8Array;

/** What a few formats need beside a result, made only when they ask: the file that was checked. */
export interface Source {
  /** the bytes that the result is about; null where they cannot be had again, or are others by now */
  readonly bytes: () => Promise<Uint8Array | null>;
  /** the pages, lines and tables that the findings stand on; null where they cannot be had */
  readonly picture?: () => Promise<Picture | null>;
}

/**
 * An output format as a stream: what stands before the first result, for each result, and after the last. Results
 * are written as they come, so that memory does not grow with their number. A format may give its pieces later than
 * the results they belong to, but in the order in which they are to be written.
 */
export interface ResultWriter {
  readonly open: () => Chunk | Promise<Chunk>;
  readonly result: (result: Result, source?: Source) => Chunk | Promise<Chunk>;
  /** in the place of `result` where there is one: takes the result as the line of JSON that it travels as */
  readonly line?: (line: string) => Chunk;
  readonly close: () => Chunk | Promise<Chunk>;
  /** in the place of `close` where there is one: the same in pieces, which together may be large */
  readonly rest?: () => Iterable<Chunk>;
}

/** A format that is text, given at once. */
export interface TextWriter extends ResultWriter {
  readonly open: () => string;
  readonly result: (result: Result) => string;
  readonly close: () => string;
}

/** What a format is told of the run. None of it changes a verdict. */
export interface WriterContext {
  readonly language: Language;
  /** colours and width; plain where what is written goes to a file */
  readonly style: Style;
  /** the program's own version */
  readonly version: string;
  /** the severity from which on a finding fails the run */
  readonly failOn: Severity | "never";
  /** whether the ledger of checks is wanted where a format can leave it out */
  readonly verbose: boolean;
  /** seconds since the run began, for showing; null where the time is nobody's business */
  readonly elapsed: () => string | null;
  /** a URI that leads from what is written to a file of the run; left out where what is written has no place */
  readonly linkOf?: (file: string) => string;
  /** where a format sets down what has to wait; in memory where left out */
  readonly openSpool?: () => Spool;
}

/** Makes a format's writer for one run. */
export type WriterFactory = (context: WriterContext) => ResultWriter;
