import type { PlacedText } from "../../../../../layout/placed-text.js";
import { fundSource } from "../../../heading.js";
import { printedWidth } from "../../rebuilt/width.js";
import { INVESTMENT, ownLabels, withoutHeading } from "../fund-labels.js";
import { headValues } from "../heads.js";
import { FUND_ORDER, type FundStream, isFundCell } from "./fund-columns.js";
import type { Piece } from "./grid.js";
import { type Anatomy, isOfFunds, type Mark } from "./sections.js";

/** What the cell with a number among the pieces says. */
export interface FundPiece extends Piece {
  readonly content: PlacedText;
}

/** Marks the words of a heading among the cells: no cell begins so. */
export const HEADING = "\u0000";

export function headingText(mark: Mark): string {
  return `${HEADING}${mark.first}`;
}

/** The rows' labels. One that stands among the headings is the heading over them, where another total follows. */
export function rowLabels(anatomy: Anatomy): Mark[] {
  const labels = anatomy.marks.filter((mark) => mark.role.kind === "fund-label" && !isFoot(mark, anatomy));
  // 年度资金总额 over a row of 合计 is a heading, wherever it was written.
  return withoutHeading(ownLabels(labels, anatomy.marks), isSum);
}

/** 合计 behind the indicators is the foot's. */
function isFoot(mark: Mark, anatomy: Anatomy): boolean {
  return mark.first > anatomy.indicators && isSum(mark);
}

function isSum(mark: Mark): boolean {
  return /^(?:合计|总计)$/.test(mark.content.text.trim());
}

/** Forms put the total first, then what it is "其中" of, and all other money last. */
function placeOf({ content }: Mark): number {
  const source = fundSource(content.text);
  if (source === "total") return 0;
  if (/^\s*其中/.test(content.text)) return 1;
  return source === "other" ? 3 : 2;
}

/** The row of the label with a text, wherever it was written; null where it stands twice. */
export function rowOfLabel(labels: readonly Mark[], text: string): number | null {
  const rows = [0, 1, 2, 3].flatMap((place) => labels.filter((label) => placeOf(label) === place));
  const at = rows.findIndex(({ content }) => content.text === text);
  return at < 0 || rows.filter(({ content }) => content.text === text).length > 1 ? null : at;
}

/** The headings of the block by the columns that they name. */
export function headingsOf(anatomy: Anatomy): Map<FundStream, Mark> {
  const headings = new Map<FundStream, Mark>();
  for (const mark of anatomy.marks) {
    const { role } = mark;
    if (role.kind !== "fund-heading" && !(role.kind === "points-heading" && isOfFunds(mark, anatomy))) continue;
    const stream = FUND_ORDER.find((one) => one === role.field);
    if (stream !== undefined && !headings.has(stream)) headings.set(stream, mark);
  }
  return headings;
}

/** The block's figures and labels in the order in which they were written. */
export function piecesOf(anatomy: Anatomy, labels: readonly Mark[], headings: readonly Mark[] = []): FundPiece[] {
  const byPiece = new Map(labels.map((label) => [label.first, label]));
  const heads = new Map(headings.map((heading) => [heading.first, heading]));
  const pieces: FundPiece[] = [];
  let open = investments(anatomy);
  anatomy.atoms.forEach(({ content, key, line, block, page }, at) => {
    const label = byPiece.get(at);
    const head = heads.get(at);
    if (head !== undefined) {
      const text = headingText(head);
      pieces.push({ number: pieces.length, text, content: head.content, line, block, page, width: 0, isLoose: false });
      return;
    }
    const zone = anatomy.zones[at];
    const isInside = zone === "funds" || (zone === "goals" && at < anatomy.indicators);
    if (label === undefined && (!isInside || anatomy.taken.has(at) || !isFundCell(content.text))) return;
    if (label === undefined && open > 0 && /^[\d,.]+$/.test(key)) {
      open -= 1;
      return;
    }
    const words = label?.content ?? content;
    pieces.push({
      number: pieces.length,
      text: words.text,
      content: words,
      line,
      block,
      page,
      width: printedWidth(words.text),
      isLoose: false,
    });
  });
  return pieces;
}

/** How many amounts of the head (项目总投资) were written behind the first headings of the block. */
function investments(anatomy: Anatomy): number {
  if (headValues(anatomy).some((value) => /^[\d,.]+$/.test(value.text.trim()))) return 0;
  return anatomy.marks.filter(({ role, content }) => INVESTMENT.test(content.text) && role.kind === "head-label")
    .length;
}
