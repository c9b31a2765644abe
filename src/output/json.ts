import type { TextWriter } from "./formats.js";

/** An array of results, indented for reading. */
export function jsonWriter(): TextWriter {
  let first = true;
  return {
    open: () => "[",
    result: (result) => {
      const body = JSON.stringify(result, null, 2).replaceAll("\n", "\n  ");
      const text = `${first ? "" : ","}\n  ${body}`;
      first = false;
      return text;
    },
    close: () => (first ? "]\n" : "\n]\n"),
  };
}

/** One result a line, in the order in which they are given. */
export function ndjsonWriter(): TextWriter {
  return {
    open: () => "",
    result: (result) => `${JSON.stringify(result)}\n`,
    line: (line) => `${line}\n`,
    close: () => "",
  };
}
