import type { WriterFactory } from "../output/formats.js";
import { jsonWriter, ndjsonWriter } from "../output/json.js";
import { prettyWriter } from "../output/pretty.js";
import type { Format, FormatChoice } from "./formats.js";

/** How a format is made. */
interface Maker {
  /** what makes its writer; loaded only for a run that wants it */
  readonly load: () => Promise<WriterFactory>;
  /** whether it writes bytes that no terminal can show */
  readonly binary?: true;
  /** whether it shows what findings stand on, which is then kept as the file is checked */
  readonly pictures?: true;
}

/** Every format. */
export const makers: Readonly<Record<Format, Maker>> = {
  pretty: { load: async () => prettyWriter },
  json: { load: async () => jsonWriter },
  ndjson: { load: async () => ndjsonWriter },
  html: { load: async () => (await import("../output/html/index.js")).htmlWriter, pictures: true },
  sarif: { load: async () => (await import("../output/sarif/index.js")).sarifWriter },
  junit: { load: async () => (await import("../output/junit.js")).junitWriter },
  github: { load: async () => (await import("../output/github.js")).githubWriter },
  csv: { load: async () => (await import("../output/csv.js")).csvWriter },
  md: { load: async () => (await import("../output/notice/markdown.js")).markdownNoticeWriter },
  docx: { load: async () => (await import("../output/notice/docx.js")).docxNoticeWriter, binary: true },
  xlsx: { load: async () => (await import("../output/workbook/index.js")).workbookWriter, binary: true },
};

/** Whether any of the formats shows what findings stand on. */
export function wantsPictures(choices: readonly FormatChoice[]): boolean {
  return choices.some(({ format }) => makers[format].pictures === true);
}
