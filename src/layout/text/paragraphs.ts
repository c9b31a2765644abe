import type { TextLine } from "../../document/document.js";
import { readRadicals } from "../../document/ideographs.js";
import type { Paragraph } from "../block.js";
import { joinPlaced, type PlacedText, placed, placeOf, trimPlaced } from "../placed-text.js";
import { dropFurniture } from "./furniture.js";
import { endsSentence, type Measure, measure, widthOf } from "./measure.js";
import { readNumbering } from "./numbering.js";
import { closeUp, indentOf } from "./spacing.js";

/** A line on its way into a paragraph. */
interface Line {
  /** the line as it stands, letter-spacing closed up and outer blanks kept */
  readonly content: PlacedText;
  readonly page: number;
  /** blank lines stood before it */
  readonly afterBlank: boolean;
  /** it stands before the first 一、 */
  readonly onCover: boolean;
}

/** Columns by which a line may fall short because what follows cannot be broken: a figure with its point, a closing mark. */
const SLACK = 16;

/** A line this far below the full width was ended on purpose, whatever its last character. */
const SHORT_SHARE = 0.6;

/** A paragraph is known as running text by its last lines; none has more lines than this. */
const LOOK_BACK = 12;
const LONGEST_PARAGRAPH = 300;

const ATTACHMENTS = /^\s*附\s*件?\s*[:：]/;
const ATTACHMENT = /^\s*附\s*件\s*\d{1,2}\s*[:：、.．]/;
const OPENS_WITH_CLOSING_MARK = /^\s*[，。；：、！？）)”’》」』％%]/;
const NO_HEADING = /[，。；]|[、：！？,;:(（“\d]$/;

/**
 * Joins the lines of a text into its paragraphs, as the author had typed them: line breaks inside sentences, words and
 * figures go, page numbers and running heads go, letter-spaced lines close up, radicals become ideographs. Each
 * character keeps the line that it stands on.
 *
 * @param lines the running text; lines of tables are already taken out
 */
export function layoutText(lines: readonly TextLine[]): Paragraph[] {
  const kept = dropFurniture(lines);
  const read: Line[] = [];
  let afterBlank = false;
  let onCover = true;
  for (const line of kept) {
    if (line.text.trim() === "") {
      afterBlank = true;
      continue;
    }
    const content = closeUp(placed(readRadicals(line.text.trimEnd()), { line: line.number }));
    if (readNumbering(content.text)?.rank === 1) onCover = false;
    read.push({ content, page: line.page, afterBlank, onCover });
    afterBlank = false;
  }
  const pages = Math.max(1, ...lines.slice(-1).map((line) => line.page)) > 1;
  const size = measure(kept.map((line) => line.text));
  return group(read, size).map((group) => paragraphOf(group, pages));
}

function group(lines: readonly Line[], size: Measure): Line[][] {
  const groups: Line[][] = [];
  let current: Line[] = [];
  for (const line of lines) {
    const previous = current.at(-1);
    const open = current.length < LONGEST_PARAGRAPH;
    if (open && previous !== undefined && continues(current, previous, line, size)) {
      current.push(line);
    } else {
      current = [line];
      groups.push(current);
    }
  }
  return groups;
}

/** No text begins with an amount: the line before it broke off early because a figure is not torn. */
const BEGINS_WITH_AMOUNT = /^\s*[\d０-９][\d０-９,，.．]*\s*[万亿]?元/;

/** Marks before the points of a list. */
const BULLET = /^\s*[●■◆◇▪▲★•]/;

/** Whether `line` goes on with the sentence or word that `previous` broke off. */
function continues(paragraph: readonly Line[], previous: Line, line: Line, size: Measure): boolean {
  const before = previous.content.text;
  const text = line.content.text;
  if (OPENS_WITH_CLOSING_MARK.test(text)) return true;
  if (readNumbering(text) !== null || BULLET.test(text) || ATTACHMENTS.test(text) || ATTACHMENT.test(text))
    return false;
  const isSentence = paragraph.slice(-LOOK_BACK).some((one) => /[，。；]/.test(one.content.text));
  if (size.unbroken) return isSentence && !endsSentence(before);
  // A title or a name is no sentence, however wide it was set.
  if (previous.onCover && !/[，。；、]/.test(before)) return false;
  const width = widthOf(before);
  if (isAttachmentLine(paragraph)) return width >= size.full - SLACK && !/表$/.test(before.trimEnd());
  const indented = indentOf(text) >= indentOf(before) + 2;
  if (endsSentence(before)) {
    if (indented || width < size.full - 3) return false;
    return !(size.blanksPart && line.afterBlank);
  }
  if (isHeading(paragraph, text) && (indented || width < size.full - 3)) return false;
  // A sentence without its end goes on, however short its line; words without any mark may be a line of their own.
  if (!isSentence && width < size.full * SHORT_SHARE) return BEGINS_WITH_AMOUNT.test(text);
  return !(indented && width < size.full - SLACK);
}

/** A numbered line without the punctuation of a sentence; one that breaks off at a figure, or before an amount, is none. */
function isHeading(paragraph: readonly Line[], next: string): boolean {
  const [first] = paragraph;
  if (first === undefined || paragraph.length > 1) return false;
  const text = first.content.text.trim();
  return readNumbering(text) !== null && !NO_HEADING.test(text) && !BEGINS_WITH_AMOUNT.test(next);
}

function isAttachmentLine([first]: readonly Line[]): boolean {
  const text = first?.content.text ?? "";
  return ATTACHMENTS.test(text) || ATTACHMENT.test(text);
}

function paragraphOf(lines: readonly Line[], pages: boolean): Paragraph {
  const parts = lines.map((line) => trimPlaced(line.content)).filter((part) => placeOf(part) !== null);
  return {
    kind: "paragraph",
    content: joinPlaced(parts),
    lines: parts,
    page: pages ? (lines[0]?.page ?? null) : null,
    centred: null,
    size: null,
  };
}
