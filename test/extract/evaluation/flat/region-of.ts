import type { TextLine } from "../../../../src/document/document.js";
import type { FlatRegion } from "../../../../src/extract/evaluation/flat/region.js";
import { findRegions } from "../../../../src/extract/evaluation/flat/regions.js";

/** The first region of a text, whose pages are divided by form feeds. */
export function regionOf(text: string): FlatRegion {
  let page = 1;
  const lines: TextLine[] = text.split("\n").map((line, index) => {
    page += line.split("\f").length - 1;
    return { number: index + 1, text: line.replaceAll("\f", ""), page };
  });
  const [region] = findRegions(lines);
  if (region === undefined) throw new Error("the text has no table");
  return region;
}
