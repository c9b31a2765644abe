import type { DocxBlock } from "../docx/document.js";
import { shownByControl } from "./controls.js";
import type { Met } from "./document.js";
import { isBlock, isHidden, isRaised, isStruck, type Look, lookOf, PLAIN, showsNoText } from "./look.js";
import { attributeOf, childrenOf, type HtmlElement, isElement, parseHtml, textIn, wordsOf } from "./parse.js";
import { readTable } from "./table.js";
import { openWords } from "./words.js";

/** The paragraphs and tables in a body or a cell, in order. */
export function readBlocks(parent: HtmlElement, look: Look, met: Met): DocxBlock[] {
  const blocks: DocxBlock[] = [];
  const words = openWords();
  const endParagraph = () => {
    const paragraph = words.end();
    if (paragraph !== null) blocks.push(paragraph);
  };
  const readChildren = (element: HtmlElement, around: Look): void => {
    for (const node of element.childNodes) {
      const text = wordsOf(node);
      if (text !== null) words.add(text, around);
      if (!isElement(node)) continue;
      const page = pageWithin(node, met);
      if (page === null) read(node, around);
      else readFrame(page);
    }
  };
  const readFrame = (page: HtmlElement): void => {
    endParagraph();
    met.frames += 1;
    for (const block of readBlocks(page, PLAIN, met)) blocks.push(block);
    met.frames -= 1;
  };
  const read = (element: HtmlElement, around: Look): void => {
    if (isUnseen(element, met)) return;
    const own = lookOf(element, around);
    const control = shownByControl(element);
    if (control !== null) words.add(control, { ...own, preformatted: true });
    else if (element.tagName === "br") words.breakLine();
    else if (isRaised(element)) words.addRaised(textIn(element), own);
    else if (element.tagName === "img") met.pictures += 1;
    else if (element.tagName === "table") {
      endParagraph();
      for (const block of readTable(element, own, met)) blocks.push(block);
    } else if (isBlock(element)) {
      endParagraph();
      words.add(numberOf(element), own);
      readChildren(element, own);
      endParagraph();
    } else readChildren(element, own);
  };
  readChildren(parent, look);
  endParagraph();
  return blocks;
}

/** A page that a frame holds in its own words. Of one that it names by its address nothing is known, nor of frames within. */
function pageWithin(element: HtmlElement, met: Met): HtmlElement | null {
  const page = element.tagName === "iframe" ? attributeOf(element, "srcdoc") : null;
  return page === null || met.frames > 0 || isHidden(element) ? null : parseHtml(page);
}

/** What a person does not see of a page. Pages hide menus and messages for later; what is hidden in a table is counted. */
export function isUnseen(element: HtmlElement, met: Met): boolean {
  if (showsNoText(element)) return true;
  if (isHidden(element)) {
    if (met.tables > 0) met.unseen += textIn(element).replace(/\s/g, "").length;
    return true;
  }
  if (!isStruck(element)) return false;
  if (textIn(element).trim() !== "") met.struck += 1;
  return true;
}

/** The number before an item of a numbered list; the marks before others say nothing. */
function numberOf(item: HtmlElement): string {
  const list = item.parentNode;
  if (item.tagName !== "li" || list === null || !("tagName" in list) || list.tagName !== "ol") return "";
  if (
    !/^(?:1|decimal)?$/.test(attributeOf(list, "type") ?? "") ||
    /list-style[^;]*none/i.test(attributeOf(list, "style") ?? "")
  )
    return "";
  const items = childrenOf(list).filter(({ tagName }) => tagName === "li");
  return `${wholeOf(attributeOf(list, "start"), 1) + items.indexOf(item)}. `;
}

function wholeOf(text: string | null, otherwise: number): number {
  return text !== null && /^-?\d{1,6}$/.test(text.trim()) ? Number(text) : otherwise;
}
