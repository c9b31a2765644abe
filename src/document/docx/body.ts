import { chosenOf } from "../office/package.js";
import { elementsOf, type XmlElement } from "../office/xml.js";
import { type Context, countRevision, isWrapper, over } from "./context.js";
import type { DocxBlock, DocxParagraph } from "./document.js";
import { type ParagraphReading, readParagraph } from "./paragraph.js";
import { readTable } from "./table.js";

/** The paragraphs and tables in a body, a cell or a text box, in order. */
export function readBlocks(parent: XmlElement, context: Context): DocxBlock[] {
  const blocks: DocxBlock[] = [];
  let open: DocxParagraph | null = null;
  for (const element of blockElements(parent, context)) {
    if (element.name === "w:tbl") {
      if (open !== null) blocks.push(open);
      open = null;
      blocks.push(readTable(element, context));
      continue;
    }
    const reading: ParagraphReading = readParagraph(element, context);
    const paragraph: DocxParagraph =
      open === null ? reading.paragraph : { ...open, text: open.text + reading.paragraph.text };
    open = reading.isOpen ? paragraph : null;
    if (open === null) blocks.push(paragraph);
    // What fills a text box is not looked for: it may be filled.
    for (const box of reading.boxes)
      for (const block of over(true, context, () => readBlocks(box, context))) blocks.push(block);
  }
  if (open !== null) blocks.push(open);
  return blocks;
}

/** Paragraphs and tables, whatever they are wrapped in. */
function blockElements(parent: XmlElement, context: Context): XmlElement[] {
  return elementsOf(parent).flatMap((element) => {
    if (element.name === "w:p" || element.name === "w:tbl") return [element];
    countRevision(element, context);
    if (element.name === "w:altChunk") context.met.objects += 1;
    if (element.name === "mc:AlternateContent") {
      const chosen = chosenOf(element);
      return chosen === undefined ? [] : blockElements(chosen, context);
    }
    return isWrapper(element) ? blockElements(element, context) : [];
  });
}
