import type { ReportParagraph } from "../../model/index.js";
import { wordsLeaf } from "./figures.js";
import type { Outline } from "./outline.js";
import { wholeOf } from "./passage.js";

/** Every paragraph of the running text with its place in the outline, blank ones apart. */
export function reportParagraphs({ passages, headings, list, end }: Outline): ReportParagraph[] {
  const paragraphs: ReportParagraph[] = [];
  let section = -1;
  passages.forEach((passage, index) => {
    while (headings[section + 1] !== undefined && (headings[section + 1]?.index ?? 0) <= index) section++;
    if (passage.plain === "") return;
    const isListed = index >= list.from && index < list.to;
    const part = isListed ? "list" : index < end ? "body" : "annex";
    paragraphs.push({
      text: wordsLeaf(passage, wholeOf(passage)),
      part,
      section: part === "body" && section >= 0 ? section : null,
    });
  });
  return paragraphs;
}
