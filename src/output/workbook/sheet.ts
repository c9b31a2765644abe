import type { Part } from "../ooxml/package.js";
import { type Relation, XML_HEAD } from "../ooxml/parts.js";
import { xmlAttributes, xmlText } from "../xml.js";
import { type Cell, cellXml, columnName } from "./cell.js";
import { styleIds } from "./styles.js";

/** A column of a sheet. */
export interface Column {
  readonly head: string;
  /** in characters of the Latin alphabet; an ideograph takes two */
  readonly width: number;
  readonly style?: number;
  /** what a person may choose from in this column */
  readonly choices?: readonly string[];
}

/** A row: its cells, where the first one leads to, and looks that go before those of the columns. */
export interface Row {
  readonly cells: readonly Cell[];
  readonly link?: string | null;
  readonly styles?: Readonly<Record<number, number>>;
}

export interface SheetWriter {
  readonly row: (row: Row) => void;
  /** Ends the sheet. @returns what its links point at */
  readonly end: () => Relation[];
}

/** A line's height in points. */
const LINE = 15;

/** A row grows to so many lines by itself; a longer text is read in its own cell. */
const MOST_LINES = 4;

/** A sheet has 1,048,576 rows; the last is kept to say how many did not fit. */
const MOST_ROWS = 1_048_575;

/** More links than this Excel refuses (65,530 a sheet). */
const MOST_LINKS = 60_000;

/**
 * Writes a sheet row by row (ECMA-376 part 1 §18.3.1.99): a head that stays in sight, a filter over every column.
 *
 * @param overflow what the last row says where not all fit
 */
export function createSheet(part: Part, columns: readonly Column[], overflow: (rows: number) => string): SheetWriter {
  const links: string[] = [];
  const targets = new Map<string, string>();
  let rows = 0;
  let left = 0;
  const write = ({ cells, link = null, styles = {} }: Row) => {
    rows += 1;
    const body = cells.map((cell, index) => {
      const own = styles[index] ?? columns[index]?.style ?? styleIds.text;
      return cellXml(cell, `${columnName(index)}${rows}`, index === 0 && link !== null ? styleIds.link : own);
    });
    part.write(`<row r="${rows}" ht="${LINE * linesOf(cells, columns)}">${body.join("")}</row>`);
    if (link === null || links.length >= MOST_LINKS) return;
    const id = targets.get(link) ?? `rId${targets.size + 1}`;
    targets.set(link, id);
    links.push(`<hyperlink ref="A${rows}" r:id="${id}"/>`);
  };
  part.write(headOf(columns));
  write({ cells: columns.map(({ head }) => head), styles: columns.map(() => styleIds.head) });
  return {
    row: (row) => {
      if (rows < MOST_ROWS) write(row);
      else left += 1;
    },
    end: () => {
      if (left > 0) write({ cells: [overflow(left)] });
      part.write(footOf(columns, rows, links));
      part.end();
      return [...targets].map(([target, id]) => ({ id, type: "hyperlink", target, outside: true }));
    },
  };
}

/** How many lines the fullest cell of a row takes: not every program finds that out when it opens a file. */
function linesOf(cells: readonly Cell[], columns: readonly Column[]): number {
  const needed = cells.map((cell, index) =>
    typeof cell === "string" ? Math.ceil(widthOf(cell) / ((columns[index]?.width ?? 10) - 1)) : 1,
  );
  return Math.min(MOST_LINES, Math.max(1, ...needed));
}

/** The width of a text in Latin characters, near enough: what stands behind the Latin, Greek and Cyrillic blocks takes two. */
function widthOf(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) width += text.charCodeAt(at) < 0x2000 ? 1 : 2;
  return width;
}

function headOf(columns: readonly Column[]): string {
  const spaces =
    'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const widths = columns.map(({ width }, index) => {
    const facts = { min: index + 1, max: index + 1, width, customWidth: 1 };
    return `<col${xmlAttributes(facts)}/>`;
  });
  return `${XML_HEAD}<worksheet ${spaces}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths.join("")}</cols><sheetData>`;
}

/** A sheet wider than this many characters is printed on two pages side by side: on one no one could read it. */
const MOST_ON_PAGE = 300;

function footOf(columns: readonly Column[], rows: number, links: readonly string[]): string {
  const pagesWide = columns.reduce((sum, { width }) => sum + width, 0) > MOST_ON_PAGE ? 2 : 1;
  const last = columnName(columns.length - 1);
  const lists = columns.flatMap(({ choices }, index) => {
    if (choices === undefined) return [];
    const range = `${columnName(index)}2:${columnName(index)}1048576`;
    const facts = xmlAttributes({ type: "list", allowBlank: 1, showErrorMessage: 1, sqref: range });
    return [`<dataValidation${facts}><formula1>"${xmlText(choices.join(","))}"</formula1></dataValidation>`];
  });
  return [
    `</sheetData><autoFilter ref="A1:${last}${rows}"/>`,
    ...(lists.length === 0 ? [] : [`<dataValidations count="${lists.length}">${lists.join("")}</dataValidations>`]),
    ...(links.length === 0 ? [] : [`<hyperlinks>${links.join("")}</hyperlinks>`]),
    `<pageSetup paperSize="9" orientation="landscape" fitToWidth="${pagesWide}" fitToHeight="0"/></worksheet>`,
  ].join("");
}
