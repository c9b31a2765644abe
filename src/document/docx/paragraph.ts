import { childOf, type XmlElement } from "../office/xml.js";
import { isShaded, numberOf, settingOf } from "./attributes.js";
import { type Context, over } from "./context.js";
import type { DocxParagraph } from "./document.js";
import type { Style } from "./styles.js";
import { readWords } from "./text.js";

/** A paragraph as read, and what else it brings. */
export interface ParagraphReading {
  readonly paragraph: DocxParagraph;
  /** contents of text boxes anchored in it */
  readonly boxes: readonly XmlElement[];
  /** its end was deleted: the next paragraph goes on with it */
  readonly isOpen: boolean;
}

/** Dots that lead to a page number in a table of contents, as they are printed. */
const LEADER = "………";

export function readParagraph(element: XmlElement, context: Context): ParagraphReading {
  const properties = childOf(element, "w:pPr");
  const styleId = settingOf(properties, "w:pStyle");
  const style = context.styles.paragraph(styleId);
  // The number comes first, and counts whether or not the paragraph has words.
  const number = numberBefore(properties, style, styleId, context);
  const shaded = isShaded(properties) || style.isShaded;
  const { text, size, boxes } = over(shaded, context, () => readWords(element, style, context));
  const alignment = settingOf(properties, "w:jc");
  const mark = childOf(properties, "w:rPr");
  const words = style.isContents ? text.replaceAll("\t", LEADER) : text;
  return {
    paragraph: {
      kind: "paragraph",
      text: number === "" ? words : `${number}${words.trimStart()}`,
      centred: alignment === null ? style.centred === true : alignment === "center",
      size: size ?? style.size ?? 0,
    },
    boxes,
    isOpen: childOf(mark, "w:del") !== undefined,
  };
}

/** The automatic number of a paragraph, by its own list or its style's; list 0 takes the style's away. */
function numberBefore(
  properties: XmlElement | undefined,
  style: Style,
  styleId: string | null,
  { counter }: Context,
): string {
  const own = childOf(properties, "w:numPr");
  const list = settingOf(own, "w:numId") ?? style.numberId;
  if (list === null || list === "0") return "";
  return counter.next(list, numberOf(own, "w:ilvl") ?? style.level ?? counter.levelOfStyle(list, styleId));
}
