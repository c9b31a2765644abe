import type { XlsxDocument, XlsxSheet } from "../../document/xlsx/document.js";
import type { Block, Paragraph } from "../block.js";
import { withFramedText } from "../framed-text.js";
import { joinPlaced, placed } from "../placed-text.js";
import { typedParagraphs } from "../typed-paragraphs.js";
import { type Band, bandsOf } from "./bands.js";
import { type Slot, slotsOf } from "./slots.js";
import { tableOf } from "./table.js";

/** The paragraphs and tables of a workbook's sheets in their order, hidden sheets left out. */
export function layoutXlsx(document: XlsxDocument): Block[] {
  return withFramedText(document.sheets.filter(({ isHidden }) => !isHidden).flatMap(layoutSheet));
}

function layoutSheet(sheet: XlsxSheet): Block[] {
  return bandsOf(slotsOf(sheet)).flatMap((band) =>
    band.kind === "table" ? tableBlocks(band) : textBlocks(band.slots),
  );
}

/** A table, and the remarks that stand beside it without being ruled as it is. */
function tableBlocks({ slots }: Band): Block[] {
  const ruled = slots.filter(({ look }) => look.isRuled);
  if (ruled.length < 2) return [tableOf(slots)];
  const left = ruled.reduce((least, slot) => Math.min(least, slot.left), Number.POSITIVE_INFINITY);
  const right = ruled.reduce((most, slot) => Math.max(most, slot.right), 0);
  const inside = slots.filter((slot) => slot.left >= left && slot.left <= right);
  const beside = slots.filter((slot) => slot.left < left || slot.left > right);
  return [tableOf(inside), ...beside.flatMap((slot) => textBlocks([slot]))];
}

/** The texts of a row as one line, or the paragraphs of a text that has several. */
function textBlocks(slots: readonly Slot[]): Paragraph[] {
  const [first, ...others] = slots.filter(({ text }) => text.trim() !== "");
  if (first === undefined) return [];
  const { centred, size } = first.look;
  const page = first.place.sheetNumber;
  if (others.length === 0) return typedParagraphs({ text: first.text, centred, size, page }, first.place);
  // Two blanks part what stands in cells of its own: "填报单位：…" and "单位：万元".
  const content = joinPlaced(
    [first, ...others].map(({ text, place }) => placed(text.replace(/\s*\n\s*/g, "").trim(), place)),
    "  ",
  );
  return [{ kind: "paragraph", content, lines: [content], page, centred: false, size }];
}
