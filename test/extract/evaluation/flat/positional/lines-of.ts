import { type PrintedLine, printedLines } from "../../../../../src/extract/evaluation/flat/positional/tokens.js";

/** The lines of a text as a region's, whatever they say; pages are divided by form feeds. */
export function linesOf(text: string): PrintedLine[] {
  let page = 1;
  const lines = text.split("\n").map((line, index) => {
    page += line.split("\f").length - 1;
    return { number: index + 1, text: line.replaceAll("\f", ""), page };
  });
  return printedLines({ lines, first: 0, captions: new Set(), title: null, kind: null, year: null, page: null }, 1);
}
