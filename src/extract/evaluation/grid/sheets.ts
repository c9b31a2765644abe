import type { Block, Paragraph, Table } from "../../../layout/block.js";
import type { PlacedText } from "../../../layout/placed-text.js";
import { withoutBlanks } from "../../../quantity/index.js";
import { type Anatomy, anatomyOf } from "./anatomy.js";
import { areAligned, type Grid, gridOf, isBlank } from "./grid.js";
import { captionPairs, namesSubject } from "./head.js";
import { isTotalLabel } from "./indicators.js";
import { toldUnit } from "./money-unit.js";
import { isTitleRow, splitForms } from "./split.js";
import { roleOf } from "./titles.js";

/** One form: its title, the lines that go with it, and the table or adjacent tables it is drawn as. */
export interface Sheet {
  title: PlacedText | null;
  /** the title says that it is something else than a self-evaluation */
  readonly isOther: boolean;
  readonly captions: PlacedText[];
  readonly parts: Anatomy[];
  /** indexes of the blocks of its title, captions and tables */
  readonly blocks: number[];
  /** index of the last block */
  last: number;
}

/** Groups tables into forms: a form begins where a title stands or a subject is named, and takes what follows it. */
export function findSheets(blocks: readonly Block[]): Sheet[] {
  const sheets: Sheet[] = [];
  blocks.forEach((block, index) => {
    if (block.kind !== "table") return;
    const [first = block, ...others] = splitForms(block);
    const part = anatomyOf(gridOf(first));
    const above = linesAbove(blocks, index);
    const open = sheets.at(-1);
    const inside = titleInside(part);
    if (open !== undefined && above.title === null && inside === null && goesOn(open, part, blocks, index)) {
      open.parts.push(part);
      open.captions.push(...above.captions);
      open.blocks.push(...above.indexes, index);
      open.last = index;
    } else {
      sheets.push({
        title: above.title ?? inside,
        isOther: above.isOther,
        captions: above.captions,
        parts: [part],
        blocks: [...above.indexes, index],
        last: index,
      });
    }
    const opened = sheets.at(-1);
    for (const other of others) sheets.push(sheetBelow(other, sheets.at(-1), index));
    handTitleOn(opened, sheets.at(-others.length));
  });
  return sheets;
}

/** A form that goes on in the table of the one before it, whose unit of money holds for it too. */
function sheetBelow(table: Table, before: Sheet | undefined, index: number): Sheet {
  const part = anatomyOf(gridOf(table));
  const units = (before?.captions ?? []).filter(
    ({ text }) => toldUnit(text) !== null && captionPairs({ text, runs: [] }).length === 0,
  );
  return { title: titleInside(part), isOther: false, captions: units, parts: [part], blocks: [index], last: index };
}

/** A title above a table of another kind is that of the form that was drawn in one with it, where this has none itself. */
function handTitleOn(above: Sheet | undefined, below: Sheet | undefined): void {
  if (above === undefined || below === undefined || above === below) return;
  if (above.isOther || above.title === null || below.title !== null) return;
  if (above.parts.some(({ indicators }) => indicators.length > 0)) return;
  below.title = above.title;
  below.captions.unshift(...above.captions);
  above.title = null;
}

interface LinesAbove {
  title: PlacedText | null;
  isOther: boolean;
  captions: PlacedText[];
  indexes: number[];
}

/** A title has few lines around it. */
const MOST_LINES = 8;

/** The title and captions straight above a table. Captions without a title above them may belong to the table too. */
function linesAbove(blocks: readonly Block[], table: number): LinesAbove {
  const found: LinesAbove = { title: null, isOther: false, captions: [], indexes: [] };
  for (let index = table - 1; index >= 0 && index >= table - MOST_LINES; index -= 1) {
    const block = blocks[index];
    if (block?.kind !== "paragraph") break;
    const role = roleOf(block.content);
    const isTitle = role === "title" || role === "other-title";
    if (isTitle && found.title === null) {
      found.title = block.content;
      found.isOther = role === "other-title";
    } else if (role === "caption") {
      found.captions.push(block.content);
    } else if (!(found.title !== null && isFirstHalf(block, blocks[index + 1]))) {
      break;
    }
    found.indexes.push(index);
  }
  found.indexes.reverse();
  return found;
}

