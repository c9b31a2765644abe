import type { Block } from "../../../layout/block.js";
import type { Note } from "../../../model/index.js";
import { withoutBlanks } from "../../../quantity/index.js";
import { amountLeaf } from "../../leaf.js";
import { headingKey, indicatorColumn } from "../heading.js";
import { type IndicatorColumn, LEVEL1_NAMES, LEVEL2_NAMES } from "../vocabulary.js";
import { areAligned, type Grid, isBlank } from "./grid.js";
import type { Sheet } from "./sheets.js";
import { roleOf } from "./titles.js";

const LEVEL_NAMES = new Set([...LEVEL1_NAMES, ...LEVEL2_NAMES].filter((name) => name.endsWith("指标")));

/** Figures in one row that no list of names and dates has. */
const FIGURES_OF_A_ROW = 3;

/**
 * Whether a table without a title and headings can only be a part of the form before it, which was cut off: it names
 * first- or second-level indicators, or stands under the same borders and holds rows of figures.
 */
export function isLostPart(sheet: Sheet, before: Sheet | undefined): boolean {
  if (before === undefined || sheet.title !== null || sheet.isOther) return false;
  const [part] = sheet.parts;
  const above = before.parts.at(-1);
  if (part === undefined || above === undefined || part.funds !== null || part.indicators.length > 0) return false;
  if (!isNear(pageOf(above.grid), pageOf(part.grid))) return false;
  const { grid } = part;
  if (grid.table.cells.some((cell) => LEVEL_NAMES.has(headingKey(cell.content.text)))) return true;
  return areAligned(above.grid, grid) && hasRowOfFigures(grid);
}

/** Results are asked for under these; without names beside them they are of rows that stand elsewhere. */
const RESULTS: readonly IndicatorColumn[] = ["target", "actual", "weight", "score", "deviation"];

/**
 * Whether a table without a title can only be the right half of a form, whose columns went on over the edge of the page:
 * in a row of it there is nothing but headings of results, and the form asks for none of them but a weight or a target.
 */
export function isRightHalf(sheet: Sheet, form: Sheet): boolean {
  const [part] = sheet.parts;
  if (part === undefined || sheet.title !== null || sheet.isOther || part.indicators.length > 0) return false;
  const asked = new Set(
    form.parts.flatMap(({ indicators }) => indicators.flatMap(({ columns }) => columns)).map(({ field }) => field),
  );
  if (asked.has("actual") && asked.has("score")) return false;
  for (let row = 0; row < part.grid.rowCount; row += 1) {
    const words = part.grid.starting(row).filter((cell) => !isBlank(cell));
    const fields = words.map((cell) => indicatorColumn(cell.content.text));
    const areResults = fields.length >= 2 && fields.every((field) => field !== null && RESULTS.includes(field));
    if (areResults && (["actual", "score"] as const).some((one) => fields.includes(one) && !asked.has(one)))
      return true;
  }
  return false;
}

function pageOf({ table }: Grid): number | null {
  const pages = table.cells.flatMap(({ place }) => ("page" in place ? [place.page] : []));
  return pages.length === 0 ? null : Math.max(...pages);
}

/** On the same page or one of the next two, where the format has pages. */
function isNear(above: number | null, below: number | null): boolean {
  return above === null || below === null || (below >= above && below - above <= 2);
}

function hasRowOfFigures(grid: Grid): boolean {
  for (let row = 0; row < grid.rowCount; row += 1) {
    const figures = grid
      .starting(row)
      .filter((cell) => !isBlank(cell) && amountLeaf(cell.content, null).value !== null);
    if (figures.length >= FIGURES_OF_A_ROW) return true;
  }
  return false;
}

/** Headings of an indicator block stand within so many lines of text, where no grid was made of them. */
const LINES_OF_HEADINGS = 12;

/**
 * Notes of indicator headings that stand in running text: a table of which no grid could be made, and which no title
 * tells either.
 */
export function headingsInText(blocks: readonly Block[], consumed: ReadonlySet<number>): Note[] {
  const notes: Note[] = [];
  let window: { readonly at: number; readonly fields: readonly IndicatorColumn[] }[] = [];
  blocks.forEach((block, index) => {
    if (block.kind === "table" || consumed.has(index) || roleOf(block.content) === "title") {
      window = [];
      return;
    }
    const fields = headingsOf(block.content.text);
    if (fields.length === 0) return;
    window = [...window, { at: index, fields }].filter(({ at }) => index - at < LINES_OF_HEADINGS);
    if (!isHeadingRow(new Set(window.flatMap((one) => one.fields)))) return;
    notes.push({ code: "evaluation-unread", params: { title: "" }, place: block.content.runs[0]?.place ?? null });
    window = [];
  });
  return notes;
}

/** What a line's words are headings of, where they are nothing else. */
function headingsOf(text: string): IndicatorColumn[] {
  const words = text.trim().split(/\s+/);
  const fields = words.map((word) => indicatorColumn(word));
  const known = fields.filter((field) => field !== null);
  return known.length * 2 >= words.length && withoutBlanks(text).length <= 80 ? known : [];
}

function isHeadingRow(fields: ReadonlySet<IndicatorColumn>): boolean {
  const count = (...some: IndicatorColumn[]): number => some.filter((field) => fields.has(field)).length;
  return (
    count("level1", "level2", "level3") >= 2 && count("target", "initialTarget") > 0 && count("actual", "score") > 0
  );
}