/** A title printed over two lines: the upper one has the unit's name or the year and stands in the middle too. */
function isFirstHalf(line: Paragraph, below: Block | undefined): boolean {
  const text = line.content.text.replace(/\s+/g, "");
  if (below?.kind !== "paragraph" || line.page !== below.page || line.centred !== true || below.centred !== true)
    return false;
  return (
    text.length <= 30 && !/[。；;，,：:]|报告/.test(text) && !/^[（(]?[一二三四五六七八九十\d]+[、.）)]/.test(text)
  );
}

/** A title in the grid's own first rows. */
function titleInside({ grid }: Anatomy): PlacedText | null {
  for (let row = 0; row < Math.min(3, grid.rowCount); row += 1) {
    if (isTitleRow(grid, row)) return grid.starting(row).find((cell) => !isBlank(cell))?.content ?? null;
  }
  return null;
}

/** Whether a table without a title is the next part of the form before it. */
function goesOn(open: Sheet, part: Anatomy, blocks: readonly Block[], index: number): boolean {
  if (isOnOtherSheet(open, part)) return false;
  for (let between = open.last + 1; between < index; between += 1) {
    const block = blocks[between];
    if (block?.kind === "paragraph" && roleOf(block.content) !== "caption") return false;
  }
  const hasFunds = open.parts.some(({ funds }) => funds !== null);
  const indicators = open.parts.some((earlier) => earlier.indicators.length > 0);
  if (indicators && open.parts.some(hasTotal)) return !part.funds && part.indicators.length === 0 && isNarrow(part);
  if (namesSubject(part.grid) && (hasFunds || indicators) && !repeatsHead(open, part)) return false;
  if (part.funds !== null) return !hasFunds && !indicators;
  if (part.indicators.length > 0) return true;
  if (indicators || open.title === null) return (indicators || hasFunds) && !open.isOther && isLike(open, part);
  return !open.isOther;
}

/** In a workbook a form ends with its sheet. */
function isOnOtherSheet(open: Sheet, part: Anatomy): boolean {
  const [before, after] = [open.parts[0]?.grid.table.cells[0]?.place, part.grid.table.cells[0]?.place];
  if (before === undefined || after === undefined) return false;
  return "sheet" in before && "sheet" in after && before.sheetNumber !== after.sheetNumber;
}

/** Whether a table begins with the very words that the form begins with: its head, printed again on the next page. */
function repeatsHead(open: Sheet, { grid }: Anatomy): boolean {
  const first = open.parts[0]?.grid;
  if (first === undefined) return false;
  const words = (from: Grid): string =>
    from
      .starting(0)
      .filter((cell) => !isBlank(cell))
      .map((cell) => withoutBlanks(cell.content.text))
      .join("|");
  return words(grid) === words(first);
}

function hasTotal({ grid, indicators }: Anatomy): boolean {
  const from = indicators[0]?.row ?? grid.rowCount;
  for (let row = from + 1; row < grid.rowCount; row += 1) {
    const first = grid.starting(row).find((cell) => !isBlank(cell));
    if (first !== undefined && isTotalLabel(first)) return true;
  }
  return false;
}

/** Remarks and signatures that were drawn as a grid of their own. */
function isNarrow({ grid }: Anatomy): boolean {
  return grid.rowCount <= 4 && grid.columnCount <= 4;
}

/** Whether a table without headings stands under the columns of the form's last part. */
function isLike(open: Sheet, part: Anatomy): boolean {
  const last = open.parts.at(-1);
  return last !== undefined && areAligned(last.grid, part.grid);
}
